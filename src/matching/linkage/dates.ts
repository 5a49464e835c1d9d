import type { Comparator, Prepared } from './comparator.ts';
import { whole } from './names.ts';
import { type Column, recode } from './table.ts';

const levels = ['same', 'fits', 'swapped', 'slip', 'near', 'two-parts', 'year', 'different'] as const;

/** A day as it was written, even where no calendar has it; 0 for a part that was not stated. */
export type Parts = { readonly year: number; readonly month: number; readonly day: number };

/** In which order a column writes the day and the month, where the year stands last. */
export type DayOrder = 'day-first' | 'month-first';

/** Reads a date in the forms that tables carry; null where the text is none. Two-digit years are not guessed at. */
export function readDate(text: string, order: DayOrder = 'day-first'): Parts | null {
  const plain = text.normalize('NFKC').replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  const yearFirst = /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (yearFirst) return parts(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(plain);
  if (yearLast) return order === 'day-first' ? parts(yearLast[3], yearLast[2], yearLast[1]) : parts(yearLast[3], yearLast[1], yearLast[2]);
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(plain);
  return monthYear ? parts(monthYear[2], monthYear[1], undefined) : null;
}

function parts(year: string | undefined, month: string | undefined, day: string | undefined): Parts | null {
  const made = { year: Number(year ?? 0), month: Number(month ?? 0), day: Number(day ?? 0) };
  return made.year >= 1000 && made.year <= 2200 && made.month <= 19 && made.day <= 99 ? made : null;
}

/** The order of day and month in a column, by which reading makes more months that exist. */
export function dayOrderOf(values: readonly string[]): DayOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const [, first, second] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}\b/.exec(value) ?? [];
    if (Number(first ?? 13) <= 12) monthFirst++;
    if (Number(second ?? 13) <= 12) dayFirst++;
  }
  return monthFirst > dayFirst ? 'month-first' : 'day-first';
}

/** Dates, in parts as far as they were stated. */
export function prepareDates(raw: Column): Prepared {
  const order = dayOrderOf(raw.values);
  const column = recode(raw, (value) => {
    const read = readDate(value, order);
    return read ? written(read) : '';
  });
  const month = { name: 'month', of: (value: string) => (value.length >= 7 && !value.endsWith('-00-00') ? value.slice(0, 7) : '') };
  const inYear = { name: 'day-of-year', of: (value: string) => (value.slice(5) === '00-00' ? '' : value.slice(5)) };
  return { column, comparator: compareDates(column), cuts: [whole, { name: 'year', of: (value) => value.slice(0, 4) }, month, inYear] };
}

/** Year, month and day with every digit, 00 for what was not stated. */
export function written({ year, month, day }: Parts): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function compareDates(column: Column): Comparator {
  const count = column.values.length;
  const years = new Int16Array(count);
  const months = new Uint8Array(count);
  const days = new Uint8Array(count);
  const dayNumbers = new Int32Array(count);
  column.values.forEach((value, code) => {
    const read = readDate(value);
    if (!read) return;
    years[code] = read.year;
    months[code] = read.month;
    days[code] = read.day;
    dayNumbers[code] = Math.round(Date.UTC(read.year, Math.max(0, read.month - 1), read.day || 15) / 86_400_000);
  });
  const level = (a: number, b: number): number => {
    const sameYear = years[a] === years[b];
    const [monthA = 0, monthB = 0, dayA = 0, dayB = 0] = [months[a], months[b], days[a], days[b]];
    const apart = Math.abs((dayNumbers[a] ?? 0) - (dayNumbers[b] ?? 0));
    if (monthA === 0 || monthB === 0) return sameYear ? 1 : apart <= 550 ? 6 : 7;
    if (dayA === 0 || dayB === 0) {
      if (sameYear && monthA === monthB) return 1;
      return apart <= 62 ? 4 : sameYear || monthA === monthB ? 6 : 7;
    }
    if (sameYear && monthA === dayB && monthB === dayA) return 2;
    if (isDigitSlip(column.values[a] ?? '', column.values[b] ?? '')) return 3;
    if (apart <= 3) return 4;
    const agreeing = (sameYear ? 1 : 0) + (monthA === monthB ? 1 : 0) + (dayA === dayB ? 1 : 0);
    if (agreeing === 2) return 5;
    return sameYear || apart <= 366 ? 6 : 7;
  };
  return { kind: 'date', levels, level };
}

/** Whether two written dates differ in one digit, or in two neighbouring digits swapped. */
function isDigitSlip(a: string, b: string): boolean {
  let first = -1;
  let second = -1;
  for (let at = 0; at < 10; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    if (first < 0) first = at;
    else if (second < 0) second = at;
    else return false;
  }
  if (second < 0) return true;
  return second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
