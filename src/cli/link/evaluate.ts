import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { refuse, type Result } from '#kernel';
import { evaluate, type Evaluation } from '#matching/linkage';
import { t } from '../shell.ts';
import { linkCards } from './cards.ts';

type Answer = Evaluation & { readonly records: number; readonly withoutTruth: number };

/** Compares the clusters of a run with true ones, by pairs of records and by record. */
export async function evaluateRun(truthFile: string, out: string): Promise<Result<{ readonly value: Answer; readonly lines: readonly string[] }>> {
  const clustersFile = join(out, 'clusters.csv');
  if (!isFile(clustersFile)) return refuse(linkCards.noRun, { out });
  if (!isFile(truthFile)) return refuse(linkCards.noFile, { file: truthFile });
  const found = new Map(rowsOf(clustersFile).map((row) => [row['record'] ?? '', row['cluster'] ?? '']));
  const truth = truthOf(truthFile);
  if (truth === null) return refuse(linkCards.badTruth, { file: truthFile });
  const both = [...found].flatMap(([record, cluster]) => {
    const true_ = truth.get(record);
    return true_ === undefined ? [] : [[cluster, true_] as const];
  });
  if (both.length === 0) return refuse(linkCards.badTruth, { file: truthFile });
  const score = evaluate(
    both.map(([cluster]) => cluster),
    both.map(([, true_]) => true_),
  );
  const value = { ...score, records: both.length, withoutTruth: found.size - both.length };
  return Promise.resolve({ ok: true, value: { value, lines: linesOf(value) } });
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(path), { columns: true, bom: true, trim: true, skip_empty_lines: true });
}

/** The true cluster of each record: by the column `record` or `id`, else by the number of the row; null where no column says it. */
function truthOf(path: string): ReadonlyMap<string, string> | null {
  const rows = rowsOf(path);
  const names = Object.keys(rows[0] ?? {});
  const cluster = ['cluster', 'truth', 'entity', 'identity'].find((name) => names.includes(name)) ?? (names.length === 2 ? names[1] : undefined);
  if (cluster === undefined) return null;
  const record = ['record', 'id', 'ID', 'Id'].find((name) => names.includes(name)) ?? (names.length === 2 ? names[0] : undefined);
  return new Map(rows.map((row, at) => [record === undefined ? String(at + 1) : (row[record] ?? ''), row[cluster] ?? '']));
}

function linesOf({ pairwise, bCubed, records, withoutTruth, truePairs, foundPairs }: Answer): readonly string[] {
  const figures = ({ precision, recall, f1 }: Evaluation['pairwise']) => ({
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    f1: f1.toFixed(4),
  });
  return [
    t('link.evaluate.records', { records, truePairs, foundPairs }),
    t('link.evaluate.pairwise', figures(pairwise)),
    t('link.evaluate.bcubed', figures(bCubed)),
    ...(withoutTruth > 0 ? [t('link.evaluate.without', { count: withoutTruth })] : []),
  ];
}
