import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { refuse, type Result } from '#kernel';
import { explain, type Explanation, type Model, recall } from '#matching/linkage';
import { t } from '../shell.ts';
import { linkCards } from './cards.ts';
import { labelOf, takeColumns } from './run.ts';
import { readFiles } from './read.ts';
import type { Remembered } from './write.ts';

/** The waterfall of weights for two records of a finished run. */
export async function explainRecords(
  a: string,
  b: string,
  out: string,
): Promise<Result<{ readonly value: Explanation; readonly lines: readonly string[] }>> {
  const files = ['run.json', 'model.json', 'clusters.csv'].map((name) => join(out, name));
  if (!files.every((file) => statSync(file, { throwIfNoEntry: false })?.isFile())) return refuse(linkCards.noRun, { out });
  const [run = '', modelFile = '', clustersFile = ''] = files.map((file) => readFileSync(file, 'utf8'));
  const remembered = JSON.parse(run) as Remembered;
  const model = JSON.parse(modelFile) as Model;
  const read = await readFiles(remembered.files.map(({ path }) => path));
  if (!read.ok) return read;
  const changed = read.value.files.find(({ hash }, at) => hash !== remembered.files[at]?.hash);
  if (changed) return refuse(linkCards.changedFile, { file: changed.path });
  const fields = takeColumns(read.value, { type: remembered.type, columns: [], model });
  if (!fields.ok) return fields;
  const { table } = read.value;
  const records = new Map(Array.from({ length: table.size }, (_, record) => [labelOf(read.value, record), record]));
  const [one, other] = [records.get(a), records.get(b)];
  if (one === undefined || other === undefined) return refuse(linkCards.noSuchRecord, { record: one === undefined ? a : b });
  const clusters: Readonly<Record<string, string>>[] = parse(clustersFile, { columns: true });
  const labels = Int32Array.from({ length: table.size }, (_, record) => record);
  for (const { record = '', cluster = '' } of clusters) labels[records.get(record) ?? 0] = records.get(cluster) ?? 0;
  const { learnt, compiled } = recall(fields.value.fields, model, labels);
  const value = explain(fields.value.fields, learnt, compiled, one, other);
  return { ok: true, value: { value, lines: linesOf(value, labels[one] === labels[other]) } };
}

function linesOf({ prior, steps, weight, probability }: Explanation, together: boolean): readonly string[] {
  const bits = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`.padStart(7);
  let sum = prior;
  const line = (value: number, text: string) => `${bits(value)}  ${bits(sum)}  ${text}`;
  const stated = (a: string, b: string) => (a === b ? a : `${a === '' ? '–' : a} | ${b === '' ? '–' : b}`);
  return [
    t('link.explain.head'),
    line(prior, t('link.explain.prior')),
    ...steps.map(({ field, because, a, b, weight: own, share }) => {
      sum += own;
      const common = share === null ? '' : ` (${t('link.explain.share', { share: (share * 100).toFixed(share < 0.001 ? 4 : 2) })})`;
      return line(own, `${field}: ${t(`link.level.${because}`)}${common}${a === '' && b === '' ? '' : `: ${stated(a, b)}`}`);
    }),
    t('link.explain.whole', {
      weight: weight.toFixed(1),
      probability: (probability * 100).toFixed(1),
      decided: t(together ? 'link.same' : 'link.different'),
    }),
  ];
}
