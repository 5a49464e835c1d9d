import type { Qualifier } from '#kernel';

/** A number as a text writes it, with how exactly it is said. */
export type NumberMention = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Upper end, where the text gives a range. */
  readonly upTo: number | null;
  readonly qualifier: Said;
};

/** How a text qualifies a number: finer than the record's own qualifiers. */
export type Said = Qualifier | 'nearly' | 'up_to' | 'range';

const small: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
);
const powers: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000 };
const word = `(?:${[...Object.keys(small), ...Object.keys(tens), ...Object.keys(powers)].join('|')})`;
const digits = String.raw`\d{1,3}(?:[, ]\d{3})+(?![\d])|\d{1,3}(?:\.\d{3})+(?![\d.])|\d+(?:\.\d+)?`;
const pattern = new RegExp(
  String.raw`(?<![\w.,/]|(?<!,\d{3})-)(?:(${digits})(?:[ -](thousand|million|billion)s?|(k)(?= ))?|((?:half )?(?:an? )?${word}(?:(?:[ -]|(?<=hundred|thousand|million) and )${word})*))(?![\w%]|[./]\d|-(?!\d{1,3},\d{3})[\da-z])`,
  'g',
);

const qualifiers: readonly (readonly [RegExp, Said])[] = [
  [/(?:no|not) (?:less|fewer) than $/, 'at_least'],
  [
    /(?:(?:(?:a )?little|slightly|just|well|far|much|many) )?(?:more than|over|above|upwards? of|in excess of|exceeding|exceeded|beyond|greater than|topped|surpassing|surpassed) $/,
    'more_than',
  ],
  [/(?:at least|at a minimum|a minimum of|minimum of|not under) $/, 'at_least'],
  [
    /(?:nearly|almost|close to|close on|just under|just below|slightly (?:under|below|less than)|a little (?:under|below|less than)|approaching|nearing|not quite|just short of) $/,
    'nearly',
  ],
  [/(?:fewer than|less than|under|below) $/, 'less_than'],
  [/(?:up to|as many as|a maximum of|no more than|not more than|at most) $/, 'up_to'],
  [/(?:about|around|some|approximately|roughly|circa|approx\.?|nigh on|in the region of|or so|an estimated|estimated|near|~|ca\.?|c\.) ?$/, 'about'],
];

/** Reads the numbers of a folded sentence; `taken` are stretches that already mean something else (dates, symbols). */
export function numbersIn(folded: string, taken: readonly { readonly start: number; readonly end: number }[]): readonly NumberMention[] {
  const found: NumberMention[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    const value = match[1] === undefined ? wordsValue(match[4] ?? '') : digitsValue(match[1], match[3] ? 'thousand' : match[2]);
    const start = match.index;
    const end = start + match[0].length;
    if (value === null || taken.some((span) => span.start < end && span.end > start) || isNoCount(folded, start, end, match[4])) continue;
    found.push(qualified(folded, start, end, value));
  }
  return joinRanges(folded, found);
}

function digitsValue(text: string, power: string | undefined): number | null {
  const plain = /^\d{1,3}(?:\.\d{3})+$/.test(text) && power === undefined ? text.replaceAll('.', '') : text.replaceAll(/[, ]/g, '');
  const value = Number(plain) * (power === undefined ? 1 : (powers[power] ?? 1));
  return Number.isFinite(value) ? Math.round(value * 1000) / 1000 : null;
}

/** "one hundred and eleven", "half a million", "a hundred"; `null` where the words make no number or only "one". */
function wordsValue(text: string): number | null {
  const half = text.startsWith('half ');
  const words = text
    .replace(/^half /, '')
    .replaceAll(/[ -]+/g, ' ')
    .split(' ')
    .filter((one) => one !== 'and');
  let total = 0;
  let group = 0;
  for (const one of words) {
    const power = powers[one];
    if (one === 'a' || one === 'an') group = 1;
    else if (power === undefined) group += small[one] ?? tens[one] ?? 0;
    else if (power === 100) group = (group || 1) * 100;
    else {
      total += (group || 1) * power;
      group = 0;
    }
  }
  const value = (total + group) * (half ? 0.5 : 1);
  return text === 'one' || text === 'a' || text === 'an' || text === 'zero' ? null : value;
}

/** Shares, sums of money, ages, paragraphs, times: numbers that count nothing here. @source ours: only counts are checked */
function isNoCount(folded: string, start: number, end: number, words: string | undefined): boolean {
  const before = folded.slice(Math.max(0, start - 24), start);
  const after = folded.slice(end, end + 24);
  if (
    /^\s*(?:%|per ?cent\b|percent|percentage|years? (?:old|of age)|-?year-olds?|degrees|times (?:more|as|higher|larger|the)|-?fold\b|kilomet|km\b|miles|(?:us )?dollars|euros|(?:million|billion) (?:us )?dollars|o'clock|hours?\b|minutes?\b|pages\b|chapters?\b|tonnes|tons\b)/.test(
      after,
    )
  )
    return true;
  if (
    /(?:[$€£#]|\b(?:usd|eur|us\$)\s?|\baged? |\bas (?:young|old) as |\b(?:younger|older) than |\bages (?:of )?|\bage of |under the age of |\bunder |\barticles? |\bparagraphs? |\bpara\.? |\bop\.? |\bchapter |\bsection |\bannex |\bitem |\bpages? |\bno\.? ?|\bnumber |\bnos\.? ?|between the ages of )$/.test(
      before,
    )
  )
    return /\b(?:under|number) $/.test(before) ? Number(folded.slice(start, end)) <= 18 : true;
  if (/^:\d\d/.test(after) || /\d:$/.test(before)) return true;
  if (/^(?:st|nd|rd|th)\b/.test(after)) return true;
  return (
    words !== undefined &&
    /^(?:hundred|thousand|million|billion)$/.test(words) &&
    !/\b(?:a|one|several|few|many|some|the)\s$/.test(before) &&
    /^s\b/.test(after)
  );
}

function qualified(folded: string, start: number, end: number, value: number): NumberMention {
  const lead = folded.slice(Math.max(0, start - 40), start);
  for (const [shape, qualifier] of qualifiers) {
    const match = shape.exec(lead);
    if (match && /(?:^|[^a-z])$/.test(lead.slice(0, match.index)))
      return { start: start - match[0].trimStart().length, end, value, upTo: null, qualifier };
  }
  const tail = /^ (?:or more|and more|or so|plus)\b/.exec(folded.slice(end, end + 12));
  if (tail) return { start, end: end + tail[0].length, value, upTo: null, qualifier: tail[0] === ' or so' ? 'about' : 'at_least' };
  if (folded.charAt(end) === '+') return { start, end: end + 1, value, upTo: null, qualifier: 'more_than' };
  return { start, end, value, upTo: null, qualifier: 'exact' };
}

/** "between 8,000 and 9,000", "from 80 to 90", "8,000-9,000" are one number each. */
function joinRanges(folded: string, found: readonly NumberMention[]): readonly NumberMention[] {
  const joined: NumberMention[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const [low, high] = [found[at], found[at + 1]];
    if (!low) break;
    const between = high ? folded.slice(low.end, high.start) : '';
    const lead = /\b(?:between|from|somewhere between) $/.exec(folded.slice(Math.max(0, low.start - 24), low.start));
    const isRange = high && high.value > low.value && ((lead && /^ (?:and|to) $/.test(between)) || /^ ?(?:-|to) ?$/.test(between));
    if (isRange && high) {
      joined.push({ start: low.start - (lead?.[0].length ?? 0), end: high.end, value: low.value, upTo: high.value, qualifier: 'range' });
      at += 1;
    } else joined.push(low);
  }
  return joined;
}

/** The value of one small number word or of digits; "none", "nil", "no" and "nobody" are nought. */
export function wordValue(text: string): number {
  const plain = text.replace(/^all /, '');
  if (/^(?:zero|nil|none|no|no one|nobody|not (?:a single|one))$/.test(plain)) return 0;
  return small[plain] ?? tens[plain] ?? Number(plain.replaceAll(/[, ]/g, ''));
}
