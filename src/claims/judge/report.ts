import type { AnnualReport, CountryReport } from '#council';
import type { PartialDate } from '#kernel';
import type { Verdict } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import type { ReportFact, ReportRef } from '../recognise/report.ts';
import { fitOfDays } from './instrument.ts';
import { dayOf, type Judgement, judged, message, situationName } from './judgement.ts';

type Found = { readonly annual: AnnualReport; readonly country: null } | { readonly annual: null; readonly country: CountryReport };

/** Reports by symbol, year, number and situation. @source docs/data/annual_reports.md; docs/data/country_reports.md */
export function judgeReport(fact: ReportFact, context: Context): Judgement | null {
  const found = bySymbol(fact.ref, context) ?? (fact.ref.symbols.length === 0 ? byMarks(fact.ref, context) : null);
  const claimed = claimedOf(fact);
  if (!found) {
    if (fact.ref.symbols.length === 0 || context.theme !== 'sure') return null;
    return judged({ claimed, verdict: 'not in the record', answer: message('report.unknown', { symbol: fact.ref.symbols.join('-') }), sources: [] });
  }
  const sources = (found.annual ?? found.country).sources;
  const answer = found.annual ? annualAnswer(found.annual) : countryAnswer(found.country, context);
  if (fact.says === 'identity') return judged({ claimed, verdict: sameMarks(fact.ref, found, context), answer, sources });
  return judged({ claimed, verdict: dateVerdict(fact, found), answer, sources });
}

function claimedOf(fact: ReportFact) {
  const { ref } = fact;
  const value =
    fact.says === 'identity'
      ? [ref.about, ref.ordinal, ref.situation].filter((one) => one !== null).join(' ') || null
      : fact.says === 'covers'
        ? `${fact.period.from}/${fact.period.to}`
        : fact.date.from;
  return {
    subject: ref.symbols.join('-') || `${ref.situation ?? 'annual report'} ${ref.about ?? ref.out ?? ref.ordinal ?? ''}`.trim(),
    property: fact.says,
    value,
    unit: null,
    period: null,
    qualifier: null,
  };
}

function bySymbol({ symbols }: ReportRef, { knowledge }: Context): Found | null {
  const { annualReports, countryReports } = knowledge.record.council;
  const annual = annualReports.find((one) => symbols.includes(one.symbol) || (one.otherSymbol !== null && symbols.includes(one.otherSymbol)));
  if (annual) return { annual, country: null };
  const country = countryReports.find(({ symbol }) => symbol !== null && symbols.includes(symbol));
  return country ? { annual: null, country } : null;
}

function byMarks(ref: ReportRef, { knowledge }: Context): Found | null {
  const { annualReports, countryReports } = knowledge.record.council;
  if (ref.situation !== null) {
    const country = countryReports.find(({ situation, ordinal }) => situation === ref.situation && ref.ordinal !== null && ordinal === ref.ordinal);
    return country ? { annual: null, country } : null;
  }
  const annual = annualReports.find(
    (one) =>
      (ref.about !== null && one.reportingYear === ref.about) ||
      (ref.about === null && ref.out !== null && one.published.from.startsWith(String(ref.out))),
  );
  return annual ? { annual, country: null } : null;
}

/** Whether year, number and situation said are those of the report with this symbol. */
function sameMarks(ref: ReportRef, found: Found, context: Context): Verdict {
  if (found.annual) {
    const { annual } = found;
    const other = ref.symbols.some((symbol) => symbol !== annual.symbol && symbol !== annual.otherSymbol && annual.otherSymbol !== null);
    if (other || ref.situation !== null) return ref.situation !== null && !ref.annual && !other ? 'contradicted' : 'contradicted';
    if (ref.about !== null && annual.reportingYear !== null && ref.about !== annual.reportingYear) return 'contradicted';
    if (ref.out !== null && annual.published.from !== '' && !annual.published.from.startsWith(String(ref.out)))
      return ref.out === annual.reportingYear ? 'holds, other wording' : 'contradicted';
    if (ref.ordinal !== null) return ordinalOf(annual, ref.ordinal, context);
    return ref.about !== null && annual.reportingYear === null ? 'not in the record' : 'holds';
  }
  const { country } = found;
  if (ref.situation !== null && ref.situation !== country.situation) return 'contradicted';
  if (ref.annual) return 'contradicted';
  if (ref.ordinal !== null) return country.ordinal === null ? 'not in the record' : country.ordinal === ref.ordinal ? 'holds' : 'contradicted';
  return 'holds';
}

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The number of an annual report as its note has it, or counted from the nearest note, one a year. @source docs/data/annual_reports.md, notes */
function ordinalOf(annual: AnnualReport, said: number, { knowledge }: Context): Verdict {
  const own = noted(annual);
  if (own !== null) return own === said ? 'holds' : 'contradicted';
  const other = knowledge.record.council.annualReports.find((one) => noted(one) === said);
  return other ? 'contradicted' : 'not in the record';
}

function noted({ note }: AnnualReport): number | null {
  const at = ordinalWords.findIndex((word) => new RegExp(`\\bthe ${word} report\\b`, 'i').test(note ?? ''));
  return at < 0 ? null : at + 1;
}

/** "Published" and "dated" are two days; either may stand in a text for the other only where one is held. */
function dateVerdict(fact: Exclude<ReportFact, { says: 'identity' }>, found: Found): Verdict {
  if (fact.says === 'covers') {
    if (!found.country) return 'not in the record';
    const { from, to } = found.country;
    if (from.from === '') return 'not in the record';
    return sameMonth(fact.period.from, from) && sameMonth(fact.period.to, to) ? 'holds' : 'contradicted';
  }
  const published = found.annual ? found.annual.published : found.country.date;
  const dated = found.annual ? found.annual.date : found.country.date;
  const first = fact.says === 'dated' ? dated : published;
  const fit = fitOfDays(fact.date, first);
  if (fit === 'same') return 'holds';
  const second = fitOfDays(fact.date, fact.says === 'dated' ? published : dated);
  if (second === 'same' && (first.from === '' || fit === 'possible')) return 'holds, other wording';
  if (first.from === '') return 'not in the record';
  return fit === 'possible' ? 'not in the record' : 'contradicted';
}

function sameMonth(day: string, date: PartialDate): boolean {
  return (
    date.from.slice(0, 7) === day.slice(0, 7) ||
    date.to.slice(0, 7) === day.slice(0, 7) ||
    (date.precision === 'year' && date.from.slice(0, 4) === day.slice(0, 4))
  );
}

function annualAnswer(report: AnnualReport) {
  const symbol = report.otherSymbol === null ? report.symbol : `${report.otherSymbol}-${report.symbol}`;
  return message('report.annual', {
    symbol,
    year: report.reportingYear === null ? '–' : String(report.reportingYear),
    published: dayOf(report.published),
    date: dayOf(report.date),
  });
}

function countryAnswer(report: CountryReport, { knowledge }: Context) {
  return message('report.country', {
    symbol: report.symbol ?? '–',
    place: situationName(report.situation, knowledge),
    ordinal: report.ordinal ?? 0,
    from: dayOf(report.from),
    to: dayOf(report.to),
    date: dayOf(report.date),
  });
}
