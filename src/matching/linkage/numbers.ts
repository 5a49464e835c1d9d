import type { Prepared } from './comparator.ts';
import { whole } from './names.ts';
import { type Column, recode } from './table.ts';

const levels = ['same', 'fits', 'digit', 'near', 'different'] as const;

/** A number as it was stated: at least, at most. "About 12" and "12 to 14" are ranges. */
export type Stated = { readonly least: number; readonly most: number };

/** Words for "about", in the languages forms are filled in. */
const about = /^(about|approximately|approx\.?|around|circa|ca\.?|c\.|~|≈|environ|aproximadamente|около|примерно|نحو|حوالي|约|大约)\s*/i;

/** What a cell states as a number, or null. "About 12" is 11 to 13: one tenth either way, at least one. */
export function readNumber(text: string): Stated | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .trim();
  const rough = about.test(plain);
  const range = /^(-?\d+(?:[.,]\d+)?)\s*(?:-|–|to|à|a|до|إلى|至)\s*(-?\d+(?:[.,]\d+)?)$/.exec(plain);
  if (range) {
    const [least, most] = [toNumber(range[1]), toNumber(range[2])];
    return least <= most ? { least, most } : { least: most, most: least };
  }
  const one = /^-?\d+(?:[.,]\d+)?$/.exec(plain.replace(about, '').replace(/\s*\+$/, ''));
  if (!one) return null;
  const value = toNumber(one[0]);
  const give = rough ? Math.max(1, Math.abs(value) / 10) : 0;
  return { least: value - give, most: value + give };
}

const toNumber = (text: string | undefined) => Number((text ?? '').replace(',', '.'));

/** Numbers and ages, whole or about. */
export function prepareNumbers(raw: Column): Prepared {
  const column = recode(raw, (value) => {
    const stated = readNumber(value);
    if (!stated) return '';
    return stated.least === stated.most ? String(stated.least) : `${stated.least}–${stated.most}`;
  });
  const stated = column.values.map((value) => readNumber(value));
  const level = (a: number, b: number): number => {
    const x = stated[a];
    const y = stated[b];
    if (!x || !y) return 4;
    const gap = Math.max(x.least - y.most, y.least - x.most, 0);
    if (gap === 0) return 1;
    if (sameButOneDigit(column.values[a] ?? '', column.values[b] ?? '')) return 2;
    const scale = Math.max(Math.abs(x.most), Math.abs(y.most));
    return gap <= 1 || gap <= scale / 20 ? 3 : 4;
  };
  return { column, comparator: { kind: 'number', levels, level }, cuts: [whole] };
}

/** Whether two numbers of three and more digits differ in one digit or in two neighbours swapped. */
function sameButOneDigit(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  const differing: number[] = [];
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) differing.push(at);
  const [first = -1, second = -1] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
