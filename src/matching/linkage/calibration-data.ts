import type { Probability, Seen } from './calibrate.ts';
import type { Pairs } from './pairs.ts';

/** Weights outside these bounds are sure either way and teach nothing. */
const surelyTwo = -12;
const surelyOne = 25;

/**
 * How many pairs of each weight, in steps of half a bit, are one, as far as clusters tell. A pair inside a cluster counts
 * as one; a pair between two clusters by the mean probability between them, for what was not joined is not surely two.
 */
export function seenIn(pairs: Pairs, labels: Int32Array, probability: Probability, weightOf: (a: number, b: number) => number): readonly Seen[] {
  const { a, b } = pairs;
  const keyOf = (at: number): number => {
    const one = labels[a[at] ?? 0] ?? 0;
    const other = labels[b[at] ?? 0] ?? 0;
    return one === other ? -1 : Math.min(one, other) * labels.length + Math.max(one, other);
  };
  const means = meansBetween(pairs, labels, probability, keyOf);
  const steps = new Map<number, { pairs: number; same: number }>();
  for (let at = 0; at < a.length; at++) {
    const weight = Math.round(weightOf(a[at] ?? 0, b[at] ?? 0) * 2) / 2;
    if (weight < surelyTwo || weight > surelyOne) continue;
    const step = steps.get(weight) ?? { pairs: 0, same: 0 };
    const key = keyOf(at);
    step.pairs++;
    step.same += key < 0 ? 1 : (means.get(key) ?? 0);
    steps.set(weight, step);
  }
  return [...steps].map(([weight, step]) => ({ weight, ...step }));
}

/** The mean probability between each two clusters that a kept pair ties; pairs that were not kept count as surely two. */
function meansBetween(
  { a, b, weight }: Pairs,
  labels: Int32Array,
  probability: Probability,
  keyOf: (at: number) => number,
): ReadonlyMap<number, number> {
  const sizes = new Int32Array(labels.length);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const sums = new Map<number, number>();
  for (let at = 0; at < a.length; at++) {
    const key = keyOf(at);
    if (key < 0) continue;
    const pairs = (sizes[labels[a[at] ?? 0] ?? 0] ?? 1) * (sizes[labels[b[at] ?? 0] ?? 0] ?? 1);
    sums.set(key, (sums.get(key) ?? 0) + probability(weight[at] ?? 0) / pairs);
  }
  return sums;
}
