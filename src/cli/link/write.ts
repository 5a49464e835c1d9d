import { closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Step } from '#matching/linkage';
import { t } from '../shell.ts';
import { reportHtml } from './report.ts';
import { clustersOf, explainPair, labelOf, pairsOf, type Run, type WrittenPair } from './run.ts';

/** What a run leaves in its folder. */
export type Written = { readonly records: number; readonly clusters: number; readonly links: number; readonly review: number };

/** What is needed to explain a pair of the run later: its files as they were, and how it was asked for. */
export type Remembered = {
  readonly files: readonly { readonly path: string; readonly hash: string }[];
  readonly type: 'people' | 'events';
  readonly clean: readonly string[];
};

/** So many rows are turned into text at a time. */
const chunk = 20_000;
/** So many pairs for review carry their reasons; those after them are surer. */
const withReasons = 20_000;

/**
 * Writes clusters, links, pairs for review, the model and the report. All is written beside the folder first and moved
 * into it at the end, so that a run that is cut off leaves nothing half-written.
 */
export function writeRun(run: Run, folder: string, remembered: Remembered): Written {
  const out = resolve(folder);
  mkdirSync(out, { recursive: true });
  const making = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
  try {
    const clusters = clustersOf(run);
    const { links, review } = pairsOf(run);
    writeCsv(join(making, 'clusters.csv'), ['record', 'cluster'], clusterRows(run, clusters));
    writeCsv(join(making, 'links.csv'), ['record_a', 'record_b', 'probability', 'weight', 'cluster'], pairRows(run, links));
    writeCsv(join(making, 'review.csv'), ['record_a', 'record_b', 'probability', 'weight', 'taken_as', 'for', 'against'], reviewRows(run, review));
    if (run.read.left.length > 0)
      writeCsv(
        join(making, 'rejected.csv'),
        ['file', 'row', 'cells', 'expected'],
        run.read.left.map(({ file, row, cells, expected }) => [file, row, cells, expected]),
      );
    writeText(join(making, 'model.json'), `${JSON.stringify(run.model, null, 2)}\n`);
    writeText(join(making, 'run.json'), `${JSON.stringify(remembered, null, 2)}\n`);
    writeText(join(making, 'report.html'), reportHtml(run, { clusters, links: links.length, review: review.length }));
    for (const file of ['clusters.csv', 'links.csv', 'review.csv', 'model.json', 'run.json', 'report.html'])
      renameSync(join(making, file), join(out, file));
    rmSync(join(out, 'rejected.csv'), { force: true });
    if (run.read.left.length > 0) renameSync(join(making, 'rejected.csv'), join(out, 'rejected.csv'));
    return { records: run.read.table.size, clusters: clusters.length, links: links.length, review: review.length };
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

type Row = readonly (string | number)[];

function writeText(path: string, text: string): void {
  const file = openSync(path, 'w');
  writeSync(file, text);
  closeSync(file);
}

function writeCsv(path: string, head: Row, rows: Iterable<Row>): void {
  const file = openSync(path, 'w');
  let part: Row[] = [head];
  const flush = () => {
    writeSync(file, stringify(part));
    part = [];
  };
  for (const row of rows) {
    part.push(row);
    if (part.length >= chunk) flush();
  }
  flush();
  closeSync(file);
}

/** A cluster is called by its first record; clusters and their records stand in an order made from the contents alone. */
function* clusterRows({ read }: Run, clusters: readonly (readonly number[])[]): Generator<Row> {
  for (const records of clusters) for (const record of records) yield [labelOf(read, record), labelOf(read, records[0] ?? record)];
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

function* pairRows({ read, linked }: Run, pairs: readonly WrittenPair[]): Generator<Row> {
  for (const { a, b, probability, weight } of pairs)
    yield [labelOf(read, a), labelOf(read, b), rounded(probability, 4), rounded(weight, 2), labelOf(read, linked.clusters.labels[a] ?? a)];
}

function* reviewRows(run: Run, pairs: readonly WrittenPair[]): Generator<Row> {
  for (const [at, { a, b, probability, weight, together }] of pairs.entries()) {
    const { steps } = at < withReasons ? explainPair(run, a, b) : { steps: [] };
    yield [
      labelOf(run.read, a),
      labelOf(run.read, b),
      rounded(probability, 4),
      rounded(weight, 2),
      t(together ? 'link.same' : 'link.different'),
      reasons(steps, 1),
      reasons(steps, -1),
    ];
  }
}

/** The steps that speak for a pair, or against it, the strongest first. Field and level only: no value of a record. */
function reasons(steps: readonly Step[], sign: 1 | -1): string {
  return steps
    .filter(({ weight }) => weight * sign > 0.5)
    .sort((x, y) => (y.weight - x.weight) * sign)
    .map(({ field, because }) => `${field}: ${t(`link.level.${because}`)}`)
    .join('; ');
}
