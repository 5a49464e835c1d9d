import type { Debate, Resolution } from '#council';
import type { Knowledge } from '../knowledge.ts';
import { capitals } from '../vocabulary/everyday.ts';
import type { Context } from './context.ts';
import { namesThatAre, type Placed, type Sentence } from './mention.ts';

/** A resolution that a sentence speaks of: by its number, by a description, or as "the resolution" of its text. */
export type MeantResolution = {
  readonly place: Placed | null;
  readonly number: number;
  /** `null` where the record does not hold it. */
  readonly resolution: Resolution | null;
  readonly how: 'number' | 'described' | 'carried';
};

const described =
  /\b(?:(?:the|a|an|its|this|that|said|new|swedish|maltese|security councils?'?s?|council's|un)[ -])*(?:new |latest |most recent |first |historic |unanimous )*(?:resolutions?|document|draft|text)\b/g;

/** The resolution that a sentence is about; the one whose number stands nearest before or after a place, if a place is given. */
export function resolutionMeant(sentence: Sentence, context: Context, near?: number): MeantResolution | null {
  const { resolutions } = sentence;
  const far = (place: Placed) => (near === undefined ? place.start : Math.min(Math.abs(place.start - near), Math.abs(place.end - near)));
  const named = [...resolutions].sort((a, b) => far(a) - far(b))[0];
  if (named) return { place: named, number: named.number, resolution: byNumber(named.number, context), how: 'number' };
  const word = [...sentence.folded.matchAll(described)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))[0];
  if (word) {
    const dated = firstInLine(word.text, sentence.folded, context) ?? byDate(sentence, context);
    if (dated) return { place: word, number: dated.number, resolution: dated, how: 'described' };
  }
  return carried(context, word ?? null);
}

function byNumber(number: number, { knowledge }: Context): Resolution | null {
  return knowledge.record.council.resolutions.find((one) => one.number === number) ?? null;
}

/** "its first resolution on children and armed conflict". */
function firstInLine(words: string, folded: string, { knowledge }: Context): Resolution | null {
  return /\bfirst\b/.test(words) && /children (?:and|in) armed conflict/.test(folded) ? (knowledge.record.council.resolutions[0] ?? null) : null;
}

/** "the 2018 resolution", "the resolution of 9 July 2018". */
function byDate(sentence: Sentence, { knowledge }: Context): Resolution | null {
  const dates = sentence.dates.filter(
    ({ start, end }) =>
      /resolution\b[^,.;]{0,20}$|^[^,.;]{0,12}resolution/.test(sentence.folded.slice(Math.max(0, start - 26), start)) ||
      /^ (?:security council )?resolution\b/.test(sentence.folded.slice(end, end + 30)),
  );
  for (const date of dates) {
    const held = knowledge.record.council.resolutions.filter(({ adopted }) => adopted.from >= date.from && adopted.from <= date.to);
    if (held.length === 1 && held[0]) return held[0];
  }
  return null;
}

/**
 * "The resolution" of a text: the one it named before, the one it names later, or the newest of the theme adopted in
 * the ninety days before the day of the text.
 * @source ours: press items on a resolution seldom say its number
 */
function carried(context: Context, place: Placed | null): MeantResolution | null {
  if (context.theme !== 'sure') return null;
  const number = context.focus.resolution ?? context.firstResolution;
  if (number !== null) return { place, number, resolution: byNumber(number, context), how: 'carried' };
  const newest = newestResolution(context);
  return newest && { place, number: newest.number, resolution: newest, how: 'carried' };
}

/** "It was adopted unanimously" after a sentence that names a resolution. */
export function isResolutionBefore({ folded }: Sentence, { previous }: Context): boolean {
  return (
    previous !== null &&
    previous.sentence.resolutions.length > 0 &&
    /^(?:it|this|the latter) (?:was|has been|had been|passed)\b[^.;]{0,30}\b(?:adopted|passed|approved|accepted|supported|backed|unanim\w+)/.test(
      folded,
    )
  );
}

/** The first resolution of the theme that a folded text names; a sentence before it may mean it. */
export function firstResolutionOf(whole: string, knowledge: Knowledge): number | null {
  for (const match of whole.matchAll(/\bresolution (?:no\.? ?)?(\d{4})\b/g)) {
    const number = Number(match[1]);
    if (knowledge.record.council.resolutions.some((one) => one.number === number)) return number;
  }
  return null;
}

/** The newest resolution of the theme at the day of the text, if it is new. */
export function newestResolution({ knowledge, textDate }: Context): Resolution | null {
  if (textDate === null) return null;
  const before = knowledge.record.council.resolutions.filter(({ adopted }) => adopted.from <= textDate);
  const newest = before.at(-1);
  return newest && Date.parse(textDate) - Date.parse(newest.adopted.from) <= 90 * 86_400_000 ? newest : null;
}

/** A debate that a sentence speaks of: the one held on the days said, or the one its text is about. */
export type MeantDebate = {
  readonly place: Placed | null;
  readonly debate: Debate | null;
  /** The days said, where any were. */
  readonly said: { readonly from: string; readonly to: string; readonly precision: string } | null;
};

const meeting =
  /\b(?:open |opened |thematic |annual |high-level |public )*(?:debate[sd]?|discussion|meeting|session|video ?-?conference|video meeting|vtc)\b/;

/** "Protecting children today prevents conflicts tomorrow": days in a quotation are no days of a debate. */
function isQuoted(folded: string, at: number): boolean {
  return (folded.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1 && folded.includes('"', at);
}

export function debateMeant(sentence: Sentence, context: Context): MeantDebate | null {
  const word = meeting.exec(sentence.folded);
  const place = word ? { start: word.index, end: word.index + word[0].length } : null;
  const { debates } = context.knowledge.record.council;
  const usable = sentence.dates.filter(
    ({ start, lead }) =>
      lead !== 'since' &&
      !isQuoted(sentence.folded, start) &&
      !/(?:report on|resolution|report for|since) (?:the )?$/.test(sentence.folded.slice(Math.max(0, start - 14), start)),
  );
  const dates = [...usable].sort((a, b) => (a.precision === 'day' ? 0 : 1) - (b.precision === 'day' ? 0 : 1));
  for (const date of dates) {
    const held = debates.filter(({ date: day }) => day.from >= date.from && day.from <= date.to);
    if (held.length === 1 && held[0]) return { place, debate: held[0], said: date };
    if (held.length > 1 && held[0]) return { place, debate: null, said: date };
  }
  const [said] = dates;
  if (said && (said.precision === 'day' || said.precision === 'month') && place) return { place, debate: null, said };
  const known = context.focus.debate ?? ofResolution(context);
  const carriedDebate = debates.find(({ id }) => id === known) ?? latest(context);
  return carriedDebate ? { place, debate: carriedDebate, said: null } : null;
}

function ofResolution(context: Context): string | null {
  const number = context.focus.resolution;
  const resolution = number === null ? null : byNumber(number, context);
  return resolution?.adopted.text ?? null;
}

function latest({ knowledge, textDate }: Context): Debate | null {
  if (textDate === null) return null;
  const before = knowledge.record.council.debates.filter(({ date }) => date.from <= textDate).at(-1);
  return before && Date.parse(textDate) - Date.parse(before.date.from) <= 45 * 86_400_000 ? before : null;
}

/** A State with its place; `carried` where the text only says "our country" or "it". */
export type MeantState = Placed & { readonly state: string; readonly carried: boolean };

const own = /\b(?:our (?:country|state|republic|nation|delegation|government)|the (?:country|republic|kingdom|government|delegation))\b/g;

/** The States of a sentence, groups taken apart; ambiguous names are left out. */
export function statesMeant(sentence: Sentence, context: Context): readonly MeantState[] {
  const named = namesThatAre(sentence, 'state').flatMap(({ start, end, name }) =>
    name.states.length === 1 && name.states[0] !== undefined ? [{ start, end, state: name.states[0], carried: false }] : [],
  );
  const groups = namesThatAre(sentence, 'group').flatMap(({ start, end, name }) =>
    groupMembers(name.group, context).map((state) => ({ start, end, state, carried: false })),
  );
  const pronouns = [...sentence.folded.matchAll(own)].flatMap((match) => {
    const state = carriedState(context, match[0].startsWith('our'));
    return state === null ? [] : [{ start: match.index, end: match.index + match[0].length, state, carried: true }];
  });
  return [...named, ...groups, ...actingCapitals(sentence), ...pronouns].sort((a, b) => a.start - b.start);
}

const acting = new RegExp(
  String.raw`(?<=^|[,;:] |\b(?:and|that|while|but|when|where|what) )(${[...capitals.keys()].join('|')})(?=(?:,| and) (?:${[...capitals.keys()].join('|')})\b| (?:has|had|is|was|also|did|does|ratifies|ratified|joins?|joined|signs?|signed|endorses?|endorsed|acceded|adheres|adhered|supports?|supported|backs?|backed|voted|abstained|co-?sponsored|withdrew|became)\b)`,
  'g',
);

/** "Astana has signed": a capital that does what States do. */
function actingCapitals({ folded }: Sentence): readonly MeantState[] {
  return [...folded.matchAll(acting)].flatMap((match) => {
    const state = capitals.get(match[1] ?? '');
    return state === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, state, carried: false }];
  });
}

function carriedState({ origin, focus }: Context, ours: boolean): string | null {
  const [only] = origin.states;
  if (origin.states.size === 1 && only !== undefined) return only;
  return ours ? focus.state : focus.state;
}

/** The members of a group at the day of the text. */
export function groupMembers(group: string, { knowledge }: Context): readonly string[] {
  return knowledge.record.register.groups.get(group)?.members ?? [];
}
