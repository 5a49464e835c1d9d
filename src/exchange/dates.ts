import { fold } from '#matching';
import { addDays, parsePartialDate } from '#kernel';

/** Which part of a date such as 03/04/2024 comes first, as a person said for the whole column. */
export type DateOrder = 'dmy' | 'mdy';

/** A date as it is written here (2024-06-15, 2024-06, 2024), or why it cannot be read. */
export type ReadDate = { readonly text: string } | { readonly fault: 'no date' | 'date order' | 'two-digit year' };

const months: readonly string[] = [
  'january|jan|janvier|janv|يناير|كانون الثاني',
  'february|feb|fevrier|fevr|فبراير|شباط',
  'march|mar|mars|مارس|اذار|آذار',
  'april|apr|avril|avr|ابريل|نيسان',
  'may|mai|مايو|ايار',
  'june|jun|juin|يونيو|حزيران',
  'july|jul|juillet|juil|يوليو|تموز',
  'august|aug|aout|اغسطس|اب',
  'september|sept|sep|septembre|سبتمبر|ايلول',
  'october|oct|octobre|اكتوبر|تشرين الاول',
  'november|nov|novembre|نوفمبر|تشرين الثاني',
  'december|dec|decembre|ديسمبر|كانون الاول',
];
const monthOf = new Map(months.flatMap((names, index) => names.split('|').map((name) => [fold(name), index + 1] as const)));

/** Numbers that are days counted by a workbook, and no year: from 1982 to 2064. */
const serials = { first: 30_000, last: 60_000 } as const;

const two = (value: number) => String(value).padStart(2, '0');
const checked = (text: string): ReadDate => (parsePartialDate(text) === null ? { fault: 'no date' } : { text });

/**
 * Reads a date as exactly as it is written. Where day and month could be either, the order that a person chose for the
 * column decides; without one it is a fault, never a guess.
 * @source ours: 2016 is never 1 January 2016, and 03/04 is never silently March or April
 */
export function readDate(given: string, order: DateOrder | null): ReadDate {
  const text = latinDigits(given.trim()).replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (iso) return checked([iso[1], ...[iso[2], iso[3]].flatMap((part) => (part === undefined ? [] : [two(Number(part))]))].join('-'));
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return serial(Number(text));
  const slashed = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})$/.exec(text);
  if (slashed) return ordered([Number(slashed[1]), Number(slashed[2])], slashed[3] ?? '', order);
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (month) return checked(`${month[2]}-${two(Number(month[1]))}`);
  return named(fold(text));
}

/** Whether a date has two numbers of which either could be the day. */
export function isUndecided(text: string): boolean {
  const read = readDate(text, null);
  return 'fault' in read && read.fault === 'date order';
}

/**
 * The order that a column's own dates prove: a number above 12 is a day. `null` where none does, or where they
 * contradict each other.
 * @source ours: only what leaves no other reading counts as proof
 */
export function provenOrder(cells: readonly string[]): DateOrder | null {
  const found = new Set<DateOrder>();
  for (const cell of cells) {
    const [, first = '', second = ''] = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s]\d{2,4}\b/.exec(latinDigits(cell.trim())) ?? [];
    if (Number(first) > 12) found.add('dmy');
    if (Number(second) > 12) found.add('mdy');
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function latinDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function serial(value: number): ReadDate {
  return value < serials.first || value > serials.last ? { fault: 'no date' } : { text: addDays('1899-12-30', Math.floor(value)) };
}

function ordered([first = 0, second = 0]: readonly number[], year: string, order: DateOrder | null): ReadDate {
  const either = first <= 12 && second <= 12 && first !== second;
  if (either && order === null) return { fault: 'date order' };
  if (year.length === 2 && order === null) return { fault: 'two-digit year' };
  const full = year.length === 2 ? `20${year}` : year;
  const dayFirst = either || first === second ? order !== 'mdy' : first > 12;
  return checked(dayFirst ? `${full}-${two(second)}-${two(first)}` : `${full}-${two(first)}-${two(second)}`);
}

/** "15 June 2024", "June 15 2024", "juin 2024". */
function named(folded: string): ReadDate {
  const [, before = '', month = '', after = '', year = ''] = /^(\d{1,2} )?(?:de )?([\p{L} ]+?)(?: (\d{1,2}))? (\d{4})$/u.exec(folded) ?? [];
  const number = monthOf.get(month);
  if (number === undefined) return { fault: 'no date' };
  const day = (before || after).trim();
  return checked(`${year}-${two(number)}${day === '' ? '' : `-${two(Number(day))}`}`);
}
