import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import { debateMeant, type MeantDebate, statesMeant } from '../reading/resolve.ts';
import { clauseEnd } from '../text/clauses.ts';
import type { DateMention } from '../text/dates.ts';
import { meetingsOf, outcomesOf } from './debate-outcome.ts';

/** What a text says of a debate of the Council, or of a statement of its President. */
export type DebateFact = Placed &
  (
    | { readonly says: 'presidency'; readonly meant: MeantDebate; readonly state: string | null; readonly person: string | null }
    | { readonly says: 'held'; readonly meant: MeantDebate; readonly date: DateMention }
    | { readonly says: 'first'; readonly meant: MeantDebate; readonly date: DateMention | null }
    | { readonly says: 'title'; readonly meant: MeantDebate; readonly title: string; readonly named: boolean }
    | { readonly says: 'outcome'; readonly meant: MeantDebate; readonly outcome: 'none' | 'statement' | number }
    | { readonly says: 'meeting'; readonly meant: MeantDebate; readonly meeting: number }
    | { readonly says: 'place'; readonly meant: MeantDebate; readonly place: string }
    | { readonly says: 'statement'; readonly symbol: string; readonly date: DateMention | null }
  );

const otherBody = /european union|\beu\b|council of europe|european council|human rights council|african union|general assembly|osce|g7|g20/;

/** What a sentence says of debates. */
export function debatesIn(sentence: Sentence, context: Context): readonly DebateFact[] {
  const { folded } = sentence;
  const statements = statementsIn(sentence);
  if (
    (context.theme !== 'sure' && !/\bthe (?:Security )?Council\b/.test(sentence.raw)) ||
    otherBody.test(folded) ||
    !/debate|discussion|video|meeting|presid|chair|council/.test(folded)
  )
    return statements;
  const meant = debateMeant(sentence, context);
  if (!meant) return statements;
  return [
    ...statements,
    ...presidencies(sentence, context, meant),
    ...heldOn(sentence, meant),
    ...titles(sentence, meant),
    ...placesOf(sentence, meant),
    ...outcomesOf(sentence, meant),
    ...meetingsOf(sentence, meant),
  ];
}

const presides =
  /\b(?:presid(?:ed|es|ing)(?: over)?|(?:held|holds|holding|took over|had|has|assumed) the (?:rotating )?presidency|(?:was|is|as) (?:the )?president of the (?:un )?(?:security )?council|chaired|led the (?:open )?(?:meeting|debate)|in the chair)\b/;

function presidencies(sentence: Sentence, context: Context, meant: MeantDebate): readonly DebateFact[] {
  const { folded } = sentence;
  const cue = presides.exec(folded);
  if (!cue || /working group/.test(folded)) return adjectivePresidency(sentence, context, meant);
  const end = Math.max(
    cue.index + cue[0].length,
    meant.place && meant.place.start >= cue.index ? Math.max(meant.place.end, clauseEnd(folded, meant.place.end)) : 0,
    councilEnd(folded, cue.index + cue[0].length),
  );
  const after = /^(?: over)? by (?:the )?/.exec(folded.slice(cue.index + cue[0].length));
  if (after) return presidedBy(sentence, context, meant, cue.index + cue[0].length);
  const person = sentence.persons.find((one) => one.end <= cue.index && cue.index - one.end < 40);
  if (person) return [{ start: startOfTitle(folded, person.start), end, says: 'presidency', meant, state: null, person: person.person }];
  const state = statesMeant(sentence, context)
    .filter(
      (one) =>
        one.end <= cue.index &&
        (cue.index - one.end < 30 ||
          /^(?:'s|s')? (?:prime |foreign )?(?:president|minister|ambassador|representative)[^.;]{0,40}$/.test(folded.slice(one.end, cue.index))),
    )
    .at(-1);
  return state ? [{ start: state.start, end, says: 'presidency', meant, state: state.state, person: null }] : [];
}

/** "was presided over by Sweden", "by the Prime Minister of Sweden, Stefan Löfven". */
function presidedBy(sentence: Sentence, context: Context, meant: MeantDebate, from: number): readonly DebateFact[] {
  const person = sentence.persons.find(({ start }) => start >= from && start - from < 70);
  const state = statesMeant(sentence, context).find(({ start }) => start >= from && start - from < 50);
  const start = startOfDebate(sentence.folded, meant.place && meant.place.start < from ? meant.place.start : from);
  if (person) return [{ start, end: person.end, says: 'presidency', meant, state: null, person: person.person }];
  return state ? [{ start, end: state.end, says: 'presidency', meant, state: state.state, person: null }] : [];
}

function councilEnd(folded: string, at: number): number {
  const match = /^ (?:this month |in [a-z]+ )?(?:over )?the (?:un )?(?:security )?council/.exec(folded.slice(at));
  return match ? at + match[0].length : 0;
}

function startOfTitle(folded: string, at: number): number {
  const match = /(?:it was )?(?:the )?(?:prime |foreign )?(?:minister |president |ambassador )$/.exec(folded.slice(0, at));
  return match ? match.index : at;
}

/** "under the Swedish presidency", "the debate under Sweden's presidency". */
function adjectivePresidency(sentence: Sentence, context: Context, meant: MeantDebate): readonly DebateFact[] {
  const { folded } = sentence;
  return statesMeant(sentence, context).flatMap((one): readonly DebateFact[] => {
    const after = /^(?:'s|s')? (?:presidency|chairmanship)\b/.exec(folded.slice(one.end, one.end + 18));
    const before = /\b(?:presidency|chairmanship) of (?:the )?$/.exec(folded.slice(0, one.start));
    if (before && !one.carried) return [{ start: before.index, end: one.end, says: 'presidency', meant, state: one.state, person: null }];
    return after && !one.carried
      ? [{ start: one.start, end: one.end + after[0].length, says: 'presidency', meant, state: one.state, person: null }]
      : [];
  });
}

const tookPlace = /\b(?:first (?:ever )?debated|took place|was held|were held|held|convened|happened|occurred|is set for|takes place)\b/;

function heldOn(sentence: Sentence, meant: MeantDebate): readonly DebateFact[] {
  const { folded } = sentence;
  const cue = tookPlace.exec(folded);
  if (!cue || !meant.place || /presidency|record/.test(folded.slice(cue.index, cue.index + 30))) return [];
  const date = sentence.dates.find((one) => one.start >= cue.index && one.start - cue.index < 60 && one.precision !== 'span');
  const first = /\bfirst (?:ever )?(?:open )?(?:debate|discussion)d?/.exec(folded);
  const start = startOfDebate(folded, Math.min(meant.place.start, first?.index ?? meant.place.start));
  if (first) return [{ start, end: date?.end ?? cue.index + cue[0].length, says: 'first', meant, date: date ?? null }];
  if (!date || meant.place.start > cue.index + 30) return [];
  return [{ start, end: date.end, says: 'held', meant, date }];
}

function startOfDebate(folded: string, at: number): number {
  return folded.slice(0, at).endsWith('the ') ? at - 4 : at;
}

const titledBefore = /\b(?:theme|title|topic) of the [^.;]{0,60}(?:was|is|were|read):? ?/;
const titled =
  /\b(?:bore the title|titled|entitled|under the (?:title|theme)|on the theme(?: of)?|with the title|was called|themed|had the theme|(?:was )?devoted to|(?:was )?dedicated to|dealt with|focus(?:ed|ing) on|centred on|discussed|concerned|was about|was on|debated(?= (?!children (?:and|in))))\b:? ?/;

const titleFirst = /"([^"]{5,160})",? (?:was|is|were|served as) the (?:title|theme|topic|motto) of\b/;

function titles(sentence: Sentence, meant: MeantDebate): readonly DebateFact[] {
  const { folded } = sentence;
  const turned = titleFirst.exec(folded);
  if (turned && meant.place && meant.debate)
    return [
      {
        start: turned.index,
        end: Math.max(meant.place.end, clauseEnd(folded, meant.place.end)),
        says: 'title',
        meant,
        title: turned[1] ?? '',
        named: true,
      },
    ];
  const cue = titledBefore.exec(folded) ?? titled.exec(folded);
  if (!cue || !meant.place || cue.index + cue[0].length < meant.place.start || cue.index - meant.place.end > 80 || !meant.debate) return [];
  const from = cue.index + cue[0].length;
  const rest = folded.slice(from);
  const quoted = /^"([^"]{5,160})"/.exec(rest);
  const title = quoted?.[1] ?? rest.slice(0, clauseEnd(folded, from) - from);
  if (/^(?:the |")?children (?:and|in) (?:the )?armed conflicts?"?(?: at| in|$|,)/.test(title) || title.length < 6) return [];
  const start = /\bbore|titled|entitled|called|title|theme/.test(cue[0]) ? cue.index : startOfDebate(folded, meant.place.start);
  return [
    {
      start,
      end: quoted ? from + quoted[0].length : clauseEnd(folded, from),
      says: 'title',
      meant,
      title,
      named: /title|titled|entitled|called|theme/.test(cue[0]),
    },
  ];
}

/** A place that is not the Council's own; the record holds none. */
function placesOf(sentence: Sentence, meant: MeantDebate): readonly DebateFact[] {
  const { folded } = sentence;
  const match = /\b(?:took place|was held|were held|met|convened) (?:at|in) (?:the )?([^.;,]{3,60})/.exec(folded);
  if (
    !match ||
    !meant.debate ||
    /new york|headquarters|council chamber|chamber of the|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december/.test(
      match[1] ?? '',
    )
  )
    return [];
  if (sentence.dates.some(({ start }) => start > match.index && start < match.index + 24)) return [];
  return [{ start: match.index, end: match.index + match[0].trimEnd().length, says: 'place', meant, place: match[1] ?? '' }];
}

/** "issued presidential statement S/PRST/2017/21". */
function statementsIn(sentence: Sentence): readonly DebateFact[] {
  return sentence.symbols.flatMap(({ start, end, symbols }): readonly DebateFact[] => {
    const symbol = symbols.find((one) => one.startsWith('S/PRST/'));
    if (symbol === undefined) return [];
    const date = sentence.dates[0] ?? null;
    return [
      {
        start: date && date.start < start ? leadOf(sentence.folded, date.start) : start,
        end: Math.max(end, date && date.start >= end ? date.end : 0),
        says: 'statement',
        symbol,
        date,
      },
    ];
  });
}

function leadOf(folded: string, at: number): number {
  return /^on $/.test(folded.slice(Math.max(0, at - 3), at)) ? at - 3 : at;
}
