import { yearOf } from '#kernel';
import type { PublicRecord } from './record.ts';
import { situationRef, stateRef } from './refs.ts';
import type { Said } from './said.ts';
import type { Made } from './timeline-entry.ts';

/** Resolutions, debates and presidential statements, each from its own table. */
export function councilEntries(record: PublicRecord): readonly Made[] {
  const { resolutions, debates, statements } = record.council;
  return [
    ...resolutions.map((one): Made => ({
      kind: 'council',
      at: one.adopted,
      said: { id: 'timeline.resolution', values: { number: String(one.number), year: String(yearOf(one.adopted) ?? '') } },
      detail: one.newly,
      page: `/resolutions/${one.number}`,
      symbol: one.symbol,
      about: [one.symbol],
      from: one,
    })),
    ...debates.map((one): Made => {
      const by = one.presidency === null ? null : stateRef(record, one.presidency).names;
      const said: Said = by ? { id: 'timeline.debate', values: { state: by } } : { id: 'timeline.debate.no-presidency', values: {} };
      return {
        kind: 'council',
        at: one.date,
        said,
        detail: one.theme,
        page: `/debates/${one.id}`,
        symbol: one.meeting,
        about: [one.meeting ?? ''],
        from: one,
      };
    }),
    ...statements.map((one): Made => ({
      kind: 'council',
      at: one.date,
      said: { id: one.symbol === null ? 'timeline.statement.no-symbol' : 'timeline.statement', values: { symbol: one.symbol ?? '' } },
      detail: one.summary,
      page: null,
      symbol: one.symbol,
      about: [one.symbol ?? ''],
      from: one,
    })),
  ];
}

/** Annual reports, and reports on one country. */
export function reportEntries(record: PublicRecord): readonly Made[] {
  const { annualReports, countryReports } = record.council;
  return [
    ...annualReports.map((one): Made => {
      const byDay = one.published.precision === 'day' || one.date.precision === 'unknown' ? 'published' : 'dated';
      return {
        kind: 'report',
        at: byDay === 'published' ? one.published : one.date,
        said: {
          id: one.reportingYear === null ? 'timeline.annual-report.no-year' : 'timeline.annual-report',
          values: { symbol: one.symbol, year: String(one.reportingYear ?? ''), day: { term: `report-day.${byDay}` } },
        },
        detail: null,
        page: null,
        symbol: one.symbol,
        about: [one.symbol, one.otherSymbol ?? ''],
        from: one,
      };
    }),
    ...countryReports.map((one): Made => ({
      kind: 'report',
      at: one.date,
      said: {
        id: 'timeline.country-report',
        values: { situation: situationRef(record, one.situation).names, from: { day: one.from.text }, to: { day: one.to.text } },
      },
      detail: null,
      page: `/situations/${one.situation}`,
      symbol: one.symbol,
      about: [one.symbol ?? ''],
      from: one,
    })),
  ];
}
