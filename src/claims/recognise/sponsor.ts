import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import { type MeantResolution, resolutionMeant, statesMeant } from '../reading/resolve.ts';
import { clauseEnd, clauseStart } from '../text/clauses.ts';
import type { NumberMention } from '../text/numbers.ts';

/** How many sponsors a resolution had, or that the number was a record. */
export type SponsorCountFact = Placed & { readonly meant: MeantResolution; readonly number: NumberMention | null; readonly record: boolean };

const sponsors = /\bco-? ?(?:sponsor|author|initiat)\w*|\bcoauthor\w*|\bsponsor\w*|\b(?:stand|stood) behind\b|\bauthors of the (?:resolution|text)/;
const heads =
  /^(?: [a-z-]+){0,3}? ?(?:states?|countries|nations|members?|delegations|co-?sponsors?|sponsors?|co-?authors?|coauthors?|governments|of them)\b/;

/** The numbers of sponsors that a sentence states, and "a record". */
export function sponsorCountsIn(sentence: Sentence, context: Context): readonly SponsorCountFact[] {
  const { folded } = sentence;
  const cue = sponsors.exec(folded);
  if (!cue) return [];
  const meant = resolutionMeant(sentence, context, cue.index);
  if (!meant?.resolution) return [];
  const record =
    /\brecord\b(?! of|s)|\bmost (?:co-?sponsored|sponsors|co-?sponsors)|highest number|largest number|unprecedented number|greatest number|more co-?sponsors than any/.exec(
      folded,
    );
  const counted = sentence.numbers.filter(
    ({ value, start, end, qualifier }) =>
      value >= 20 &&
      value <= 195 &&
      (heads.test(folded.slice(end)) || /(?:sponsors?|authors?|number)[^;.]{0,30}$/.test(folded.slice(0, start))) &&
      qualifier !== 'range',
  );
  const [number] = counted;
  if (!number)
    return record
      ? [
          {
            start: Math.min(clauseStart(folded, cue.index), record.index),
            end: Math.max(record.index + record[0].length, clauseEnd(folded, record.index)),
            meant,
            number: null,
            record: true,
          },
        ]
      : [];
  const start = Math.min(
    number.start,
    record && record.index < number.start && number.start - record.index < 50 ? startOfArticle(folded, record.index) : number.start,
    cue.index,
  );
  const end = Math.max(
    number.end,
    cue.index + cue[0].length,
    headEnd(folded, number.end),
    meant.place && meant.place.start > cue.index && meant.place.start - cue.index < 40 ? meant.place.end : 0,
  );
  return [{ start, end, meant, number: withNamed(sentence, context, number), record: record !== null }];
}

/** "Sweden and 97 other countries" are 98. */
function withNamed(sentence: Sentence, context: Context, number: NumberMention): NumberMention {
  const { folded } = sentence;
  if (
    !/^ (?:other|further|more|additional)\b/.test(folded.slice(number.end)) ||
    !/\b(?:and|with|plus) (?:by |with )?$/.test(folded.slice(0, number.start))
  )
    return number;
  const named = statesMeant(sentence, context).filter(
    ({ end }) => end <= number.start && number.start - end < 60 && !/[;:]/.test(folded.slice(end, number.start)),
  );
  return { ...number, value: number.value + named.length };
}

function startOfArticle(folded: string, at: number): number {
  return /\b(?:a|the) $/.test(folded.slice(0, at)) ? at - (folded.slice(0, at).endsWith('the ') ? 4 : 2) : at;
}

function headEnd(folded: string, at: number): number {
  return at + (heads.exec(folded.slice(at))?.[0].length ?? 0);
}

/** A State's part in a resolution. */
export type SponsorFact = Placed & {
  readonly meant: MeantResolution;
  readonly state: string;
  readonly role: 'penholder' | 'co-sponsor' | 'helped';
  readonly negated: boolean;
  readonly wording: 'same' | 'other';
};

type Role = { readonly shape: RegExp; readonly role: SponsorFact['role']; readonly wording: 'same' | 'other'; readonly after?: boolean };

const roles: readonly Role[] = [
  {
    shape:
      /\b(?:prepared|drafted|tabled|put forward|presented|submitted|introduced|written|authored|initiated|proposed|held|led|facilitated) (?:jointly )?by\b/,
    role: 'penholder',
    wording: 'same',
  },
  {
    shape:
      /(?<!\bco-? ?)\b(?:main |sole |chief )?(?:author|initiator|main sponsor) of (?:the )?(?:draft |text|resolution)|\bfrom the pen of\b|\b(?:draft|text)\b[^.;]{0,40}\b(?:came|comes|stem(?:s|med)) from\b/,
    role: 'penholder',
    wording: 'same',
  },
  { shape: /\bpen-?holders?\b|\bheld the pen\b|\bholds the pen\b/, role: 'penholder', wording: 'same' },
  {
    shape:
      /(?<!co-)\b(?:put forward|tabled|presented|submitted|introduced|proposed|drafted|authored|initiated|sponsored|prepared|wrote)(?: by)? (?:the |its |a )?(?:draft|text|resolution)/,
    role: 'penholder',
    wording: 'same',
  },
  {
    shape:
      /\b(?:led|leading|lead|steered|facilitated|coordinated) (?:the )?(?:work|negotiations?|talks|drafting|process)?(?: on| of| for)? ?(?:the |a )?(?:draft |new )?(?:text|resolution|draft)?/,
    role: 'penholder',
    wording: 'other',
  },
  {
    shape:
      /\bhelped (?:to )?(?:write|draft|design|shape|prepare|author)|\b(?:direct |active )?(?:part|participation|participated|involved) in (?:the )?(?:\w+'s? )?(?:resolution's? )?(?:drafting|designing|writing|preparation|elaboration|development|negotiat\w+|work on)/,
    role: 'helped',
    wording: 'other',
  },
  {
    shape:
      /\bco-? ?sponsor(?:s|ed|ing|ship)?\b|\bco-? ?authors?(?:ed|ship)?\b|\bcoauthors?\b|\bsponsor(?:s|ed|ing)?\b|\b(?:stand|stood) behind\b|\b(?:added|put) its name to\b/,
    role: 'co-sponsor',
    wording: 'same',
  },
];

/** The States that a sentence makes sponsors, one fact for each. */
export function sponsorsIn(sentence: Sentence, context: Context): readonly SponsorFact[] {
  const { folded } = sentence;
  const role = roles.find(({ shape }) => shape.test(folded));
  const draft = draftOf(sentence, context);
  if (!role) return draft;
  const cue = role.shape.exec(folded);
  if (!cue) return draft;
  const meant = resolutionMeant(sentence, context, cue.index);
  if (!meant?.resolution || (meant.how === 'carried' && !/resolution|text|document|draft|its co-?authors?/.test(folded))) return draft;
  const at = cue.index;
  const states = statesMeant(sentence, context).filter(({ end, start }) =>
    end <= at
      ? isSubject(folded, end, at)
      : /\b(?:by|of|were|included?|including|among them|such as|:)[^;.]*$/.test(folded.slice(at, start)) &&
        !folded.slice(start, end + 2).endsWith("'s") &&
        !isAside(folded, start, end),
  );
  const chosen = states.filter(({ start, end }) => end <= at || !isAside(folded, start, end));
  const negated = /\b(?:not|never|did not|didn't|refused to|declined to)\b[^,;]{0,14}$/.test(folded.slice(0, at));
  const end = Math.max(at + cue[0].trimEnd().length, meant.place && meant.place.start >= at && meant.place.start - at < 60 ? meant.place.end : 0);
  const facts = chosen.map(({ start, end: to, state }): SponsorFact => ({
    start: Math.min(start, start > at ? start : start),
    end: start > at ? to : end,
    meant,
    state,
    role: role.role,
    negated,
    wording: role.wording,
  }));
  return [...facts, ...(facts.length === 0 ? draft : [])];
}

function isSubject(folded: string, end: number, at: number): boolean {
  const between = folded.slice(end, at);
  if (/^ (?:says|said|notes|stated|stressed|recalled) (?:that )?it (?:has |had |also )?$/.test(between)) return true;
  return (
    between.length < 120 && !/[;:]|\b(?:said|says|told|noted|welcomed|according|reports|by)\b|^'s (?:foreign|mission|press|ministry)/.test(between)
  );
}

/** States that are only where the news comes from. */
function isAside(folded: string, start: number, end: number): boolean {
  return (
    /(?:ministry of foreign affairs|foreign ministry|press service|mission|embassy|representative|delegation) of (?:the )?$/.test(
      folded.slice(Math.max(0, start - 40), start),
    ) || /^'?s? (?:foreign ministry|mission|press|ministry|delegation|representative|ambassador)/.test(folded.slice(end, end + 24))
  );
}

/** "the Maltese draft", "the Swedish text": who held the pen, in passing. */
function draftOf(sentence: Sentence, context: Context): readonly SponsorFact[] {
  const { folded } = sentence;
  return statesMeant(sentence, context).flatMap(({ start, end, state, carried }): readonly SponsorFact[] => {
    const after = /^(?:-drafted|-led|-sponsored|-authored|'s|s')? (?:draft|text|resolution)\b/.exec(folded.slice(end, end + 30));
    const adjective =
      sentence.names.some((one) => one.start === start && one.name.is === 'state' && one.name.form === 'people') ||
      /^(?:'s|s'|-)/.test(folded.slice(end, end + 2));
    if (!after || carried || !adjective) return [];
    const meant = resolutionMeant(sentence, context, end);
    if (!meant?.resolution) return [];
    const to = meant.place && meant.place.start >= end && meant.place.start - end < 40 ? meant.place.end : end + after[0].length;
    return [{ start, end: to, meant, state, role: 'penholder', negated: false, wording: 'same' }];
  });
}
