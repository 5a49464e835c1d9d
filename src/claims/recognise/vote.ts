import type { VoteKind } from '#council';
import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import { isResolutionBefore, type MeantResolution, resolutionMeant, statesMeant } from '../reading/resolve.ts';
import { clauseEnd, clauseStart } from '../text/clauses.ts';
import { wordValue } from '../text/numbers.ts';

/** How a resolution was voted on, as a text says it. */
export type VoteFact = Placed & { readonly meant: MeantResolution } & (
    | { readonly says: 'unanimous'; readonly consensus: boolean; readonly negated: boolean }
    | { readonly says: 'result'; readonly inFavour: number | null; readonly against: number | null; readonly abstained: number | null }
    | { readonly says: 'state'; readonly state: string; readonly vote: VoteKind; readonly negated: boolean }
  );

const number = String.raw`(?:\d{1,2}|zero|not (?:a single|one)|nil|none|no one|nobody|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|all (?:15|fifteen))`;
const whose = '(?: (?:of the )?(?:member )?(?:members|states|countries|delegations|council members))?(?: of the council)?';
const unanimous =
  /\b(?:not )?(?:unanim\w+|all (?:(?:of )?the )?(?:15 |fifteen )?(?:council )?members (?:of the (?:security )?council )?(?:voted (?:in favou?r|for|yes)|supported|said yes|backed|raised their hands|agreed to)|by consensus|consensus of all|with one voice|without (?:a |any )?(?:vote against|votes against|opposition|dissent(?:ing)?(?: votes?)?|objections?))\b/g;
const ofFifteen = '(?:(?:out )?of (?:the )?(?:15|fifteen)(?: council)? members?(?: of the (?:security )?council)?)';
const results: readonly (readonly [RegExp, readonly (readonly ['inFavour' | 'against' | 'abstained', number])[]])[] = [
  [new RegExp(String.raw`\b(?:with|by) (${number}) votes?(?! (?:against|to|in|for|no)\b)`, 'g'), [['inFavour', 1]]],
  [new RegExp(String.raw`\b(${number}) (?:yes|positive|affirmative)(?:-| )votes?`, 'g'), [['inFavour', 1]]],
  [new RegExp(String.raw`\b(${number}) (?:no|negative)(?:-| )votes?`, 'g'), [['against', 1]]],
  [new RegExp(String.raw`\b(${number}) ${ofFifteen} (?:voted (?:in favou?r|for|yes)|supported|said yes|backed)`, 'g'), [['inFavour', 1]]],
  [new RegExp(String.raw`\b(${number}) members?(?: of the (?:security )?council)?, [^.;]{3,90}, abst\w+`, 'g'), [['abstained', 1]]],
  [
    new RegExp(String.raw`\b(${number}) ?- ?(${number}) ?- ?(${number})\b`, 'g'),
    [
      ['inFavour', 1],
      ['against', 2],
      ['abstained', 3],
    ],
  ],
  [
    new RegExp(String.raw`\b(${number})(?: votes?)?(?: in favou?r)?,? to (${number})(?:(?:,| and)? (?:with )?(${number}) abst\w+)?`, 'g'),
    [
      ['inFavour', 1],
      ['against', 2],
      ['abstained', 3],
    ],
  ],
  [
    new RegExp(
      String.raw`\b(${number})(?: votes?| members?| states?)*${whose} (?:(?:voted|voting|were) )?(?:in favou?r|for(?= the (?:resolution|text|draft)))`,
      'g',
    ),
    [['inFavour', 1]],
  ],
  [
    new RegExp(String.raw`\b(${number})(?: votes?| members?| states?)*${whose} (?:(?:voted|voting|were) )?(?:against|opposed)\b`, 'g'),
    [['against', 1]],
  ],
  [new RegExp(String.raw`\b(${number})(?: votes?| members?| states?)*${whose} (?:abst(?:ain\w*|ention\w*))`, 'g'), [['abstained', 1]]],
];
const stateVotes: readonly (readonly [RegExp, VoteKind])[] = [
  [/\babst(?:ain(?:ed|ing|s)?|entions?)\b/g, 'abstained'],
  [
    /\b(?:vot(?:ed|ing|es?)|cast (?:a |its )?votes?) against\b|\bopposed (?:the )?(?:resolution|text)|\bvetoed (?=the |this |it\b|resolution \d|s\/res)|\bcast (?:a |its )?(?:veto|negative vote)\b|\bsaid no to (?=(?:the )?resolution|it\b)/g,
    'no',
  ],
  [
    /\b(?:vot(?:ed|ing|es?)|cast (?:a |its )?votes?) (?:in favou?r|for (?:the |it\b|resolution|s\/res)|yes)|\bin favou?r of (?:the )?resolution\b|\bsupported (?:the )?resolution(?= \d)|\b(?:said yes|gave (?:its|their) votes?) to (?=(?:the )?resolution|it\b)/g,
    'yes',
  ],
];

/** The votes that a sentence states. */
export function votesIn(sentence: Sentence, context: Context): readonly VoteFact[] {
  const { folded } = sentence;
  if (
    !/\bunanim|consensus|\bvot|\babst|\bveto|against|\d ?- ?\d+ ?- ?\d|one voice|dissent|objection|in favou?r|opposed|\bmembers\b|supported (?:the )?resolution|said (?:yes|no) to/.test(
      folded,
    )
  )
    return [];
  if (/\ball (?:of )?(?:the |its )?(?:\w+ )?resolutions\b/.test(folded)) return [];
  if (!/resolution|council|adopt|passage|vot|text|draft|abst/.test(folded)) return [];
  const meant = resolutionMeant(sentence, context);
  if (
    !meant ||
    (meant.how === 'carried' && !/resolution|text|draft|document|vot|council|abst/.test(folded) && !isResolutionBefore(sentence, context)) ||
    /general assembly|human rights council|court|parliament|senate/.test(folded)
  )
    return [];
  const unanimity = unanimousIn(sentence, meant);
  const found = [
    ...unanimity,
    ...resultsIn(sentence, meant).filter((one) => !unanimity.some((other) => other.start < one.end && other.end > one.start)),
  ];
  return [...found, ...statesIn(sentence, context, meant)].filter(
    (one, at, all) => all.findIndex((other) => other.start === one.start && other.says === one.says) === at,
  );
}

function unanimousIn({ folded }: Sentence, meant: MeantResolution): readonly VoteFact[] {
  return [...folded.matchAll(unanimous)].slice(0, 1).map((match) => {
    const [start, end] = withAdoption(folded, match.index, match.index + match[0].length, meant);
    return {
      start,
      end,
      meant,
      says: 'unanimous',
      consensus: /consensus|one voice/.test(match[0]),
      negated: match[0].startsWith('not ') || /\b(?:not|never|far from)\b[^,;:]{0,50}$/.test(folded.slice(0, match.index)),
    };
  });
}

/** The words of the vote with those of the adoption next to them. */
function withAdoption(folded: string, start: number, end: number, meant: MeantResolution): readonly [number, number] {
  const before =
    /\b(?:the )?(?:(?:un )?(?:security )?council )?(?:has |have |was |were |had )?(?:it )?(?:adopted|adopts|passed|approved|accepted|endorsed|voted)[^.;,]{0,30}$/.exec(
      folded.slice(0, start),
    );
  const from = before ? before.index : start;
  const place = meant.place;
  const to = place && place.end > end && place.start - end < 40 && !/[;,]/.test(folded.slice(end, place.start)) ? place.end : end;
  return [
    place && place.end <= start && start - place.end < 50 && !/[;]/.test(folded.slice(place.end, start)) ? Math.min(from, place.start) : from,
    to,
  ];
}

function resultsIn(sentence: Sentence, meant: MeantResolution): readonly VoteFact[] {
  const { folded } = sentence;
  let said: { inFavour: number | null; against: number | null; abstained: number | null } = { inFavour: null, against: null, abstained: null };
  let [start, end] = [folded.length, 0];
  for (const [shape, parts] of results)
    for (const match of folded.matchAll(shape)) {
      if (sentence.dates.some((date) => date.start < match.index + match[0].length && date.end > match.index)) continue;
      if (match[0].length < 7 && !/-/.test(match[0]) && !/vot/.test(folded)) continue;
      for (const [side, at] of parts) if (match[at] !== undefined && said[side] === null) said = { ...said, [side]: wordValue(match[at]) };
      start = Math.min(start, match.index);
      end = Math.max(end, match.index + match[0].length);
    }
  const zeroOnly =
    said.inFavour === null && said.abstained === null && said.against === 0 && !/\b(?:no|not|nobody|none)\b/.test(folded.slice(start, end));
  return end === 0 || zeroOnly ? [] : [{ start: clauseStart(folded, start), end, meant, says: 'result', ...said }];
}

function statesIn(sentence: Sentence, context: Context, meant: MeantResolution): readonly VoteFact[] {
  const { folded } = sentence;
  const states = statesMeant(sentence, context);
  return stateVotes.flatMap(([shape, vote]) =>
    [...folded.matchAll(shape)].slice(0, 1).flatMap((match) => {
      const at = match.index;
      const before = states.filter(({ end }) => end <= at && !/[;]|\b(?:while|but)\b/.test(folded.slice(end, at)) && isSubject(folded, end, at));
      const listed = states.filter(
        ({ start }) =>
          start >= at && /^[^;.]{0,60}(?:among them|including|were|:|\(|by |of |-)[^;.]*$/.test(folded.slice(at + match[0].length, start)),
      );
      const negated = /\b(?:not|never|did not|didn't) $/.test(folded.slice(Math.max(0, at - 9), at));
      const end = clauseEnd(folded, at + match[0].length);
      const first = before.map(({ start, state }): VoteFact => ({
        start,
        end: Math.max(end, meant.place?.start === undefined || meant.place.start < at ? 0 : meant.place.end),
        meant,
        says: 'state',
        state,
        vote,
        negated,
      }));
      const later = listed.map(({ start, end: to, state }): VoteFact => ({ start, end: to, meant, says: 'state', state, vote, negated }));
      return [...first, ...later];
    }),
  );
}

/** Between a State and its vote stand only other States, auxiliaries and what it also did. */
function isSubject(folded: string, end: number, at: number): boolean {
  return folded.slice(end, at).length < 90 && !/\b(?:said|says|told|noted|welcomed|recalled|according)\b/.test(folded.slice(end, at));
}
