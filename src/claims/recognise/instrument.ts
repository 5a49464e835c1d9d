import type { Context } from '../reading/context.ts';
import { namesThatAre, type Placed, type Sentence } from '../reading/mention.ts';
import { statesMeant } from '../reading/resolve.ts';
import { clauseEnd, clauseStart } from '../text/clauses.ts';
import type { DateMention } from '../text/dates.ts';
import type { NumberMention } from '../text/numbers.ts';
import { betterFit } from '../vocabulary/subjects.ts';
import { instrumentCounts } from './instrument-counts.ts';
import { instrumentDates } from './instrument-dates.ts';
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

/** An instrument with its place. */
export type Named = Placed & { readonly instrument: string };

/** What a sentence says of instruments: their dates, how many States they have, and names that do not fit. */
export function instrumentsIn(sentence: Sentence, context: Context): readonly InstrumentFact[] {
  const named = namesThatAre(sentence, 'instrument').map(({ start, end, name }): Named => ({ start, end, instrument: name.instrument }));
  const campaigns = new Set(['CNS', 'ACT']);
  const kept = named.filter(({ instrument }) => !campaigns.has(instrument));
  return [
    ...instrumentDates(sentence, context, kept),
    ...instrumentCounts(sentence, context, kept),
    ...misfits(sentence, context, kept),
    ...lookAlikes(sentence, context),
  ];
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
  const joined = /\b(?:ratif|acced|sign|join|adher|endors|support|subscrib|party|back|adopt|commit|align|uphold)/;
  return namesThatAre(sentence, 'look-alike').flatMap(({ start, end, name }): readonly InstrumentFact[] => {
    const passive = statesMeant(sentence, context).some((state) => /\bby (?:the )?$/.test(sentence.folded.slice(end, state.start)));
    if (
      name.near === '' ||
      (joined.test(sentence.folded.slice(passive ? end : 0, passive ? undefined : start)) && statesMeant(sentence, context).length > 0)
    )
      return [];
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
