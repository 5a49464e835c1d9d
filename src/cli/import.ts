import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { type Command, Option } from 'commander';
import type { Actor } from '#access';
import {
  batchesOf,
  type DateOrder,
  decideColumn,
  type Mapping,
  mappingFaults,
  type NumberedRow,
  prepare,
  type Prepared,
  readTarget,
  rowsOf,
} from '#exchange';
import { mappingInput, readSheets } from '#exchange/server';
import { incidentCards, type Import, type OutsideLoad } from '#incidents';
import { readImports } from '#incidents/server';
import { cards, ok, refuse, type Result } from '#kernel';
import { overviewCards } from '#overview';
import { dayIn } from '#platform/server';
import { may } from '../server/casework/door.ts';
import { beginImport, readingFor, takeRows } from '../server/casework/imports.ts';
import type { NamesGround } from '../server/casework/names.ts';
import { loadOutside, ucdpSource } from '../server/casework/outside.ts';
import { undoImport } from '../server/casework/undo-import.ts';
import { proposed } from '../server/routes/imports.ts';
import { caseOptions, type CaseOptions, withCaseGround } from './casework.ts';
import { columns } from './lines.ts';
import { print, t, tell } from './shell.ts';

type Options = CaseOptions & {
  readonly mapping?: string;
  readonly sheet?: string;
  readonly order?: DateOrder;
  readonly organisation?: string;
  readonly rejects?: string;
  readonly dryRun?: boolean;
  readonly as?: 'reports' | 'outside-events';
  readonly sourceVersion?: string;
  readonly undo?: string;
  readonly list?: boolean;
};

/** `vigil import FILE`: takes a sheet of reports in, row by row; `--dry-run` only says how it would be read. */
export function importCommand(program: Command): void {
  caseOptions(program.command('import').description(t('shell.import')).argument('[file]', t('shell.import.file')), { reason: false })
    .option('--mapping <file>', t('shell.import.mapping'))
    .option('--sheet <name>', t('shell.import.sheet'))
    .addOption(new Option('--order <order>', t('shell.import.order')).choices(['dmy', 'mdy']))
    .option('--organisation <id>', t('shell.report.organisation'))
    .option('--rejects <file>', t('shell.import.rejects'))
    .option('--dry-run', t('shell.import.dry'))
    .addOption(new Option('--as <what>', t('shell.import.as')).choices(['reports', 'outside-events']).default('reports'))
    .option('--source-version <version>', t('shell.import.version'))
    .option('--undo <import>', t('shell.import.undo'))
    .option('--list', t('shell.import.list'))
    .option('--reason <text>', t('shell.case.reason'))
    .action(async (file: string | undefined, options: Options) => {
      const { situation = '', undo, list, reason } = options;
      if (undo !== undefined) {
        const undone = (one: Import) => [t('shell.import.undone', { id: one.id, reports: one.reports })];
        await withCaseGround(options, (ground, actor) => undoImport(ground, situation, undo, reason ?? '', { actor }), undone);
      } else if (options.as === 'outside-events') {
        await withCaseGround(options, (ground, actor) => importOutside(ground, file, options, actor), outsideLines);
      } else if (list) await withCaseGround(options, (ground, actor) => listed(ground, situation, actor), importLines);
      else await withCaseGround(options, (ground, actor) => importFile(ground, file, options, actor), doneLines);
    });
}

async function importOutside({ db }: NamesGround, file: string | undefined, options: Options, actor: Actor): Promise<Result<OutsideLoad>> {
  const bytes = bytesOf(file ?? '-');
  if (!bytes.ok) return bytes;
  const version = options.sourceVersion ?? /\d{2}[._]\d/.exec(basename(file ?? ''))?.[0].replace('_', '.') ?? '?';
  return loadOutside(db, options.situation ?? '', bytes.value, ucdpSource(version), { actor });
}

function outsideLines({ rows, taken, rejected, doubtful, title, licence }: OutsideLoad): readonly string[] {
  return [
    `${title}. ${licence}.`,
    t('outside.loaded', { rows, taken, rejected }),
    ...(doubtful > 0 ? [t('outside.doubtful', { count: doubtful })] : []),
  ];
}

async function listed({ db }: NamesGround, situation: string, actor: Actor): Promise<Result<readonly Import[]>> {
  const member = may(actor, 'read imports', situation);
  return member.ok ? ok(await readImports(db, situation)) : member;
}

function importLines(imports: readonly Import[]): readonly string[] {
  return columns(
    imports.map((one) => [one.id, one.at.slice(0, 10), one.fileName, t('import.sums', sumsOf(one)), one.undone ? t('names.is-undone') : '']),
  );
}

const sumsOf = ({ rows, taken, rejected, repeated }: Pick<Import, 'rows' | 'taken' | 'rejected' | 'repeated'>) => ({
  rows,
  taken,
  rejected,
  repeated,
});

/** What the shell says of an import, done or only tried. */
type Told = {
  readonly mapping: Mapping;
  readonly sums: Pick<Import, 'rows' | 'taken' | 'rejected' | 'repeated'>;
  readonly faults: Prepared['faults'];
  readonly fromJoint: number;
  readonly import: Import | null;
  readonly situation: string;
};

type ReadFile = { readonly names: readonly string[]; readonly mapping: Mapping; readonly rows: readonly NumberedRow[] };

async function importFile(ground: NamesGround, file: string | undefined, options: Options, actor: Actor): Promise<Result<Told>> {
  const { situation = '' } = options;
  const member = may(actor, 'import reports', situation);
  if (!member.ok) return member;
  if (file === undefined) return refuse(cards.badInput, { reason: t('shell.import.missing') });
  const read = await readFile(ground, file, options);
  if (!read.ok) return read;
  const { names, mapping, rows } = read.value;
  const [fault] = mappingFaults(mapping);
  const column = mapping.columns.find(({ at }) => at === fault?.at)?.name ?? '';
  if (fault && !options.dryRun) return refuse(incidentCards.badMapping, { fault: fault.fault, column });
  const prepared = prepare(rows, mapping, await readingFor(ground, situation, dayIn('UTC', new Date())));
  const rejected = new Set(prepared.faulty);
  if (options.rejects !== undefined) writeRejects(options.rejects, names, rows, prepared);
  const tried = {
    rows: rows.length,
    taken: rows.length - rejected.size - prepared.same.length,
    rejected: rejected.size,
    repeated: prepared.same.length,
  };
  const told = { mapping, faults: prepared.faults, fromJoint: prepared.fromJoint, situation };
  if (options.dryRun) return ok({ ...told, sums: tried, import: null });
  const begun = await beginImport(ground, situation, { fileName: basename(file), names, mapping, organisation: options.organisation }, { actor });
  if (!begun.ok) return begun;
  let last: Import = begun.value;
  for (const part of batchesOf(rows, prepared)) {
    const taken = await takeRows(ground, situation, last.id, part, { actor });
    if (!taken.ok) return taken;
    last = taken.value.import;
  }
  return ok({ ...told, sums: sumsOf(last), import: last });
}

async function readFile(
  ground: NamesGround,
  file: string,
  { situation = '', sheet: wanted, mapping: mappingFile, order }: Options,
): Promise<Result<ReadFile>> {
  const bytes = bytesOf(file);
  if (!bytes.ok) return bytes;
  const sheets = await readSheets(bytes.value);
  if (!sheets.ok) return sheets;
  const all = await Promise.all(sheets.value.map((sheet) => proposed(ground, situation, sheet)));
  const one = wanted === undefined ? all.find(({ mapping }) => mapping !== null) : all.find(({ name }) => name === wanted);
  if (!one?.head || !one.mapping) return refuse(incidentCards.badMapping, { fault: all.map(({ name }) => name).join(', '), column: '' });
  const given = mappingFile === undefined ? ok(one.mapping) : mappingIn(mappingFile);
  if (!given.ok) return given;
  const decided =
    order === undefined
      ? given.value
      : given.value.columns.filter(({ asks }) => asks).reduce((mapping, { at }) => decideColumn(mapping, at, { order }), given.value);
  return ok({ names: one.head.names, mapping: decided, rows: rowsOf(one, one.head) });
}

function mappingIn(file: string): Result<Mapping> {
  const bytes = bytesOf(file);
  if (!bytes.ok) return bytes;
  try {
    const given = JSON.parse(new TextDecoder().decode(bytes.value)) as { readonly mapping?: unknown };
    const parsed = mappingInput.safeParse(given.mapping ?? given);
    if (parsed.success) return ok(parsed.data);
    const [issue] = parsed.error.issues;
    return refuse(cards.badInput, { reason: `/${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}` });
  } catch (error) {
    return refuse(cards.badInput, { reason: error instanceof Error ? error.message : '' });
  }
}

function bytesOf(file: string): Result<Uint8Array> {
  try {
    return ok(readFileSync(file === '-' ? 0 : file));
  } catch {
    return refuse(overviewCards.noSuchFile, { file });
  }
}

/** The rows that cannot be taken, as they came, with why. */
function writeRejects(file: string, names: readonly string[], rows: readonly NumberedRow[], { faulty, faults }: Prepared): void {
  const wanted = new Set(faulty);
  const why = (row: number) =>
    faults
      .filter((one) => one.row === row)
      .map(({ at, fault }) => [names[at ?? -1] ?? '', t(`import.fault.${fault}`)].filter(Boolean).join(': '))
      .join(' ');
  const lines = rows.filter(({ number }) => wanted.has(number)).map(({ number, cells }) => [...cells, why(number)]);
  writeFileSync(file, stringify([[...names, t('import.reason')], ...lines], { escape_formulas: true }), { mode: 0o600 });
}

function targetWords(text: string): string {
  const target = readTarget(text);
  if (target?.field === 'count') {
    const values = { sex: t(`sex.${target.sex}`), age: t(`age-band.${target.age}`) };
    return target.type === null
      ? t('import.target.count', values)
      : t('import.target.count-typed', { ...values, type: t(`recorded-type.${target.type}`) });
  }
  return target?.field === 'child' ? t('import.target.child', { child: target.child, part: target.part }) : t(`import.target.${text}`);
}

function doneLines({ mapping, sums, faults, fromJoint, import: done, situation }: Told): readonly string[] {
  for (const { at, name, target, asks, order } of mapping.columns)
    if (!done) print(t('shell.import.column', { column: at + 1, name, target: targetWords(target), asks: asks && order === null ? 'yes' : 'no' }));
  for (const { row, at, fault, found } of faults) {
    const column = mapping.columns.find((one) => one.at === at)?.name ?? 'none';
    tell(t('shell.import.fault', { row, column, fault: t(`import.fault.${fault}`), found }));
  }
  if (sums.rejected > 0) process.exitCode = 1;
  return [
    t('import.sums', sums),
    ...(fromJoint > 0 ? [t('shell.import.joint', { rows: fromJoint })] : []),
    ...(done ? [t('shell.import.done', { id: done.id, situation })] : []),
  ];
}
