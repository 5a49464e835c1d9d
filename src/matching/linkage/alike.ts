import { lacking } from './letters.ts';

/** Texts as numbers, one after the other, so that two can be compared without making anything. */
export type Letters = { readonly starts: Int32Array; readonly units: Uint16Array; readonly masks: Int32Array };

/** Lays texts out for comparing. */
export function lettersOf(values: readonly string[]): Letters {
  const starts = new Int32Array(values.length + 1);
  values.forEach((value, at) => (starts[at + 1] = (starts[at] ?? 0) + value.length));
  const units = new Uint16Array(starts[values.length] ?? 0);
  const masks = new Int32Array(values.length);
  values.forEach((value, at) => {
    const start = starts[at] ?? 0;
    let mask = 0;
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      units[start + i] = unit;
      mask |= 1 << (unit & 31);
    }
    masks[at] = mask;
  });
  return { starts, units, masks };
}

const longest = 64;
const seenA = new Uint8Array(longest);
const seenB = new Uint8Array(longest);

/**
 * Jaro–Winkler likeness of two texts, from 0 to 1; only the first 64 letters count. Where it is surely below `least`
 * the answer is 0, found without comparing letter by letter.
 * @source practice: Winkler 1990, with a bonus of a tenth for each of up to four first letters shared
 */
export function jaroWinkler({ starts, units, masks }: Letters, a: number, b: number, least = 0): number {
  const startA = starts[a] ?? 0;
  const startB = starts[b] ?? 0;
  const lengthA = Math.min((starts[a + 1] ?? 0) - startA, longest);
  const lengthB = Math.min((starts[b + 1] ?? 0) - startB, longest);
  if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 1 : 0;
  let shared = 0;
  const most = Math.min(4, lengthA, lengthB);
  while (shared < most && units[startA + shared] === units[startB + shared]) shared++;
  if (least > 0) {
    const maskA = masks[a] ?? 0;
    const maskB = masks[b] ?? 0;
    const bound = Math.min(lengthA - lacking(maskA, maskB), lengthB - lacking(maskB, maskA));
    const jaroBound = bound <= 0 ? 0 : (bound / lengthA + bound / lengthB + 1) / 3;
    if (jaroBound + shared * 0.1 * (1 - jaroBound) < least) return 0;
  }
  const window = Math.max((Math.max(lengthA, lengthB) >> 1) - 1, 0);
  for (let i = 0; i < lengthA; i++) seenA[i] = 0;
  for (let j = 0; j < lengthB; j++) seenB[j] = 0;
  let matches = 0;
  for (let i = 0; i < lengthA; i++) {
    const unit = units[startA + i];
    const to = Math.min(i + window + 1, lengthB);
    for (let j = Math.max(0, i - window); j < to; j++) {
      if (seenB[j] === 0 && units[startB + j] === unit) {
        seenA[i] = 1;
        seenB[j] = 1;
        matches++;
        break;
      }
    }
  }
  if (matches === 0) return 0;
  let outOfPlace = 0;
  for (let i = 0, j = 0; i < lengthA; i++) {
    if (seenA[i] === 0) continue;
    while (seenB[j] === 0) j++;
    if (units[startA + i] !== units[startB + j]) outOfPlace++;
    j++;
  }
  const jaro = (matches / lengthA + matches / lengthB + (matches - outOfPlace / 2) / matches) / 3;
  return jaro + shared * 0.1 * (1 - jaro);
}

/** Whether two different texts are one slip apart: a letter put in, left out, changed, or two neighbours swapped. */
export function isOneSlip({ starts, units }: Letters, a: number, b: number): boolean {
  let startA = starts[a] ?? 0;
  let startB = starts[b] ?? 0;
  let endA = starts[a + 1] ?? 0;
  let endB = starts[b + 1] ?? 0;
  if (Math.abs(endA - startA - (endB - startB)) > 1) return false;
  while (startA < endA && startB < endB && units[startA] === units[startB]) {
    startA++;
    startB++;
  }
  while (endA > startA && endB > startB && units[endA - 1] === units[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = endA - startA;
  const restB = endB - startB;
  if (restA <= 1 && restB <= 1) return restA + restB > 0;
  return restA === 2 && restB === 2 && units[startA] === units[startB + 1] && units[startA + 1] === units[startB];
}

const columns = 130;
const rowA = new Int32Array(columns);
const rowB = new Int32Array(columns);
const rowC = new Int32Array(columns);

/** How many slips two texts are apart, `most + 1` as soon as it is surely more; only the first 128 letters count. */
export function slips({ starts, units, masks }: Letters, a: number, b: number, most: number): number {
  const maskA = masks[a] ?? 0;
  const maskB = masks[b] ?? 0;
  if (lacking(maskA, maskB) > most || lacking(maskB, maskA) > most) return most + 1;
  const startA = starts[a] ?? 0;
  const startB = starts[b] ?? 0;
  const lengthA = Math.min((starts[a + 1] ?? 0) - startA, columns - 2);
  const lengthB = Math.min((starts[b + 1] ?? 0) - startB, columns - 2);
  if (Math.abs(lengthA - lengthB) > most) return most + 1;
  let before = rowA;
  let last = rowB;
  let row = rowC;
  for (let j = 0; j <= lengthB; j++) last[j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= lengthA; i++) {
    row[0] = i;
    let least = i;
    const unit = units[startA + i - 1];
    for (let j = 1; j <= lengthB; j++) {
      const other = units[startB + j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (unit === other ? 0 : 1));
      if (i > 1 && j > 1 && unit === units[startB + j - 2] && units[startA + i - 2] === other) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, so both must be past the limit.
    if (least > most && leastBefore > most) return most + 1;
    leastBefore = least;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[lengthB] ?? 0, most + 1);
}
