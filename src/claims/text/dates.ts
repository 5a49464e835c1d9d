import { type Days, daysOfMonth, daysOfYear, monthOf, months, oneDay, shiftDays, shiftMonths, weekday } from './calendar.ts';

/** A date in a sentence: the days it may be, and how the text says it. */
export type DateMention = Days & {
  readonly start: number;
  readonly end: number;
  readonly precision: 'day' | 'month' | 'year' | 'span';
  /** `relative` where it is reckoned from the day of the text or from a date before it. */
  readonly how: 'absolute' | 'relative';
  /** The word before it that makes an open end of it. */
  readonly lead: 'since' | 'until' | 'by' | null;
};

/** From what relative dates are reckoned: the day of the text, and the last year the text spoke of. */
export type Reckoning = { readonly textDate: string | null; readonly lastYear: number | null };

type Found = { readonly days: Days; readonly precision: DateMention['precision']; readonly how?: DateMention['how'] };
type Reader = { readonly shape: RegExp; readonly read: (match: RegExpExecArray, from: Reckoning, folded: string) => Found | null };

const month = `(?:${months.map((name) => (name.length > 4 ? `${name}|${name.slice(0, 3)}\\b\\.?` : name)).join('|')}|sept\\.?)`;
const year = String.raw`(?:19[4-9]\d|20[0-3]\d)`;
const dayNumber = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const few: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  several: 0,
};

const ofDay = (y: number, m: number, d: number): Found | null => {
  const days = oneDay(y, m, d);
  return days && { days, precision: 'day' };
};
const ofMonth = (y: number, m: number, how: DateMention['how'] = 'absolute'): Found => ({ days: daysOfMonth(y, m), precision: 'month', how });
const ofYear = (y: number, how: DateMention['how'] = 'absolute'): Found => ({ days: daysOfYear(y), precision: 'year', how });
const yearIn = (day: string) => Number(day.slice(0, 4));
const relative = (days: Days, precision: DateMention['precision']): Found => ({ days, precision, how: 'relative' });

/** The year in which a day or month without one lies nearest before the day of the text. */
function nearestYear(textDate: string | null, m: number, d: number): number | null {
  if (textDate === null) return null;
  const days = oneDay(yearIn(textDate), m, d) ?? daysOfMonth(yearIn(textDate), m);
  return days.from > textDate ? yearIn(textDate) - 1 : yearIn(textDate);
}

function count(text: string): number {
  return few[text] ?? Number(text);
}

const spans: readonly Reader[] = [
  {
    shape: new RegExp(`(?:from |between )?\\b${dayNumber} (${month}) (?:to|until|and|-) ${dayNumber} (${month}) (${year})`, 'g'),
    read: (m) => spanOfDays(oneDay(Number(m[5]), monthOf(m[2] ?? ''), Number(m[1])), oneDay(Number(m[5]), monthOf(m[4] ?? ''), Number(m[3]))),
  },
  {
    shape: new RegExp(`(?:between|from) (?:(${month}) )?(${year}) (?:and|to|until|through) (?:(${month}) )?(${year})`, 'g'),
    read: (m) => span(m[1], m[2], m[3], m[4]),
  },
  { shape: new RegExp(`(${month}) (${year}) (?:to|until|through|-) (${month}) (${year})`, 'g'), read: (m) => span(m[1], m[2], m[3], m[4]) },
  { shape: new RegExp(`(?:from )?\\b(${month}) (?:to|until|through|-) (${month}) (${year})`, 'g'), read: (m) => span(m[1], m[3], m[2], m[3]) },
  { shape: new RegExp(`\\b(${year}) ?(?:-|to|until|through) ?(${year})\\b`, 'g'), read: (m) => span(undefined, m[1], undefined, m[2]) },
];

function spanOfDays(from: Days | null, to: Days | null): Found | null {
  return from && to && from.from < to.to ? { days: { from: from.from, to: to.to }, precision: 'span' } : null;
}

function span(m1: string | undefined, y1: string | undefined, m2: string | undefined, y2: string | undefined): Found {
  const from = m1 ? daysOfMonth(Number(y1), monthOf(m1)) : daysOfYear(Number(y1));
  const to = m2 ? daysOfMonth(Number(y2), monthOf(m2)) : daysOfYear(Number(y2));
  return { days: { from: from.from, to: to.to }, precision: 'span' };
}

const absolute: readonly Reader[] = [
  { shape: /\b(\d{4})-(\d{2})-(\d{2})\b/g, read: (m) => ofDay(Number(m[1]), Number(m[2]), Number(m[3])) },
  {
    shape: new RegExp(`\\b${dayNumber} (?:day )?(?:of )?(${month}),? ?(?:of )?(${year})\\b`, 'g'),
    read: (m) => ofDay(Number(m[3]), monthOf(m[2] ?? ''), Number(m[1])),
  },
  {
    shape: new RegExp(`\\b(${month}) ${dayNumber}(?:,| of)? ?(${year})\\b`, 'g'),
    read: (m) => ofDay(Number(m[3]), monthOf(m[1] ?? ''), Number(m[2])),
  },
  { shape: new RegExp(`\\b(\\d{1,2})[./](\\d{1,2})[./](${year})\\b`, 'g'), read: (m) => ofDay(Number(m[3]), Number(m[2]), Number(m[1])) },
  { shape: new RegExp(`\\b(${month}),? (?:of )?(?:the year )?(${year})\\b`, 'g'), read: (m) => ofMonth(Number(m[2]), monthOf(m[1] ?? '')) },
];

const reckoned: readonly Reader[] = [
  {
    shape: new RegExp(`\\b(?:in )?(${month}) (?:of )?(last|this|that|the same) year\\b`, 'g'),
    read: (m, from) => monthOfRelativeYear(m[1] ?? '', m[2] ?? '', from),
  },
  { shape: new RegExp(`\\blast (${month})\\b`, 'g'), read: (m, { textDate }) => monthBefore(m[1] ?? '', textDate) },
  {
    shape: new RegExp(`\\bthis (${month})\\b`, 'g'),
    read: (m, { textDate }) => (textDate ? ofMonth(yearIn(textDate), monthOf(m[1] ?? ''), 'relative') : null),
  },
  {
    shape: new RegExp(`\\b${dayNumber} (?:of )?(${month})\\b(?! ?\\d)`, 'g'),
    read: (m, { textDate }) => dayWithoutYear(monthOf(m[2] ?? ''), Number(m[1]), textDate),
  },
  {
    shape: new RegExp(`\\b(${month}) ${dayNumber}\\b(?![,\\d])`, 'g'),
    read: (m, { textDate }) => dayWithoutYear(monthOf(m[1] ?? ''), Number(m[2]), textDate),
  },
  { shape: /\b(?:yesterday|the day before today)\b/g, read: (_, { textDate }) => (textDate ? relative(shiftDays(textDate, -1), 'day') : null) },
  {
    shape: /\b(?:today|this (?:morning|afternoon|evening)|tonight)\b/g,
    read: (_, { textDate }) => (textDate ? relative(shiftDays(textDate, 0), 'day') : null),
  },
  { shape: /\b(?:the day before yesterday)\b/g, read: (_, { textDate }) => (textDate ? relative(shiftDays(textDate, -2), 'day') : null) },
  {
    shape: /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|week|month|year)s? (?:ago|earlier|before)\b/g,
    read: (m, from) => ago(count(m[1] ?? ''), m[2] ?? '', m[0], from),
  },
  {
    shape: /\b(?:last|past|previous) week\b/g,
    read: (_, { textDate }) => (textDate ? relative({ from: shiftDays(textDate, -13).from, to: textDate }, 'span') : null),
  },
  {
    shape: /\bthis week\b/g,
    read: (_, { textDate }) => (textDate ? relative({ from: shiftDays(textDate, -6).from, to: shiftDays(textDate, 6).to }, 'span') : null),
  },
  { shape: /\b(?:last|past) month\b/g, read: (_, { textDate }) => (textDate ? relative(shiftMonths(textDate, -1), 'month') : null) },
  { shape: /\bthis month\b/g, read: (_, { textDate }) => (textDate ? relative(shiftMonths(textDate, 0), 'month') : null) },
  {
    shape: /\b(?:on |last |this )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/g,
    read: (m, { textDate }) => (textDate ? weekdayBefore(m[1] ?? '', textDate) : null),
  },
  {
    shape: /\b(?:(?:in |during |over |for |of )?(?:the )?(?:course of (?:the )?)?(?:last|past) year(?: alone)?)\b/g,
    read: (_, { textDate }) => (textDate ? ofYear(yearIn(textDate) - 1, 'relative') : null),
  },
  { shape: /\b(?:this|the current) year\b/g, read: (_, { textDate }) => (textDate ? ofYear(yearIn(textDate), 'relative') : null) },
  { shape: /\b(?:the )?(?:year before last)\b/g, read: (_, { textDate }) => (textDate ? ofYear(yearIn(textDate) - 2, 'relative') : null) },
  {
    shape: /\b(?:(?:in )?the (?:year before|previous year|preceding year|prior year|year earlier|year prior)|(?:a|one) year (?:earlier|before))\b/g,
    read: (_, from) => yearBefore(from),
  },
];

function monthOfRelativeYear(name: string, which: string, { textDate, lastYear }: Reckoning): Found | null {
  if (which === 'that' || which === 'the same') return lastYear === null ? null : ofMonth(lastYear, monthOf(name), 'relative');
  return textDate === null ? null : ofMonth(yearIn(textDate) - (which === 'last' ? 1 : 0), monthOf(name), 'relative');
}

function monthBefore(name: string, textDate: string | null): Found | null {
  if (textDate === null) return null;
  const at = monthOf(name);
  return ofMonth(yearIn(textDate) - (at >= Number(textDate.slice(5, 7)) ? 1 : 0), at, 'relative');
}

function dayWithoutYear(m: number, d: number, textDate: string | null): Found | null {
  const y = nearestYear(textDate, m, d);
  const found = y === null || m === 0 ? null : ofDay(y, m, d);
  return found && { ...found, how: 'relative' };
}

function ago(by: number, unit: string, words: string, from: Reckoning): Found | null {
  if (unit === 'year' && by === 1 && !words.endsWith('ago')) return yearBefore(from);
  if (from.textDate === null || Number.isNaN(by)) return null;
  if (unit === 'day') return relative(shiftDays(from.textDate, -by), 'day');
  if (unit === 'week') return relative({ from: shiftDays(from.textDate, -7 * by - 6).from, to: shiftDays(from.textDate, -7 * by + 6).to }, 'span');
  if (unit === 'month') return relative(shiftMonths(from.textDate, -by), 'month');
  return ofYear(yearIn(from.textDate) - by, 'relative');
}

/** The year before the one spoken of, or before that of the text. @source ours: English usage */
function yearBefore({ textDate, lastYear }: Reckoning): Found | null {
  const base = lastYear ?? (textDate === null ? null : yearIn(textDate));
  return base === null ? null : ofYear(base - 1, 'relative');
}

function weekdayBefore(name: string, textDate: string): Found {
  const back = (weekday(textDate) - weekdays.indexOf(name) + 7) % 7;
  return relative(shiftDays(textDate, -back), 'day');
}

/** Years that stand alone; a number of four digits before what it could count is no year. */
const bareYear = new RegExp(
  String.raw`(?<![\d.,/-])(?:(in|of|since|by|until|till|during|for|from|the year|year|on|to|and|to|through|throughout|between|late|early|mid|spring|summer|autumn|winter|before|after|around|also) )?(?:the )?(?:year )?(${year})(?: year\b|(?=-\d{2}\b)|)(?!\d|,\d{3}|%|\.\d|\/\d|(?<!\b(?:in|during|since|until|throughout) (?:the year )?\d{4}) (?:children|boys|girls|violations|incidents|cases|attacks|minors|people|persons|girls|pupils|students)\b)`,
  'g',
);

/** Reads the dates of a folded sentence. */
export function datesIn(folded: string, from: Reckoning, taken: readonly { readonly start: number; readonly end: number }[]): readonly DateMention[] {
  const found: DateMention[] = [];
  const free = (start: number, end: number) => ![...found, ...taken].some((one) => one.start < end && one.end > start);
  let { lastYear } = from;
  const add = (start: number, text: string, what: Found | null) => {
    if (!what || !free(start, start + text.length)) return;
    found.push({
      start,
      end: start + text.length,
      ...what.days,
      precision: what.precision,
      how: what.how ?? 'absolute',
      lead: leadOf(folded, start),
    });
  };
  for (const { shape, read } of [...spans, ...absolute])
    for (const match of folded.matchAll(shape)) add(match.index, match[0], read(match, from, folded));
  for (const match of folded.matchAll(bareYear)) {
    const whole = match[0];
    const lead = match[1] === undefined ? 0 : match[1].startsWith('the year') || match[1] === 'year' ? 0 : match[1].length + 1;
    if (match[1] === undefined && !/^(?:the )?year|^\d{4} year/.test(whole) && !plausibleAlone(folded, match.index, whole)) continue;
    add(match.index + lead, whole.slice(lead), ofYear(Number(match[2])));
  }
  for (const one of [...found].sort((a, b) => a.start - b.start)) if (one.precision === 'year') lastYear = Number(one.from.slice(0, 4));
  for (const { shape, read } of reckoned) {
    for (const match of folded.matchAll(shape)) {
      const before = found
        .filter((one) => one.end <= match.index && one.precision !== 'span')
        .sort((a, b) => a.start - b.start)
        .at(-1);
      add(match.index, match[0], read(match, { ...from, lastYear: before ? yearIn(before.from) : (from.lastYear ?? lastYear) }, folded));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A year without a preposition: any of our time that counts nothing and is no number of a text. */
function plausibleAlone(folded: string, start: number, text: string): boolean {
  const said = Number(/\d{4}/.exec(text)?.[0]);
  return (
    said >= 1985 &&
    said <= 2035 &&
    !/(?:\bresolutions?|\bno\.?|\bnumber|[#$€£])\s*$/.test(folded.slice(Math.max(0, start - 14), start)) &&
    !/^\s*(?:other |more |of them|dollars|euros|delegat|speakers|soldiers|schools)/.test(folded.slice(start + text.length))
  );
}

function leadOf(folded: string, start: number): DateMention['lead'] {
  const before = folded.slice(Math.max(0, start - 18), start);
  if (/\bsince (?:the )?$/.test(before)) return 'since';
  if (/\b(?:until|till|up to|to the end of|through)(?: the)?(?: end of)? $/.test(before)) return 'until';
  return /\bby (?:the )?(?:end of )?$/.test(before) ? 'by' : null;
}
