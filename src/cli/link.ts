import { readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { type Refusal, refuse, type Result } from '#kernel';
import type { Fields, LinkStep, Model } from '#matching/linkage';
import { linkCards } from './link/cards.ts';
import { evaluateRun } from './link/evaluate.ts';
import { explainRecords } from './link/explain.ts';
import { type Read, readFiles } from './link/read.ts';
import { runLink, takeColumns } from './link/run.ts';
import { writeRun } from './link/write.ts';
import { print, t, tell, tellRefusal } from './shell.ts';

type Options = {
  readonly model?: string;
  readonly out: string;
  readonly type: string;
  readonly clean: readonly string[];
  readonly column: readonly string[];
  readonly threads?: string;
  readonly json?: boolean;
};

const defaultFolder = 'vigil-link';
const several = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `vigil link FILE…`: which records of one table or of several speak of one person or event. Needs no database. */
export function linkCommand(program: Command): void {
  const command = program
    .command('link')
    .description(t('link.about'))
    .argument('[files...]', t('link.files'))
    .option('--model <file>', t('link.option.model'))
    .option('--out <folder>', t('link.option.out'), defaultFolder)
    .option('--type <type>', t('link.option.type'), 'people')
    .option('--clean <list>', t('link.option.clean'), several, [])
    .option('--column <column=kind>', t('link.option.column'), several, [])
    .option('--threads <count>', t('link.option.threads'))
    .option('--json', t('shell.json'))
    .action(linkFiles);
  command
    .command('evaluate')
    .description(t('link.evaluate.about'))
    .requiredOption('--truth <file>', t('link.evaluate.truth'))
    .option('--out <folder>', t('link.evaluate.out'), defaultFolder)
    .option('--json', t('shell.json'))
    .action(async (own: { truth: string }, { parent }: Command) => {
      const { out, json } = { ...own, ...parent?.opts() } as { out: string; json?: boolean };
      answer(await evaluateRun(own.truth, out), json);
    });
  command
    .command('explain')
    .description(t('link.explain.about'))
    .argument('<a>', t('link.explain.record'))
    .argument('<b>', t('link.explain.record'))
    .option('--out <folder>', t('link.evaluate.out'), defaultFolder)
    .option('--json', t('shell.json'))
    .action(async (a: string, b: string, _own: object, { parent }: Command) => {
      const { out, json } = { ...parent?.opts() } as { out: string; json?: boolean };
      answer(await explainRecords(a, b, out), json);
    });
}

/** A value as JSON, its lines, or the refusal. */
function answer(result: Result<{ readonly value: unknown; readonly lines: readonly string[] }>, json: boolean | undefined): void {
  if (!result.ok) process.exitCode = tellRefusal(result.refusal);
  else if (json) print(JSON.stringify(result.value.value, null, 2));
  else for (const line of result.value.lines) print(line);
}

async function linkFiles(files: readonly string[], options: Options): Promise<void> {
  const began = performance.now();
  const model = options.model === undefined ? null : readModel(options.model);
  if (model && !model.ok) return fail(model.refusal);
  if (options.type !== 'people' && options.type !== 'events') return fail({ card: linkCards.noSuchType, values: { type: options.type } });
  const read = await readFiles(files);
  if (!read.ok) return fail(read.refusal);
  const threads = options.threads === undefined ? null : Math.max(1, Math.floor(Number(options.threads)) || 1);
  const asked = { threads, type: options.type, clean: options.clean, columns: options.column, model: model?.value ?? null } as const;
  const fields = takeColumns(read.value, asked);
  if (!fields.ok) return fail(fields.refusal);
  tellColumns(read.value, fields.value);
  const run = runLink(read.value, fields.value, asked, progress(began));
  if (!run.ok) return fail(run.refusal);
  const { type, clean } = asked;
  const written = writeRun(run.value, options.out, { files: read.value.files, type, clean });
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const { threshold, loss } = run.value.linked;
  if (options.json)
    print(
      JSON.stringify(
        { ...written, threshold, lost: loss, rejected: read.value.left.length, columns: fields.value.uses, out: options.out, seconds },
        null,
        2,
      ),
    );
  else
    for (const line of ['link.done', 'link.done.lost', 'link.done.where'])
      print(t(line, { ...written, seconds, lost: Math.round(loss * 1000) / 10, out: options.out }));
}

function fail(refusal: Refusal): void {
  process.exitCode = tellRefusal(refusal);
}

/** Says first which column is taken for what, and why. */
function tellColumns({ table, left, files }: Read, { uses }: Fields): void {
  tell(t('link.read', { records: table.size, files: files.length }));
  if (left.length > 0)
    tell(t('link.left', { count: left.length, row: left[0]?.row ?? 0, cells: left[0]?.cells ?? 0, expected: left[0]?.expected ?? 0 }));
  for (const { column, kind, why } of uses) tell(`  ${column}: ${t(`link.kind.${kind}`)} (${t(`link.why.${why}`)})`);
}

/** Says each step of a run that takes long, with the time that is left. */
function progress(began: number): (step: LinkStep, done: number) => void {
  return (step, done) => {
    const spent = (performance.now() - began) / 1000;
    if (spent < 2 || done === 0) return;
    tell(t('link.step', { step: t(`link.step.${step}`), done: Math.round(done * 100), left: Math.max(1, Math.round((spent * (1 - done)) / done)) }));
  };
}

function readModel(path: string): Result<Model> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return refuse(linkCards.noFile, { file: path });
  try {
    const model = JSON.parse(readFileSync(path, 'utf8')) as Partial<Model>;
    if (model.format === 'vigil-linkage/1' && Array.isArray(model.fields) && Array.isArray(model.keys) && typeof model.prior === 'number')
      return { ok: true, value: model as Model };
  } catch {
    // Not JSON at all: answered as any other file that is no model.
  }
  return refuse(linkCards.badModel, { file: path });
}
