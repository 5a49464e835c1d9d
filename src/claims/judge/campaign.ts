import type { Instrument } from '#commitments';
import type { PartialDate } from '#kernel';
import { parsePartialDate } from '#kernel';
import type { Verdict } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import type { CampaignFact } from '../recognise/campaign.ts';
import { wordsOf } from '../vocabulary/matcher.ts';
import { fitOfDays } from './instrument.ts';
import { dayOf, instrumentName, type Judgement, judged, message, sourcesOf, stateName } from './judgement.ts';

/** Campaigns: nobody signs one, so the record holds no State as its supporter. @source docs/data/instruments.md; data/council/milestones.csv */
export function judgeCampaign(fact: CampaignFact, context: Context): Judgement | null {
  const instrument = context.knowledge.record.commitments.instruments.get(fact.campaign);
  if (!instrument) return null;
  const values = { campaign: instrumentName(fact.campaign, context.knowledge) };
  const claimed = { subject: fact.campaign, property: fact.says, value: valueOf(fact), unit: null, period: null, qualifier: null };
  if (fact.says === 'supported') {
    const own = context.origin.states.has(fact.state);
    return judged({
      claimed,
      verdict: own ? 'only the party itself says so' : 'not in the record',
      answer: message('campaign.no-supporters', { ...values, state: stateName(fact.state, context.knowledge) }),
      sources: [],
    });
  }
  if (fact.says === 'launched' || fact.says === 'ended') return dateJudgement(fact, instrument, context);
  if (fact.says === 'run by') {
    const depositary = instrument.depositary ?? '';
    const held = [...(/special representative/i.test(depositary) ? ['srsg'] : []), ...(/unicef/i.test(depositary) ? ['unicef'] : [])];
    const verdict: Verdict = fact.offices.every((one) => held.includes(one)) ? 'holds' : 'contradicted';
    return judged({ claimed, verdict, answer: message('campaign.run-by', { ...values, who: depositary }), sources: instrument.sources });
  }
  const states = statesOf(instrument, context);
  if (states.length === 0) return judged({ claimed, verdict: 'not in the record', answer: message('campaign.no-states', values), sources: [] });
  const answer = message('campaign.states', { ...values, states: states.map((state) => stateName(state, context.knowledge)) });
  const right = fact.says === 'count' ? fact.value === states.length : fact.says === 'concerned' && states.includes(fact.state) !== fact.negated;
  return judged({ claimed, verdict: right ? 'holds' : 'contradicted', answer, sources: instrument.sources });
}

function valueOf(fact: CampaignFact): string | number | null {
  switch (fact.says) {
    case 'launched':
    case 'ended':
      return fact.date.from;
    case 'concerned':
    case 'supported':
      return fact.state;
    case 'run by':
      return fact.offices.join(', ');
    default:
      return fact.value;
  }
}

/** The States a campaign concerned, as its row names them. */
function statesOf({ note }: Instrument, { knowledge }: Context): readonly string[] {
  const list = /concerned[^:]*: ([^.]+)\./.exec(note ?? '')?.[1] ?? '';
  return knowledge.names
    .find(wordsOf(list))
    .flatMap(({ values }) => values.flatMap((value) => (value.is === 'state' ? value.states.slice(0, 1) : [])));
}

function dateJudgement(fact: Extract<CampaignFact, { says: 'launched' | 'ended' }>, instrument: Instrument, { knowledge }: Context): Judgement {
  const end = knowledge.record.council.milestones.find(
    ({ kind, about, event }) => kind === 'campaign' && about === fact.campaign && /\bends?\b/.test(event),
  );
  const day: PartialDate =
    fact.says === 'launched'
      ? instrument.opened.from === ''
        ? instrument.adopted
        : instrument.opened
      : (end?.date ?? parsePartialDate('') ?? instrument.inForce);
  const fit = fitOfDays(fact.date, day);
  const verdict: Verdict =
    day.from === '' ? 'not in the record' : fit === 'same' ? 'holds' : fit === 'possible' ? 'not in the record' : 'contradicted';
  const values = { campaign: instrumentName(fact.campaign, knowledge), date: dayOf(day) };
  return judged({
    claimed: { subject: fact.campaign, property: fact.says, value: fact.date.from, unit: null, period: null, qualifier: null },
    verdict,
    answer: message(fact.says === 'launched' ? 'campaign.launched' : 'campaign.ended', values),
    sources: fact.says === 'ended' && end ? sourcesOf([end]) : instrument.sources,
  });
}
