/**
 * What can be told of the likeness of two words from a few bits of each: the set of their letters, their length and
 * their first four letters. Enough to see of most pairs that they are not alike, without comparing letter by letter.
 */
export type LetterBits = {
  /** By value: which letters it holds, folded to 32. */
  readonly masks: Int32Array;
  /** By value: its length, and its first four letters in five bits each; 0 where nothing can be told. */
  readonly shapes: Int32Array;
  /** The least likeness of each level that follows from likeness, best first, and the number of that level. */
  readonly steps: readonly { readonly likeness: number; readonly level: number }[];
  /** The level of two words one of which may be a short form of the other: not told from likeness, so never excluded where all letters of one stand in the other. */
  readonly short: number | null;
};

const longest = 63;
const prefix = 0xfffff;

/** The bits of each value; `told` says of which values likeness is all that counts. */
export function letterBits(
  values: readonly string[],
  steps: LetterBits['steps'],
  short: number | null,
  told: (value: string) => boolean,
): LetterBits {
  const masks = new Int32Array(values.length);
  const shapes = new Int32Array(values.length);
  values.forEach((value, code) => {
    let mask = 0;
    for (let at = 0; at < value.length; at++) mask |= 1 << (value.charCodeAt(at) & 31);
    masks[code] = mask;
    if (value.length === 0 || value.length > longest || !told(value)) return;
    let first = 0;
    for (let at = 0; at < 4; at++) first |= ((at < value.length ? value.charCodeAt(at) : 0) & 31) << (5 * at);
    shapes[code] = first | (value.length << 20);
  });
  return { masks, shapes, steps, short };
}

/** How many letters of one set the other lacks. */
export function lacking(mask: number, other: number): number {
  let left = mask & ~other;
  left -= (left >>> 1) & 0x55555555;
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const inverse = Float64Array.from({ length: longest + 1 }, (_, length) => (length === 0 ? 0 : 1 / length));

/**
 * For a likeness by Jaro and Winkler, and for 0 to 4 first letters shared: below which sum of shares of matching
 * letters it is surely not reached.
 */
export function limitsOf(likeness: number): Float64Array {
  return Float64Array.from({ length: 5 }, (_, shared) => (3 * (likeness - 0.1 * shared)) / (1 - 0.1 * shared) - 1 - 1e-9);
}

/** The most that the shares of matching letters of two words can sum to. */
export function matchingShares(maskA: number, maskB: number, shapeA: number, shapeB: number): number {
  const lengthA = shapeA >>> 20;
  const lengthB = shapeB >>> 20;
  const most = Math.min(lengthA - lacking(maskA, maskB), lengthB - lacking(maskB, maskA));
  return most * ((inverse[lengthA] ?? 0) + (inverse[lengthB] ?? 0));
}

/** How many first letters two words may share, from their shapes. */
export function sharedPrefix(shapeA: number, shapeB: number): number {
  const differing = (shapeA ^ shapeB) & prefix;
  return differing === 0 ? 4 : ((31 - Math.clz32(differing & -differing)) / 5) | 0;
}
