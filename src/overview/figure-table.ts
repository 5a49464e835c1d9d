import type { PrintedFigure } from '#council';
import { type FigureSubject, figureSubjects, totals, type Unit, units } from '#kernel';
import type { PublicRecord } from './record.ts';
import { grouped, partyRef, type PartyRef, takenFirst } from './refs.ts';

/** The statements printed for one year, the one shown first before those kept beside it. */
export type FigureCell = { readonly year: number; readonly statements: readonly PrintedFigure[] };

/** One line of a table of printed figures: one thing counted in one unit, for the same party and the same part. */
export type FigureLine = {
  readonly violation: FigureSubject;
  readonly unit: Unit;
  readonly attributedTo: PartyRef | null;
  readonly scope: string | null;
  /** Only the years that the record has; a year that is missing here is not known, not zero. */
  readonly cells: readonly FigureCell[];
};

/** Printed figures over the years: units are never mixed, and nothing is added up. */
export type FigureTable = { readonly years: readonly number[]; readonly lines: readonly FigureLine[] };

/** Lays figures out by year, newest last. @source ours: DESIGN, figures are printed statements and never summed here */
export function figureTable(record: PublicRecord, figures: readonly PrintedFigure[]): FigureTable {
  const known = figures.map(({ year }) => year);
  const years = known.length === 0 ? [] : range(Math.min(...known), Math.max(...known));
  const keyOf = (one: PrintedFigure) => [one.violation, one.unit, one.attributedTo ?? '', one.scope ?? ''].join('|');
  const lines = [...grouped(figures, keyOf).values()].flatMap((own): readonly FigureLine[] => {
    const [first] = own;
    if (!first) return [];
    const byYear = grouped(own, ({ year }) => String(year));
    const cells = years.flatMap((year) => {
      const statements = byYear.get(String(year));
      return statements ? [{ year, statements: takenFirst(statements) }] : [];
    });
    return [
      {
        violation: first.violation,
        unit: first.unit,
        attributedTo: first.attributedTo === null ? null : partyRef(record, first.attributedTo),
        scope: first.scope,
        cells,
      },
    ];
  });
  return { years, lines: lines.sort((a, b) => lineOrder(a).localeCompare(lineOrder(b))) };
}

/** Totals first, then the six in the UN's order with their parts, then what is no part of a total; the whole before its parts. */
function lineOrder({ violation, unit, attributedTo, scope }: FigureLine): string {
  const isTotal = (totals as readonly string[]).includes(violation);
  const rank = figureSubjects.indexOf(violation) + (isTotal ? 0 : figureSubjects.length);
  return [attributedTo?.name ?? '', String(rank).padStart(3, '0'), String(units.indexOf(unit)), scope ?? ''].join('|');
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
