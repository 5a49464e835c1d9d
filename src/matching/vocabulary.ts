/** Known words, to be asked by their beginning and by likeness. */
export type Vocabulary = {
  /** Words that begin so, in order, at most `most` of them. */
  readonly beginningWith: (start: string, most: number) => readonly string[];
  /** Words that may be within so many slips: few enough that each can be compared letter by letter. */
  readonly near: (word: string, slips: number) => readonly string[];
};

/** Makes a vocabulary: sorted for beginnings, and by pairs of letters for likeness. */
export function makeVocabulary(known: readonly string[]): Vocabulary {
  const sorted = [...known].sort();
  const byPair = new Map<string, number[]>();
  sorted.forEach((word, at) => {
    for (const pair of pairs(word)) {
      const list = byPair.get(pair);
      if (list) list.push(at);
      else byPair.set(pair, [at]);
    }
  });
  const shared = new Uint8Array(sorted.length);

  const near = (word: string, slips: number) => {
    const own = pairs(word);
    const touched: number[] = [];
    for (const pair of own) {
      for (const at of byPair.get(pair) ?? []) {
        if (shared[at] === 0) touched.push(at);
        shared[at] = (shared[at] ?? 0) + 1;
      }
    }
    // One slip changes at most three pairs, two letters swapped among them.
    const least = Math.max(1, own.size - 3 * slips);
    const found = touched.filter((at) => (shared[at] ?? 0) >= least && Math.abs((sorted[at]?.length ?? 0) - word.length) <= slips);
    for (const at of touched) shared[at] = 0;
    return found.flatMap((at) => sorted[at] ?? []);
  };
  return { beginningWith: (start, most) => beginningWith(sorted, start, most), near };
}

/** The pairs of neighbouring letters, with the beginning and the end marked. */
function pairs(word: string): ReadonlySet<string> {
  const framed = `^${word}$`;
  const all = new Set<string>();
  for (let at = 0; at + 1 < framed.length; at++) all.add(framed.slice(at, at + 2));
  return all;
}

function beginningWith(sorted: readonly string[], start: string, most: number): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < sorted.length && found.length < most; at++) {
    const word = sorted[at] ?? '';
    if (!word.startsWith(start)) break;
    found.push(word);
  }
  return found;
}
