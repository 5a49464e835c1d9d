import { fold } from '../fold.ts';
import { prepareCategories } from './categories.ts';
import { prepareCodes } from './codes.ts';
import type { Kind, Prepared } from './comparator.ts';
import { prepareDates, written } from './dates.ts';
import { prepareDays } from './days.ts';
import { prepareNames } from './names.ts';
import { prepareNumbers } from './numbers.ts';
import { preparePoints } from './points.ts';
import { takeColumn } from './profile.ts';
import { settledIn } from './settled.ts';
import { type Column, countsOf, derive, type Table } from './table.ts';
import { prepareTexts } from './texts.ts';
import { prepareWords } from './words.ts';

/** How one column of the input is used: as what, why, and under which names its parts are compared. */
export type Use = { readonly column: string; readonly kind: Kind | 'left-out'; readonly why: string; readonly fields: readonly string[] };

/** The table as it is compared: the fields, and how each column of the input was used. */
export type Fields = { readonly fields: readonly Prepared[]; readonly uses: readonly Use[] };

const preparers: Readonly<Record<Exclude<Kind, 'name'>, (column: Column) => Prepared>> = {
  text: prepareTexts,
  code: prepareCodes,
  category: prepareCategories,
  number: prepareNumbers,
  date: prepareDates,
  word: prepareWords,
  point: preparePoints,
  day: prepareDays,
};

/** Columns made ready as given kinds. */
export function prepareAs(columns: readonly { readonly column: Column; readonly kind: Kind }[]): readonly Prepared[] {
  const names = prepareNames(columns.filter(({ kind }) => kind === 'name').map(({ column }) => column));
  let next = 0;
  return columns.flatMap(({ column, kind }) => (kind === 'name' ? (names[next++] ?? []) : preparers[kind](column)));
}

type Plan = { readonly column: Column; readonly kind: Kind; readonly from: string; readonly why: string };

/** What a person said a column is, by its name; an `answer` says already who is one, and is never compared. */
export type Said = ReadonlyMap<string, Kind | 'left-out' | 'answer'>;

/** What is told beforehand: single columns, and whether the records are of people or of events. */
export type FieldOptions = { readonly said?: Said; readonly type?: 'people' | 'events' };

/** Decides for each column what it is and makes it ready for comparing; what a person `said` goes first. */
export function takeFields(table: Table, { said = new Map(), type = 'people' }: FieldOptions = {}): Fields {
  const left: Use[] = [];
  const plans: Plan[] = [];
  for (const column of table.columns) {
    const asked = said.get(column.name);
    const taken =
      asked === undefined ? takeColumn(column) : asked === 'answer' ? ({ kind: 'left-out', why: 'answer' } as const) : { kind: asked, why: 'asked' };
    if (taken.kind === 'left-out') left.push({ column: column.name, ...taken, fields: [] });
    else plans.push({ column, kind: taken.kind, from: column.name, why: taken.why });
  }
  const joined = joinPoints(joinDateParts(plans, table.size), table.size);
  const dated = type === 'events' ? joined.map((plan): Plan => (plan.kind === 'date' ? { ...plan, kind: 'day' } : plan)) : joined;
  const { kept, dropped } = withoutRepeats(type === 'events' ? withoutSettled(dated, left) : dated, table.size);
  const split = kept.flatMap((plan) => splitFullNames(plan, table.size));
  const fields = prepareAs(split);
  const uses = table.columns.map(({ name }): Use => {
    const out = [...left, ...dropped].find(({ column }) => column === name);
    if (out) return out;
    const own = split.filter(({ from }) => from.split('+').includes(name));
    return { column: name, kind: own[0]?.kind ?? 'left-out', why: own[0]?.why ?? 'repeats', fields: own.map(({ column }) => column.name) };
  });
  return { fields, uses };
}

/** In tables of events many columns say one thing over again: what another column settles is left out, unless a person asked for it. */
function withoutSettled(plans: readonly Plan[], left: Use[]): readonly Plan[] {
  const settled = settledIn(plans.map(({ column }) => column));
  return plans.filter(({ from, why }, at) => {
    if (settled[at] !== true || why === 'asked') return true;
    for (const column of from.split('+')) left.push({ column, kind: 'left-out', why: 'settled', fields: [] });
    return false;
  });
}

/** Three columns that hold a year, a month and a day become one date. */
function joinDateParts(plans: readonly Plan[], size: number): readonly Plan[] {
  const within = ({ column }: Plan, least: number, most: number, distinct: number) => {
    const counts = countsOf(column);
    let inside = 0;
    let all = 0;
    const seen = new Set<number>();
    column.values.forEach((value, code) => {
      if (code === 0) return;
      const number = /^\d{1,4}$/.test(value) ? Number(value) : -1;
      all += counts[code] ?? 0;
      if (number < least || number > most) return;
      inside += counts[code] ?? 0;
      seen.add(number);
    });
    return inside > all * 0.95 && seen.size >= distinct;
  };
  for (let at = 0; at + 2 < plans.length; at++) {
    const three = plans.slice(at, at + 3);
    const [a, month, c] = three;
    if (!a || !month || !c || !within(month, 1, 12, 8)) continue;
    const year = [a, c].find((plan) => within(plan, 1800, 2100, 5));
    const day = [a, c].find((plan) => within(plan, 1, 31, 20));
    if (!year || !day) continue;
    const part = (plan: Plan, row: number) => Number(plan.column.values[plan.column.codes[row] ?? 0] ?? 0);
    const name = three.map(({ column }) => column.name).join('+');
    const column = derive(name, size, (row) =>
      part(year, row) === 0 ? '' : written({ year: part(year, row), month: part(month, row), day: part(month, row) === 0 ? 0 : part(day, row) }),
    );
    return [...plans.slice(0, at), { column, kind: 'date', from: name, why: 'date-parts' }, ...plans.slice(at + 3)];
  }
  return plans;
}

/** Two columns side by side with decimals within the ranges of latitude and longitude become one point. */
function joinPoints(plans: readonly Plan[], size: number): readonly Plan[] {
  const degrees = ({ column, kind }: Plan, most: number) => {
    if (kind !== 'number' && kind !== 'code' && kind !== 'point') return false;
    const values = column.values.slice(1);
    const decimals = values.filter((value) => /^-?\d{1,3}\.\d{2,}$/.test(value) && Math.abs(Number(value)) <= most);
    return values.length >= 5 && decimals.length > values.length * 0.9;
  };
  const at = plans.findIndex((plan, index) => {
    const next = plans[index + 1];
    return next !== undefined && degrees(plan, 90) && degrees(next, 180);
  });
  const [latitude, longitude] = plans.slice(at, at + 2);
  if (at < 0 || !latitude || !longitude) return plans;
  const valueOf = ({ column }: Plan, row: number) => column.values[column.codes[row] ?? 0] ?? '';
  const from = `${latitude.from}+${longitude.from}`;
  const column = derive(from, size, (row) =>
    valueOf(latitude, row) === '' || valueOf(longitude, row) === '' ? '' : `${valueOf(latitude, row)} ${valueOf(longitude, row)}`,
  );
  return [...plans.slice(0, at), { column, kind: 'point', from, why: 'latitude-longitude' }, ...plans.slice(at + 2)];
}

const isWords = ({ kind }: Plan) => kind === 'name' || kind === 'text';
/** From which share of records on one column is taken to stand inside another. @source ours: a few slips stand between */
const inside = 0.95;

/** So many records are looked at for this, spread over the table. */
const looked = 50_000;

/**
 * A column whose words stand in other columns as well would count the same evidence twice: what is left of it beyond
 * them is compared, or nothing.
 */
function withoutRepeats(plans: readonly Plan[], size: number): { readonly kept: readonly Plan[]; readonly dropped: readonly Use[] } {
  const wordColumns = plans.filter(isWords).map((plan) => ({ plan, words: wordsOf(plan.column) }));
  const kept: Plan[] = [];
  const dropped: Use[] = [];
  const used = new Set<Plan>();
  for (const plan of plans) {
    const own = wordColumns.find((one) => one.plan === plan);
    const parts = own ? wordColumns.filter((other) => other !== own && !used.has(other.plan) && standsIn(other, own, size)) : [];
    if (!own || parts.length === 0) {
      kept.push(plan);
      continue;
    }
    used.add(plan);
    const rest = derive(plan.column.name, size, (row) => {
      const known = new Set(parts.flatMap((part) => part.words[part.plan.column.codes[row] ?? 0] ?? []));
      return (own.words[plan.column.codes[row] ?? 0] ?? []).filter((word) => !known.has(word)).join(' ');
    });
    const filled = rest.codes.reduce((sum, code) => sum + (code === 0 ? 0 : 1), 0);
    if (filled < size / 50) dropped.push({ column: plan.column.name, kind: 'left-out', why: 'repeats', fields: [] });
    else kept.push({ ...plan, column: rest, kind: 'name', why: 'rest-of-name' });
  }
  return { kept, dropped };
}

type Words = { readonly plan: Plan; readonly words: readonly (readonly string[])[] };

function wordsOf(column: Column): readonly (readonly string[])[] {
  return column.values.map((value) =>
    fold(value)
      .split(' ')
      .filter((word) => word !== ''),
  );
}

function standsIn(part: Words, whole: Words, size: number): boolean {
  let both = 0;
  let holds = 0;
  let longer = 0;
  const { codes } = part.plan.column;
  const step = Math.max(1, Math.floor(size / looked));
  for (let row = 0; row < size; row += step) {
    const a = codes[row] ?? 0;
    const b = whole.plan.column.codes[row] ?? 0;
    if (a === 0 || b === 0) continue;
    both++;
    const wordsOfWhole = whole.words[b] ?? [];
    const wordsOfPart = part.words[a] ?? [];
    if (wordsOfPart.every((word) => wordsOfWhole.includes(word))) holds++;
    if (wordsOfWhole.length > wordsOfPart.length) longer++;
  }
  return both > size / step / 20 && holds > both * inside && longer > both / 10;
}

/** One column of full names becomes the first name, the last, and those between. */
function splitFullNames(plan: Plan, size: number): readonly Plan[] {
  if (!isWords(plan) || plan.why === 'rest-of-name') return [plan];
  const words = wordsOf(plan.column);
  if (!looksLikeFullNames(words, countsOf(plan.column))) return [plan];
  const { name, codes } = plan.column;
  const parts = (row: number) => words[codes[row] ?? 0] ?? [];
  const single = singleNames(words, countsOf(plan.column));
  const of = (which: 'first' | 'between' | 'last') => (row: number) => {
    const all = parts(row);
    const [only = ''] = all;
    if (all.length === 1) return which === (single(only) ? 'first' : 'last') ? only : '';
    return which === 'first' ? only : which === 'last' ? (all.at(-1) ?? '') : all.slice(1, -1).join(' ');
  };
  return (['first', 'last', 'between'] as const)
    .map((which): Plan => ({ column: derive(`${name} (${which})`, size, of(which)), kind: 'name', from: plan.from, why: 'full-names' }))
    .filter(({ column }) => column.codes.some((code) => code !== 0));
}

/** Whether a name that stands alone is more often a first than a last one. */
function singleNames(words: readonly (readonly string[])[], counts: Int32Array): (name: string) => boolean {
  const tally = new Map<string, number>();
  words.forEach((all, code) => {
    if (all.length < 2) return;
    const count = counts[code] ?? 0;
    tally.set(all[0] ?? '', (tally.get(all[0] ?? '') ?? 0) + count);
    tally.set(all.at(-1) ?? '', (tally.get(all.at(-1) ?? '') ?? 0) - count);
  });
  return (name) => (tally.get(name) ?? 0) > 0;
}

/** Full names have two to four words, and both their first and their last words are many. */
function looksLikeFullNames(words: readonly (readonly string[])[], counts: Int32Array): boolean {
  let filled = 0;
  let all = 0;
  let digits = 0;
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  words.forEach((list, code) => {
    const count = counts[code] ?? 0;
    if (list.length === 0) return;
    filled += count;
    all += list.length * count;
    if (list.some((word) => /\p{N}/u.test(word))) digits += count;
    if (list.length < 2) return;
    first.set(list[0] ?? '', (first.get(list[0] ?? '') ?? 0) + count);
    last.set(list.at(-1) ?? '', (last.get(list.at(-1) ?? '') ?? 0) + count);
  });
  if (filled === 0 || all / filled < 1.7 || all / filled > 4 || digits > filled * 0.05) return false;
  const many = (found: ReadonlyMap<string, number>) => {
    const sum = [...found.values()].reduce((a, b) => a + b, 0);
    return found.size >= Math.min(50, filled / 10) && Math.max(0, ...found.values()) < sum * 0.15;
  };
  return many(first) && many(last);
}
