import type { Context } from '../reading/context.ts';
import { namesThatAre, type Placed, type Sentence } from '../reading/mention.ts';
import { debateMeant, groupMembers, type MeantDebate, statesMeant } from '../reading/resolve.ts';
import type { NumberMention } from '../text/numbers.ts';

/** How many took part in a debate. */
export type SpeakerCountFact = Placed & {
  readonly meant: MeantDebate;
  readonly number: NumberMention;
  readonly what: 'delegations' | 'States represented' | 'speakers' | 'statements' | 'countries';
};

/** Who spoke in a debate, for whom. */
export type SpeakerFact = Placed & {
  readonly meant: MeantDebate;
  readonly person: string | null;
  readonly state: string | null;
  /** States of the group that it spoke for. */
  readonly forStates: readonly string[];
  readonly briefed: boolean;
  readonly negated: boolean;
};

const forum = /\b(?:debates?|discussion|meeting|session|video ?-?conference|council)\b/;
const heads: readonly (readonly [RegExp, SpeakerCountFact['what']])[] = [
  [/^(?: [a-z-]+){0,2}? ?(?:delegations?|delegates)\b/, 'delegations'],
  [/^(?: [a-z-]+){0,2}? ?(?:speakers|participants|orators|interventions)\b/, 'speakers'],
  [/^(?: [a-z-]+){0,2}? ?(?:statements|speeches)\b/, 'statements'],
  [/^(?: [a-z-]+){0,2}? ?(?:countries|(?:member )?states|nations|governments|representatives)\b/, 'countries'],
];

/** Numbers of speakers, delegations, statements or States in a debate. */
export function speakerCountsIn(sentence: Sentence, context: Context): readonly SpeakerCountFact[] {
  const { folded } = sentence;
  if (context.theme !== 'sure' || /co-? ?(?:sponsor|author)|coauthor|endors|ratif|part(?:y|ies) to|adopted by|action plan|in favou?r/.test(folded))
    return [];
  const voiced =
    /\b(?:spoke|speakers?|took (?:the floor|part)|addressed|statements?|represent\w*|participat\w+|delegations?|heard|attended|delegates|speeches)\b/.test(
      folded,
    );
  const continues = context.previous !== null && /\bdebate\b/.test(context.previous.sentence.folded);
  if (!voiced || !(forum.test(folded) || context.focus.speaking || continues)) return [];
  const meant = debateMeant(sentence, context);
  if (!meant) return [];
  return sentence.numbers.flatMap((number): readonly SpeakerCountFact[] => {
    const after = folded.slice(number.end, number.end + 50);
    const head = heads.find(([shape]) => shape.test(after));
    if (!head || number.value < 5 || number.value > 250) return [];
    const before = folded.slice(Math.max(0, number.start - 40), number.start);
    const forMany =
      head[1] === 'countries' &&
      (/\b(?:for|on behalf of|representing|represented|speaking for|in the name of)(?: [a-z]+)? $/.test(before) ||
        /^(?: [a-z-]+){0,3} (?:were |are |being )?represented/.test(after)) &&
      !before.endsWith('representatives of ');
    const length = head[0].exec(after)?.[0].length ?? 0;
    const lead =
      /(?:\b(?:high-level |high )?representatives of |\bthere were |\bfor |\bon behalf of |\brepresenting )$/.exec(before)?.[0].length ?? 0;
    const verb =
      /^ (?:were (?:made|heard|delivered)|spoke|took (?:the floor|part)|addressed the council|participated|made statements|attended|were heard)/.exec(
        folded.slice(number.end + length),
      )?.[0].length ?? 0;
    return [{ start: number.start - lead, end: number.end + length + verb, meant, number, what: forMany ? 'States represented' : head[1] }];
  });
}

const spoke =
  /\b(?:spoke|spoken|speaks?|speaking|spokes\w+|took the floor|addressed (?:the )?(?:un )?(?:security )?council|briefed|briefers?|briefing|made (?:a |its |the )?statements?|delivered (?:a |the |its )?(?:joint )?statements?|represented|took part|participated|among the (?:debate )?speakers|speakers (?:were|included)|statement by|intervened|told the (?:un )?(?:security )?council)\b/;

/** Those whom a sentence has speak in a debate, one fact for each. */
export function speakersIn(sentence: Sentence, context: Context): readonly SpeakerFact[] {
  const { folded } = sentence;
  if (context.theme !== 'sure') return [];
  const cue =
    spoke.exec(folded) ?? (context.focus.speaking && (sentence.persons.length > 0 || /^also\b/.test(folded)) ? /^(?:also\b)?/.exec(folded) : null);
  if (!cue || !(forum.test(folded) || context.focus.speaking)) return [];
  if (/\bnews conference|press conference|parliament|human rights council|general assembly|third committee\b/.test(folded)) return [];
  const meant = debateMeant(sentence, context);
  if (!meant || (!meant.said && !/debate|speakers|briefed|took the floor/.test(folded) && !context.focus.speaking)) return [];
  const briefed = /\bbrief(?:ed|ers?|ing)\b/.test(folded);
  const negated = /\b(?:did not|didn't|not|never) (?:speak|take the floor|address|brief)/.test(folded);
  return [...people(sentence, context, meant, cue, briefed, negated), ...states(sentence, context, meant, cue, briefed, negated)];
}

type Cue = { readonly 0: string; readonly index: number };

function people(sentence: Sentence, context: Context, meant: MeantDebate, cue: Cue, briefed: boolean, negated: boolean): readonly SpeakerFact[] {
  const { folded } = sentence;
  const all = statesMeant(sentence, context).filter(({ carried }) => !carried);
  return sentence.persons.map((person): SpeakerFact => {
    const after = all.find(
      ({ start }) =>
        start >= person.end &&
        /^(?:,? ?(?:spoke|spoken|speaking|took the floor|made a statement)? ?(?:in the (?:open )?debate )?(?:for|of|from|represented|representing|on behalf of) (?:the )?| \(|, (?:of|for) (?:the )?)$/.test(
          folded.slice(person.end, start),
        ),
    );
    const before = all
      .filter(
        ({ end }) =>
          end <= person.start &&
          /^(?:,? ?(?:by|through|represented by) |'s? |, )(?:its |the |[a-z' -]{0,40})*$/.test(folded.slice(end, person.start)),
      )
      .at(-1);
    const state = after ?? before ?? null;
    const start = Math.min(person.start, state ? wordStart(folded, state.start) : person.start);
    const end = Math.max(person.end, state ? state.end : 0, cue.index >= person.end && cue.index - person.end < 70 ? cue.index + cue[0].length : 0);
    return { start, end, meant, person: person.person, state: state?.state ?? null, forStates: [], briefed, negated };
  });
}

/** "spoke India", "Also Japan". */
function wordStart(folded: string, at: number): number {
  const lead = /(?:\bspoke |\balso )$/.exec(folded.slice(0, at));
  return lead ? at - lead[0].length : at;
}

function states(sentence: Sentence, context: Context, meant: MeantDebate, cue: Cue, briefed: boolean, negated: boolean): readonly SpeakerFact[] {
  const { folded } = sentence;
  const listed = /among the (?:debate )?speakers|speakers (?:were|included)/.test(cue[0]);
  if (
    sentence.persons.length > 0 ||
    (!listed && !/\b(?:spoke|speak|took the floor|addressed|made|delivered|intervened|took part|participated)/.test(cue[0]))
  )
    return [];
  const groups = namesThatAre(sentence, 'group').filter(
    ({ start }) => start > cue.index && /\b(?:for|of|on behalf of|behalf of)(?: the| all)*(?: three| five| ten)? $/.test(folded.slice(0, start)),
  );
  const [group] = groups;
  const own = namesThatAre(sentence, 'state').filter(
    ({ end, name }) =>
      (listed ? true : end <= cue.index && cue.index - end < 40) &&
      name.states.length === 1 &&
      name.form === 'name' &&
      !/\b(?:representative|ambassador|minister|president) of (?:the )?$/.test(folded.slice(0, end - 1)),
  );
  return own.flatMap(({ start, end, name }): readonly SpeakerFact[] => {
    const [state] = name.states;
    if (state === undefined) return [];
    const to = start > cue.index ? end : Math.max(end, cue.index + cue[0].length, group?.end ?? 0, meant.place?.end ?? 0);
    return [{ start, end: to, meant, person: null, state, forStates: group ? groupMembers(group.name.group, context) : [], briefed, negated }];
  });
}
