import { ageBands, type CountSubject, graveTypes, type Sex, sexes, typesApart, violationTypes } from '#incidents';
import type { Window } from '#verification';
import { type Cell, type CountRow, everySituation, type PartRow, type RowSubject, type Split } from '../row.ts';
import type { AnnualTables } from '../rules/reports.ts';
import { countingRule, type CountingRule, countSubjects, typesOf } from '../rules/rule.ts';
import type { Children } from '../snapshot.ts';
import { type NamedChildren, namedChildren, type Room, roomFor } from './children.ts';
import { type ChildColumn, childColumn, type Columns, type SituationPart } from './columns.ts';
import { addUp, monthsOf, noSex, type RuleColumn, ruleColumn, sexSlots, standingColumn, type Sums, width } from './sums.ts';

/** The annual tables but for the list of contradictions, which is work to do and no figure. */
export type FastTables = Omit<AnnualTables, 'contradictions'>;

/** What is asked of the columns: a window, as known at a position (the end of the record unless said otherwise). */
export type FastQuestion = {
  readonly window: Window;
  readonly asKnownOn: string;
  readonly children: Children;
  readonly position?: number;
  readonly rule?: CountingRule;
};

type Work = {
  readonly columns: Columns;
  readonly sums: Sums;
  readonly standing: Int8Array;
  readonly child: ChildColumn;
  readonly room: Room;
  /** The rows that the window counts, and where those of each situation begin among them. */
  readonly counted: Int32Array;
  readonly slices: Int32Array;
  readonly rule: CountingRule;
  readonly numbers: RuleColumn;
  readonly question: FastQuestion;
};

/** What tables are of: one situation by its number, or all of them. */
type Scope = { readonly name: string; readonly situation: number | null };

/**
 * All annual tables at once, of each situation and, under `all`, of every one: the same figures as `annualTables`, on
 * columns. A property holds the two together.
 */
export function fastAnnualTables(columns: Columns, question: FastQuestion): ReadonlyMap<string, FastTables> {
  const { window, position = Number.MAX_VALUE, rule = countingRule, children } = question;
  const numbers = ruleColumn(rule);
  const standing = standingColumn(columns, window, position);
  const work: Work = {
    columns,
    standing,
    rule,
    numbers,
    question,
    sums: addUp(columns, standing, window, numbers),
    child: childColumn(columns, children),
    room: roomFor(columns.mentions.size),
    ...countedRows(columns, standing),
  };
  const each = columns.situations.map((name, situation) => [name, tablesOf(work, { name, situation })] as const);
  const all = tablesOf(work, { name: everySituation, situation: null });
  const own = each.flatMap(([, tables]) => tables.rows);
  return new Map([[everySituation, { ...all, rows: each.length > 1 ? [...all.rows, ...own] : own }], ...each]);
}

/** The rows that belong to the window, by situation. */
function countedRows(columns: Columns, standing: Int8Array): { readonly counted: Int32Array; readonly slices: Int32Array } {
  const counted = new Int32Array(columns.size);
  const slices = new Int32Array(columns.slices.length);
  let size = 0;
  for (let situation = 0; situation < columns.situations.length; situation++) {
    slices[situation] = size;
    const end = columns.slices[situation + 1] ?? 0;
    for (let row = columns.slices[situation] ?? 0; row < end; row++) if ((standing[row] ?? -1) >= 0) counted[size++] = row;
  }
  slices[columns.situations.length] = size;
  return { counted: counted.subarray(0, size), slices };
}

function tablesOf(work: Work, scope: Scope): FastTables {
  const every = childrenOf(work, 'all', scope);
  const several = (slots: readonly number[]) => splitOf((stands) => total(slots, (slot) => every.several[slot * 3 + stands] ?? 0));
  return {
    rows: countSubjects.flatMap((violation) => rowsOf(work, scope, violation, violation === 'all' ? every : null)),
    byParty: partRows(work, scope, work.sums.parties, work.columns.parties),
    byPlace: partRows(work, scope, work.sums.areas, work.columns.areas),
    byTime: partRows(work, scope, work.sums.times, slotsOf(work, monthsOf(work.question.window))),
    byAge: partRows(work, scope, work.sums.ages, slotsOf(work, ageBands)),
    severalViolations: { boys: several([0]), girls: several([1]), unknown: several([2]), all: several([0, 1, 2]) },
    apart: typesApart.map((violation) => {
      const { committed, late, cannotTell, total: sum } = sumOf(work, scope, [violationTypes.indexOf(violation)], [0, 1, 2, noSex]);
      return { violation, cell: { committed, late, cannotTell, total: sum } };
    }),
  };
}

function total(slots: readonly number[], value: (slot: number) => number): number {
  return slots.reduce((sum, slot) => sum + value(slot), 0);
}

function splitOf(of: (stands: number) => number): Split {
  const [committed, cannotTell, late] = [of(0), of(1), of(2)];
  return { committed, late, cannotTell, total: committed + late + cannotTell };
}

/** Adds sums of some types and sexes in a scope. */
function sumOf(
  { columns, sums }: Work,
  { situation }: Scope,
  types: readonly number[],
  slots: readonly number[],
  of: Float64Array = sums.violations,
): Cell {
  const situations = situation === null ? [...columns.situations.keys()] : [situation];
  const places = situations.flatMap((one) =>
    types.flatMap((type) => slots.map((slot) => ((one * violationTypes.length + type) * sexSlots + slot) * width)),
  );
  const column = (which: number) => total(places, (place) => of[place + which] ?? 0);
  return { ...splitOf(column), lower: column(3), upper: column(4) };
}

/** The types of a subject as numbers: those counted by children, or those counted by incidents. */
function typeNumbers({ rule, numbers }: Work, subject: CountSubject, byChild: boolean): readonly number[] {
  const types = typesOf(subject, rule).map((type) => violationTypes.indexOf(type));
  return types.filter((type) => numbers.byChild[type] === byChild);
}

function childrenOf(work: Work, subject: CountSubject, { situation }: Scope): NamedChildren {
  const { columns, child, standing, room, counted, slices } = work;
  const types = typeNumbers(work, subject, true).reduce((bits, type) => bits | (1 << type), 0);
  const [begin, end] = situation === null ? [0, counted.length] : [slices[situation] ?? 0, slices[situation + 1] ?? 0];
  return namedChildren(columns, child, standing, { counted, begin, end, types }, room);
}

function rowsOf(work: Work, scope: Scope, violation: CountSubject, met: NamedChildren | null): readonly CountRow[] {
  const { window, asKnownOn } = work.question;
  const { from, to, cutOff } = window;
  const [byChild, byIncident] = [typeNumbers(work, violation, true), typeNumbers(work, violation, false)];
  const row = (unit: RowSubject['unit'], sex: Sex | null, cell: Cell): CountRow => {
    const subject = { situation: scope.name, violation, unit, sex };
    return { ...subject, ...cell, period: { from, to, cutOff }, asKnownOn, rule: window.rule, ruleVersion: work.rule.version };
  };
  const bySex = (unit: RowSubject['unit'], of: (slots: readonly number[]) => Cell) =>
    ([null, ...sexes] as const).map((sex) => row(unit, sex, of(sex === null ? [0, 1, 2] : [sexes.indexOf(sex)])));
  const incidents = row('incidents', null, sumOf(work, scope, byIncident, [noSex]));
  const children = () => {
    const cells = childCells(work, scope, byChild, met ?? childrenOf(work, violation, scope));
    return bySex('children', (slots) => cells[slots.length === 1 ? (slots[0] ?? 0) : 3] ?? cells[3]);
  };
  if (violation === 'all')
    return [row('violations', null, sumOf(work, scope, [...byChild, ...byIncident], [0, 1, 2, noSex])), ...children(), incidents];
  if (byChild.length === 0) return [incidents];
  return [...children(), ...bySex('violations', (slots) => sumOf(work, scope, byChild, slots))];
}

/** Children affected: boys, girls, sex not known, all. */
function childCells(work: Work, scope: Scope, types: readonly number[], { named, fewest }: NamedChildren): readonly [Cell, Cell, Cell, Cell] {
  const cell = (slots: readonly number[]): Cell => {
    const numbers = sumOf(work, scope, types, slots, work.sums.numbers);
    const own = splitOf((stands) => total(slots, (slot) => named[slot * 3 + stands] ?? 0));
    const [committed, late, cannotTell] = [numbers.committed + own.committed, numbers.late + own.late, numbers.cannotTell + own.cannotTell];
    return { committed, late, cannotTell, total: numbers.total + own.total, lower: 0, upper: numbers.upper + own.total };
  };
  const [boys, girls, unknown, all] = [cell([0]), cell([1]), cell([2]), cell([0, 1, 2])];
  return [
    { ...boys, lower: fewest[0] },
    { ...girls, lower: fewest[1] },
    { ...unknown, lower: Math.max(0, fewest[2] - boys.upper - girls.upper) },
    { ...all, lower: fewest[2] },
  ];
}

/** The slots of a breakdown that has the same parts in each situation. */
function slotsOf({ columns }: Work, parts: readonly string[]): readonly SituationPart[] {
  return columns.situations.flatMap((_, situation) => parts.map((part) => ({ situation, part })));
}

/** Rows of a breakdown, for all types and then for each: its parts in the order of their names, without those of nothing. */
function partRows(work: Work, scope: Scope, sums: Float64Array, slots: readonly SituationPart[]): readonly PartRow[] {
  const places = new Map<string, number[]>();
  slots.forEach(({ situation, part }, slot) => {
    if (scope.situation !== null && scope.situation !== situation) return;
    const own = places.get(part);
    if (own) own.push(slot);
    else places.set(part, [slot]);
  });
  const inOrder = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  return (['all', ...graveTypes] as const).flatMap((violation) => {
    const types = typesOf(violation, work.rule).map((type) => violationTypes.indexOf(type));
    return inOrder.flatMap(([part, own]): readonly PartRow[] => {
      const column = (which: number) =>
        total(own, (slot) => total(types, (type) => sums[(slot * violationTypes.length + type) * width + which] ?? 0));
      const cell = { ...splitOf(column), lower: column(3), upper: column(4) };
      return cell.total + cell.upper > 0 ? [{ situation: scope.name, violation, part, ...cell }] : [];
    });
  });
}
