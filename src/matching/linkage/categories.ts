import { fold } from '../fold.ts';
import { isOneSlip, lettersOf } from './alike.ts';
import type { Prepared } from './comparator.ts';
import { whole } from './names.ts';
import { type Column, recode } from './table.ts';

const levels = ['same', 'slip', 'different'] as const;

/** Few values that many records share: sex, type, district. */
export function prepareCategories(raw: Column): Prepared {
  const column = recode(raw, fold);
  const letters = lettersOf(column.values);
  // Of short marks such as M and F, one slip makes the other.
  const level = (a: number, b: number) => {
    const shorter = Math.min(column.values[a]?.length ?? 0, column.values[b]?.length ?? 0);
    return shorter > 2 && isOneSlip(letters, a, b) ? 1 : 2;
  };
  return { column, comparator: { kind: 'category', levels, level }, cuts: [whole] };
}
