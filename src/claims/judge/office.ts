import { addDays } from '#kernel';
import type { OfficeHolding } from '#register';
import type { Verdict } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import type { MessageValue } from '../message.ts';
import type { OfficeFact } from '../recognise/office.ts';
import { fitOfDays } from './instrument.ts';
import { dayOf, type Judgement, judged, message, sourcesOf, stateName } from './judgement.ts';

/**
 * Who held an office on a day. Ordinals count full holders, never interim or acting ones.
 * @source docs/data/offices.md
 */
export function judgeOffice(fact: OfficeFact, context: Context): Judgement | null {
  const { holdings } = context.knowledge.record.register;
  if (fact.office === null) return otherOffice(fact, context);
  const all = holdings.filter(({ office }) => office === fact.office);
  const own = all.map((one) => untilSuccessor(one, all));
  const theirs = own.filter((one) => (fact.state === null ? one.person === fact.person : one.state === fact.state));
  if (theirs.length === 0) return nobody(fact, own, context);
  const best = theirs
    .map((holding) => ({ holding, verdict: verdictOn(fact, holding, context) }))
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0];
  if (!best) return null;
  const since = best.verdict === 'holds' && fact.tense === 'now' ? successor(best.holding, own, context) : null;
  return judged({
    claimed: claimedOf(fact),
    verdict: best.verdict,
    since,
    answer: holdingAnswer(best.holding, context),
    sources: best.holding.sources,
  });
}

/**
 * An end that is known only roughly lies no later than the day on which the next full holder began.
 * @source ours: an office of one holder has one holder at a time
 */
function untilSuccessor(holding: OfficeHolding, all: readonly OfficeHolding[]): OfficeHolding {
  const { from, to } = holding;
  if (holding.capacity !== 'holder' || to.precision === 'day' || from.from === '') return holding;
  const next = all
    .filter((one) => one.capacity === 'holder' && one.from.from > from.from && one.from.from !== '')
    .sort((a, b) => (a.from.from < b.from.from ? -1 : 1))[0];
  if (!next || next.from.precision !== 'day' || (to.to !== '' && to.to <= next.from.from)) return holding;
  return { ...holding, to: { ...to, to: addDays(next.from.from, -1) } };
}

const order: readonly Verdict[] = ['holds', 'holds, other wording', 'not in the record', 'outdated', 'contradicted'];

function verdictOn(fact: OfficeFact, holding: OfficeHolding, context: Context): Verdict {
  if (fact.ordinal !== null && holding.ordinal !== null && fact.ordinal !== holding.ordinal) return 'contradicted';
  const day = fact.date && fact.tense !== 'now' ? null : (fact.date?.to ?? context.asOf);
  if (fact.tense === 'began') return fact.date ? asVerdict(fitOfDays(fact.date, holding.from)) : inOffice(holding, context.asOf);
  if (fact.tense === 'ended') return fact.date ? asVerdict(fitOfDays(fact.date, holding.to)) : 'holds';
  if (fact.tense === 'past') return fact.date ? overlaps(fact.date, holding) : holding.from.from <= context.asOf ? 'holds' : 'contradicted';
  if (fact.ordinal === 1 || (fact.ordinal !== null && day === context.asOf && ended(holding, context.asOf))) return 'holds';
  return inOffice(holding, day ?? context.asOf);
}

function ended(holding: OfficeHolding, day: string): boolean {
  return holding.to.to !== '' && holding.to.to < day;
}

function asVerdict(fit: 'same' | 'possible' | 'different'): Verdict {
  return fit === 'same' ? 'holds' : fit === 'possible' ? 'not in the record' : 'contradicted';
}

function overlaps(date: { readonly from: string; readonly to: string }, { from, to }: OfficeHolding): Verdict {
  return from.from <= date.to && (to.to === '' || to.to >= date.from) ? 'holds' : 'contradicted';
}

function inOffice({ from, to }: OfficeHolding, day: string): Verdict {
  if (from.from !== '' && from.from > day) return 'contradicted';
  return to.to !== '' && to.to < day ? 'outdated' : 'holds';
}

function claimedOf(fact: OfficeFact) {
  return {
    subject: fact.office ?? fact.officeName,
    property: fact.tense === 'began' ? 'since' : 'holder',
    value: fact.person ?? fact.stranger ?? fact.state,
    unit: null,
    period: fact.date ? `${fact.date.from}/${fact.date.to}` : null,
    qualifier: fact.ordinal === null ? null : String(fact.ordinal),
  };
}

function holdingAnswer(holding: OfficeHolding, { knowledge }: Context) {
  const office = knowledge.record.register.offices.get(holding.office);
  const who: MessageValue = holding.person ?? (holding.state === null ? '' : stateName(holding.state, knowledge));
  const values = {
    who,
    office: { en: office?.nameEn ?? holding.office, ar: office?.nameAr ?? holding.office },
    from: dayOf(holding.from),
    to: dayOf(holding.to),
    ordinal: holding.ordinal ?? 0,
  };
  return message(holding.to.to === '' ? 'office.since' : 'office.was', values);
}

function successor(holding: OfficeHolding, own: readonly OfficeHolding[], context: Context) {
  const next = own.find(({ from, capacity }) => capacity === 'holder' && from.from > context.asOf && from.from > holding.from.from);
  return next ? holdingAnswer(next, context) : null;
}

/** Somebody who never held the office: wrong where the list of its holders is complete. */
function nobody(fact: OfficeFact, own: readonly OfficeHolding[], context: Context): Judgement | null {
  const day = fact.date?.from ?? context.asOf;
  const holder = own.find(({ from, to }) => from.from !== '' && from.from <= day && (to.to === '' || to.to >= day));
  if (fact.office === 'wg-caac-chair' && !holder)
    return judged({ claimed: claimedOf(fact), verdict: 'not in the record', answer: message('office.not-known', {}), sources: [] });
  if (fact.stranger !== null && !holder) return null;
  const shown = holder ?? own.at(-1);
  return judged({
    claimed: claimedOf(fact),
    verdict: 'contradicted',
    answer: shown ? holdingAnswer(shown, context) : message('office.not-known', {}),
    sources: shown ? sourcesOf([shown]) : [],
  });
}

/** An office that is not in the record, beside a person who holds one that is. */
function otherOffice(fact: OfficeFact, context: Context): Judgement | null {
  const { holdings } = context.knowledge.record.register;
  const own = holdings.filter(({ person, capacity }) => person === fact.person && capacity === 'holder');
  const [held] = own.filter(({ from }) => from.from <= context.asOf).slice(-1);
  if (!held) return null;
  const sameKind = /representative|srsg/i.test(fact.officeName);
  return judged({
    claimed: claimedOf(fact),
    verdict: sameKind ? 'another thing is meant' : 'contradicted',
    answer: holdingAnswer(held, context),
    sources: held.sources,
  });
}
