import type { CommitmentAction } from '#commitments';
import type { Context } from '../reading/context.ts';
import { namesThatAre, type Placed, type Sentence } from '../reading/mention.ts';
import { type MeantState, statesMeant } from '../reading/resolve.ts';
import { clauseEnd } from '../text/clauses.ts';
import type { DateMention } from '../text/dates.ts';
import { betterFit } from '../vocabulary/subjects.ts';
import { misfitWords } from './instrument-named.ts';

/** What a text says that a State did: an action of the record, or only that it joined or is bound. */
export type SaidAction = CommitmentAction | 'joined' | 'is bound';

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

type Deed = { readonly shape: RegExp; readonly action: SaidAction; readonly wording: 'same' | 'other' };

const deeds: readonly Deed[] = [
  {
    shape:
      /\b(?:approv\w+|adopt\w+|pass\w+|sign\w+) (?:the |a )?(?:law on |bill on |act on )?(?:the )?ratif\w+|\b(?:parliament|senate|national assembly|majilis|mazhilis|congress)\b[^.;]{0,40}\bratif\w+|\blaw on (?:the )?ratification|\bratif\w+ (?:\w+ ){0,3}(?:by|in) (?:a |its )?(?:law|parliament)\b/g,
    action: 'national act',
    wording: 'same',
  },
  {
    shape: /\b(?:entered|enters|came|comes|entry|went) into (?:force|effect)(?= (?:for|in|with regard to)\b)/g,
    action: 'entry into force',
    wording: 'same',
  },
  { shape: /\bratif(?:y|ied|ies|ying|ication)\b|\bdeposited (?:its )?(?:instrument|ratification)/g, action: 'ratification', wording: 'same' },
  { shape: /\bacced(?:e|ed|es|ing)\b|\baccession\b/g, action: 'accession', wording: 'same' },
  { shape: /\bsucceeded to\b/g, action: 'succession', wording: 'same' },
  { shape: /\bwithdr(?:aw|ew|awn|awal|aws)\b|\bdenounc(?:ed|es)\b|\b(?:left|quit|pulled out of|has left)\b/g, action: 'withdrawal', wording: 'same' },
  { shape: /\bendors(?:ed|es|e|ing|ement)\b/g, action: 'endorsement', wording: 'same' },
  { shape: /\bsign(?:ed|s|ing|ature|atory)\b/g, action: 'signature', wording: 'same' },
  {
    shape:
      /\b(?:is|are|was|were|be|been|remains?|both|being|among(?: the)?)(?: not| now| also| already| still)?(?: an?| the)? ?(?:state )?(?:part(?:y|ies)|bound by|member) (?:to|of|states? (?:to|of))?|\bstates? part(?:y|ies)\b|\bbound by\b|\bis an? endorser\b/g,
    action: 'is bound',
    wording: 'same',
  },
  { shape: /\bbec(?:ame|oming|ome|omes) (?:an? |the )?(?:\w+ )?(?:state )?party\b/g, action: 'joined', wording: 'same' },
  {
    shape:
      /\bjoin(?:ed|s|ing)?\b|\badher(?:e|es|ed|ence|ing)\b|\bsubscrib(?:ed|es)\b|\bcommitted (?:itself )?to\b|\baccept(?:ed|s)\b|\bapproved\b|\bsupport(?:s|ed|ing)?\b|\bbacks?\b|\bbacked\b|\bsigned up to\b|\bmember of\b|\backnowledged\b|\brecogni[sz]es?\b/g,
    action: 'joined',
    wording: 'other',
  },
];

/** What States did about instruments, one fact for each State and instrument. */
export function commitmentsIn(sentence: Sentence, context: Context): readonly CommitmentFact[] {
  const { folded } = sentence;
  const targets = targetsOf(sentence);
  if (targets.length === 0) return [];
  const states = statesMeant(sentence, context);
  const deedsHere = deedsIn(folded, targets);
  const elliptic = ellipsis(sentence, context, deedsHere, states, targets);
  const asks =
    /\b(?:should|must|shall|ought|need to|needs to|calls? (?:up)?on|called (?:up)?on|urge[sd]?|invit(?:e[sd]?|ing)|encourag\w+|appeal\w+|asked?|would|could|may|might|intends?|plans? to|hopes?|ready to|consider\w*|possibility|if|let us|all (?:un )?(?:member )?states)\b/;
  const facts = deedsHere.flatMap((deed, at) => {
    const before = folded.slice(deedsHere[at - 1]?.end ?? 0, deed.start);
    if (asks.test(folded.slice(Math.max(0, deed.start - 60), deed.start)) && !/\bhas\b|\bhave\b/.test(before.slice(-12))) return [];
    const own = targets.filter((target) => belongs(target, deed, deedsHere, folded));
    const doers = doersOf(states, deed, own, folded, context);
    return doers.flatMap((doer) => own.map((target, index) => factOf(sentence, context, deed, doer, target, own, index)));
  });
  return [...facts, ...elliptic];
}

type Target = Placed & { readonly instrument: string; readonly lookAlike: { readonly name: string; readonly subject: string } | null };

/** Instruments that a State can join, and names that look like them. */
function targetsOf(sentence: Sentence): readonly Target[] {
  const known = namesThatAre(sentence, 'instrument').map(({ start, end, name }): Target => ({
    start,
    end,
    instrument: name.instrument,
    lookAlike: null,
  }));
  const near = namesThatAre(sentence, 'look-alike').map(({ start, end, name }): Target => ({
    start,
    end,
    instrument: name.near,
    lookAlike: { name: sentence.raw.slice(start, end), subject: name.subject },
  }));
  return [...known, ...near].sort((a, b) => a.start - b.start);
}

type Placing = Deed & Placed;

function deedsIn(folded: string, targets: readonly Target[]): readonly Placing[] {
  const found: Placing[] = [];
  for (const deed of deeds)
    for (const match of folded.matchAll(deed.shape)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if ([...found, ...targets].some((one) => one.start < end && one.end > start)) continue;
      found.push({ ...deed, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** An instrument belongs to the last deed before it, or to one after it in the passive ("was signed by"). */
function belongs(target: Target, deed: Placing, all: readonly Placing[], folded: string): boolean {
  const before = all.filter(({ end }) => end <= target.start);
  const last = before.at(-1);
  if (deed.end <= target.start) {
    const shared =
      last !== deed &&
      last !== undefined &&
      /^(?: (?:and|or|but)(?: (?:then|later|also|not))?,?(?: [^,;]{0,20},)? ?(?:has |have )?)$|^ (?:and|or)\b[^;.]{0,40}$/.test(
        folded.slice(deed.end, last.start),
      ) &&
      !targetBetween(deed, last, target);
    if (last !== deed && !shared) return false;
    return target.start - deed.end < 260 && !/[;]/.test(folded.slice(deed.end, target.start));
  }
  if (target.end > deed.start || last) return false;
  return deed.start - target.end < 90 && !/[;]/.test(folded.slice(target.end, deed.start));
}

function targetBetween(first: Placed, second: Placed, target: Placed): boolean {
  return target.start > first.end && target.end < second.start;
}

/** The States before a deed in its clause, those after "by", or the one the text speaks of. */
function doersOf(states: readonly MeantState[], deed: Placing, targets: readonly Target[], folded: string, context: Context): readonly MeantState[] {
  const by = states.filter(
    ({ start }) =>
      start > deed.end &&
      /\b(?:by|for|in)(?: the)?(?: [a-z' ]+,?(?: and)?)? $/.test(folded.slice(deed.end, start)) &&
      !targets.some((target) => target.end > start && target.start < start),
  );
  if (deed.action === 'entry into force' && by.length > 0) return by;
  const before = states.filter(({ start, end }) => end <= deed.start && !isAside(folded, start, end) && !/[;]/.test(folded.slice(end, deed.start)));
  const near = before.filter(({ end }, at) => !/\b(?:but|while|whereas)\b/.test(folded.slice(end, deed.start)) || at === before.length - 1);
  if (near.length > 0) return lastList(near, folded);
  if (by.length > 0) return by;
  const after = states.filter(({ start, end }) => start >= deed.end && !isAside(folded, start, end));
  const late = /^[^.;]{0,80}\bwe mean\b|^[^.;]{0,6}(?:were|are|was|include|:)/.test(
    folded.slice(Math.max(...targets.map(({ end }) => end), deed.end)),
  );
  if (late && after.length > 0) return after;
  const subject =
    /(?:^|[,;] (?:and )?|\band )(?:(?:it|the country|the state|the republic|astana|the government|the former|both) (?:has |have |had |also |then |later )*|also |in addition,? (?:it )?(?:has )?)$/.test(
      folded.slice(0, deed.start),
    ) || /^(?:it|the country|its)\b/.test(folded);
  const carried = context.focus.state;
  return subject && carried !== null ? [{ start: deed.start, end: deed.start, state: carried, carried: true }] : [];
}

/** Of several States before a deed, the list that ends nearest it. */
function lastList(states: readonly MeantState[], folded: string): readonly MeantState[] {
  const kept: MeantState[] = [];
  for (const one of [...states].reverse()) {
    const next = kept[0];
    if (
      next &&
      !/^(?:, ?(?:and )?(?:the )?| and (?:the )?| as well as (?:the )?|, as well as (?:the )?|\/)$/.test(folded.slice(one.end, next.start)) &&
      one.start !== next.start
    )
      break;
    kept.unshift(one);
  }
  return kept;
}

function isAside(folded: string, start: number, end: number): boolean {
  return (
    /(?:ministry of foreign affairs|foreign ministry|press service|mission|embassy|representative|delegation|minister|ambassador|co-sponsored by|according to) (?:of )?(?:the )?$/.test(
      folded.slice(Math.max(0, start - 40), start),
    ) || /^'?s? (?:foreign ministry|mission|press|ministry|delegation|representative|ambassador|foreign minister)/.test(folded.slice(end, end + 24))
  );
}

const negation = /\b(?:not|never|neither|nor|yet to|refus\w+|fail\w+ to|without|didn't|hasn't|haven't|isn't)\b[^,;]{0,24}$/;

function factOf(
  sentence: Sentence,
  context: Context,
  deed: Placing,
  doer: MeantState,
  target: Target,
  all: readonly Target[],
  index: number,
): CommitmentFact {
  const { folded } = sentence;
  const date = dateOf(sentence, deed, target, all);
  const first = Math.min(doer.start, deed.start, target.start);
  const start = index === 0 ? first : /\bthe $/.test(folded.slice(0, target.start)) ? target.start - 4 : target.start;
  const end = Math.max(
    target.end,
    index === 0 ? deed.end : 0,
    date && date.start >= target.end ? date.end : 0,
    deed.start > target.end ? clauseEnd(folded, deed.end) : 0,
  );
  const from = date && date.end <= first && first - date.end < 20 ? date.start : start;
  const words = folded.slice(Math.max(0, deed.start - 40), deed.start);
  return {
    start: from,
    end,
    state: doer.state,
    instrument: target.instrument,
    action: deed.action,
    negated: negation.test(words) || /\bnot (?:a )?(?:state )?party/.test(folded.slice(deed.start, deed.end)),
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

/** The date nearest to the deed that is not another deed's. */
function dateOf(sentence: Sentence, deed: Placing, target: Target, all: readonly Target[]): DateMention | null {
  const own = sentence.dates.filter(
    ({ start, end, lead }) =>
      lead !== 'by' &&
      !/\b(?:initiated|launched|adopted|opened|created|dated|established) (?:in |on )?(?:the )?$/.test(
        sentence.folded.slice(Math.max(0, start - 20), start),
      ) &&
      end > 0,
  );
  const priced = own.map((date) => {
    const between = date.start > deed.end ? sentence.folded.slice(deed.end, date.start) : sentence.folded.slice(date.end, deed.start);
    const others = all.filter((one) => one !== target && one.start > target.start && one.end <= date.start).length;
    return {
      date,
      price:
        between.replace(sentence.folded.slice(target.start, target.end), '').length +
        others * 200 +
        (/[;]|\b(?:but|while)\b/.test(between) ? 200 : 0),
    };
  });
  const best = priced.sort((a, b) => a.price - b.price)[0];
  return best && best.price < 120 ? best.date : null;
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
  const match = /[;,] (?:but |while |and |whereas )?(?:the )?([^;,.]{2,40}?) (did not|did too|has not|have not|did)\b(?! \w+ed\b)/.exec(folded);
  const [deed, target] = [found[0], targets[0]];
  if (!match || !deed || !target || match.index < target.end) return [];
  return states
    .filter(({ start }) => start > match.index && start < match.index + match[0].length)
    .map((doer) => ({
      ...factOf(sentence, context, deed, doer, target, [target], 0),
      start: doer.start,
      end: match.index + match[0].length,
      negated: match[2]?.includes('not') ?? false,
      date: null,
    }));
}
