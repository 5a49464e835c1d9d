import type { CountryReport } from '#council';
import type { PartialDate } from '#kernel';
import type { Context } from '../reading/context.ts';
import type { FigureFact } from '../recognise/figure.ts';
import { type Judgement, judged, message, situationName } from './judgement.ts';
import { fitOf } from './quantity.ts';

/**
 * A figure over several years against the country report of that period; it is never compared with one year.
 * @source docs/data/country_reports.md
 */
export function judgeSpan(fact: FigureFact, context: Context): Judgement | null {
  const { period, situation } = fact;
  if (period.kind !== 'span' || situation.kind === 'all' || situation.kind === 'elsewhere') return null;
  const reports = context.knowledge.record.council.countryReports.filter(
    (one) => one.situation === situation.id && covers(one, period.from, period.to),
  );
  const report = reports.find(({ totalViolations }) => totalViolations !== null);
  if (!report || report.totalViolations === null || fact.subject !== 'total' || fact.unit === 'children') return null;
  const qualifier = /\bover\b|more than/.test(report.note ?? '') ? 'more_than' : 'exact';
  const fit = fitOf(fact, { value: report.totalViolations, qualifier });
  const verdict =
    fit === 'different'
      ? 'contradicted'
      : fit === 'rounded'
        ? 'holds, rounded'
        : fit === 'same' || fact.value === report.totalViolations
          ? 'holds'
          : 'holds, other wording';
  return judged({
    claimed: {
      subject: situation.id,
      property: 'total',
      value: fact.value,
      unit: 'violations',
      period: `${period.from}/${period.to}`,
      qualifier: fact.qualifier,
    },
    verdict,
    answer: message('figure.span', {
      place: situationName(situation.id, context.knowledge),
      from: report.from.text,
      to: report.to.text,
      value: report.totalViolations,
    }),
    sources: report.sources,
  });
}

/** Whether the span said is the report's own, to the month or the year as the text says it. */
function covers({ from, to }: CountryReport, start: string, end: string): boolean {
  return near(from, start) && near(to, end === '' ? to.to : end);
}

function near(date: PartialDate, day: string): boolean {
  return date.from !== '' && (date.from.slice(0, 7) === day.slice(0, 7) || date.from.slice(0, 4) === day.slice(0, 4));
}
