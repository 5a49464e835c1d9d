import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import type { DateMention } from '../text/dates.ts';
import type { NumberMention } from '../text/numbers.ts';
import type { FigureFact } from './figure.ts';

/** The time a figure is said to be of. */
export type Period =
  | { readonly kind: 'year'; readonly year: number; readonly said: boolean }
  | { readonly kind: 'span'; readonly from: string; readonly to: string }
  | { readonly kind: 'part of a year'; readonly year: number }
  | { readonly kind: 'unknown' };

/**
 * The year of a figure: the one in its own part, or in its sentence, or spoken of before, or the year of the newest
 * report at the day of the text.
 * @source ours: how press items carry a year on; the report of a year comes out the year after
 */
export function periodOf(sentence: Sentence, part: Placed, number: NumberMention, last: FigureFact | null, context: Context): Period {
  const usable = sentence.dates.filter((date) => isOfFigures(sentence.folded, date));
  if (usable.length === 0 && context.textDate === null && /\b(?:last|this|past|previous) year\b|\byear (?:before|earlier)\b/.test(sentence.folded))
    return { kind: 'unknown' };
  const inside = usable.filter(({ start, end }) => start >= part.start && end <= part.end);
  const nearest = nearestTo(number, inside, sentence.folded) ?? null;
  if (nearest) return asPeriod(nearest, sentence.folded);
  if (
    last?.period.kind === 'year' &&
    inside.length === 0 &&
    /\b(?:from|compared (?:with|to)|up from|down from|after) $/.test(sentence.folded.slice(0, number.start))
  )
    return { ...last.period, year: last.period.year - 1 };
  if (last && last.period.kind !== 'unknown' && inside.length === 0 && last.start >= 0 && !usable.some(({ start }) => start >= number.end))
    return last.period;
  const other = nearestTo(number, usable, sentence.folded);
  if (other) return asPeriod(other, sentence.folded);
  if (last && last.period.kind !== 'unknown') return last.period;
  const day = sentence.dates.find(({ precision }) => precision === 'day')?.from ?? context.textDate;
  if (context.focus.year !== null && !/\b(?:now|current|latest|new report)\b/.test(sentence.folded))
    return { kind: 'year', year: context.focus.year, said: false };
  const newest = day === null ? null : newestYear(day, context);
  return newest === null ? { kind: 'unknown' } : { kind: 'year', year: newest, said: false };
}

/** Years, spans and halves of years are times of figures; days are times of debates and texts. */
function isOfFigures(folded: string, { precision, start, end }: DateMention): boolean {
  if (precision === 'day') return false;
  if (/resolution|debate|principles|agenda|decision|agreement$/.test(folded.slice(Math.max(0, start - 24), start))) return false;
  return precision !== 'month' || !/debate|meeting|told|said|adopted/.test(folded.slice(Math.max(0, start - 30), end + 12));
}

function nearestTo(number: NumberMention, dates: readonly DateMention[], folded: string): DateMention | null {
  const price = ({ start, end }: DateMention) => {
    const between = start >= number.end ? folded.slice(number.end, start) : folded.slice(end, number.start);
    return between.length + (between.match(/[,;]/g)?.length ?? 0) * (start >= number.end ? 30 : 4);
  };
  return [...dates].sort((a, b) => price(a) - price(b))[0] ?? null;
}

function asPeriod(date: DateMention, folded: string): Period {
  const year = Number(date.from.slice(0, 4));
  if (/\b(?:1 )?january (?:and|to|until|through|-|–) (?:31 )?december\b/.test(folded)) return { kind: 'year', year, said: true };
  if (date.lead === 'since') return { kind: 'span', from: date.from, to: '' };
  if (date.precision === 'span') return { kind: 'span', from: date.from, to: date.to };
  if (date.precision === 'month') return { kind: 'part of a year', year };
  const after = folded.slice(date.end, date.end + 30);
  const before = folded.slice(Math.max(0, date.start - 36), date.start);
  const published =
    /^(?:'s)? (?:annual |global |un |secretary-general's )*(?:report|annex)/.test(after) ||
    /report (?:of|published in|issued in|released in|from) $/.test(before);
  if (/\b(?:first|second) (?:half|quarter) of $|\b(?:quarter|months) of $/.test(before)) return { kind: 'part of a year', year };
  return { kind: 'year', year: published ? year - 1 : year, said: true };
}

function newestYear(day: string, { knowledge }: Context): number | null {
  const out = knowledge.record.council.annualReports.filter(
    ({ published, reportingYear }) => reportingYear !== null && published.from !== '' && published.from <= day,
  );
  return Math.max(...out.map(({ reportingYear }) => reportingYear ?? 0), 0) || null;
}
