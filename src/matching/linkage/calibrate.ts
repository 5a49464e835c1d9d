import type { CalibrationPoint } from './model.ts';

/** From a weight in bits, the prior included, to a probability. */
export type Probability = (weight: number) => number;

/** The probability that the model itself states for a weight. */
export function stated(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

/** What was seen at a weight: how many pairs, and how many of them are one. */
export type Seen = { readonly weight: number; readonly pairs: number; readonly same: number };

/**
 * So many pairs' worth of trust the stated probability keeps in each step.
 * @source ours: keeps a step with three pairs from saying "never" or "always"
 */
const trust = 4;

/**
 * Learns from what was seen how likely pairs of a weight are one: never falling as the weight rises (pool adjacent
 * violators), and near what the model states where little was seen.
 */
export function calibrate(seen: readonly Seen[]): readonly CalibrationPoint[] {
  type Pool = { sum: number; count: number; weights: number[] };
  const pools: Pool[] = [];
  for (const { weight, pairs, same } of [...seen].sort((a, b) => a.weight - b.weight)) {
    pools.push({ sum: same + trust * stated(weight), count: pairs + trust, weights: [weight] });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.count < last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count, weights: [...before.weights, ...last.weights] });
    }
  }
  return pools.flatMap(({ sum, count, weights }) => {
    const probability = sum / count;
    const first = weights[0] ?? 0;
    const last = weights.at(-1) ?? first;
    return first === last ? [{ weight: first, probability }] : [first, last].map((weight) => ({ weight, probability }));
  });
}

/** The probability by calibration points, straight between two of them; beyond them as the model states, without a step back. */
export function probabilityOf(points: readonly CalibrationPoint[]): Probability {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return stated;
  return (weight) => {
    if (weight <= first.weight) return Math.min(first.probability, stated(weight));
    if (weight >= last.weight) return Math.max(last.probability, stated(weight));
    let low = 0;
    let high = points.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((points[middle]?.weight ?? 0) <= weight) low = middle;
      else high = middle;
    }
    const below = points[low] ?? first;
    const above = points[high] ?? last;
    const part = above.weight === below.weight ? 1 : (weight - below.weight) / (above.weight - below.weight);
    return below.probability + part * (above.probability - below.probability);
  };
}
