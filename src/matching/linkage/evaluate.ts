/** Precision, recall and their harmonic mean. */
export type Score = { readonly precision: number; readonly recall: number; readonly f1: number };

/** How well found clusters agree with true ones: by pairs of records, and by record (B-cubed). */
export type Evaluation = { readonly pairwise: Score; readonly bCubed: Score; readonly truePairs: number; readonly foundPairs: number };

/**
 * Compares found clusters with true ones, each given as a label per record.
 * @source practice: pairwise and B-cubed (Bagga and Baldwin 1998) precision and recall
 */
export function evaluate(found: readonly (string | number)[], truth: readonly (string | number)[]): Evaluation {
  const both = new Map<string, number>();
  const sizes = { found: new Map<string | number, number>(), truth: new Map<string | number, number>() };
  const keyAt = (at: number) => `${found[at]}\u0000${truth[at]}`;
  found.forEach((label, at) => {
    count(sizes.found, label);
    count(sizes.truth, truth[at] ?? '');
    count(both, keyAt(at));
  });
  const right = pairsOf(both);
  const foundPairs = pairsOf(sizes.found);
  const truePairs = pairsOf(sizes.truth);
  let precision = 0;
  let recall = 0;
  found.forEach((label, at) => {
    const shared = both.get(keyAt(at)) ?? 0;
    precision += shared / (sizes.found.get(label) ?? 1);
    recall += shared / (sizes.truth.get(truth[at] ?? '') ?? 1);
  });
  return {
    pairwise: scoreOf(foundPairs === 0 ? 1 : right / foundPairs, truePairs === 0 ? 1 : right / truePairs),
    bCubed: scoreOf(found.length === 0 ? 1 : precision / found.length, found.length === 0 ? 1 : recall / found.length),
    truePairs,
    foundPairs,
  };
}

function scoreOf(precision: number, recall: number): Score {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsOf(counts: ReadonlyMap<string | number, number>): number {
  let pairs = 0;
  for (const size of counts.values()) pairs += (size * (size - 1)) / 2;
  return pairs;
}
