import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import { type MeantState, resolutionMeant, statesMeant } from '../reading/resolve.ts';
import type { DateMention } from '../text/dates.ts';

/** A State's seat on the Security Council. */
export type MembershipFact = Placed & {
  readonly state: string;
  readonly says: 'member' | 'joined' | 'left' | 'times';
  readonly seat: 'permanent' | 'elected' | null;
  readonly negated: boolean;
  readonly dates: readonly DateMention[];
  readonly times: number | null;
  /** "was a member": true of any time before. */
  readonly past: boolean;
};

const council = '(?:the )?(?:un |united nations |u\\.n\\. )?(?:security )?council';
const cues: readonly (readonly [MembershipFact['says'], RegExp])[] = [
  [
    'times',
    new RegExp(
      `\\b(?:served|sat|been|elected)[^.;,]{0,40}${council}[^.;,]{0,10}(?:once|twice|(?:one|two|three|four|five|six|seven|eight) times)|\\b(?:once|twice|(?:two|three|four|five) times) (?:a )?(?:member|served|sat|elected)`,
    ),
  ],
  [
    'joined',
    new RegExp(
      `\\b(?:joined|join|joins|entered|enters|was elected to|were elected to|elected to|took (?:up )?(?:its|their|a|the) seats? (?:on|in|at)|started its term (?:on|in)|years on|became (?:an? )?(?:\\w+[- ]?\\w* )?members? of) ${council}\\b`,
    ),
  ],
  [
    'left',
    new RegExp(
      `\\b(?:left|leaves|leaving|ended its term (?:on|in)|completed its term (?:on|in)|finished its term (?:on|in)|departed from) ${council}\\b|\\btaking over from\\b|\\bsucceed(?:ed|ing)\\b|\\breplac(?:ed|ing)\\b`,
    ),
  ],
  [
    'member',
    new RegExp(
      `\\b(?:non-?permanent |permanent |elected |current |then |incoming |outgoing |both |an? )*members? of ${council}|\\b(?:permanent |elected |non-permanent )?(?:security )?council members?\\b|\\b(?:seats?|places?|terms?|tenure|mandates?)(?: of [a-z ]{3,30})? (?:on|in|at) ${council}|\\b(?:sat|sits?|sitting|serv(?:ed|es|ing)|has been|was|is) (?:as an? \\w+ )?(?:on|in) ${council}|\\b(?:were|are) (?:on|in) ${council}|\\bof which it (?:is|was) a member\\b|\\bmembership (?:of|in) ${council}`,
    ),
  ],
];
const otherCouncil =
  /human rights council|council of europe|european council|council of the european|economic and social council|nordic council|council of ministers/;

/** What a sentence says of seats on the Council. */
export function membershipsIn(sentence: Sentence, context: Context): readonly MembershipFact[] {
  const { folded } = sentence;
  if (
    !/council/.test(folded) ||
    otherCouncil.test(folded) ||
    (!/security council|\bunsc\b/.test(folded) && context.theme === 'other' && !/\bthe Council\b/.test(sentence.raw))
  )
    return [];
  const states = statesMeant(sentence, context);
  return cues.flatMap(([says, shape]) => {
    const cue = shape.exec(folded);
    if (!cue || (says === 'member' && cues.some(([other, one]) => (other === 'joined' || other === 'times') && one.test(folded)))) return [];
    if (
      /\ball (?:the )?(?:15 |fifteen )?members\b|\bno member\b|\bmembers? voted\b|\bmember of the council (?:said|told)/.test(
        folded.slice(Math.max(0, cue.index - 16), cue.index + cue[0].length + 12),
      )
    )
      return [];
    if (says === 'left' && /taking over|succeed|replac/.test(cue[0])) return successors(sentence, states, cue);
    const own = subjects(states, cue, folded);
    const end = cue.index + cue[0].length;
    const dates = [...datesFor(sentence, cue.index, end), ...whenAdopted(sentence, context, end)];
    const to = Math.max(end, ...dates.map((date) => date.end));
    const from = Math.min(...dates.filter((date) => date.end <= (own[0]?.start ?? 0)).map((date) => date.start), Number.POSITIVE_INFINITY);
    return own.map((one, at): MembershipFact => ({
      start: one.start >= end || (one.carried && one.start === one.end) ? cue.index : at === 0 ? Math.min(one.start, from) : one.start,
      end: Math.max(to, one.end),
      state: one.state,
      says: /\bend of|until\b/.test(folded.slice(cue.index, to)) && says === 'member' && dates.some(({ lead }) => lead === 'until') ? 'left' : says,
      seat: /\bpermanent\b/.test(cue[0].replaceAll(/non-?permanent/g, '')) ? 'permanent' : /elected|non-?permanent/.test(cue[0]) ? 'elected' : null,
      negated: /\b(?:not|never|no longer|isn't|wasn't)\b[^,;]{0,16}$/.test(folded.slice(0, cue.index)) || /\bnot\b/.test(cue[0]),
      dates,
      times: says === 'times' ? timesOf(cue[0]) : null,
      past:
        /\b(?:was|were|served|sat|had been|once|formerly|former)\b[^,;]{0,20}$/.test(folded.slice(0, cue.index)) ||
        /^(?:sat|served|was|were|then)\b/.test(cue[0]),
    }));
  });
}

function timesOf(words: string): number {
  const known: Readonly<Record<string, number>> = { once: 1, twice: 2, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 };
  return known[/\b(?:once|twice|one|two|three|four|five|six|seven|eight)\b/.exec(words)?.[0] ?? ''] ?? 0;
}

/** The States before the cue, listed or in apposition; "it" is the State before. */
function subjects(states: readonly MeantState[], cue: { readonly index: number; readonly 0: string }, folded: string): readonly MeantState[] {
  if (/of which it/.test(cue[0]))
    return states
      .filter(({ end }) => end <= cue.index)
      .slice(0, 1)
      .map((one) => ({ ...one, start: cue.index + cue[0].indexOf('a member'), end: one.end, carried: false }));
  const inside = states.filter(({ start, end }) => start >= cue.index && end <= cue.index + cue[0].length);
  if (inside.length > 0) return inside;
  const before = states.filter(
    ({ end }) => end <= cue.index && cue.index - end < 90 && !/[;]|\b(?:said|says|told|representative of)\b/.test(folded.slice(end, cue.index)),
  );
  if (before.length > 0) {
    const last = before.at(-1);
    const list = before.filter(
      (_, at) =>
        last &&
        (at === before.length - 1 ||
          before
            .slice(at, -1)
            .every((each, index) =>
              /^(?:, ?(?:and )?(?:the )?| and (?:the )?)$/.test(folded.slice(each.end, before[at + index + 1]?.start ?? each.end)),
            )),
    );
    return list.filter(({ start }) => !/(?:presidency of|under|with|from) (?:the )?$/.test(folded.slice(Math.max(0, start - 16), start)));
  }
  if (/\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|other) $/.test(folded.slice(0, cue.index))) return [];
  const after = states.filter(
    ({ start }) =>
      start >= cue.index + cue[0].length &&
      /^(?: (?:in|for|during|at) [a-z0-9 ]{4,14})?(?:,|:| (?:was|were|is|are|includ(?:e|ed|es|ing)|such as))? ?(?:the )?(?:[a-z' -]+(?:, | and |, and )(?:the )?)*$/.test(
        folded.slice(cue.index + cue[0].length, start),
      ),
  );
  return after;
}

function datesFor(sentence: Sentence, start: number, end: number): readonly DateMention[] {
  return sentence.dates.filter((date) => {
    const between = date.start >= end ? sentence.folded.slice(end, date.start) : sentence.folded.slice(date.end, start);
    return between.length < 70 && !/[;]|\b(?:resolution|debate|report)\b/.test(between) && date.how !== 'relative'
      ? true
      : between.length < 30 && date.precision !== 'day';
  });
}

/** "when resolution 2427 was adopted", "at the time of its adoption": the day of the resolution. */
function whenAdopted(sentence: Sentence, context: Context, end: number): readonly DateMention[] {
  const match = /^[^.;]{0,20}\b(?:when|as|at the time|at the moment|on the day)\b[^.;]{0,30}\b(?:resolution|text|vot|adopt|pass)/.exec(
    sentence.folded.slice(end),
  );
  const meant = match ? resolutionMeant(sentence, context, end) : null;
  if (!match || !meant?.resolution) return [];
  const { from } = meant.resolution.adopted;
  return [{ start: end, end, from, to: from, precision: 'day', how: 'absolute', lead: null }];
}

/** "taking over from Italy": Italy's term ended as this one's began. */
function successors(
  sentence: Sentence,
  states: readonly MeantState[],
  cue: { readonly index: number; readonly 0: string },
): readonly MembershipFact[] {
  const end = cue.index + cue[0].length;
  const next = states.find(({ start }) => start >= end && start - end < 14);
  const taker = states.find((one) => one.end <= cue.index);
  if (!next || !taker) return [];
  const dates = sentence.dates.filter(({ precision }) => precision !== 'span').slice(0, 1);
  return [
    {
      start: cue.index,
      end: next.end,
      state: next.state,
      says: 'left',
      seat: null,
      negated: false,
      dates: dates.map((date) => ({ ...date, lead: 'until' as const })),
      times: null,
      past: true,
    },
  ];
}
