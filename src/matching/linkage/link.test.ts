import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkageSet, type LinkageSet, namePairs, shuffled } from '#fixtures/linkage';
import { bitsOf } from './model.ts';
import { evaluate, explain, groupsByLabel, link, makeTableBuilder, modelOf, takeFields } from './index.ts';

function linked({ names, rows, ids }: LinkageSet) {
  const builder = makeTableBuilder(names);
  for (const row of rows) builder.add(row);
  const table = builder.finish([''], ids);
  const { fields, uses } = takeFields(table);
  const result = link(fields, table.size);
  const labelOf = new Map(Array.from(table.rows, (row, at) => [ids[row] ?? '', ids[table.rows[result.clusters.labels[at] ?? 0] ?? 0] ?? '']));
  return { table, fields, uses, result, labels: ids.map((id) => labelOf.get(id) ?? id) };
}

/** A part of a table that holds whole persons. */
function part(set: LinkageSet, persons: number): LinkageSet {
  const chosen = new Set([...new Set(set.truth)].slice(0, persons));
  const rows = set.truth.flatMap((person, at) => (chosen.has(person) ? [at] : []));
  const pick = <T>(all: readonly T[]) => rows.flatMap((at) => (all[at] === undefined ? [] : [all[at]]));
  return { names: set.names, rows: pick(set.rows), ids: pick(set.ids), truth: pick(set.truth) };
}

test.each([
  ['fake_1000', 0.95],
  ['febrl1', 0.99],
] as const)('%s is linked with default settings, nothing said of its columns', (name, least) => {
  const set = linkageSet(name);
  const { labels } = linked(set);
  expect(evaluate(labels, set.truth).pairwise.f1).toBeGreaterThanOrEqual(least);
});

test('blocking by chosen keys loses little, and says about how little', () => {
  const set = linkageSet('febrl2');
  const { labels, result } = linked(set);
  expect(result.keys.length).toBeGreaterThan(0);
  expect(evaluate(labels, set.truth).pairwise.f1).toBeGreaterThanOrEqual(0.99);
  expect(result.loss).toBeLessThan(0.02);
});

test('the same input gives the same bytes in any order of rows and under any names of columns', () => {
  const set = part(linkageSet('fake_1000'), 120);
  const first = linked(set);
  const bytes = (run: ReturnType<typeof linked>) =>
    JSON.stringify([run.result.learnt.models.map(({ levels }) => levels), run.result.pairs, run.result.clusters, run.result.learnt.calibration]);
  for (const seed of [1, 2, 3]) {
    const other = shuffled(set, seed);
    const run = linked({ ...other, names: other.names.map((_, at) => `spalte ${9 - at}`) });
    expect(bytes(run)).toBe(bytes(first));
    expect(new Map(other.ids.map((id, at) => [id, run.labels[at]]))).toEqual(new Map(set.ids.map((id, at) => [id, first.labels[at]])));
  }
});

test('a better level never weighs less than a worse one', () => {
  const { models } = linked(part(linkageSet('fake_1000'), 150)).result.learnt;
  const rises = models.flatMap(({ levels }) => levels.slice(1).map((level, at) => bitsOf(level) - bitsOf(levels[at] ?? level)));
  expect(Math.max(...rises)).toBeLessThanOrEqual(1e-9);
});

test('an explanation names each step, and its steps sum to the whole', () => {
  const { fields, result } = linked(part(linkageSet('fake_1000'), 150));
  const { pairs, learnt, compiled } = result;
  fc.assert(
    fc.property(fc.nat(pairs.a.length - 1), (at) => {
      const why = explain(fields, learnt, compiled, pairs.a[at] ?? 0, pairs.b[at] ?? 0);
      expect(why.steps.length).toBeGreaterThanOrEqual(fields.length);
      expect(why.weight).toBeCloseTo((pairs.weight[at] ?? 0) + learnt.prior, 4);
      expect(why.steps.reduce((sum, { weight }) => sum + weight, why.prior)).toBeCloseTo(why.weight, 9);
    }),
  );
});

test('a model can be kept as text and used again; it holds no value of any record', () => {
  const set = part(linkageSet('fake_1000'), 200);
  const { uses, fields, result, table, labels } = linked(set);
  const text = JSON.stringify(modelOf(uses, fields, result));
  for (const surname of new Set(set.rows.map((row) => row[1] ?? '').filter((name) => name.length > 4)))
    expect(text.toLowerCase()).not.toContain(`"${surname.toLowerCase()}"`);
  const again = link(fields, table.size, { model: JSON.parse(text) as ReturnType<typeof modelOf> });
  const agreement = evaluate(
    Array.from(again.clusters.labels),
    Array.from(table.rows, (row) => labels[row] ?? ''),
  );
  expect(agreement.pairwise.f1).toBeGreaterThan(0.97);
});

test('an empty table, one record and records without a value are answered, not refused', () => {
  for (const rows of [
    [],
    [['a', 'b']],
    [
      ['', ''],
      ['', ''],
    ],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ]) {
    const builder = makeTableBuilder(['one', 'two']);
    for (const row of rows) builder.add(row);
    const table = builder.finish();
    const { fields } = takeFields(table);
    expect(link(fields, table.size).clusters.labels).toHaveLength(rows.length);
  }
});

test('pairwise and B-cubed figures are those worked out by hand', () => {
  const { pairwise, bCubed } = evaluate(['x', 'x', 'x', 'y'], [1, 1, 2, 2]);
  expect(pairwise).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 0.4 });
  expect(bCubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 12);
  expect(bCubed.recall).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4, 12);
});

test('names in two scripts are linked, with the reason told', () => {
  // Invented people: single parts of well-known names put together by chance, with invented days.
  const parts = namePairs().get('arabic') ?? [];
  const builder = makeTableBuilder(['given', 'family', 'born']);
  const truth: string[] = [];
  for (let at = 0; at < 300; at++) {
    const [given, family] = [parts[(at * 7) % 1000], parts[(at * 13 + 500) % 1000]];
    const born = `20${String(at % 15).padStart(2, '0')}-0${1 + (at % 9)}-${String(1 + ((at * 11) % 28)).padStart(2, '0')}`;
    builder.add([given?.latin ?? '', family?.latin ?? '', born]);
    truth.push(String(at));
    if (at % 2 === 1) continue;
    builder.add([given?.name ?? '', family?.name ?? '', at % 6 === 0 ? '' : born]);
    truth.push(String(at));
  }
  const table = builder.finish();
  const { fields } = takeFields(table);
  const run = link(fields, table.size);
  const { pairwise } = evaluate(
    Array.from(run.clusters.labels),
    Array.from(table.rows, (row) => truth[row] ?? ''),
  );
  expect(pairwise.f1).toBeGreaterThan(0.95);
  const [a = 0, b = 0] = groupsByLabel(run.clusters.labels).find(({ length }) => length === 2) ?? [];
  const { steps } = explain(fields, run.learnt, run.compiled, a, b);
  expect(steps.map(({ because }) => because)).toContain('name.written-otherwise');
});
