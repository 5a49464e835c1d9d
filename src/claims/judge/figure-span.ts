import type { CountryReport } from '#council';
import type { PartialDate } from '#kernel';
import type { Context } from '../reading/context.ts';
import type { FigureFact } from '../recognise/figure.ts';
import { months } from '../text/calendar.ts';
import { fold } from '../text/fold.ts';
import { unitMeant } from './figure-rows.ts';
import { amount, type Judgement, judged, message, situationName, term } from './judgement.ts';
import { fitOf } from './quantity.ts';

/**
 * A figure over several years against the country report of that period; it is never compared with one year.
 * @source docs/data/country_reports.md
 */
export function judgeSpan(fact: FigureFact, context: Context): Judgement | null {
  const { period, situation } = fact;
  if (period.kind !== 'span' || situation.kind === 'all' || situation.kind === 'elsewhere') return null;
  const partly = partOfYear(fact, situation.id, context);
  if (partly) return partly;
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

/** Some months of one year, where a figure of just those months is held. */
function partOfYear(fact: FigureFact, situation: string, { knowledge }: Context): Judgement | null {
  const { period } = fact;
  if (period.kind !== 'span' || period.from.slice(0, 4) !== period.to.slice(0, 4)) return null;
  const unit = unitMeant(fact.unit, fact.subject);
  const named = [period.from, period.to].map((day) => months[Number(day.slice(5, 7)) - 1] ?? '–');
  const row = knowledge
    .figuresOf(Number(period.from.slice(0, 4)), situation)
    .find(
      ({ scope, violation, unit: held }) =>
        violation === fact.subject && held === unit && scope !== null && named.every((month) => fold(scope).includes(month)),
    );
  if (!row) return null;
  const fit = fitOf(fact, row);
  return judged({
    claimed: {
      subject: situation,
      property: fact.subject,
      value: fact.value,
      unit,
      period: `${period.from}/${period.to}`,
      qualifier: fact.qualifier,
    },
    verdict: fit === 'different' ? 'contradicted' : fit === 'rounded' ? 'holds, rounded' : fit === 'same' ? 'holds' : 'holds, other wording',
    answer: message('figure.is', {
      place: situationName(situation, knowledge),
      part: message('figure.part', { scope: row.scope ?? '' }),
      party: '',
      year: String(row.year),
      what: term(`violation.${row.violation}`),
      amount: amount(row.value, row.qualifier),
      unit: term(`unit.${row.unit}`),
    }),
    sources: row.sources,
  });
}

/** Whether the span said is the report's own, to the month or the year as the text says it. */
function covers({ from, to }: CountryReport, start: string, end: string): boolean {
  return near(from, start) && near(to, end === '' ? to.to : end);
}

function near(date: PartialDate, day: string): boolean {
  return date.from !== '' && (date.from.slice(0, 7) === day.slice(0, 7) || date.from.slice(0, 4) === day.slice(0, 4));
}
