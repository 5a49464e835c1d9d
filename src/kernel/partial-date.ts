/**
 * Dates that say how exactly they are known. The text is its own precision: `2003-04-10` is a day,
 * `2021-03` a month, `2016` a year. `2016` is never 1 January 2016.
 */
export type DatePrecision = 'day' | 'month' | 'year' | 'interval' | 'unknown';

/** A date as known: the text as it stands in a source, and the days it may be, both ends included. */
export type PartialDate = {
  readonly text: string;
  readonly precision: DatePrecision;
  /** First and last day it can be, ISO; `''` where that end is not known. */
  readonly from: string;
  readonly to: string;
};

export const unknownDate: PartialDate = { text: '', precision: 'unknown', from: '', to: '' };

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days of a month, 28 to 31. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Reads reduced ISO text, with the bounds known from elsewhere. `null` if the text is no date.
 * @source ISO 8601-1:2019 (reduced precision); bounds are ours, from lists of two dates.
 */
export function parsePartialDate(text: string, notBefore = '', notAfter = ''): PartialDate | null {
  const lower = notBefore === '' ? null : parsePartialDate(notBefore);
  const upper = notAfter === '' ? null : parsePartialDate(notAfter);
  if ((notBefore !== '' && !lower) || (notAfter !== '' && !upper)) return null;
  if (text === '') {
    if (!lower && !upper) return unknownDate;
    return { text: '', precision: lower && upper ? 'interval' : 'unknown', from: lower?.from ?? '', to: upper?.to ?? '' };
  }
  const match = shape.exec(text);
  if (!match) return null;
  const [, year = '', month, day] = match;
  const m = month === undefined ? 0 : Number(month);
  const d = day === undefined ? 0 : Number(day);
  if (month !== undefined && (m < 1 || m > 12)) return null;
  if (day !== undefined && (d < 1 || d > daysIn(Number(year), m))) return null;
  if (day !== undefined) return { text, precision: 'day', from: text, to: text };
  const first = month === undefined ? `${year}-01-01` : `${year}-${month}-01`;
  const last = month === undefined ? `${year}-12-31` : `${year}-${month}-${String(daysIn(Number(year), m)).padStart(2, '0')}`;
  return {
    text,
    precision: month === undefined ? 'year' : 'month',
    from: lower && lower.from > first ? lower.from : first,
    to: upper && upper.to < last ? upper.to : last,
  };
}

/** Whether a date lies before a day: yes, no, or that its precision cannot tell. */
export function isBefore(date: PartialDate, day: string): 'yes' | 'no' | 'cannot tell' {
  if (date.to !== '' && date.to < day) return 'yes';
  if (date.from !== '' && date.from >= day) return 'no';
  return 'cannot tell';
}

/** Whether two dates can be the same day. */
export function canBeSame(a: PartialDate, b: PartialDate): boolean {
  return (a.to === '' || b.from === '' || a.to >= b.from) && (b.to === '' || a.from === '' || b.to >= a.from);
}

/** A key that orders dates by the first day they can be; dates not known come last. */
export function dateOrder(date: PartialDate): string {
  return date.from === '' ? `9999${date.to}` : `${date.from}${date.to}`;
}

/** The year a date surely lies in, or `null`. */
export function yearOf(date: PartialDate): number | null {
  return date.from !== '' && date.from.slice(0, 4) === date.to.slice(0, 4) ? Number(date.from.slice(0, 4)) : null;
}

/** Adds whole months to a day and keeps within the month, as treaty clauses count months. */
export function addMonths(day: string, months: number): string {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const index = y * 12 + (m - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return iso(year, month, Math.min(d, daysIn(year, month)));
}

/** Adds days to a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
