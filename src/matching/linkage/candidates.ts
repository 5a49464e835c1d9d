import { blocksOf, type Key, keyOf, type Part, partsOf, type Share, type Walked } from './blocking.ts';
import type { Prepared } from './comparator.ts';

/** A key with the parts it is made of, so that a model can name it. */
export type Proposed = { readonly key: Key; readonly parts: readonly Part[] };

/** Up to so many records every pair is compared and nothing is lost to blocking. @source ours: two million pairs take about a second */
export const everyPairUpTo = 2000;

/** Blocks larger than this are not walked: what they hold is found by a finer key or not at all. */
const largestBlock = 400;

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
const pairsForEach = 150;
/** Sorting the records by one more key costs about as much as so many pairs for each record. */
const sorting = 0.25;

type Likely = { readonly a: Int32Array; readonly b: Int32Array };

/** Chooses keys by what they find among pairs that are likely one, for the pairs they cost; the better the fewer. */
export function chooseKeys(all: readonly Proposed[], likely: Likely, size: number): readonly Proposed[] {
  const weighed = all.map((proposed) => ({ proposed, ...weighKey(proposed.key, likely, size) }));
  const open = new Uint8Array(likely.a.length).fill(1);
  const chosen: Proposed[] = [];
  let spent = 0;
  const left = new Set(weighed);
  for (;;) {
    let best: (typeof weighed)[number] | null = null;
    let bestValue = 0;
    for (const one of left) {
      let gain = 0;
      for (let at = 0; at < open.length; at++) gain += (open[at] ?? 0) & (one.finds[at] ?? 0);
      if (gain < leastGain * open.length || spent + one.cost > pairsForEach * size) left.delete(one);
      else if (gain / one.cost > bestValue) [best, bestValue] = [one, gain / one.cost];
    }
    if (!best) return chosen;
    left.delete(best);
    chosen.push(best.proposed);
    spent += best.cost;
    best.finds.forEach((found, at) => (open[at] = found === 1 ? 0 : (open[at] ?? 0)));
  }
}

/** What a key costs in pairs, and which of the likely pairs it finds in blocks that are not too large. Blocks are counted by a hash of what they share. */
function weighKey({ parts }: Key, { a, b }: Likely, size: number): { readonly cost: number; readonly finds: Uint8Array } {
  const bits = Math.max(8, Math.ceil(Math.log2(size * 4)));
  const counts = new Uint16Array(1 << Math.min(bits, 24));
  const [first, second] = parts;
  const placeOf = (row: number): number => {
    const one = first?.codes[row] ?? 0;
    const other = second ? (second.codes[row] ?? 0) : 1;
    return one === 0 || other === 0
      ? -1
      : (Math.imul(Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b), 0xc2b2ae35) >>> 7) & (counts.length - 1);
  };
  for (let row = 0; row < size; row++) {
    const place = placeOf(row);
    if (place >= 0 && (counts[place] ?? 0) < 65_535) counts[place] = (counts[place] ?? 0) + 1;
  }
  let pairs = 0;
  for (const count of counts) if (count <= largestBlock) pairs += (count * (count - 1)) / 2;
  const finds = Uint8Array.from(a, (one, at) => {
    const other = b[at] ?? 0;
    const shares = parts.every(({ codes }) => codes[one] !== 0 && codes[one] === codes[other]);
    return shares && (counts[placeOf(one)] ?? 0) <= largestBlock ? 1 : 0;
  });
  return { cost: size * sorting + pairs, finds };
}

/** The blocks of chosen keys, or a share of them, ready to be walked; without a key every pair is. */
export function walkedOf(keys: readonly Key[], size: number, share?: Share): readonly Walked[] {
  return keys.length === 0 ? [blocksOf(everybody, size, size, share)] : keys.map((key) => blocksOf(key, size, largestBlock, share));
}

/** The key that everybody shares: every pair is compared. */
export const everybody: Key = { name: '', fields: [], parts: [] };
