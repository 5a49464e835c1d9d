import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, keyOf, type Part, partsOf, type Walked } from '../../src/matching/linkage/blocking.ts';
import type { Proposed } from '../../src/matching/linkage/candidates.ts';
import { prepareCategories } from '../../src/matching/linkage/categories.ts';
import type { Kind, Prepared } from '../../src/matching/linkage/comparator.ts';
import { prepareDays } from '../../src/matching/linkage/days.ts';
import { frequenciesOf } from '../../src/matching/linkage/frequencies.ts';
import type { FieldModel } from '../../src/matching/linkage/model.ts';
import { componentsOf, makePairStore } from '../../src/matching/linkage/pairs.ts';
import { compile } from '../../src/matching/linkage/scorer.ts';
import { type Column, sharedInt32 } from '../../src/matching/linkage/table.ts';
import { makeWalker } from '../../src/matching/linkage/walk.ts';
import { prepareWords } from '../../src/matching/linkage/words.ts';

/** What the making of the records leaves for a run. */
export type Saved = {
  readonly size: number;
  readonly columns: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly models: readonly FieldModel[];
  readonly prior: number;
};

/** What a run measured. */
export type Measured = {
  readonly candidates: number;
  readonly compared: number;
  readonly links: number;
  readonly seconds: number;
  /** Megabytes: the most the process held, and what it held before it began. */
  readonly peak: number;
  readonly before: number;
  readonly labels: readonly number[];
};

/** As what the invented columns are compared. */
export const syntheticKinds = ['word', 'word', 'day', 'category', 'category'] as const satisfies readonly Kind[];

const preparers = { word: prepareWords, day: prepareDays, category: prepareCategories } as const;

/** Columns made ready as given kinds. */
export function prepareAs(columns: readonly Column[], kinds: readonly (keyof typeof preparers)[]): readonly Prepared[] {
  return columns.map((column, at) => preparers[kinds[at] ?? 'word'](column));
}

/** The five keys of the measurement: field and cut of each part. */
const keys = [
  [
    [1, 'whole'],
    [2, 'year'],
  ],
  [
    [0, 'whole'],
    [3, 'whole'],
  ],
  [
    [0, 'start'],
    [1, 'start'],
  ],
  [
    [2, 'whole'],
    [4, 'whole'],
  ],
  [
    [1, 'whole'],
    [3, 'whole'],
  ],
] as const;

/** Reads what the making of the records left, as fields made ready. */
export function readSaved(folder: string): Saved & { readonly fields: readonly Prepared[] } {
  const saved = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as Saved;
  const raw = saved.columns.map(({ name, values }, at): Column => {
    const codes = sharedInt32(saved.size);
    new Uint8Array(codes.buffer).set(readFileSync(join(folder, `codes-${at}`)));
    return { name, values, codes };
  });
  return { ...saved, fields: prepareAs(raw, syntheticKinds) };
}

/** The five keys. */
export function proposedBy(fields: readonly Prepared[], parts: readonly Part[]): readonly Proposed[] {
  return keys.map((key) => {
    const own = key.flatMap(([field, cut]): Part[] => parts.filter((part) => part.field === field && part.cut === cut));
    return { key: keyOf(own, fields), parts: own };
  });
}

/** The blocks of the five keys. */
export function walkedBy(fields: readonly Prepared[], parts: readonly Part[], size: number): readonly Walked[] {
  return proposedBy(fields, parts).map(({ key }) => blocksOf(key, size, Number.POSITIVE_INFINITY));
}

function run(folder: string): Measured {
  const { size, models, prior, fields } = readSaved(folder);
  const parts = partsOf(fields);
  const before = Math.round(process.memoryUsage().rss / 1e6);
  const began = process.cpuUsage();
  const compiled = compile(
    fields,
    models,
    fields.map(({ column }) => frequenciesOf(column)),
  );
  const walked = walkedBy(fields, parts, size);
  const walker = makeWalker(compiled, { floor: -prior });
  const store = makePairStore();
  walked.forEach((one, at) => walker.walk(one, walked.slice(0, at), store.add));
  const pairs = store.finish();
  const labels = componentsOf(size, pairs, -Infinity);
  const { user, system } = process.cpuUsage(began);
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  return {
    candidates: walker.seen.candidates,
    compared: walker.seen.compared,
    links: pairs.a.length,
    seconds: (user + system) / 1e6,
    peak,
    before,
    labels: Array.from(labels),
  };
}

if (process.argv[1] === import.meta.filename) process.stdout.write(JSON.stringify(run(process.argv[2] ?? '.')));
