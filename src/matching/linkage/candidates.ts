import { blocksOf, type Key, keyOf, type Part, partsOf, type Walked } from './blocking.ts';
import type { Prepared } from './comparator.ts';

/** A key with the parts it is made of, so that a model can name it. */
export type Proposed = { readonly key: Key; readonly parts: readonly Part[] };

/** Up to so many records every pair is compared and nothing is lost to blocking. @source ours: two million pairs take about a second */
export const everyPairUpTo = 2000;

/** Blocks larger than this are not walked: what they hold is found by a finer key or not at all. */
const largestBlock = 120;

/** A field with values for a fiftieth of the records is telling enough to be a key by itself. */
const tellingShare = 1 / 50;

/** Every key that the fields allow: a telling field by itself, and any two parts of two fields. */
export function allKeys(fields: readonly Prepared[], size: number): readonly Proposed[] {
  const parts = partsOf(fields).filter(({ column }) => column.values.length > 2);
  const singles = parts.filter(({ cut, column }) => cut === 'whole' && column.values.length > size * tellingShare).map((part) => [part]);
  const pairs = parts.flatMap((one, at) => parts.slice(at + 1).flatMap((other) => (other.field === one.field ? [] : [[one, other]])));
  return [...singles, ...pairs].map((all) => ({ key: keyOf(all, fields), parts: all }));
}

/** Keys are added while one still finds this share of what is likely one. @source ours: below it, a key costs more than it finds */
const leastGain = 0.0005;
/** And while together they hold fewer than so many pairs for each record. */
const pairsForEach = 400;

/**
 * Chooses keys by what they find among pairs that are likely one, for the pairs they cost; the better the fewer. Sizes
 * of blocks are known from one in so many of them.
 */
export function chooseKeys(all: readonly Proposed[], likely: { readonly a: Int32Array; readonly b: Int32Array }, size: number): readonly Proposed[] {
  const oneIn = Math.max(1, Math.round(size / 100_000));
  const weighed = all.map((proposed) => ({
    proposed,
    cost: size / 4 + blocksOf(proposed.key, size, largestBlock, oneIn).pairs * oneIn,
    finds: findsOf(proposed, likely, size, oneIn),
  }));
  const open = new Uint8Array(likely.a.length).fill(1);
  const chosen: Proposed[] = [];
  let spent = 0;
  const left = new Set(weighed);
  for (;;) {
    let best: (typeof weighed)[number] | null = null;
    let bestValue = 0;
    let bestGain = 0;
    for (const one of left) {
      let gain = 0;
      for (let at = 0; at < open.length; at++) if (open[at] === 1 && one.finds[at] === 1) gain++;
      if (gain < leastGain * open.length) {
        left.delete(one);
        continue;
      }
      const value = gain / one.cost;
      if (value > bestValue) [best, bestValue, bestGain] = [one, value, gain];
    }
    if (!best || bestGain === 0 || spent + best.cost > pairsForEach * size) return chosen;
    left.delete(best);
    chosen.push(best.proposed);
    spent += best.cost;
    best.finds.forEach((found, at) => (open[at] = found === 1 ? 0 : (open[at] ?? 0)));
  }
}

/** Which of the likely pairs stand in one walked block of a key. */
function findsOf({ key }: Proposed, { a, b }: { readonly a: Int32Array; readonly b: Int32Array }, size: number, oneIn: number): Uint8Array {
  const walked = oneIn === 1 ? blocksOf(key, size, largestBlock) : null;
  return Uint8Array.from(a, (one, at) => {
    const other = b[at] ?? 0;
    const shares = key.parts.every(({ codes }) => codes[one] !== 0 && codes[one] === codes[other]);
    if (!shares || walked === null || walked.stands === null) return shares ? 1 : 0;
    return ((walked.stands[one >> 3] ?? 0) & (1 << (one & 7))) !== 0 ? 1 : 0;
  });
}

/** The blocks of chosen keys, ready to be walked. */
export function walkedOf(chosen: readonly Proposed[], size: number): readonly Walked[] {
  return chosen.map(({ key }) => blocksOf(key, size, largestBlock));
}
