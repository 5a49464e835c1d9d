import type { CouncilTerm } from '#council';
import type { Verdict } from '../claim.ts';
import type { Message } from '../message.ts';
import type { Context } from '../reading/context.ts';
import type { MembershipFact } from '../recognise/membership.ts';
import { type Judgement, judged, message, sourcesOf, stateName } from './judgement.ts';

/** Years for which all fifteen members are held. @source docs/data/membership.md */
const complete = { from: 1999, to: 2026 } as const;

/**
 * Seats on the Council, year by year; the list is complete within its years, so absence there is a no.
 * @source UN Charter, Article 23; docs/data/membership.md
 */
export function judgeMembership(fact: MembershipFact, context: Context): Judgement | null {
  const terms = context.knowledge.record.council.terms.filter(({ state }) => state === fact.state);
  const claimed = {
    subject: fact.state,
    property: fact.says,
    value: fact.seat,
    unit: null,
    period: fact.dates.map(({ from }) => from.slice(0, 4)).join(', ') || null,
    qualifier: fact.negated ? 'not' : null,
  };
  const plain = verdictOf(fact, terms, context);
  const verdict: Verdict = fact.negated ? opposite(plain) : plain;
  return judged({ claimed, verdict, answer: answerOf(fact, terms, context), sources: sourcesOf(terms.slice(0, 2)) });
}

function opposite(verdict: Verdict): Verdict {
  if (verdict === 'holds') return 'contradicted';
  return verdict === 'contradicted' || verdict === 'outdated' ? 'holds' : verdict;
}

function verdictOf(fact: MembershipFact, terms: readonly CouncilTerm[], context: Context): Verdict {
  const years = fact.dates.map(({ from }) => Number(from.slice(0, 4)));
  if (years.some((year) => year < complete.from || year > complete.to)) return 'not in the record';
  if (fact.says === 'times') return times(fact, terms, context);
  if (fact.seat !== null && terms.length > 0 && terms.every(({ seat }) => seat !== fact.seat)) return 'contradicted';
  if (fact.says === 'joined')
    return years.length > 0
      ? yes(
          terms.some(({ from }) => years.includes(Number(from.from.slice(0, 4))) && from.from !== '1999-01-01') ||
            terms.some(({ from, seat }) => seat === 'elected' && years.includes(Number(from.from.slice(0, 4)))),
        )
      : joinedYet(terms, context);
  if (fact.says === 'left') return left(fact, terms, years, context);
  if (fact.dates.some(({ precision }) => precision === 'span') || years.length > 1)
    return yes(spanOf(fact).every((year) => terms.some((term) => covers(term, year))));
  const [year] = years;
  if (year === undefined && fact.past && terms.some(({ from }) => from.from <= context.asOf)) return 'holds';
  return year === undefined ? present(terms, context) : yes(terms.some((term) => covers(term, year)));
}

const yes = (right: boolean): Verdict => (right ? 'holds' : 'contradicted');

function covers({ from, to }: CouncilTerm, year: number): boolean {
  return Number(from.from.slice(0, 4)) <= year && (to.to === '' || Number(to.to.slice(0, 4)) >= year);
}

function spanOf({ dates }: MembershipFact): readonly number[] {
  const [first] = dates;
  if (first && first.precision === 'span') {
    const [from, to] = [Number(first.from.slice(0, 4)), Number(first.to.slice(0, 4))];
    return Array.from({ length: Math.min(60, to - from + 1) }, (_, at) => from + at);
  }
  return dates.map(({ from }) => Number(from.slice(0, 4)));
}

function present(terms: readonly CouncilTerm[], { asOf }: Context): Verdict {
  if (terms.some(({ from, to }) => from.from <= asOf && (to.to === '' || to.to >= asOf))) return 'holds';
  return terms.some(({ to }) => to.to !== '' && to.to < asOf) ? 'outdated' : 'contradicted';
}

/** "Was elected to the Council" is true from the year before the term. @source ours: members are elected in the year before they sit; the days of elections are not held */
function joinedYet(terms: readonly CouncilTerm[], { asOf }: Context): Verdict {
  return yes(terms.some(({ from }) => Number(from.from.slice(0, 4)) <= Number(asOf.slice(0, 4)) + 1));
}

/** "until the end of 2025"; "taking over from Italy" in January 2018: Italy's last year is that year or the one before. */
function left(fact: MembershipFact, terms: readonly CouncilTerm[], years: readonly number[], { asOf }: Context): Verdict {
  const ended = terms.map(({ to }) => Number(to.to.slice(0, 4))).filter((year) => year > 0);
  if (years.length === 0) return yes(ended.some((year) => `${year}-12-31` <= asOf || year === Number(asOf.slice(0, 4))));
  const slack = fact.dates.some(({ how }) => how === 'relative');
  return yes(years.some((year) => ended.includes(year) || (slack && ended.includes(year - 1)) || ended.includes(year - 1)));
}

function times(fact: MembershipFact, terms: readonly CouncilTerm[], { asOf }: Context): Verdict {
  const since = Math.min(...fact.dates.map(({ from }) => Number(from.slice(0, 4))), Number.POSITIVE_INFINITY);
  const own = terms.filter(
    ({ from, seat }) => seat === 'elected' && from.from <= asOf && (since === Number.POSITIVE_INFINITY || Number(from.from.slice(0, 4)) >= since),
  );
  if (since === Number.POSITIVE_INFINITY && own.length < (fact.times ?? 0)) return 'not in the record';
  return yes(own.length === fact.times);
}

function answerOf(fact: MembershipFact, terms: readonly CouncilTerm[], { knowledge }: Context): Message {
  const state = stateName(fact.state, knowledge);
  if (terms.length === 0) return message('council.never', { state, from: complete.from, to: complete.to });
  if (terms.every(({ seat }) => seat === 'permanent')) return message('council.permanent', { state });
  return message('council.terms', { state, terms: terms.map(({ from, to }) => `${from.text.slice(0, 4)}–${to.text.slice(0, 4)}`) });
}
