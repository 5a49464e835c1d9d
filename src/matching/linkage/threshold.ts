import type { Probability } from './calibrate.ts';
import { type ClusterInput, type Clusters, cluster } from './cluster.ts';
import type { Pairs } from './pairs.ts';

/** Thresholds that are tried. */
const tried = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5] as const;
/**
 * How much expected F1 may fall for a lower threshold.
 * @source ours: what a pair states alone leaves out what the other records of a cluster add, so the expected figure
 * falls too early as the threshold sinks; on the public test files the true best lies this far below
 */
const allowed = 0.003;

/** The threshold in use before the data has spoken. */
export const firstThreshold = 0.35;

/** What a threshold is expected to give. */
export type Trial = { readonly threshold: number; readonly expectedF1: number };

/** The threshold chosen from the data, with its clusters and what each one tried was expected to give. */
export type Chosen = { readonly threshold: number; readonly clusters: Clusters; readonly trials: readonly Trial[] };

/** Tries several thresholds and takes the lowest whose expected pairwise F1 is as good as the best. */
export function chooseThreshold(input: Omit<ClusterInput, 'threshold'>): Chosen {
  const all = tried.map((threshold) => {
    const clusters = cluster({ ...input, threshold });
    return { threshold, clusters, expectedF1: expectedF1(clusters, input.pairs, (weight) => input.probability(weight + input.prior)) };
  });
  const best = Math.max(...all.map(({ expectedF1: value }) => value));
  const chosen = all.find(({ expectedF1: value }) => value >= best - allowed) ?? all[0];
  return {
    threshold: chosen?.threshold ?? firstThreshold,
    clusters: chosen?.clusters ?? cluster({ ...input, threshold: firstThreshold }),
    trials: all.map(({ threshold, expectedF1: value }) => ({ threshold, expectedF1: value })),
  };
}

/** Expected pairwise F1 of clusters, from the calibrated probabilities of the pairs that were kept. */
function expectedF1({ labels }: Clusters, { a, b, weight }: Pairs, probability: Probability): number {
  let found = 0;
  let all = 0;
  for (let at = 0; at < a.length; at++) {
    const chance = probability(weight[at] ?? 0);
    all += chance;
    if (labels[a[at] ?? 0] === labels[b[at] ?? 0]) found += chance;
  }
  const claimed = pairsInside(labels);
  return claimed + all === 0 ? 1 : (2 * found) / (claimed + all);
}

/** How many pairs of records stand in one cluster. */
export function pairsInside(labels: Int32Array): number {
  const sizes = new Int32Array(labels.length);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
