import { figureSubjects, type FigureSubject, qualifiers, type Unit, units } from '#kernel';
import type { PrintedFigure } from '../printed-figure.ts';

/** Which figures are wanted. What is left out does not narrow. */
export type FigureQuery = {
  readonly from?: number;
  readonly to?: number;
  /** Situation ids; `all` is the figures over all situations together, not a wish for every situation. */
  readonly situations?: readonly string[];
  readonly violations?: readonly FigureSubject[];
  readonly unit?: Unit;
  /** A party's id, or `none`: only figures that are attributed to nobody, which are for the whole. */
  readonly attributedTo?: string;
  /** A part by its words, or `none`: only figures for the whole situation. */
  readonly scope?: string;
};

/** The figures that are wanted, in their fixed order. @source ours: plain selection; nothing is added up here */
export function selectFigures(figures: readonly PrintedFigure[], query: FigureQuery): readonly PrintedFigure[] {
  return figures
    .filter(({ year }) => year >= (query.from ?? -Infinity) && year <= (query.to ?? Infinity))
    .filter(({ situation }) => !query.situations || query.situations.includes(situation))
    .filter(({ violation }) => !query.violations || query.violations.includes(violation))
    .filter(({ unit }) => query.unit === undefined || unit === query.unit)
    .filter(({ attributedTo }) => isWanted(attributedTo, query.attributedTo))
    .filter(({ scope }) => isWanted(scope, query.scope))
    .sort(figureOrder);
}

function isWanted(value: string | null, wanted: string | undefined): boolean {
  return wanted === undefined || (wanted === 'none' ? value === null : value === wanted);
}

const standings = ['taken', null, 'other'] as const;
const lateOrder = [null, 'included', 'excluded', 'only'] as const;

/**
 * The order that figures are shown in, the same however the rows came: year, all situations before each, the
 * violations in the UN's order, the whole before its parts, what is shown first before what is kept beside it.
 * @source ours: a fixed order, so that two readers see the same list
 */
export function figureOrder(a: PrintedFigure, b: PrintedFigure): number {
  return compare(keyOf(a), keyOf(b));
}

type Key = readonly (string | number)[];

/** A figure never changes, so that its place in the order is made once. */
const keys = new WeakMap<PrintedFigure, Key>();

function keyOf(one: PrintedFigure): Key {
  const made = keys.get(one) ?? orderKey(one);
  keys.set(one, made);
  return made;
}

function orderKey(one: PrintedFigure): Key {
  return [
    one.year,
    one.situation === 'all' ? '' : one.situation,
    figureSubjects.indexOf(one.violation),
    units.indexOf(one.unit),
    one.attributedTo ?? '',
    one.scope ?? '',
    standings.indexOf(one.standing),
    lateOrder.indexOf(one.late),
    qualifiers.indexOf(one.qualifier),
    one.value,
    one.report ?? '',
    one.saidBy,
    one.sources.map(({ url }) => url).join(' '),
  ];
}

function compare(a: Key, b: Key): number {
  for (const [at, x] of a.entries()) {
    const y = b[at] ?? '';
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
