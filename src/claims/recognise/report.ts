import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import type { DateMention } from '../text/dates.ts';

/** A report of the Secretary-General as a text names it, and what it says of it. */
export type ReportFact = Placed & { readonly ref: ReportRef } & (
    | { readonly says: 'identity' }
    | { readonly says: 'published' | 'dated'; readonly date: DateMention }
    | { readonly says: 'covers'; readonly period: DateMention }
  );

/** By which marks a text names a report. */
export type ReportRef = {
  readonly symbols: readonly string[];
  /** Year reported on. */
  readonly about: number | null;
  /** Year of publication, as in "the 2018 report". */
  readonly out: number | null;
  readonly ordinal: number | null;
  readonly situation: string | null;
  readonly annual: boolean;
};

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const report = new RegExp(
  `\\b(?:(?:the|a|its|his|secretary-general's|un|annual|global|country|latest|new|${ordinals.join('|')}) )*reports?\\b(?: of the (?:un )?secretary-general)?`,
  'g',
);

/** What a sentence says of reports. */
export function reportsIn(sentence: Sentence, context: Context): readonly ReportFact[] {
  const { folded } = sentence;
  const words = [...folded.matchAll(report)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
  const symbols = sentence.symbols.filter(({ symbols: own }) => own.every((one) => /^[AS]\/\d/.test(one)));
  const [word] = words;
  if (context.theme === 'other' || (!word && symbols.length === 0) || /press reports?|news reports?|media reports?/.test(folded)) return [];
  const ref = refOf(sentence, context, symbols, word?.text ?? '', word?.end ?? 0);
  const dated = datesOf(sentence, ref, word ?? symbols[0] ?? null);
  const marks = [ref.about ?? ref.out, ref.ordinal, ref.situation].filter((one) => one !== null).length;
  if (symbols.length === 0 || marks === 0)
    return dated.map((fact) => (symbols.length > 0 && dated.length === 1 ? widened(fact, symbols, word ?? null) : fact));
  const start = Math.min(word?.start ?? folded.length, ...symbols.map((one) => one.start));
  const verb = dated[0]?.start ?? folded.length;
  const end = Math.min(
    Math.max(identityEnd(sentence, context, word?.end ?? 0), ...symbols.map((one) => one.end + (folded.charAt(one.end) === ')' ? 1 : 0))),
    Math.max(verb, symbols[0]?.end ?? 0),
  );
  return [{ start, end, ref, says: 'identity' }, ...dated];
}

function widened(fact: ReportFact, symbols: readonly Placed[], word: Placed | null): ReportFact {
  const first = Math.min(word?.start ?? fact.start, ...symbols.map(({ start }) => start));
  return { ...fact, start: fact.start - first < 60 ? first : fact.start };
}

/** The last mark by which the report is named: its symbol, situation or year. */
function identityEnd(sentence: Sentence, context: Context, from: number): number {
  const places = sentence.names
    .filter(
      ({ name }) => name.is === 'situation' || (name.is === 'state' && name.states.some((state) => context.knowledge.situationOfState.has(state))),
    )
    .map(({ end }) => end);
  return Math.max(from, ...places, 0);
}

function refOf(sentence: Sentence, context: Context, symbols: Sentence['symbols'], words: string, end: number): ReportRef {
  const { folded } = sentence;
  const year = sentence.dates.find(
    ({ precision, start }) =>
      precision === 'year' &&
      /\b(?:report|reports)(?: of the (?:un )?secretary-general)?(?:[^.;]{0,40} (?:on|for|covering|covers|about)|[^.;]{0,20} children (?:and|in) armed conflict (?:in|during)) (?:the year )?$/.test(
        folded.slice(0, start),
      ),
  );
  const out = sentence.dates.find(
    ({ precision, end: to, start }) =>
      precision === 'year' && (/^ (?:annual |global )?report\b/.test(folded.slice(to, to + 18)) || folded.slice(0, start).endsWith('report of ')),
  );
  const ordinal = ordinals.findIndex((one) => new RegExp(`\\b${one}\\b`).test(words)) + 1;
  const nearby = sentence.names.filter(
    ({ start }) => start >= end && start - end < 90 && /\b(?:on|in|for|about|of|concerns?|concerning)\b[^.;]{0,60}$/.test(folded.slice(end, start)),
  );
  const place = nearby.find(
    ({ name }) => name.is === 'situation' || (name.is === 'state' && name.states.some((state) => context.knowledge.situationOfState.has(state))),
  );
  const situation =
    place?.name.is === 'situation'
      ? place.name.situation
      : place?.name.is === 'state'
        ? (place.name.states.map((state) => context.knowledge.situationOfState.get(state)).find((one) => one !== undefined) ?? null)
        : null;
  return {
    symbols: symbols.flatMap((one) => one.symbols),
    about: year ? Number(year.from.slice(0, 4)) : null,
    out: out ? Number(out.from.slice(0, 4)) : null,
    ordinal: ordinal === 0 ? null : ordinal,
    situation,
    annual: /annual|global/.test(words),
  };
}

const verbs: readonly (readonly ['published' | 'dated' | 'covers', RegExp])[] = [
  ['dated', /\b(?:is |was )?dated\b|\bbears the date(?: of)?\b|\bis (?:of|from)(?= \d)/],
  ['published', /\b(?:was |were |has been )?(?:published|issued|released|made public|came out|launched|presented|appeared|submitted|unveiled)\b/],
  ['covers', /\b(?:covers?|covering|covered|spans?|from|relates to|concerns the period)\b/],
];

function datesOf(sentence: Sentence, ref: ReportRef, word: Placed | null): readonly ReportFact[] {
  const { folded } = sentence;
  if (!word) return [];
  return verbs.flatMap(([says, shape]): readonly ReportFact[] => {
    const cue = shape.exec(folded);
    if (!cue || Math.abs(cue.index - word.end) > 160 || (cue[0] === 'from' && sentence.numbers.length > 0)) return [];
    if (says === 'published' && cue.index < word.start) return presented(sentence, ref, word, cue.index);
    const date = sentence.dates.find(
      ({ start, precision }) =>
        start >= cue.index &&
        start - cue.index - cue[0].length < (says === 'covers' ? 20 : 24) &&
        (says === 'covers' ? precision === 'span' : precision !== 'span'),
    );
    if (!date || (date.precision === 'year' && says !== 'covers' && ref.symbols.length === 0 && ref.about === null)) return [];
    if (says !== 'covers' && cue.index < word.start && !/^\s*in\b/.test(folded.slice(cue.index + cue[0].length))) return [];
    if (says === 'covers')
      return ref.situation === null && ref.symbols.length === 0
        ? []
        : sentence.numbers.some(({ start }) => start > cue.index && start < date.start)
          ? []
          : [{ start: cue.index, end: date.end, ref, says, period: date }];
    return [{ start: cue.index, end: date.end, ref, says, date }];
  });
}

/** "presented his report S/2024/384 in June 2024": the day stands after the report. */
function presented({ folded, dates }: Sentence, ref: ReportRef, word: Placed, at: number): readonly ReportFact[] {
  const date = dates.find(
    ({ start, precision }) => start > word.end && start - word.end < 70 && precision !== 'year' && /\b(?:in|on) $/.test(folded.slice(0, start)),
  );
  const [first] = dates;
  if (!date && first && first.precision === 'day' && first.end < at && at - first.end < 50 && /^(?:on )?$/.test(folded.slice(0, first.start)))
    return [{ start: 0, end: word.end, ref, says: 'published', date: first }];
  return date ? [{ start: at, end: date.end, ref, says: 'published', date }] : [];
}
