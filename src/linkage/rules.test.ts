import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Judgement, Verdict } from './judgement.ts';
import { clusterOf, clustersOf } from './rules.ts';

const judgement = (position: number, left: string, right: string, verdict: Verdict): Judgement => ({
  id: `j${position}`,
  about: 'mentions',
  left,
  right,
  verdict,
  reason: 'seen side by side',
  evidence: [],
  by: { person: 'account-1', organisation: 'organisation-a' },
  position,
});

test('mentions judged the same become one child, named after the judgement that made it', () => {
  const clusters = clustersOf([judgement(1, 'a', 'b', 'same'), judgement(2, 'b', 'c', 'same')], 'mentions');
  expect(['a', 'b', 'c', 'd'].map((mention) => clusterOf(clusters, mention))).toEqual(['j2', 'j2', 'j2', 'd']);
  expect(clusters.lineage).toEqual([
    { cluster: 'j1', from: ['a', 'b'], by: 'j1', position: 1 },
    { cluster: 'j2', from: ['j1', 'c'], by: 'j2', position: 2 },
  ]);
});

test('a judgement taken back parts the cluster, and no id comes back', () => {
  const clusters = clustersOf(
    [judgement(1, 'a', 'b', 'same'), judgement(2, 'b', 'c', 'same'), judgement(3, 'a', 'b', 'different'), judgement(4, 'a', 'b', 'same')],
    'mentions',
  );
  expect(clusters.lineage.map(({ cluster, from }) => [cluster, from])).toEqual([
    ['j1', ['a', 'b']],
    ['j2', ['j1', 'c']],
    ['j3/1', ['j2']],
    ['j3/2', ['j2']],
    ['j4', ['j3/1', 'j3/2']],
  ]);
  expect(clusters.members.get('j4')).toEqual(['a', 'b', 'c']);
});

test('a judgement taken back parts nothing while another chain says the same', () => {
  const rows = [judgement(1, 'a', 'b', 'same'), judgement(2, 'b', 'c', 'same'), judgement(3, 'a', 'c', 'same'), judgement(4, 'a', 'b', 'unsure')];
  const clusters = clustersOf(rows, 'mentions');
  expect(clusters.members.get('j2')).toEqual(['a', 'b', 'c']);
  expect(clusters.unsure).toEqual([]);
});

test('"different" against a chain of "same" is reported with the chain, and the chain holds', () => {
  const clusters = clustersOf([judgement(1, 'a', 'b', 'same'), judgement(2, 'b', 'c', 'same'), judgement(3, 'a', 'c', 'different')], 'mentions');
  expect(clusters.contradictions).toEqual([{ left: 'a', right: 'c', different: 'j3', same: ['j1', 'j2'] }]);
  expect(clusterOf(clusters, 'a')).toBe(clusterOf(clusters, 'c'));
});

test('"related" joins nobody; "unsure" is kept for the bounds; judgements about reports stay apart', () => {
  const about: Judgement = { ...judgement(3, 'a', 'd', 'same'), about: 'reports' };
  const clusters = clustersOf([judgement(1, 'a', 'b', 'related'), judgement(2, 'c', 'a', 'unsure'), about], 'mentions');
  expect(clusters.members.size).toBe(0);
  expect(clusters.unsure).toEqual([['a', 'c']]);
});

const judgements = fc
  .array(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom<Verdict>('same', 'same', 'different', 'related', 'unsure')), { maxLength: 25 })
  .map((rows) => rows.map(([left, right, verdict], index) => judgement(index + 1, `m${left}`, `m${right}`, verdict)));
const mentions = Array.from({ length: 8 }, (_, index) => `m${index}`);

test('order and repetition of the rows change nothing', () => {
  fc.assert(
    fc.property(judgements, fc.infiniteStream(fc.nat(1000)), (rows, keys) => {
      const shuffled = [...rows, ...rows].map((row) => ({ row, key: keys.next().value })).sort((a, b) => a.key - b.key);
      expect(
        clustersOf(
          shuffled.map(({ row }) => row),
          'mentions',
        ),
      ).toEqual(clustersOf(rows, 'mentions'));
    }),
  );
});

test('clusters are exactly the chains of standing "same", and no cluster id is ever made twice', () => {
  fc.assert(
    fc.property(judgements, (rows) => {
      const clusters = clustersOf(rows, 'mentions');
      const made = clusters.lineage.map(({ cluster }) => cluster);
      expect(new Set(made).size).toBe(made.length);
      const last = new Map(rows.filter(({ left, right }) => left !== right).map((row) => [[row.left, row.right].sort().join(), row]));
      const reach = new Map(mentions.map((mention) => [mention, new Set([mention])]));
      for (let round = 0; round < mentions.length; round++)
        for (const { left, right, verdict } of last.values())
          if (verdict === 'same') {
            const all = new Set([...(reach.get(left) ?? []), ...(reach.get(right) ?? [])]);
            for (const mention of all) reach.set(mention, all);
          }
      for (const a of mentions)
        for (const b of mentions) expect(clusterOf(clusters, a) === clusterOf(clusters, b)).toBe(reach.get(a)?.has(b) ?? false);
    }),
  );
});
