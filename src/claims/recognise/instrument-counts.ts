import type { Context } from '../reading/context.ts';
import type { Sentence } from '../reading/mention.ts';
import { statesMeant } from '../reading/resolve.ts';
import type { NumberMention } from '../text/numbers.ts';
import type { InstrumentFact, Named } from './instrument.ts';
import { distance } from './instrument-dates.ts';

type Counted = 'parties' | 'signatories' | 'endorsers';

const counted =
  /^(?: [a-z-]+){0,2}? ?(states? part(?:y|ies)|part(?:y|ies)|ratifications|accessions|signator(?:y|ies)|signatures|endorse(?:rs|ments|d)|supporters|adherents|(?:member )?states?(?: members)?|countries|nations|governments|members)\b/;
const namedBefore =
  /\b(states? parties|parties|signatories|endorsers|ratifications|endorsements|members)\b[^.;]{0,110}?(?::|,? (?:stands?|stood) at|,? (?:is|was|has reached|reached|rose to|to|of|now|has grown to)) (?:now )?$/;
const ofCouncil = /^ (?:permanent |council |security council )?members? of the (?:security )?council|^ permanent/;
const firstDay =
  /\bfirst day|\bat (?:the|its|their) (?:launch|adoption|opening|signing)|\binitial(?:ly)?\b|\bfound(?:ing|ers|ed)\b|\b(?:first|founding|oslo|paris|dublin|vancouver|london) conference|\b(?:start(?:ed)?|beg(?:a|i)n(?:ning)?|launched) with|\bfrom the (?:start|outset|beginning)/;

/** How many States an instrument has, by a number before or after the word that says what is counted. */
export function instrumentCounts(sentence: Sentence, context: Context, named: readonly Named[]): readonly InstrumentFact[] {
  if (named.length === 0 || /co-? ?sponsor|abstain|resolution \d/.test(sentence.folded)) return [];
  return sentence.numbers.flatMap((number) => {
    const fact = countOf(sentence, context, named, number);
    return fact ? [fact, ...firstDayOf(sentence, context, fact)] : [];
  });
}

type CountFact = Extract<InstrumentFact, { says: 'count' }>;

function countOf(sentence: Sentence, context: Context, named: readonly Named[], number: NumberMention): CountFact | null {
  const { folded } = sentence;
  const after = counted.exec(folded.slice(number.end, number.end + 50));
  const before = after ? null : namedBefore.exec(folded.slice(0, number.start));
  if ((!after && !before) || number.value > 200 || number.value < 3 || ofCouncil.test(folded.slice(number.end))) return null;
  const instrument = [...named].sort((a, b) => distance(a, number.start, number.end) - distance(b, number.start, number.end))[0];
  if (!instrument || distance(instrument, number.start, number.end) > 110) return null;
  const length = after?.[0].length ?? 0;
  const around = folded.slice(Math.max(0, Math.min(number.start, instrument.start) - 20), Math.max(number.end + length, instrument.end) + 30);
  const what = whatCounted(after?.[1] ?? before?.[1] ?? '', around, instrument.instrument, context);
  if (what === null || statesMeant(sentence, context).some(({ start }) => start >= number.end && start < number.end + length)) return null;
  const date =
    sentence.dates.find(
      ({ lead, start }) =>
        lead !== 'since' && !/\b(?:opened|adopted|launched|signed|agreed|created|concluded)\b[^,;]{0,30}$/.test(folded.slice(0, start)),
    ) ?? null;
  const first = Math.min(number.start, instrument.start, before?.index ?? number.start);
  return {
    start: folded.slice(0, first).endsWith('the ') ? first - 4 : first,
    end: Math.max(number.end + length, instrument.end),
    instrument: instrument.instrument,
    says: 'count',
    what,
    number,
    date,
    first: firstDay.test(folded) || /\b(?:launched|adopted|opened|endorsed) [^,;.]{3,40} (?:with|by) $/.test(folded.slice(0, number.start)),
  };
}

function whatCounted(head: string, around: string, instrument: string, { knowledge }: Context): Counted | null {
  const treaty = knowledge.record.commitments.instruments.get(instrument)?.kind === 'treaty';
  if (!treaty)
    return /start|began|launch|endors|sign|join|adher|support|commit|back|behind|found|member|approv|adopt|subscrib|accept/.test(around) ||
      /^part|^endors|^supporters|^adherents/.test(head)
      ? 'endorsers'
      : null;
  if (head.startsWith('sign')) return 'signatories';
  if (/^(?:states? part|part|ratif|access)/.test(head) || /\bparty to|\bratif|\bacced|\bjoined|parties\b|\bbound\b|\bmembers?\b/.test(around))
    return 'parties';
  return /sign/.test(around) ? 'signatories' : null;
}

/** "82 States endorsed it on 18 November": the day of the count is also that of the instrument. */
function firstDayOf({ dates }: Sentence, { knowledge }: Context, fact: CountFact): readonly InstrumentFact[] {
  const instrument = knowledge.record.commitments.instruments.get(fact.instrument);
  const date = dates.find(({ precision, from }) => precision === 'day' && (instrument?.adopted.text === from || instrument?.opened.text === from));
  return date ? [{ start: date.start, end: date.end, instrument: fact.instrument, says: 'date', which: 'adopted', date }] : [];
}
