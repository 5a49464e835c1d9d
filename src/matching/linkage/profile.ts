import type { Kind } from './comparator.ts';
import { dayOrderOf, readDate } from './dates.ts';
import { readNumber } from './numbers.ts';
import { type Column, countsOf } from './table.ts';

/** What a column was taken for, and the message that says why. A column `left-out` takes no part in comparing. */
export type Taken = { readonly kind: Kind | 'left-out'; readonly why: string };

type Shares = {
  readonly filled: number;
  readonly distinct: number;
  readonly dates: number;
  readonly numbers: number;
  readonly digits: number;
  readonly at: number;
  readonly words: number;
  readonly blanks: number;
  readonly length: number;
  readonly sameLength: number;
};

/**
 * What a column holds, told from its values alone: names of columns are not asked, so that a table in any language
 * is taken in the same way.
 * @source ours: shares tried on the public test files; each decision is printed and can be changed in the model file
 */
export function takeColumn(column: Column): Taken {
  const shares = sharesOf(column);
  const { filled, distinct, digits, words, blanks } = shares;
  if (filled === 0) return { kind: 'left-out', why: 'empty' };
  if (distinct === 1) return { kind: 'left-out', why: 'one-value' };
  if (distinct === filled && filled === column.codes.length && filled >= 20 && digits > 0.9 && blanks < 0.1 && shares.dates < 0.5)
    return { kind: 'left-out', why: 'row-id' };
  if (shares.at > 0.7) return { kind: 'code', why: 'electronic-address' };
  if (shares.dates > 0.85) return { kind: 'date', why: 'dates' };
  if (distinct <= 12) return { kind: 'category', why: 'few-values' };
  if (shares.numbers > 0.9) {
    if (shares.length >= 4 && shares.sameLength > 0.8) return { kind: 'code', why: 'numbers-of-one-length' };
    return { kind: 'number', why: 'numbers' };
  }
  if (digits > 0.6 && words < 2.6) return { kind: 'code', why: 'letters-and-digits' };
  if (distinct <= 40 && filled >= distinct * 20) return { kind: 'category', why: 'few-values' };
  if (digits < 0.2 && words < 1.5) return { kind: 'name', why: 'single-words' };
  return { kind: 'text', why: 'several-words' };
}

function sharesOf(column: Column): Shares {
  const counts = countsOf(column);
  const order = dayOrderOf(column.values);
  const lengths = new Map<number, number>();
  let filled = 0;
  const sums = { dates: 0, numbers: 0, digits: 0, at: 0, words: 0, blanks: 0, length: 0 };
  for (let code = 1; code < column.values.length; code++) {
    const value = column.values[code] ?? '';
    const count = counts[code] ?? 0;
    filled += count;
    const read = readDate(value, order);
    if (read && read.month <= 13 && read.year >= (read.month === 0 ? 1800 : 1000) && read.year <= 2100) sums.dates += count;
    if (readNumber(value)) sums.numbers += count;
    if (/\p{N}/u.test(value)) sums.digits += count;
    if (/^[^@\s]+@[^@\s]+$/.test(value)) sums.at += count;
    if (/\s/.test(value)) sums.blanks += count;
    sums.words += count * value.split(/[\s,-]+/).length;
    sums.length += count * value.length;
    lengths.set(value.length, (lengths.get(value.length) ?? 0) + count);
  }
  const share = (sum: number) => (filled === 0 ? 0 : sum / filled);
  return {
    filled,
    distinct: column.values.length - 1,
    dates: share(sums.dates),
    numbers: share(sums.numbers),
    digits: share(sums.digits),
    at: share(sums.at),
    words: share(sums.words),
    blanks: share(sums.blanks),
    length: share(sums.length),
    sameLength: share(Math.max(0, ...lengths.values())),
  };
}
