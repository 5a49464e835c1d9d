import type { FigureSubject } from '#kernel';
import type { Context } from '../reading/context.ts';
import { namesThatAre, type Placed, type Sentence } from '../reading/mention.ts';
import { clauseEnd, clauseStart } from '../text/clauses.ts';
import type { NumberMention } from '../text/numbers.ts';
import { violationsIn } from '../vocabulary/violations.ts';

/** What a text says of the annexes. */
export type ListingFact = Placed &
  (
    | {
        readonly says: 'listed' | 'delisted' | 'newly listed';
        readonly parties: readonly string[];
        readonly violations: readonly FigureSubject[];
        readonly year: AnnexYear | null;
        readonly negated: boolean;
        /** "the first Haitian party". */
        readonly firstOf: string | null;
      }
    | {
        readonly says: 'count';
        readonly number: NumberMention;
        readonly situation: string | null;
        readonly year: AnnexYear | null;
        readonly violations: readonly FigureSubject[];
      }
  );

/** The year of publication of an annex; `about`, where the text gives the year reported on. */
export type AnnexYear = { readonly year: number; readonly exact: boolean };

const delists =
  /\b(?:delist(?:ed|ing|s)?|de-listed|(?:taken|took|removed?|removing|dropped|struck|came|come|went|gone) (?:off|from|out of)|left|leave|leaves|exit(?:ed)?|no longer (?:on|listed|in|appears?))\b/;
const lists =
  /\b(?:(?:newly |again |still |also |first |re-?)?list(?:ed|s|ing)|blacklist(?:ed|s|ing)?|black-listed|(?:is|are|was|were|remains?|stays?|stood|stands?|appears?|appeared|figures?|named|included|put|placed|added|adds|on|kept)(?: [a-z]+){0,2} (?:on|in|to|among)(?: [a-z'-]+){0,4} (?:lists?|blacklist|annex(?:es)?|parties)|on the (?:un )?(?:list|blacklist)|list of shame|named in the annex(?:es)?|(?:puts?|placed|places|adds|added|includes?|included|names?|named|keeps?|kept)(?=[^.;]{3,90}\b(?:on|to|in) (?:its|the|his|their) (?:list|annex|blacklist))|annex(?:es)?\b[^.;]{0,30}\b(?:names?|lists?)|list of (?:listed )?parties\b[^.;]{0,50}\b(?:includes?|included|names?|named|contains?)|(?:un|his|its|secretary-general's|the) (?:black)?list (?:now |also |newly )?(?:includes?|included|names?|named|contains?))\b/;
const annexes = /\b(?:list|listed|lists|listing|delist\w*|blacklist\w*|annex(?:es)?|list of shame)\b/;

/** What a sentence says of parties in the annexes, one fact for each clause. */
export function listingsIn(sentence: Sentence, context: Context): readonly ListingFact[] {
  const { folded } = sentence;
  if (context.theme === 'other' || !annexes.test(folded)) return [];
  const counts = countsIn(sentence, context);
  const parties = namesThatAre(sentence, 'party').filter(({ name }) => !/^(?:non-state-armed-groups|government-forces)$/.test(name.parties[0] ?? ''));
  if (parties.length === 0) return [...counts];
  const out = delists.exec(folded);
  const cue = out ?? lists.exec(folded);
  if (!cue || /\b(?:should|must|could|may|might|would|risk) (?:be |have been )?$/.test(folded.slice(Math.max(0, cue.index - 18), cue.index)))
    return counts;
  if (out && !/list|annex|report/.test(folded)) return counts;
  const own = partiesOf(parties, cue, folded);
  const [first] = own;
  if (!first) return counts;
  const newly =
    !out &&
    /\b(?:newly|for the first time|first time|new(?:ly)? (?:added|listed)|added|adds|first [a-z]+ (?:party|group|armed group))\b/.test(folded);
  const grounds = groundsOf(sentence, cue);
  const year = annexYear(sentence, cue);
  const last = own.at(-1) ?? first;
  const end = Math.max(cue.index + cue[0].length, last.end, grounds.end, year?.end ?? 0);
  const start = Math.min(cue.index, first.start, year && year.start < first.start ? leadOf(folded, year.start) : first.start, firstTime(folded));
  return [
    ...counts,
    {
      start,
      end,
      says: out ? 'delisted' : newly ? 'newly listed' : 'listed',
      parties: own.flatMap(({ name }) => name.parties.slice(0, 1)),
      violations: grounds.violations,
      year: year?.year ?? null,
      negated: /\b(?:not(?! soldiers)|never|nor)\b[^,;]{0,14}$/.test(folded.slice(0, cue.index)) || /\bnot\b/.test(cue[0]),
      firstOf: firstOf(sentence, context),
    },
  ];
}

function leadOf(folded: string, at: number): number {
  return folded.slice(0, at).endsWith('in ') ? at - 3 : at;
}

function firstTime(folded: string): number {
  const at = folded.indexOf('for the first time');
  return at < 0 ? folded.length : at;
}

type PartyMention = Placed & { readonly name: { readonly parties: readonly string[] } };

function partiesOf(parties: readonly PartyMention[], cue: { readonly index: number; readonly 0: string }, folded: string): readonly PartyMention[] {
  const before = parties.filter(({ end }) => end <= cue.index && !/[;]|\b(?:while|but|says?|said)\b/.test(folded.slice(end, cue.index)));
  if (before.length > 0) return before;
  const inside = parties.filter(({ start, end }) => start >= cue.index && end <= cue.index + cue[0].length);
  return inside.length > 0
    ? inside
    : parties.filter(({ start }) => start >= cue.index && start - cue.index < 140 && !/[;]/.test(folded.slice(cue.index, start)));
}

/** The grounds after the cue: "for recruitment and use as well as for killing and maiming". */
function groundsOf(
  sentence: Sentence,
  cue: { readonly index: number; readonly 0: string },
): { readonly violations: readonly FigureSubject[]; readonly end: number } {
  const from = cue.index + cue[0].length;
  const stop = sentence.folded.indexOf(';', from);
  const found = violationsIn(sentence.folded).filter(
    ({ start, subject }) =>
      start >= from &&
      (stop < 0 || start < stop) &&
      subject !== 'total' &&
      subject !== 'situations' &&
      /\bfor\b/.test(sentence.folded.slice(from, start)),
  );
  return { violations: [...new Set(found.map(({ subject }) => subject))], end: Math.max(0, ...found.map(({ end }) => end)) };
}

/** "the 2018 report", "in June 2016", "its report published in 2022": the year of publication; "the report on 2023" comes out a year later. */
function annexYear(sentence: Sentence, cue: { readonly index: number }): (Placed & { readonly year: AnnexYear }) | null {
  const date = [...sentence.dates]
    .filter(({ lead, precision }) => lead !== 'since' && precision !== 'span')
    .sort((a, b) => Math.abs(a.start - cue.index) - Math.abs(b.start - cue.index))[0];
  if (!date) return null;
  const before = sentence.folded.slice(Math.max(0, date.start - 24), date.start);
  const year = Number(date.from.slice(0, 4));
  const about = /report (?:on|for|covering) (?:the year )?$/.test(before);
  const noun = /^ (?:report|annex(?:es)?|list)\b/.exec(sentence.folded.slice(date.end, date.end + 12));
  return { start: date.start, end: date.end + (noun?.[0].length ?? 0), year: { year: about ? year + 1 : year, exact: true } };
}

/** "the first Haitian party to be listed". */
function firstOf(sentence: Sentence, { knowledge }: Context): string | null {
  const { folded } = sentence;
  if (!/\bfirst\b/.test(folded)) return null;
  for (const { start, end, name } of sentence.names) {
    if (name.is !== 'state') continue;
    if (
      !/^ (?:party|group|armed group|gang|coalition)/.test(folded.slice(end, end + 14)) &&
      !/\bfirst (?:party|group|armed group|gang)[^.;]{0,20}$/.test(folded.slice(0, start))
    )
      continue;
    const situation = name.states.map((state) => knowledge.situationOfState.get(state)).find((one) => one !== undefined);
    if (situation !== undefined) return situation;
  }
  return null;
}

const counted = /^(?: [a-z-]+){0,3}? ?(?:parties|armed groups|groups|armies|armed forces|perpetrators)\b/;

/** "Sixty-six parties are named in the annexes of the 2018 report". */
function countsIn(sentence: Sentence, context: Context): readonly ListingFact[] {
  const { folded } = sentence;
  if (/action plan/.test(folded)) return [];
  const cue = lists.exec(folded) ?? annexes.exec(folded);
  if (!cue) return [];
  return sentence.numbers.flatMap((number): readonly ListingFact[] => {
    const head = counted.exec(folded.slice(number.end, number.end + 50));
    if (!head || number.value > 200) return [];
    const year = annexYear(sentence, cue);
    const place = sentence.names.find(({ name }) => name.is === 'state' || name.is === 'situation');
    const situation =
      place?.name.is === 'state'
        ? (place.name.states.map((state) => context.knowledge.situationOfState.get(state)).find((one) => one !== undefined) ?? null)
        : place?.name.is === 'situation'
          ? place.name.situation
          : null;
    const grounds = groundsOf(sentence, cue);
    return [
      {
        start: Math.min(number.start, clauseStart(folded, number.start)),
        end: Math.max(number.end + head[0].length, year?.end ?? 0, clauseEnd(folded, number.end)),
        says: 'count',
        number,
        situation,
        year: year?.year ?? null,
        violations: grounds.violations,
      },
    ];
  });
}
