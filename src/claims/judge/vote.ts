import { isUnanimous, type Resolution, rollOf, type Vote } from '#council';
import type { Verdict } from '../claim.ts';
import type { Context } from '../reading/context.ts';
import type { VoteFact } from '../recognise/vote.ts';
import { type Judgement, judged, message, sourcesOf, stateName, term } from './judgement.ts';

/**
 * A vote against the printed result and the roll that follows from it.
 * @source UN Charter, Article 27 (fifteen votes); docs/data/votes.md (what follows from the result)
 */
export function judgeVote(fact: VoteFact, context: Context): Judgement | null {
  const { resolution } = fact.meant;
  if (!resolution) return null;
  if (fact.says === 'state') return judgeState(fact, resolution, context);
  if (!resolution.result) return unknown(fact, resolution);
  const { inFavour, against, abstained } = resolution.result;
  const right = fact.says === 'unanimous' ? (isUnanimous(resolution) === true) !== fact.negated : sameResult(fact, resolution);
  const verdict: Verdict = !right ? 'contradicted' : fact.says === 'unanimous' && fact.consensus ? 'holds, other wording' : 'holds';
  return judged({
    claimed: claimedOf(fact, resolution),
    verdict,
    answer: message('vote.result', { resolution: resolution.symbol, inFavour, against, abstained }),
    sources: resolution.sources,
  });
}

function sameResult(fact: Extract<VoteFact, { says: 'result' }>, { result }: Resolution): boolean {
  if (!result) return false;
  const same = (said: number | null, recorded: number) => said === null || said === recorded;
  return same(fact.inFavour, result.inFavour) && same(fact.against, result.against) && same(fact.abstained, result.abstained);
}

function judgeState(fact: Extract<VoteFact, { says: 'state' }>, resolution: Resolution, context: Context): Judgement {
  const { votes, terms } = context.knowledge.record.council;
  const roll = rollOf(resolution, votes, terms);
  const cast = roll.votes.find(({ state }) => state === fact.state);
  const state = stateName(fact.state, context.knowledge);
  if (!cast) {
    const member = roll.notKnown.includes(fact.state);
    return judged({
      claimed: claimedOf(fact, resolution),
      verdict: member ? 'not in the record' : 'contradicted',
      answer: message(member ? 'vote.not-known' : 'vote.no-member', { state, resolution: resolution.symbol }),
      sources: resolution.sources,
    });
  }
  return judged({
    claimed: claimedOf(fact, resolution),
    verdict: (cast.vote === fact.vote) === fact.negated ? 'contradicted' : 'holds',
    answer: castAnswer(cast, state),
    sources: sourcesOf([cast]),
  });
}

function castAnswer(cast: Vote, state: { en: string; ar: string }) {
  return message(cast.basis === 'stated' ? 'vote.state' : 'vote.state-follows', {
    state,
    resolution: cast.resolution,
    vote: term(`vote.${cast.vote}`),
  });
}

function unknown(fact: VoteFact, resolution: Resolution): Judgement {
  return judged({
    claimed: claimedOf(fact, resolution),
    verdict: 'not in the record',
    answer: message('vote.no-result', { resolution: resolution.symbol }),
    sources: [],
  });
}

function claimedOf(fact: VoteFact, { symbol }: Resolution) {
  const value =
    fact.says === 'state'
      ? `${fact.state} ${fact.vote}`
      : fact.says === 'unanimous'
        ? 'unanimous'
        : `${fact.inFavour ?? '?'}-${fact.against ?? '?'}-${fact.abstained ?? '?'}`;
  return { subject: symbol, property: 'vote', value, unit: null, period: null, qualifier: null };
}
