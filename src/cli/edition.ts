import { type Command } from 'commander';
import type { DifferencesView, EditionView, StandingEdition } from '#counting';
import type { Database } from '#platform/server';
import type { Result } from '#kernel';
import { differencesOf, editionOf, keepFigures, listEditions, signQuarter } from '../server/casework/editions.ts';
import { openGround } from '../server/ground.ts';
import { caseOptions, type CaseOptions, say, withCase } from './casework.ts';
import { columns } from './lines.ts';
import { t } from './shell.ts';

type PeriodOptions = CaseOptions & { readonly year?: string; readonly quarter?: string; readonly seen?: string };
const shell = { role: 'keeper', by: 'shell' } as const;

/** Reads as whoever has the shell: editions hold no identity. */
async function read<T>(
  options: CaseOptions,
  work: (db: Database, situation: string) => Promise<Result<T>>,
  lines: (value: T) => readonly string[],
): Promise<Result<T>> {
  const ground = await openGround();
  try {
    const result = await work(ground.db, options.situation ?? '');
    say(result, options.json, lines);
    return result;
  } finally {
    await ground.close();
  }
}

const readOptions = (command: Command) => command.requiredOption('--situation <id>', t('shell.case.situation')).option('--json', t('shell.json'));

/** `vigil edition …`: figures frozen for good, why two differ, whether one still is what it was, and quarters handed over. */
export function editionCommand(program: Command): void {
  const edition = program.command('edition').description(t('shell.edition'));
  addFreeze(edition);
  readOptions(edition.command('list').description(t('shell.edition.list'))).action(async (options: CaseOptions) => {
    await read(options, (db, situation) => listEditions(db, situation, shell), listLines);
  });
  readOptions(edition.command('diff').description(t('shell.edition.diff')).argument('<before>').argument('[after]')).action(
    async (before: string, after: string | undefined, options: CaseOptions) => {
      const asked = { number: Number(before), ...(after !== undefined && { after: Number(after) }) };
      await read(options, (db, situation) => differencesOf(db, { situation, ...asked }, shell), differenceLines);
    },
  );
  readOptions(edition.command('verify').description(t('shell.edition.verify')).argument('<number>')).action(
    async (number: string, options: CaseOptions) => {
      const found = await read(options, (db, situation) => editionOf(db, { situation, number: Number(number) }, shell), verdictLines);
      if (found.ok && !isSound(found.value)) process.exitCode = 1;
    },
  );
}

function addFreeze(edition: Command): void {
  const kinds = [
    ['freeze', 'frozen'],
    ['submit', 'submission'],
  ] as const;
  for (const [name, kind] of kinds) {
    const command = edition.command(name).description(t(`shell.edition.${name}`));
    if (kind === 'frozen') command.option('--year <year>', t('shell.count.year'));
    caseOptions(command.option('--quarter <quarter>', t('shell.count.quarter')).option('--seen <checksum>', t('shell.edition.seen'))).action(
      ({ year, quarter, seen, ...options }: PeriodOptions) =>
        withCase(
          options,
          (db, actor) => {
            const { situation = '', reason = '' } = options;
            return keepFigures(db, { situation, period: year ?? quarter ?? '', seen, reason }, kind, { actor });
          },
          (line) => listLines([line]),
        ),
    );
  }
  caseOptions(
    edition.command('sign').description(t('shell.edition.sign')).argument('<number>').requiredOption('--seen <checksum>', t('shell.edition.seen')),
  ).action((number: string, { seen = '', ...options }: PeriodOptions) =>
    withCase(
      options,
      (db, actor) => {
        const { situation = '', reason = '' } = options;
        return signQuarter(db, { situation, number: Number(number), seen, reason }, { actor });
      },
      (line) => listLines([line]),
    ),
  );
}

function listLines(editions: readonly StandingEdition[]): readonly string[] {
  if (editions.length === 0) return [t('shell.edition.none')];
  return columns(
    editions.map(({ number, period, kind, standing, asKnownOn, ruleVersion, checksum }) => [
      String(number),
      period,
      t(`edition-kind.${kind}`),
      t(`edition-standing.${standing}`),
      asKnownOn,
      ruleVersion,
      checksum,
    ]),
  );
}

function differenceLines({ differences }: DifferencesView): readonly string[] {
  if (differences.length === 0) return [t('shell.edition.same')];
  return columns(
    differences.map(({ violation, unit, sex, column, before, after, because }) => [
      t(`recorded-type.${violation}`),
      t(`count-unit.${unit}`),
      sex === null ? '' : t(`sex.${sex}`),
      t(`counted.${column === 'cannotTell' ? 'cannot-tell' : column}`),
      `${before} → ${after}`,
      because.map(({ why, change, findings }) => `${t('edition.cause', { why: t(`why.${why}`), change })} (${findings.join(', ')})`).join('; '),
    ]),
  );
}

const isSound = ({ verdict }: EditionView) => Object.values(verdict).every(Boolean);

function verdictLines(view: EditionView): readonly string[] {
  const lines = Object.entries(view.verdict).map(([what, holds]) => [
    t(`edition-verdict.${what}`),
    t(holds ? 'shell.edition.yes' : 'shell.edition.no'),
  ]);
  return [...listLines([view.edition]), ...columns(lines), t(isSound(view) ? 'shell.edition.sound' : 'shell.edition.unsound')];
}
