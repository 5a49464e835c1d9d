import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, link, makeTableBuilder, probabilityOf, reliability, takeFields } from '#matching/linkage';
import { linkageSet, type LinkageSet, readLinkageSet, shuffled } from '#fixtures/linkage';
import { makeSynthetic, syntheticColumns } from './synthetic.ts';

const shuffles = 5;
const person = (cell: string) => cell.replace(/-(org|dup).*/, '');

/** Accuracy with default settings: clustered pairwise F1 over five shuffles, B-cubed, and how far probabilities are off. */
export async function accuracy(data: string | null): Promise<void> {
  const aims: Readonly<Record<string, number>> = { fake_1000: 0.9, febrl1: 0.99, febrl2: 0.99, RLdata500: 0.98, 'historical_50k, half': 0.92 };
  for (const [name, set] of setsOf(data)) report(name, set, aims[name] ?? null);
}

function* setsOf(data: string | null): Generator<readonly [string, LinkageSet]> {
  yield ['fake_1000', linkageSet('fake_1000')];
  yield ['febrl1', linkageSet('febrl1')];
  yield ['febrl2', linkageSet('febrl2')];
  yield ['synthetic, 50,000 records', synthetic(50_000)];
  if (data === null) console.log('further sets are read with --data DIR');
  const others = [
    ['RLdata500', 'RLdata500.csv', { id: 'rec_id', truth: 'identity' }],
    ['RLdata10000', 'RLdata10000.csv', { id: 'rec_id', truth: 'identity' }],
    ['febrl3', 'febrl_dataset3.csv', { id: 'rec_id', truth: 'rec_id', person }],
    ['historical_50k, half', 'historical_50k_half.csv', { id: 'unique_id', truth: 'cluster' }],
  ] as const;
  for (const [name, file, shape] of others) if (data !== null && existsSync(join(data, file))) yield [name, readLinkageSet(join(data, file), shape)];
}

function synthetic(size: number): LinkageSet {
  const { records, person: people } = makeSynthetic(size);
  return { names: syntheticColumns, rows: records, ids: records.map((_, at) => String(at)), truth: Array.from(people, String) };
}

function report(name: string, set: LinkageSet, aim: number | null): void {
  const began = process.cpuUsage();
  const runs = Array.from({ length: set.rows.length > 10_000 ? 2 : shuffles }, (_, seed) => run(seed === 0 ? set : shuffled(set, seed)));
  const { user, system } = process.cpuUsage(began);
  const [first] = runs;
  if (!first) return;
  const f1 = runs.map(({ evaluation }) => evaluation.pairwise.f1);
  const { pairwise, bCubed } = first.evaluation;
  const range =
    Math.min(...f1) === Math.max(...f1) ? `the same in ${runs.length} orders` : `${Math.min(...f1).toFixed(4)} to ${Math.max(...f1).toFixed(4)}`;
  console.log(
    `${name}: ${set.rows.length} records; pairs P ${pairwise.precision.toFixed(4)} R ${pairwise.recall.toFixed(4)} F1 ${pairwise.f1.toFixed(4)} (${range}${aim === null ? '' : `; aim ${aim}`}), ` +
      `B-cubed F1 ${bCubed.f1.toFixed(4)}; ${first.keys} keys, lost to blocking ${first.loss.toFixed(3)}; ${((user + system) / 1e6 / runs.length).toFixed(1)} CPU s`,
  );
  const usable = first.bins.filter(({ pairs }) => pairs >= 200);
  if (usable.length === 0) return;
  const off = usable.map(({ stated, inOneCluster }) => Math.abs(stated - inOneCluster));
  const pairs = usable.reduce((sum, bin) => sum + bin.pairs, 0);
  const mean = usable.reduce((sum, bin, at) => sum + bin.pairs * (off[at] ?? 0), 0) / pairs;
  console.log(
    `  stated against true probability, ${usable.length} bins of ${usable[0]?.pairs} pairs: off by ${mean.toFixed(3)} on average, ${Math.max(...off).toFixed(3)} at most`,
  );
}

function run({ names, rows, ids, truth }: LinkageSet) {
  const builder = makeTableBuilder(names);
  for (const row of rows) builder.add(row);
  const table = builder.finish([''], ids);
  const { fields } = takeFields(table);
  const { clusters, keys, loss, pairs, learnt } = link(fields, table.size);
  const truths = Array.from(table.rows, (row) => truth[row] ?? '');
  const probability = probabilityOf(learnt.calibration);
  return {
    evaluation: evaluate(Array.from(clusters.labels), truths),
    keys: keys.length,
    loss,
    bins: reliability(
      pairs,
      (weight) => probability(weight + learnt.prior),
      (a, b) => truths[a] === truths[b],
    ),
  };
}
