import type { ActionPlan } from '#follow-up';
import type { Verdict } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import type { ActionPlanFact } from '../recognise/action-plan.ts';
import { fitOfDays } from './instrument.ts';
import { dayOf, type Judgement, judged, message, partyName, situationName, sourcesOf } from './judgement.ts';
import { fitOf } from './quantity.ts';

/**
 * Action plans by party and day. A road map or a memorandum is no action plan; plans that are not held may exist.
 * @source docs/data/action_plans.md
 */
export function judgeActionPlan(fact: ActionPlanFact, context: Context): Judgement | null {
  if (fact.says === 'count') return judgeCount(fact, context);
  const own = plansOf(fact.party, context);
  const same = own.filter(({ kind }) => kind === fact.kind);
  const claimed = {
    subject: fact.party,
    property: `${fact.kind} ${fact.says}`,
    value: fact.date?.from ?? null,
    unit: null,
    period: null,
    qualifier: fact.negated ? 'not' : null,
  };
  const party = fact.party.startsWith('situation:')
    ? situationName(fact.party.slice(10), context.knowledge)
    : partyName(fact.party, context.knowledge);
  if (same.length === 0) {
    const [other] = own;
    const verdict: Verdict = fact.negated ? (other ? 'holds' : 'not in the record') : other ? 'contradicted' : 'not in the record';
    return judged({
      claimed,
      verdict,
      answer: other
        ? message('plan.other-kind', { party, kind: message(`plan.kind.${other.kind.replace(' ', '-')}`), date: dayOf(other.signed) })
        : message('plan.unknown', { party }),
      sources: sourcesOf(own),
    });
  }
  const verdict = fact.negated
    ? same.some(({ signed }) => signed.from !== '' && signed.from <= context.asOf)
      ? 'contradicted'
      : 'not in the record'
    : verdictOf(fact, same, context);
  const answer = message(same.length > 1 ? 'plan.several' : 'plan.signed', {
    party,
    date: dayOf(same[0]?.signed ?? { text: '', precision: 'unknown', from: '', to: '' }),
    dates: same.map(({ signed }) => dayOf(signed)),
  });
  return judged({ claimed, verdict, answer, sources: sourcesOf(same) });
}

/** The plans of a party, or of the forces of a situation's State. */
function plansOf(party: string, { knowledge }: Context): readonly ActionPlan[] {
  const { actionPlans } = knowledge.record.followUp;
  if (!party.startsWith('situation:')) return actionPlans.filter((one) => one.party === party);
  return actionPlans.filter(
    (one) =>
      one.situation === party.slice(10) && /^(?:state|state_aligned|category)$/.test(knowledge.record.register.parties.get(one.party)?.kind ?? ''),
  );
}

function verdictOf(fact: Extract<ActionPlanFact, { says: 'signed' | 'has' | 'completed' }>, rows: readonly ActionPlan[], { asOf }: Context): Verdict {
  if (fact.says === 'completed')
    return rows.some(({ status, ended }) => /complet/.test(status ?? '') && (ended.from === '' || ended.from <= asOf))
      ? fact.date
        ? asVerdict(rows.map(({ ended }) => fitOfDays(fact.date ?? ended, ended)))
        : 'holds'
      : 'not in the record';
  if (!fact.date) return rows.some(({ signed }) => signed.from === '' || signed.from <= asOf) ? 'holds' : 'contradicted';
  const { date } = fact;
  if (fact.says === 'has') return rows.some(({ signed }) => signed.from !== '' && signed.from <= date.to) ? 'holds' : 'not in the record';
  return asVerdict(rows.map(({ signed }) => fitOfDays(date, signed)));
}

function asVerdict(fits: readonly string[]): Verdict {
  return fits.includes('same') ? 'holds' : fits.includes('possible') ? 'not in the record' : 'contradicted';
}

/** How many plans and parties there were; the newest count at the day of the text. */
function judgeCount(fact: Extract<ActionPlanFact, { says: 'count' }>, context: Context): Judgement | null {
  const day = fact.date?.to ?? context.asOf;
  const rows = context.knowledge.record.followUp.actionPlanCounts
    .filter(({ asOf, parties, plans }) => asOf !== '' && parties !== null && plans !== null && asOf <= day)
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  const [newest] = rows;
  const claimed = {
    subject: 'all',
    property: 'action plans',
    value: fact.plans?.value ?? null,
    unit: 'plans',
    period: newest?.asOf ?? null,
    qualifier: fact.plans?.qualifier ?? null,
  };
  if (!newest) return judged({ claimed, verdict: 'not in the record', answer: message('plan.no-count'), sources: [] });
  const fits = (row: (typeof rows)[number]) => [
    fact.plans ? fitOf(fact.plans, { value: row.plans ?? 0, qualifier: 'exact' }) : 'same',
    fact.parties ? fitOf(fact.parties, { value: row.parties ?? 0, qualifier: 'exact' }) : 'same',
  ];
  const good = (row: (typeof rows)[number]) => !fits(row).includes('different');
  const answer = message('plan.count', { plans: newest.plans ?? 0, parties: newest.parties ?? 0, date: newest.asOf });
  if (good(newest))
    return judged({
      claimed,
      verdict: newest.standing !== null ? 'contested' : fits(newest).includes('rounded') ? 'holds, rounded' : 'holds',
      answer,
      sources: newest.sources,
    });
  const old = rows.find(good);
  const stale = Date.parse(day.startsWith('9999') ? '2100-01-01' : day) - Date.parse(newest.asOf) > 400 * 86_400_000;
  return judged({ claimed, verdict: old ? 'outdated' : stale ? 'not in the record' : 'contradicted', answer, sources: newest.sources });
}
