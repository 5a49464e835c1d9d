import { isOneSlip, lettersOf, slips } from './alike.ts';
import type { Comparator, Prepared } from './comparator.ts';
import { whole } from './names.ts';
import { type Column, recode } from './table.ts';

const levels = ['same', 'slip', 'close', 'beginning', 'stem', 'different'] as const;

/** Numbers that name something: identity and telephone numbers, postal codes, addresses of electronic mail. */
export function prepareCodes(raw: Column): Prepared {
  const column = recode(raw, foldCode);
  return { column, comparator: compareCodes(column), cuts: [whole, { name: 'beginning', of: beginning }] };
}

/** A code as it is compared: without case; runs of other signs than letters, digits and @ are one blank. */
export function foldCode(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
}

function compareCodes(column: Column): Comparator {
  const letters = lettersOf(column.values);
  const beginnings = column.values.map(beginning);
  const stems = column.values.map(stem);
  const level = (a: number, b: number): number => {
    if (isOneSlip(letters, a, b)) return 1;
    const length = Math.min(column.values[a]?.length ?? 0, column.values[b]?.length ?? 0);
    if (length >= 8 && slips(letters, a, b, 2) <= 2) return 2;
    if (length >= 16 && slips(letters, a, b, 4) <= 4) return 2;
    if (beginnings[a] !== '' && beginnings[a] === beginnings[b]) return 3;
    return stems[a] !== '' && stems[a] === stems[b] ? 4 : 5;
  };
  return { kind: 'code', levels, level };
}

/** What stands before the first blank or @, or else the first half. */
function beginning(value: string): string {
  const cut = value.search(/[ @]/);
  if (cut > 1) return value.slice(0, cut);
  return value.length < 6 ? value.slice(0, Math.max(2, value.length - 2)) : value.slice(0, value.length >> 1);
}

/** The letters before the first digit, as in postal codes. */
function stem(value: string): string {
  return /^[a-z]{1,4}(?=\d)/.exec(value)?.[0] ?? '';
}
