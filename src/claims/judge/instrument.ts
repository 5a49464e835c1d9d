import { deposits, type Instrument, type InstrumentCount } from '#commitments';
import { canBeSame, type PartialDate } from '#kernel';
import type { Verdict } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import { isSupported } from '../reading/provenance.ts';
import type { InstrumentFact } from '../recognise/instrument.ts';
import { amount, dayOf, instrumentName, type Judgement, judged, message, sourcesOf } from './judgement.ts';
import { type Fit, fitOf } from './quantity.ts';

/** What a text says of an instrument itself. @source docs/data/instruments.md */
export function judgeInstrument(fact: InstrumentFact, context: Context): Judgement | null {
  const { instruments } = context.knowledge.record.commitments;
  if (fact.says === 'look-alike')
    return judged({
      claimed: claimedOf(fact),
      verdict: 'another thing is meant',
      answer: message('instrument.look-alike', { name: fact.name, meant: instrumentName(fact.instrument, context.knowledge) }),
      sources: instruments.get(fact.instrument)?.sources ?? [],
    });
  const instrument = instruments.get(fact.instrument);
  if (!instrument) return null;
  if (fact.says === 'misfit')
    return judged({
      claimed: claimedOf(fact),
      verdict: 'another thing is meant',
      answer: message('instrument.misfit', {
        named: instrumentName(fact.instrument, context.knowledge),
        meant: instrumentName(fact.meant, context.knowledge),
      }),
      sources: instruments.get(fact.meant)?.sources ?? [],
    });
  return fact.says === 'date' ? judgeDate(fact, instrument, context) : judgeCount(fact, context);
}

function claimedOf(fact: InstrumentFact) {
  const base = { subject: fact.instrument, unit: null, period: null, qualifier: null };
  if (fact.says === 'date')
    return { ...base, property: fact.which, value: fact.date.from === fact.date.to ? fact.date.from : `${fact.date.from}/${fact.date.to}` };
  if (fact.says === 'count') return { ...base, property: fact.what, value: fact.number.value, unit: 'States', qualifier: fact.number.qualifier };
  return { ...base, property: 'name', value: fact.says === 'misfit' ? fact.instrument : fact.name };
}

/** Adoption and opening are one event for declarations, two for treaties. */
function judgeDate(fact: Extract<InstrumentFact, { says: 'date' }>, instrument: Instrument, context: Context): Judgement {
  const held =
    fact.which === 'adopted'
      ? [instrument.adopted, ...(instrument.kind === 'treaty' ? [] : [instrument.opened])]
      : fact.which === 'opened'
        ? [instrument.opened, ...(instrument.kind === 'treaty' ? [] : [instrument.adopted])]
        : [instrument.inForce];
  const known = held.filter(({ from }) => from !== '');
  const values = { instrument: instrumentName(instrument.id, context.knowledge) };
  if (known.length === 0)
    return judged({ claimed: claimedOf(fact), verdict: 'not in the record', answer: message('instrument.no-date', values), sources: [] });
  const { date } = fact;
  const fits = known.map((day) =>
    date.lead === 'since' && date.precision !== 'day'
      ? day.from.slice(0, 4) === date.from.slice(0, 4)
        ? 'same'
        : 'different'
      : fitOfDays(date, day),
  );
  const verdict: Verdict = fits.includes('same') ? 'holds' : fits.includes('possible') ? 'not in the record' : 'contradicted';
  return judged({
    claimed: claimedOf(fact),
    verdict,
    answer: message(`instrument.${fact.which}`, { ...values, date: dayOf(known[0] ?? instrument.adopted) }),
    sources: instrument.sources,
  });
}

/** Whether days said are those of the record: the same as far as both go, possible, or others. */
export function fitOfDays(said: { readonly from: string; readonly to: string }, day: PartialDate): 'same' | 'possible' | 'different' {
  if (day.from === '' && day.to === '') return 'possible';
  if (!canBeSame({ text: '', precision: 'interval', from: said.from, to: said.to }, day)) return 'different';
  return day.from >= said.from && day.to <= said.to ? 'same' : 'possible';
}

type Counted = { readonly row: InstrumentCount; readonly fit: Fit };

/**
 * How many States an instrument had: the count that was newest at the day of the text, or on the day it says. Counts
 * only grow, so an older one is outdated and not wrong.
 * @source docs/data/instruments.md, instrument_counts.csv
 */
function judgeCount(fact: Extract<InstrumentFact, { says: 'count' }>, context: Context): Judgement | null {
  const rows = rowsOf(fact, context.asOf, context);
  const onDay =
    fact.date && fact.date.lead === null
      ? rows.filter(({ asOf }) => asOf.from !== '' && fact.date !== null && fitOfDays(fact.date, asOf) === 'same')
      : [];
  const asOf = fact.date && onDay.length === 0 && fact.date.to < context.asOf ? fact.date.to : context.asOf;
  const current = onDay.length > 0 ? onDay : currentRows(rows, asOf);
  const scored = current.map((row): Counted => ({ row, fit: fitOf(fact.number, { value: row.count, qualifier: row.qualifier }) }));
  const claimed = claimedOf(fact);
  const values = { instrument: instrumentName(fact.instrument, context.knowledge), what: message(`count.${fact.what}`) };
  const computed = computedCount(fact, asOf, context);
  const good = scored.filter(({ fit }) => fit !== 'different' && fit !== 'possible');
  const shown = current.find(({ standing }) => standing !== 'other') ?? current[0];
  const answer = shown
    ? message('instrument.count', { ...values, amount: amount(shown.count, shown.qualifier), date: dayOf(shown.asOf) })
    : message('instrument.no-count', values);
  if (good.length > 0) {
    const verdicts = countVerdicts(good, scored, rows, onDay.length > 0 || current.every(({ asOf: day }) => day.from !== ''), context);
    return judged({ claimed, verdict: verdicts[0], also: verdicts.slice(1), answer, sources: sourcesOf(current) });
  }
  if (computed && fact.number.value >= computed.low && fact.number.value <= computed.high)
    return judged({
      claimed,
      verdict: fact.number.qualifier === 'exact' ? 'holds' : 'holds, rounded',
      answer: message('instrument.counted', { ...values, low: computed.low, high: computed.high }),
      sources: [],
    });
  const verdict = wrongCount(fact.number.value, rows, current, computed, asOf);
  return judged({
    claimed,
    verdict,
    answer: shown || !computed ? answer : message('instrument.counted', { ...values, low: computed.low, high: computed.high }),
    sources: sourcesOf(current.length > 0 ? current : rows),
  });
}

/** Rows of what is counted; the count of a first day only where the text gives that day. */
function rowsOf(fact: Extract<InstrumentFact, { says: 'count' }>, day: string, { knowledge }: Context): readonly InstrumentCount[] {
  const id = fact.instrument === 'PARIS-PRINCIPLES' ? 'PARIS' : fact.instrument;
  const all = knowledge.record.commitments.instrumentCounts.filter(({ instrument }) => instrument === id);
  const plain = all.filter(({ what }) => what === fact.what);
  const first = all.filter(({ what }) => what !== null && what !== fact.what && what.includes(fact.what));
  if (fact.first && first.length > 0) return first;
  const early = plain.every(({ asOf }) => asOf.from === '' || asOf.from > day);
  return plain.length === 0 || early || fact.date?.precision === 'day' ? [...plain, ...first] : plain;
}

/** The newest dated count by a day, with those of the same time, and undated ones that are shown first. */
function currentRows(rows: readonly InstrumentCount[], day: string): readonly InstrumentCount[] {
  const dated = rows.filter(({ asOf }) => asOf.from !== '' && asOf.from <= day).sort((a, b) => (a.asOf.from < b.asOf.from ? 1 : -1));
  const newest = dated[0];
  const plain = newest ? dated.filter(({ asOf }) => asOf.from === newest.asOf.from) : [];
  const undated = rows.filter(({ asOf, standing }) => asOf.from === '' && standing !== 'other');
  const fresh = newest && Date.parse(day.startsWith('9999') ? '2100-01-01' : day) - Date.parse(newest.asOf.from) <= 400 * 86_400_000;
  const lastDated = rows.filter(({ asOf }) => asOf.from !== '').every(({ asOf }) => asOf.from <= day);
  return lastDated && undated.length > 0 && !fresh ? undated : plain;
}

function countVerdicts(
  good: readonly Counted[],
  scored: readonly Counted[],
  rows: readonly InstrumentCount[],
  dated: boolean,
  context: Context,
): readonly [Verdict, ...Verdict[]] {
  const found: Verdict[] = [];
  const chosen = good[0]?.row;
  const sides = scored.filter(
    ({ row, fit }) => row !== chosen && fit === 'different' && row.asOf.text === chosen?.asOf.text && row.what === chosen?.what,
  );
  if (sides.length > 0 && dated) found.push('contested');
  if (good.every(({ row }) => !isSupported(row, context.origin, [])) && rows.length > 0) found.push('only the party itself says so');
  if (!good.some(({ fit }) => fit === 'same')) found.push(good.some(({ fit }) => fit === 'rounded') ? 'holds, rounded' : 'holds, other wording');
  const [first, ...rest] = found;
  return first === undefined ? ['holds'] : [first, ...rest];
}

/** From a complete list: how many had joined by a day, between the surely and the possibly joined. */
function computedCount(
  fact: Extract<InstrumentFact, { says: 'count' }>,
  day: string,
  { knowledge }: Context,
): { readonly low: number; readonly high: number } | null {
  const { completeness, commitments } = knowledge.record.commitments;
  const complete = completeness.get(fact.instrument);
  if (
    complete?.complete !== true ||
    fact.what === 'signatories' ||
    complete.trueAsOf === null ||
    day.slice(0, complete.trueAsOf.length) > complete.trueAsOf
  )
    return null;
  const own = commitments.filter(
    ({ instrument, action, standing }) => instrument === fact.instrument && standing !== 'other' && [...deposits, 'endorsement'].includes(action),
  );
  const low = new Set(own.filter(({ date }) => date.to !== '' && date.to <= day).map(({ state }) => state)).size;
  const high = new Set(own.filter(({ date }) => date.from === '' || date.from <= day).map(({ state }) => state)).size;
  return { low, high };
}

function wrongCount(
  value: number,
  rows: readonly InstrumentCount[],
  current: readonly InstrumentCount[],
  computed: { readonly low: number; readonly high: number } | null,
  day: string,
): Verdict {
  const newest = Math.max(...current.map(({ count }) => count), computed?.low ?? 0);
  if (newest === 0) return 'not in the record';
  const earlier = rows.some((row) => !current.includes(row) && row.count === value && (row.asOf.from === '' || row.asOf.from <= day));
  if (earlier || (value < newest && (computed !== null || rows.some(({ count }) => count === value)))) return 'outdated';
  const lastKnown =
    current
      .map(({ asOf }) => asOf.from)
      .sort()
      .at(-1) ?? '';
  const years = lastKnown === '' ? 10 : (Date.parse(day.startsWith('9999') ? '2030-01-01' : day) - Date.parse(lastKnown)) / 31_557_600_000;
  if (value > newest && years > 0 && value - newest <= 2 + 6 * years) return 'not in the record';
  return 'contradicted';
}
