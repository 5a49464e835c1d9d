import { agglomerate, agglomerateSparse, type Group } from './agglomerate.ts';
import type { Probability } from './calibrate.ts';
import { componentsOf, type Pairs } from './pairs.ts';
import { type HardRules, joiningOf, judgementsOf, noRules } from './hard-rules.ts';

/** Where a cluster hangs together least: two records, one on each side, and the mean probability between the sides. */
export type Bridge = { readonly cluster: number; readonly a: number; readonly b: number; readonly probability: number };

export type Clusters = {
  /** For each record the first record of its cluster. */
  readonly labels: Int32Array;
  /** One for each cluster of more than one record, in the order of the clusters. */
  readonly bridges: readonly Bridge[];
};

export type ClusterInput = {
  readonly size: number;
  readonly pairs: Pairs;
  /** The log odds of a chance pair. */
  readonly prior: number;
  readonly probability: Probability;
  /** The weight of any pair, also of those that no key put side by side. */
  readonly weigh: (a: number, b: number) => number;
  /** Two groups are joined while the mean probability between their records is at least this. */
  readonly threshold: number;
  readonly rules?: HardRules;
};

/** Components up to this size compare all their pairs; larger ones only the pairs that were kept. @source ours: memory grows with the square */
const fullUpTo = 1000;

/**
 * Clusters by joining, again and again, the two groups whose records are most probably one on average. A chain of
 * likenesses does not hold a cluster together: each record must fit the others. Under rules that bind.
 * @source practice: average-link agglomeration (UPGMA), on probabilities in place of distances
 */
export function cluster(input: ClusterInput): Clusters {
  const { size, pairs, prior, probability, threshold, rules = noRules } = input;
  const edges = withSame({ ...pairs, weight: Float32Array.from(pairs.weight, (weight) => probability(weight + prior)) }, rules);
  const components = componentsOf(size, edges, threshold);
  const judgements = judgementsOf(rules);
  const labels = Int32Array.from(components);
  const bridges: Bridge[] = [];
  const take = (rows: readonly number[], { members, bridge }: Group) => {
    const label = members.reduce((least, at) => Math.min(least, rows[at] ?? 0), Number.POSITIVE_INFINITY);
    for (const at of members) labels[rows[at] ?? 0] = label;
    if (bridge) bridges.push({ cluster: label, a: rows[bridge.a] ?? 0, b: rows[bridge.b] ?? 0, probability: bridge.probability });
  };
  for (const { rows, kept } of componentParts(components, edges)) {
    const joining = joiningOf(rows, rules, judgements);
    const places = new Map(rows.map((row, at) => [row, at]));
    const same = rows.flatMap((row, at) => (judgements.same.get(row) ?? []).map((other) => [at, places.get(other) ?? at] as const));
    const known = kept.map((at) => ({ a: places.get(edges.a[at] ?? 0) ?? 0, b: places.get(edges.b[at] ?? 0) ?? 0, chance: edges.weight[at] ?? 0 }));
    const chance = (a: number, b: number) => probability(input.weigh(rows[a] ?? 0, rows[b] ?? 0) + prior);
    const made =
      rows.length <= fullUpTo
        ? agglomerate({ count: rows.length, known, chance, threshold, joining, same })
        : agglomerateSparse({ count: rows.length, known, chance, threshold, joining, same });
    for (const group of made) take(rows, group);
  }
  return { labels, bridges: bridges.sort((x, y) => x.cluster - y.cluster) };
}

/** The pairs, and those that a person judged to be one as certain. */
function withSame({ a, b, weight }: Pairs, { same }: HardRules): Pairs {
  if (same.length === 0) return { a, b, weight };
  return {
    a: Int32Array.from([...a, ...same.map(([one, other]) => Math.min(one, other))]),
    b: Int32Array.from([...b, ...same.map(([one, other]) => Math.max(one, other))]),
    weight: Float32Array.from([...weight, ...same.map(() => 1)]),
  };
}

/** The components of more than one record: their records, ascending, and which of the pairs lie inside. */
function componentParts(components: Int32Array, { a, b }: Pairs): Iterable<{ readonly rows: readonly number[]; readonly kept: readonly number[] }> {
  const parts = new Map<number, { readonly rows: number[]; readonly kept: number[] }>();
  components.forEach((component, row) => {
    if (component === row) return;
    const part = parts.get(component);
    if (part) part.rows.push(row);
    else parts.set(component, { rows: [component, row], kept: [] });
  });
  for (let at = 0; at < a.length; at++) {
    const component = components[a[at] ?? 0] ?? 0;
    if (component === components[b[at] ?? 0]) parts.get(component)?.kept.push(at);
  }
  return parts.values();
}
