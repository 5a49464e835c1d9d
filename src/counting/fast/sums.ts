import { ageBands, sexes, violationTypes } from '#incidents';
import type { Window } from '#verification';
import type { CountingRule } from '../rules/rule.ts';
import { type Columns, dayNumber } from './columns.ts';

/** A sum is five numbers: committed, cannot tell, late, lower, upper. */
export const width = 5;

/** The place of a sum that no sex belongs to, after the three sexes. */
export const noSex = sexes.length;
export const sexSlots = sexes.length + 1;

/** Types as numbers, with what the rule says of each. */
export type RuleColumn = { readonly inTotal: readonly boolean[]; readonly byChild: readonly boolean[] };

/** The rule for types as numbers. */
export function ruleColumn(rule: CountingRule): RuleColumn {
  return {
    inTotal: violationTypes.map((type) => rule.inTotal.includes(type)),
    byChild: violationTypes.map((type) => rule.countedBy[type] === 'children'),
  };
}

/**
 * How each row stands to a window as known at a position: 0 committed, 1 cannot tell, 2 late, so that the smaller holds
 * for a child of several violations; -1 where it does not belong to the window. The decision of `standingIn`, on numbers.
 */
export function standingColumn(columns: Columns, window: Window, position: number): Int8Array {
  const { size, verified, from, to, since, until } = columns;
  const [first, last] = [dayNumber(window.from), dayNumber(window.to)];
  const [cutOff, after] = [dayNumber(window.cutOff), dayNumber(window.after)];
  const standing = new Int8Array(size).fill(-1);
  for (let row = 0; row < size; row++) {
    if (position < (since[row] ?? 0) || position >= (until[row] ?? 0)) continue;
    const day = verified[row] ?? 0;
    const begin = from[row] ?? 0;
    const verifiedHere = after < day && day <= cutOff && begin <= last;
    const committedHere = day <= after && first <= begin && begin <= last;
    if (!verifiedHere && !committedHere) continue;
    const end = to[row] ?? 0;
    standing[row] = end < first ? 2 : begin >= first && end <= last ? 0 : 1;
  }
  return standing;
}

/** The months of a window and, after them, earlier, later, not known. */
export function monthsOf(window: Window): readonly string[] {
  const months: string[] = [];
  for (let month = window.from.slice(0, 7); month <= window.to.slice(0, 7);) {
    months.push(month);
    const [year = 0, number = 0] = month.split('-').map(Number);
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return [...months, 'earlier', 'later', 'not-known'];
}

/** Everything that adds up, for each situation and type. */
export type Sums = {
  readonly violations: Float64Array;
  /** Of them, children known only as numbers. */
  readonly numbers: Float64Array;
  readonly ages: Float64Array;
  readonly times: Float64Array;
  readonly parties: Float64Array;
  readonly areas: Float64Array;
};

/** Adds up all rows of a window in one pass. */
export function addUp(columns: Columns, standing: Int8Array, window: Window, { byChild }: RuleColumn): Sums {
  const types = violationTypes.length;
  const of = (places: number) => new Float64Array(places * types * width);
  const months = monthsOf(window);
  const situations = columns.situations.length;
  const sums: Sums = {
    violations: of(situations * sexSlots),
    numbers: of(situations * sexSlots),
    ages: of(situations * ageBands.length),
    times: of(situations * months.length),
    parties: of(columns.parties.length),
    areas: of(columns.areas.length),
  };
  const timeOf = timeColumn(window, months);
  const row = new Float64Array(3);
  for (let index = 0; index < columns.size; index++) {
    const stands = standing[index] ?? -1;
    if (stands < 0) continue;
    const type = columns.type[index] ?? 0;
    const situation = columns.situation[index] ?? 0;
    const place = situation * types + type;
    row.fill(0);
    if (byChild[type]) addCells(columns, index, [place, situation, type, stands], sums, row);
    else {
      row.fill(1);
      add(sums.violations, place * sexSlots + noSex, stands, 1, 1, 1);
    }
    const [count = 0, least = 0, most = 0] = row;
    const time = timeOf(columns.from[index] ?? 0, columns.to[index] ?? 0);
    add(sums.times, (situation * months.length + time) * types + type, stands, count, least, most);
    add(sums.parties, (columns.party[index] ?? 0) * types + type, stands, count, least, most);
    add(sums.areas, (columns.area[index] ?? 0) * types + type, stands, count, least, most);
  }
  return sums;
}

type At = readonly [place: number, situation: number, type: number, stands: number];

function addCells(columns: Columns, index: number, [place, situation, type, stands]: At, sums: Sums, row: Float64Array): void {
  const bands = ageBands.length;
  const end = columns.cellStart[index + 1] ?? 0;
  for (let cell = columns.cellStart[index] ?? 0; cell < end; cell++) {
    const kind = columns.cellKind[cell] ?? 0;
    const count = columns.cellCount[cell] ?? 0;
    const least = columns.cellLeast[cell] ?? 0;
    const most = columns.cellMost[cell] ?? 0;
    const named = columns.cellNamed[cell] ?? 0;
    const sex = Math.floor(kind / bands);
    add(sums.violations, place * sexSlots + sex, stands, count, least, most);
    add(sums.numbers, place * sexSlots + sex, stands, Math.max(0, count - named), Math.max(0, least - named), Math.max(0, most - named));
    add(sums.ages, (situation * bands + (kind % bands)) * violationTypes.length + type, stands, count, least, most);
    row[0] = (row[0] ?? 0) + count;
    row[1] = (row[1] ?? 0) + least;
    row[2] = (row[2] ?? 0) + most;
  }
}

function add(sums: Float64Array, place: number, stands: number, count: number, least: number, most: number): void {
  const at = place * width;
  sums[at + stands] = (sums[at + stands] ?? 0) + count;
  sums[at + 3] = (sums[at + 3] ?? 0) + least;
  sums[at + 4] = (sums[at + 4] ?? 0) + most;
}

/** Which month of the window a row falls in, or which of the parts after them. */
function timeColumn(window: Window, months: readonly string[]): (from: number, to: number) => number {
  const [first, last] = [dayNumber(window.from), dayNumber(window.to)];
  const monthOfDay = new Uint8Array(last - first + 1);
  const starts = months.filter((month) => /^\d/.test(month)).map((month) => dayNumber(`${month}-01`));
  for (let day = first; day <= last; day++) monthOfDay[day - first] = starts.findLastIndex((start) => start <= day);
  const [earlier, later, unknown] = [starts.length, starts.length + 1, starts.length + 2];
  return (from, to) => {
    if (to < first) return earlier;
    if (from > last) return later;
    if (from < first || to > last) return unknown;
    const month = monthOfDay[from - first] ?? 0;
    return month === monthOfDay[to - first] ? month : unknown;
  };
}
