import { addDays, addMonths, parsePartialDate } from '#kernel';

/** A stretch of days, both ends in it, ISO. */
export type Days = { readonly from: string; readonly to: string };

export const months = 'january february march april may june july august september october november december'.split(' ');

/** Which month a name or its short form means, 1 to 12; 0 for none. */
export function monthOf(name: string): number {
  const small = name.toLowerCase().replace('.', '');
  return small.length < 3 ? 0 : months.findIndex((month) => month.startsWith(small === 'sept' ? 'sep' : small)) + 1;
}

export function daysOfYear(year: number): Days {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

export function daysOfMonth(year: number, month: number): Days {
  const date = parsePartialDate(`${year}-${String(month).padStart(2, '0')}`);
  return { from: date?.from ?? '', to: date?.to ?? '' };
}

/** One day, or `null` where the calendar has no such day. */
export function oneDay(year: number, month: number, day: number): Days | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return parsePartialDate(text) ? { from: text, to: text } : null;
}

export function shiftDays(day: string, by: number): Days {
  const at = addDays(day, by);
  return { from: at, to: at };
}

export function shiftMonths(day: string, by: number): Days {
  const at = addMonths(`${day.slice(0, 7)}-01`, by);
  return daysOfMonth(Number(at.slice(0, 4)), Number(at.slice(5, 7)));
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
