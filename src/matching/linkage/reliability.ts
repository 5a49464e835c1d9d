import type { Probability } from './calibrate.ts';
import type { Pairs } from './pairs.ts';

/** One bin of the reliability table: how probable its pairs were said to be, and how many of them stand in one cluster. */
export type Bin = { readonly pairs: number; readonly stated: number; readonly inOneCluster: number };

const bins = 10;

/** Pairs in ten bins of equal number by their probability; `sameOf` says which are one, by the clusters or by a known truth. */
export function reliability({ a, b, weight }: Pairs, probability: Probability, sameOf: (a: number, b: number) => boolean): readonly Bin[] {
  const order = Array.from(weight.keys()).sort((x, y) => (weight[x] ?? 0) - (weight[y] ?? 0) || x - y);
  return Array.from({ length: bins }, (_, bin) => {
    const part = order.slice(Math.floor((bin * order.length) / bins), Math.floor(((bin + 1) * order.length) / bins));
    const sum = part.reduce((total, at) => total + probability(weight[at] ?? 0), 0);
    const same = part.filter((at) => sameOf(a[at] ?? 0, b[at] ?? 0)).length;
    return { pairs: part.length, stated: sum / Math.max(1, part.length), inOneCluster: same / Math.max(1, part.length) };
  }).filter(({ pairs }) => pairs > 0);
}
