import { deposits } from '#commitments';
import type { Context } from '../reading/context.ts';
import type { CommitmentFact } from '../recognise/commitment.ts';
import { instrumentName, type Judgement, judged, message, stateName } from './judgement.ts';

/**
 * "The only State that has not ratified": every other Member must stand in a complete list.
 * @source docs/data/instruments.md (only a complete list allows "has not joined")
 */
export function isOnlyOutside(fact: CommitmentFact, id: string, { knowledge, asOf }: Context): Judgement {
  const { commitments, register } = knowledge.record;
  const joined = new Set(
    commitments.commitments
      .filter(
        ({ instrument, action, date }) =>
          instrument === id && [...deposits, 'endorsement'].includes(action) && (date.from === '' || date.from <= asOf),
      )
      .map(({ state }) => state),
  );
  const outside = [...register.states.values()].filter(({ iso3, status }) => status === 'member' && !joined.has(iso3)).map(({ iso3 }) => iso3);
  const completeness = commitments.completeness.get(id);
  const complete = completeness?.complete === true;
  const claimed = { subject: fact.state, property: `only State without ${id}`, value: null, unit: null, period: null, qualifier: null };
  const values = {
    instrument: instrumentName(id, knowledge),
    states: outside.slice(0, 6).map((state) => stateName(state, knowledge)),
    count: outside.length,
  };
  if (!complete)
    return judged({
      claimed,
      verdict: joined.has(fact.state) ? 'contradicted' : 'not in the record',
      answer: message('commitment.list-open', values),
      sources: [],
    });
  const holds = outside.length === 1 && outside[0] === fact.state && fact.negated;
  return judged({ claimed, verdict: holds ? 'holds' : 'contradicted', answer: message('commitment.outside', values), sources: [] });
}
