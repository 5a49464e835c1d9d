import { agglomerate, agglomerateSparse, type Group } from './agglomerate.ts';
import type { Probability } from './calibrate.ts';
import { groupsOf } from './frequencies.ts';
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
  const free = rules.cleanList === null && rules.exclude === null && rules.different.length === 0;
  eachComponent(components, edges, (rows, kept) => {
    if (free && rows.length === 2) {
      // Most components are pairs, and a pair that is an edge is a cluster.
      bridges.push({ cluster: rows[0] ?? 0, a: rows[0] ?? 0, b: rows[1] ?? 0, probability: edges.weight[kept[0] ?? 0] ?? 0 });
      return;
    }
    const joining = joiningOf(rows, rules, judgements);
    const places = new Map(rows.map((row, at) => [row, at]));
    const same = rows.flatMap((row, at) => (judgements.same.get(row) ?? []).map((other) => [at, places.get(other) ?? at] as const));
    const known = kept.map((at) => ({ a: places.get(edges.a[at] ?? 0) ?? 0, b: places.get(edges.b[at] ?? 0) ?? 0, chance: edges.weight[at] ?? 0 }));
    const chance = (a: number, b: number) => probability(input.weigh(rows[a] ?? 0, rows[b] ?? 0) + prior);
    const component = { count: rows.length, known, chance, threshold, joining, same };
    for (const group of rows.length <= fullUpTo ? agglomerate(component) : agglomerateSparse(component)) take(rows, group);
  });
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

/** Visits the components of more than one record: their records, ascending, and which of the pairs lie inside. */
function eachComponent(components: Int32Array, { a, b }: Pairs, visit: (rows: readonly number[], kept: readonly number[]) => void): void {
  const { rows, starts } = groupsOf(components);
  const inside = new Int32Array(components.length + 1);
  const lies = (at: number) => components[a[at] ?? 0] === components[b[at] ?? 0];
  for (let at = 0; at < a.length; at++) if (lies(at)) inside[components[a[at] ?? 0] ?? 0] = (inside[components[a[at] ?? 0] ?? 0] ?? 0) + 1;
  let used = 0;
  for (let component = 0; component <= components.length; component++) {
    const count = inside[component] ?? 0;
    inside[component] = used;
    used += count;
  }
  const kept = new Int32Array(used);
  for (let at = 0; at < a.length; at++) {
    if (!lies(at)) continue;
    const component = components[a[at] ?? 0] ?? 0;
    const place = inside[component] ?? 0;
    kept[place] = at;
    inside[component] = place + 1;
  }
  // Each place now stands at the end of its component, which is where the next begins.
  for (let group = 0; group + 1 < starts.length; group++) {
    const [from = 0, to = 0] = starts.subarray(group, group + 2);
    if (to - from < 2) continue;
    const component = rows[from] ?? 0;
    visit(Array.from(rows.subarray(from, to)), Array.from(kept.subarray(component === 0 ? 0 : inside[component - 1], inside[component])));
  }
}
