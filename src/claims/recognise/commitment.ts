import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import { type MeantState, statesMeant } from '../reading/resolve.ts';
import { clauseEnd } from '../text/clauses.ts';
import type { DateMention } from '../text/dates.ts';
import { betterFit } from '../vocabulary/subjects.ts';
import { agesIn } from './commitment-age.ts';
import { type DatedDeed, dateFor } from './commitment-dates.ts';
import { doersOf } from './commitment-doers.ts';
import { belongs, deedsIn, type Placing, type SaidAction, type Target, targetsOf } from './commitment-words.ts';
import { misfitWords } from './instrument-named.ts';

/** A State's deed about an instrument. */
export type CommitmentFact = Placed & {
  readonly state: string;
  readonly instrument: string;
  readonly action: SaidAction;
  readonly negated: boolean;
  /** "the only State that has not". */
  readonly only: boolean;
  readonly date: DateMention | null;
  readonly wording: 'same' | 'other';
  /** The instrument that the sentence is about, where the one named does not fit. */
  readonly meant: string | null;
  /** Words of a name that is no instrument of the record, or an instrument of other things. */
  readonly lookAlike: { readonly name: string; readonly subject: string } | null;
  readonly age: number | null;
};

/** What States did about instruments, one fact for each State and instrument. */
export function commitmentsIn(sentence: Sentence, context: Context): readonly CommitmentFact[] {
  const { folded } = sentence;
  const targets = targetsOf(sentence, context);
  if (targets.length === 0) return agesIn(sentence, context, []);
  const states = statesMeant(sentence, context);
  const deedsHere = deedsIn(folded, targets);
  const elliptic = ellipsis(sentence, context, deedsHere, states, targets);
  const asks =
    /\b(?:should|must|shall|ought|need to|needs to|calls? (?:up)?on|called (?:up)?on|urge[sd]?|invit(?:e[sd]?|ing)|encourag\w+|appeal\w+|asked?|would|could|may|might|intends?|plans? to|hopes?|ready to|consider\w*|possibility|if|let us|all (?:un )?(?:member )?states)\b/;
  const facts = deedsHere.flatMap((deed, at) => {
    const before = folded.slice(deedsHere[at - 1]?.end ?? 0, deed.start);
    if (asks.test(folded.slice(Math.max(0, deed.start - 60), deed.start)) && !/\bhas\b|\bhave\b/.test(before.slice(-12))) return [];
    if (isNoun(deed, folded)) return [];
    const reached = targets.filter((target) => belongs(target, deed, deedsHere, folded));
    const own = reached.filter(
      (one, index) => reached.findIndex(({ instrument, lookAlike }) => instrument === one.instrument && !lookAlike === !one.lookAlike) === index,
    );
    const doers = doersOf(states, deed, own, folded, context);
    const dated: DatedDeed = { deed, next: deedsHere[at + 1] ?? null, doers, targets: own };
    return doers.flatMap((doer) => own.map((target, index) => factOf(sentence, context, dated, doer, target, index)));
  });
  const all = [...facts, ...elliptic];
  const keyOf = ({ state, instrument, action, date, negated }: CommitmentFact) => `${state} ${instrument} ${action} ${date?.start ?? ''} ${negated}`;
  const once = all.filter((one, at) => all.findIndex((other) => keyOf(other) === keyOf(one)) === at);
  return [...once, ...agesIn(sentence, context, once)];
}

/** "Ratification by Myanmar is expected": a deed as a noun that has not been done. */
function isNoun(deed: Placing, folded: string): boolean {
  return (
    /(?:tion|sion|ure|ment|wal)$/.test(folded.slice(deed.start, deed.end)) &&
    /\b(?:expected|pending|planned|awaited|importance|encourag\w+|urg\w+|universal|wider|call\w*|would|should|soon)\b/.test(folded)
  );
}

function withPreposition(folded: string, at: number): number {
  return at - (/\b(?:in|on|since) $/.exec(folded.slice(Math.max(0, at - 6), at))?.[0].length ?? 0);
}

const negation = /\b(?:not|never|neither|nor|yet to|refus\w+|fail\w+ to|without|didn't|hasn't|haven't|isn't)\b[^,;]{0,24}$/;

function factOf(sentence: Sentence, context: Context, dated: DatedDeed, doer: MeantState, target: Target, index: number): CommitmentFact {
  const { folded } = sentence;
  const { deed } = dated;
  const date = dateFor(sentence, dated, doer, target);
  const first = Math.min(doer.start, deed.start, target.start);
  const start = index === 0 ? first : /\bthe $/.test(folded.slice(0, target.start)) ? target.start - 4 : target.start;
  const end = Math.max(
    target.end,
    index === 0 ? deed.end : 0,
    date && date.start >= target.end ? date.end : 0,
    deed.start > target.end ? clauseEnd(folded, deed.end) : 0,
  );
  const from = date && date.end <= first && first - date.end < 20 ? withPreposition(folded, date.start) : start;
  const words = folded.slice(Math.max(0, deed.start - 40), deed.start);
  return {
    start: from,
    end,
    state: doer.state,
    instrument: target.instrument,
    action: deed.action,
    negated: negation.test(words) || /\bneither\b[^;]{0,80}$/.test(folded.slice(0, deed.start)) || /\bnot\b/.test(folded.slice(deed.start, deed.end)),
    only: /\bonly (?:\w+ ){0,2}(?:state|country|nation|member)\b/.test(folded.slice(0, deed.start)),
    date,
    wording: deed.wording,
    meant: target.lookAlike ? null : betterFit(target.instrument, misfitWords(sentence), context.knowledge),
    lookAlike: target.lookAlike,
    age: ageOf(folded),
  };
}

function ageOf(folded: string): number | null {
  const match = /\bminimum age\b[^.;]{0,50}?\b(1[5-9]|2[01])\b|\b(1[5-9]|2[01])(?: years)? as (?:the |its )?minimum age/.exec(folded);
  return match ? Number(match[1] ?? match[2]) : null;
}

/** "Sweden endorsed the Vancouver Principles; Russia did not." */
function ellipsis(
  sentence: Sentence,
  context: Context,
  found: readonly Placing[],
  states: readonly MeantState[],
  targets: readonly Target[],
): readonly CommitmentFact[] {
  const { folded } = sentence;
  const match =
    /[;,] (?:but |while |and |whereas )?(?:the )?(?:[^;,.]{2,40}?) (did not|did too|has not|have not|did)\b(?! \w+ed\b)|[;,]? (as|so|and so) (?:did|has|have) (?:the )?[^;,.]{2,40}?(?= in \d| on \d|[,.;]|$)/.exec(
      folded,
    );
  const [deed, target] = [found[0], targets[0]];
  if (!match || !deed || !target || match.index < target.end) return [];
  const after = sentence.dates.find(({ start }) => start >= match.index && start - match.index - match[0].length < 14);
  return states
    .filter(({ start }) => start > match.index && start < match.index + match[0].length)
    .map((doer) => ({
      ...factOf(sentence, context, { deed, next: null, doers: [doer], targets: [target] }, doer, target, 0),
      start: doer.start,
      end: after?.end ?? match.index + match[0].length,
      negated: match[1]?.includes('not') ?? false,
      date: after ?? null,
    }));
}
