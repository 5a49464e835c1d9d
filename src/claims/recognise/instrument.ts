import type { Context } from '../reading/context.ts';
import { namesThatAre, type Placed, type Sentence } from '../reading/mention.ts';
import { statesMeant } from '../reading/resolve.ts';
import { clauseEnd, clauseStart } from '../text/clauses.ts';
import type { DateMention } from '../text/dates.ts';
import type { NumberMention } from '../text/numbers.ts';
import { betterFit } from '../vocabulary/subjects.ts';
import { misfitWords } from './instrument-named.ts';

/** Something said of an instrument itself. */
export type InstrumentFact = Placed & { readonly instrument: string } & (
    | { readonly says: 'date'; readonly which: 'adopted' | 'opened' | 'inForce'; readonly date: DateMention }
    | {
        readonly says: 'count';
        readonly what: 'parties' | 'signatories' | 'endorsers';
        readonly number: NumberMention;
        readonly date: DateMention | null;
        readonly first: boolean;
      }
    | { readonly says: 'misfit'; readonly meant: string }
    | { readonly says: 'look-alike'; readonly name: string; readonly subject: string }
  );

type Named = Placed & { readonly instrument: string };

/** What a sentence says of instruments: their dates, how many States they have, and names that do not fit. */
export function instrumentsIn(sentence: Sentence, context: Context): readonly InstrumentFact[] {
  const named = namesThatAre(sentence, 'instrument').map(({ start, end, name }): Named => ({ start, end, instrument: name.instrument }));
  const campaigns = new Set(['CNS', 'ACT']);
  const kept = named.filter(({ instrument }) => !campaigns.has(instrument));
  return [
    ...datesOf(sentence, context, kept),
    ...countsOf(sentence, context, kept),
    ...misfits(sentence, context, kept),
    ...lookAlikes(sentence, context),
  ];
}

const events: readonly (readonly ['adopted' | 'opened' | 'inForce', RegExp])[] = [
  [
    'inForce',
    /\b(?:(?:has been |is |was |been )?in force|entered into (?:force|effect)|came into (?:force|effect)|enters into force|went into (?:force|effect)|entry into force|took effect|into force)\b/g,
  ],
  ['opened', /\b(?:opened for (?:signature|endorsement)|(?:was |were )?opened\b|launched|unveiled)\b/g],
  [
    'adopted',
    /\b(?:adopted|approved|agreed|concluded|drawn up|born|created|signed into being|dates? (?:from|back to)|established|endorsed by the general assembly)\b/g,
  ],
];

/** Words that make a State the subject: then the date is that State's. */
const stateDeed = /\b(?:for|in|with regard to) (?:the )?$/;

function datesOf(sentence: Sentence, context: Context, named: readonly Named[]): readonly InstrumentFact[] {
  const { folded } = sentence;
  if (named.length === 0) return [];
  const states = statesMeant(sentence, context);
  const forState = states.some(({ start }) => /\bfor (?:the )?$/.test(folded.slice(0, start)));
  return events.flatMap(([which, shape]) =>
    [...folded.matchAll(shape)].flatMap((match): readonly InstrumentFact[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const date = nearDate(sentence, start, end);
      const instrument = [...named].sort((a, b) => distance(a, start, end) - distance(b, start, end))[0];
      if (!date || !instrument || distance(instrument, start, end) > 130) return [];
      if (
        states.some((state) => state.start >= end && state.start - end < 25 && stateDeed.test(folded.slice(end, state.start)) && which === 'inForce')
      )
        return [];
      if (/\b(?:resolution|debate|report|campaign|guidelines|parliament|government)\b[^.;]{0,12}$/.test(folded.slice(Math.max(0, start - 30), start)))
        return [];
      if ((forState && which === 'inForce') || states.some((state) => state.end <= start && start - state.end < 6)) return [];
      if (which === 'opened' && /launch|opened\b/.test(match[0]) && /^ (?:a|the|its) (?:campaign|debate|investigation)/.test(folded.slice(end)))
        return [];
      const one = { start: Math.min(start, date.end < start ? date.start : start), end: Math.max(end, date.end) };
      const whole =
        instrument.end <= one.start && one.start - instrument.end < 14
          ? { start: instrument.start, end: one.end }
          : instrument.start >= one.end && instrument.start - one.end < 12
            ? { start: one.start, end: instrument.end }
            : one;
      return [{ ...whole, instrument: instrument.instrument, says: 'date', which, date }];
    }),
  );
}

function distance(place: Placed, start: number, end: number): number {
  return place.end <= start ? start - place.end : place.start >= end ? place.start - end + 6 : 0;
}

function nearDate(sentence: Sentence, start: number, end: number): DateMention | null {
  const priced = sentence.dates.map((date) => {
    const between = date.start >= end ? sentence.folded.slice(end, date.start) : sentence.folded.slice(date.end, start);
    return { date, price: between.length + (date.start >= end ? 0 : 25) + (/[,;]| and /.test(between) ? 40 : 0) };
  });
  const best = priced.sort((a, b) => a.price - b.price)[0];
  return best && best.price < 75 ? best.date : null;
}

const counted =
  /^(?: [a-z-]+){0,2}? ?(states? part(?:y|ies)|part(?:y|ies)|ratifications|signator(?:y|ies)|signatures|endorse(?:rs|ments|d)|(?:member )?states?(?: members)?|countries|nations|governments|members)\b/;

function countsOf(sentence: Sentence, context: Context, named: readonly Named[]): readonly InstrumentFact[] {
  const { folded } = sentence;
  return sentence.numbers.flatMap((number): readonly InstrumentFact[] => {
    const head = counted.exec(folded.slice(number.end, number.end + 50));
    if (
      !head ||
      number.value > 200 ||
      number.value < 3 ||
      /^ (?:permanent |council |security council )?members? of the (?:security )?council|^ permanent/.test(folded.slice(number.end))
    )
      return [];
    const instrument = [...named].sort((a, b) => distance(a, number.start, number.end) - distance(b, number.start, number.end))[0];
    if (!instrument || distance(instrument, number.start, number.end) > 110) return [];
    const around = folded.slice(Math.min(number.start, instrument.start), Math.max(number.end + head[0].length, instrument.end) + 30);
    const what = whatCounted(head[1] ?? '', around, instrument.instrument, context);
    if (what === null || statesMeant(sentence, context).some(({ start }) => start >= number.end && start < number.end + head[0].length)) return [];
    const date = sentence.dates.find(({ lead }) => lead !== 'since') ?? null;
    const [first, last] = [Math.min(number.start, instrument.start), Math.max(number.end + head[0].length, instrument.end)];
    const count: InstrumentFact = {
      start: articleBefore(folded, first),
      end: last,
      instrument: instrument.instrument,
      says: 'count',
      what,
      number,
      date,
      first: firstDay.test(folded),
    };
    return date?.precision === 'day' && date.start >= last && isFirstDay(instrument.instrument, date.from, context)
      ? [count, { start: date.start, end: date.end, instrument: instrument.instrument, says: 'date', which: 'adopted', date }]
      : [count];
  });
}

const firstDay =
  /\bfirst day|\bat (?:the|its|their) (?:launch|adoption|opening|signing)|\binitial(?:ly)?\b|\bfound(?:ing|ers)\b|\bfirst conference|\bfrom the (?:start|outset|beginning)/;

/** "82 States endorsed it on 18 November": the day of the count is also that of the instrument. */
function isFirstDay(id: string, day: string, { knowledge }: Context): boolean {
  const instrument = knowledge.record.commitments.instruments.get(id);
  return instrument?.adopted.text === day || instrument?.opened.text === day;
}

function articleBefore(folded: string, at: number): number {
  return folded.slice(0, at).endsWith('the ') ? at - 4 : at;
}

function whatCounted(head: string, around: string, instrument: string, { knowledge }: Context): 'parties' | 'signatories' | 'endorsers' | null {
  const treaty = knowledge.record.commitments.instruments.get(instrument)?.kind === 'treaty';
  if (!treaty) return /endors|sign|join|adher|support|committed|back/.test(around) || head.startsWith('part') ? 'endorsers' : null;
  if (/^(?:states? part|part|ratif)/.test(head) || /\bparty to|\bratif|\bacced|\bjoined|parties\b/.test(around)) return 'parties';
  return /sign/.test(around) ? 'signatories' : null;
}

/** An instrument that is asked for where its sentence is about the subject of a sibling. */
function misfits(sentence: Sentence, context: Context, named: readonly Named[]): readonly InstrumentFact[] {
  if (context.theme === 'other') return [];
  const words = misfitWords(sentence);
  const doers = statesMeant(sentence, context).some(({ end }) =>
    named.some(
      ({ start }) => end <= start && /\b(?:ratified|acceded|signed|joined|adhered|has|is) [^.;]{0,60}$/.test(sentence.folded.slice(end, start)),
    ),
  );
  if (doers) return [];
  const asks = /\b(?:should|must|shall|ought|urged?|call(?:s|ed|ing)? (?:up)?on|invit\w+|encourag\w+|appeal\w+|need to)\b/.test(sentence.folded);
  return named.flatMap(({ start, end, instrument }): readonly InstrumentFact[] => {
    const meant = betterFit(instrument, words, context.knowledge) ?? (asks ? betterFitOfText(instrument, words, context) : null);
    if (meant === null || sentence.numbers.some((number) => Math.abs(number.start - end) < 20 || Math.abs(start - number.end) < 20)) return [];
    const lead =
      /(?:\b(?:ratify|sign|join|accede to|become part(?:y|ies) to|abide by|and abide by|implement|comply with|outlawed by|banned by|prohibited by|forbidden by|under|of)(?: and [a-z ]{3,12})? (?:the )?)$/.exec(
        sentence.folded.slice(Math.max(0, start - 60), start),
      );
    const from = lead ? start - lead[0].length : clauseStart(sentence.folded, start);
    return [
      {
        start: /outlawed|banned|prohibited|forbidden/.test(lead?.[0] ?? '') ? clauseStart(sentence.folded, start) : from,
        end,
        instrument,
        says: 'misfit',
        meant,
      },
    ];
  });
}

/** An appeal without a subject of its own is about what its text is about. */
function betterFitOfText(instrument: string, words: string, context: Context): string | null {
  if (words.length > 400) return null;
  const text = context.whole.replaceAll(/optional protocol[^.;]{0,120}/g, '');
  return betterFit(instrument, text, context.knowledge);
}

/** Names like those of instruments, where no State is said to have joined. */
function lookAlikes(sentence: Sentence, context: Context): readonly InstrumentFact[] {
  if (context.theme !== 'sure') return [];
  const joined = /\b(?:ratif|acced|sign|join|adher|endors|support|subscrib|party)/;
  return namesThatAre(sentence, 'look-alike').flatMap(({ start, end, name }): readonly InstrumentFact[] => {
    if (name.near === '' || (joined.test(sentence.folded.slice(0, start)) && statesMeant(sentence, context).length > 0)) return [];
    const about = /recruit|soldier|child|armed|school|peacekeep/.test(sentence.folded);
    if (!about) return [];
    return [
      {
        start: clauseStart(sentence.folded, start),
        end: clauseEnd(sentence.folded, end),
        instrument: name.near,
        says: 'look-alike',
        name: sentence.raw.slice(start, end),
        subject: name.subject,
      },
    ];
  });
}
