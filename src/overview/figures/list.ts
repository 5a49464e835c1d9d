import { type PrintedFigure, selectFigures } from '#council';
import { ok, pageOf, refuse, type Result } from '#kernel';
import { overviewCards } from '../cards.ts';
import type { EditionRef, PublicRecord } from '../record.ts';
import { type AskedFigures, figureQuery } from './query.ts';

/** A printed figure as it leaves Vigil: the number first, then what it counts, then where it comes from. */
export type ShownFigure = PrintedFigure;

/** One page of figures, and the cursor of the next; `null` after the last. */
export type FiguresPage = {
  readonly edition: EditionRef;
  readonly total: number;
  readonly figures: readonly ShownFigure[];
  readonly next: string | null;
};

/** A page holds so many figures unless another number is asked for. */
export const usualPage = 200;

/** Every figure that is asked for, in the fixed order of the record. */
export function figuresList(record: PublicRecord, asked: AskedFigures): Result<readonly ShownFigure[]> {
  const query = figureQuery(record, asked);
  return query.ok ? ok(selectFigures(record.council.figures, query.value).map(shownFigure)) : query;
}

/** One page of them. A cursor belongs to an edition, so that pages of one list never mix two. */
export function figuresPage(record: PublicRecord, asked: AskedFigures, limit: number = usualPage, cursor?: string): Result<FiguresPage> {
  const all = figuresList(record, asked);
  if (!all.ok) return all;
  const page = pageOf(all.value, { limit, cursor }, record.edition.hash);
  return page
    ? ok({ edition: record.edition, total: page.total, figures: page.items, next: page.next })
    : refuse(overviewCards.badCursor, { cursor: cursor ?? '' });
}

/** The figure with its fields in the order that they are read. */
export function shownFigure(one: PrintedFigure): ShownFigure {
  return {
    value: one.value,
    unit: one.unit,
    qualifier: one.qualifier,
    basis: one.basis,
    year: one.year,
    situation: one.situation,
    violation: one.violation,
    sources: one.sources,
    saidBy: one.saidBy,
    attributedTo: one.attributedTo,
    scope: one.scope,
    late: one.late,
    standing: one.standing,
    why: one.why,
    note: one.note,
    report: one.report,
    boys: one.boys,
    girls: one.girls,
    sexUnknown: one.sexUnknown,
  };
}
