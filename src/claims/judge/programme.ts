import type { Sourced } from '#kernel';
import type { Verdict } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import { isSupported } from '../reading/provenance.ts';
import type { ProgrammeFact } from '../recognise/programme.ts';
import { amount, type Judgement, judged, message, situationName, sourcesOf } from './judgement.ts';
import { type Fit, fitOf } from './quantity.ts';

/** A number of children who left the ranks, from the programmes or the annual report. */
type Row = Sourced & {
  readonly situations: readonly string[];
  readonly period: string;
  readonly value: number;
  readonly qualifier: string;
  readonly measure: string;
};

const measures: Readonly<Record<ProgrammeFact['measure'], RegExp>> = {
  released: /released or reintegrated|released afterwards|escaped or were released|almost all released|pardoned/,
  repatriated: /repatriated/,
  supported: /reintegration or other protection support|released or reintegrated/,
};
const order: readonly Fit[] = ['same', 'other qualifier', 'rounded', 'possible', 'true but far', 'different'];

/**
 * Children released and reintegrated: single cases, told by several at several times; two counts of one year stand side
 * by side.
 * @source docs/data/programmes.md
 */
export function judgeProgramme(fact: ProgrammeFact, context: Context): Judgement | null {
  const rows = rowsFor(fact, context);
  const places = placesOf(fact, context);
  const [place = 'all'] = places;
  const claimed = {
    subject: fact.party ?? place,
    property: fact.measure,
    value: fact.number.value,
    unit: 'children',
    period: periodText(fact),
    qualifier: fact.number.qualifier,
  };
  const values = { place: situationName(place, context.knowledge), period: periodText(fact) ?? '–' };
  if (rows.length === 0) {
    if (context.theme !== 'sure') return null;
    return judged({ claimed, verdict: 'not in the record', answer: message('programme.none', values), sources: [] });
  }
  const scored = rows.map((row) => ({ row, fit: fitOf(fact.number, row) })).sort((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit));
  const best = scored[0];
  if (!best) return null;
  const verdict = verdictOf(best, scored, context);
  const answer = message('programme.is', {
    ...values,
    period: best.row.period === '' ? '–' : best.row.period,
    counts: (verdict === 'contested' ? rows : [best.row]).map(({ value, qualifier }) => amount(value, qualifier)),
  });
  return judged({ claimed, verdict, answer, sources: sourcesOf(verdict === 'contested' ? rows : [best.row]) });
}

function verdictOf(
  best: { readonly row: Row; readonly fit: Fit },
  scored: readonly { readonly row: Row; readonly fit: Fit }[],
  context: Context,
): Verdict {
  if (best.fit === 'different') return 'contradicted';
  if (best.fit === 'possible') return 'not in the record';
  const rivals = scored.filter(
    ({ row, fit }) =>
      fit === 'different' &&
      row.period === best.row.period &&
      row.situations.join() === best.row.situations.join() &&
      row.measure === best.row.measure,
  );
  if (rivals.length > 0) return 'contested';
  if (!isSupported(best.row, context.origin, [])) return 'only the party itself says so';
  return best.fit === 'same' ? 'holds' : best.fit === 'rounded' ? 'holds, rounded' : 'holds, other wording';
}

function placesOf({ situation, party }: ProgrammeFact, { knowledge }: Context): readonly string[] {
  if (situation.kind === 'unsaid') return situation.first === 'place' ? [situation.id, 'all'] : ['all', situation.id];
  if (situation.kind === 'situation') return [situation.id];
  if (situation.kind === 'elsewhere') return [];
  const own = party === null ? [] : (knowledge.record.register.parties.get(party)?.situations ?? []);
  return own.length > 0 ? own : ['all'];
}

function periodText({ period }: ProgrammeFact): string | null {
  if (period.kind === 'year' || period.kind === 'part of a year') return String(period.year);
  return period.kind === 'span' ? `${period.from.slice(0, 4)}-${period.to.slice(0, 4)}` : null;
}

function rowsFor(fact: ProgrammeFact, context: Context): readonly Row[] {
  const places = placesOf(fact, context);
  const { programmes } = context.knowledge.record.followUp;
  const told = programmes.filter(({ unit, measure }) => unit === 'children' && measures[fact.measure].test(measure));
  const printed = context.knowledge.record.council.figures.filter(
    ({ violation, unit }) => violation === 'reintegration' && unit === 'children' && fact.measure === 'released',
  );
  const all: readonly Row[] = [
    ...told,
    ...printed.map((row): Row => ({ ...row, situations: [row.situation], period: String(row.year), measure: 'children released or reintegrated' })),
  ];
  return all.filter((row) => row.situations.some((one) => places.includes(one)) && fitsPeriod(fact, row.period) && fitsParty(fact, row));
}

/** A year said is the row's year; a span said begins in the row's first year; without a year every row of the place counts. */
function fitsPeriod({ period }: ProgrammeFact, held: string): boolean {
  if (period.kind === 'unknown' || (period.kind === 'year' && !period.said)) return true;
  if (held === '') return false;
  const years = held.match(/\d{4}/g)?.map(Number) ?? [];
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  if (period.kind === 'span')
    return Number(period.from.slice(0, 4)) === first && last > first && (period.to === '' || Number(period.to.slice(0, 4)) === last);
  return first === period.year && last === period.year;
}

/** A number told of one party's release fits only where the text names no other. */
function fitsParty(fact: ProgrammeFact, row: Row): boolean {
  return fact.party === null || row.situations.length > 0;
}
