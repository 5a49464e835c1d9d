import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agglomerate, agglomerateSparse } from './agglomerate.ts';
import { stated } from './calibrate.ts';
import { cluster } from './cluster.ts';
import { sorted } from './pairs.ts';
import { type HardRules, joiningOf, judgementsOf, noRules } from './hard-rules.ts';

const count = 9;
const record = fc.integer({ min: 0, max: count - 1 });
const pair = fc.tuple(record, record).filter(([a, b]) => a < b);
const edges = fc.uniqueArray(fc.record({ pair, weight: fc.integer({ min: -6, max: 12 }) }), {
  selector: ({ pair: [a, b] }) => a * count + b,
  maxLength: 30,
});

function clustered(all: readonly { readonly pair: readonly [number, number]; readonly weight: number }[], rules: HardRules, threshold = 0.35) {
  const pairs = sorted({
    a: Int32Array.from(all, ({ pair: [a] }) => a),
    b: Int32Array.from(all, ({ pair: [, b] }) => b),
    weight: Float32Array.from(all, ({ weight }) => weight),
  });
  const known = new Map(all.map(({ pair: [a, b], weight }) => [a * count + b, weight]));
  return cluster({
    size: count,
    pairs,
    prior: 0,
    probability: stated,
    weigh: (a, b) => known.get(Math.min(a, b) * count + Math.max(a, b)) ?? -30,
    threshold,
    rules,
  });
}

test('no cluster holds two records that a person called different', () => {
  fc.assert(
    fc.property(edges, fc.array(pair, { maxLength: 6 }), fc.array(pair, { maxLength: 4 }), (all, different, same) => {
      const { labels } = clustered(all, { ...noRules, different, same });
      for (const [a, b] of different) expect(labels[a]).not.toBe(labels[b]);
    }),
  );
});

test('no cluster holds two records of a list without duplicates, nor facts that exclude each other', () => {
  fc.assert(
    fc.property(edges, fc.array(fc.integer({ min: -1, max: 1 }), { minLength: count, maxLength: count }), pair, (all, lists, [x, y]) => {
      const exclude = (a: number, b: number) => (a === x && b === y) || (a === y && b === x);
      const { labels } = clustered(all, { ...noRules, cleanList: Int32Array.from(lists), exclude });
      expect(labels[x]).not.toBe(labels[y]);
      const listed = lists.flatMap((list, at) => (list === -1 ? [] : [`${list} ${labels[at]}`]));
      expect(new Set(listed).size).toBe(listed.length);
    }),
  );
});

test('records that a person called the same stand together, unless “different” stands between', () => {
  fc.assert(
    fc.property(edges, fc.array(pair, { maxLength: 4 }), (all, same) => {
      const { labels } = clustered(all, { ...noRules, same });
      for (const [a, b] of same) expect(labels[a]).toBe(labels[b]);
    }),
  );
});

test('a chain of likenesses does not hold a cluster together', () => {
  const chain = [0, 1, 2, 3, 4].map((at): { pair: [number, number]; weight: number } => ({ pair: [at, at + 1], weight: 5 }));
  const { labels } = clustered(chain, noRules);
  expect(labels[0]).not.toBe(labels[5]);
});

test('the weakest bridge is the join that was least probable', () => {
  const pairs: { pair: [number, number]; weight: number }[] = [
    { pair: [0, 1], weight: 9 },
    { pair: [2, 3], weight: 9 },
    { pair: [0, 2], weight: 2 },
    { pair: [1, 2], weight: 1 },
    { pair: [0, 3], weight: 1 },
    { pair: [1, 3], weight: 0 },
  ];
  const { labels, bridges } = clustered(pairs, noRules);
  expect(Array.from(labels.slice(0, 4))).toEqual([0, 0, 0, 0]);
  expect(bridges).toHaveLength(1);
  expect(bridges[0]?.probability).toBeCloseTo((0.8 + 2 / 3 + 2 / 3 + 0.5) / 4, 5);
});

test('large components are joined as small ones are, where every pair is known', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 36, maxLength: 36 }),
      fc.array(pair, { maxLength: 3 }),
      (chances, different) => {
        const known = chances.flatMap((chance, at) => {
          const all = Array.from({ length: count }, (_, a) => Array.from({ length: count - a - 1 }, (__, step) => [a, a + 1 + step] as const)).flat();
          const [a = 0, b = 0] = all[at] ?? [];
          return [{ a, b, chance: chance / 10_000 + at * 1e-7 }];
        });
        const rows = Array.from({ length: count }, (_, at) => at);
        const rules = { ...noRules, different };
        const part = () => ({ count, known, chance: () => 0, threshold: 0.35, joining: joiningOf(rows, rules, judgementsOf(rules)), same: [] });
        const groupsOf = (groups: ReturnType<typeof agglomerate>) => groups.map(({ members }) => [...members].sort((x, y) => x - y).join()).sort();
        expect(groupsOf(agglomerateSparse(part()))).toEqual(groupsOf(agglomerate(part())));
      },
    ),
  );
});
