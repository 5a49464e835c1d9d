import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import { type MeantResolution, resolutionMeant } from '../reading/resolve.ts';
import { clauseEnd, clauseStart } from '../text/clauses.ts';
import type { DateMention } from '../text/dates.ts';
import { placesInLine, resolutionCounts } from './adoption-line.ts';
import { newThings } from './adoption-new.ts';

/** What a text says of a resolution itself. */
export type AdoptionFact = Placed & { readonly meant: MeantResolution } & (
    | { readonly says: 'adopted'; readonly date: DateMention | null }
    | { readonly says: 'meeting'; readonly meeting: number }
    | { readonly says: 'place in line'; readonly which: 'first' | 'latest'; readonly ordinal: number | null }
    /** That it set something up that was not there before. */
    | { readonly says: 'newly'; readonly topic: string; readonly made: boolean }
    /** How many resolutions of the theme there are. */
    | { readonly says: 'count'; readonly count: number }
    | { readonly says: 'paragraph'; readonly paragraph: string; readonly words: string }
  );

/** What a sentence says of resolutions of the theme. */
export function adoptionsIn(sentence: Sentence, context: Context): readonly AdoptionFact[] {
  const { folded } = sentence;
  if (
    !/resolution|s\/res\/|\bnew text\b|\bthe text\b|\bscr\b|\(\d{4}\)/.test(folded) ||
    /general assembly resolution|human rights council/.test(folded)
  )
    return [];
  const meant = resolutionMeant(sentence, context);
  if (!meant) return resolutionCounts(sentence, { place: null, number: 0, resolution: null, how: 'described' });
  if (!meant.resolution && !onTheme(folded)) return [];
  const facts = [
    ...datesOf(sentence, context),
    ...meetings(sentence, meant),
    ...placesInLine(sentence, meant),
    ...resolutionCounts(sentence, meant),
    ...newThings(sentence, context, meant),
    ...paragraphs(sentence, meant),
  ];
  if (!meant.resolution) return facts.length > 0 ? facts : another(sentence, meant);
  return facts.some(({ says }) => says !== 'newly') ? facts : [...facts, ...mere(sentence, meant)];
}

/** A resolution that is not of the theme counts only where the sentence says that it is. */
function onTheme(folded: string): boolean {
  return /children (?:and|in) (?:the )?armed conflict|child soldiers|\bchild(?:ren)?\b[^.;]{0,60}\b(?:trigger|listing|recruit\w*|soldiers?|armed)|\b(?:trigger|listing|recruit\w*|soldiers?|armed)\b[^.;]{0,60}\bchild(?:ren)?\b|monitoring and reporting mechanism|recruitment of children|children's? protection|grave violations/.test(
    folded,
  );
}

/** A resolution on another theme in a sentence on this one, and no word of its own theme. */
function another({ folded, resolutions }: Sentence, meant: MeantResolution): readonly AdoptionFact[] {
  const { place } = meant;
  if (!place || resolutions.length !== 1 || /\bwomen\b|\byouth\b|\bhunger\b|^ on (?!child)/.test(folded.slice(place.end, place.end + 40))) return [];
  return [{ start: clauseStart(folded, place.start), end: clauseEnd(folded, place.end), meant, says: 'adopted', date: null }];
}

const adopts = /\b(?:adopt\w*|bears the date|pass(?:ed|es|age)|approv\w+|accepted|endorsed|agreed|dated|voted)\b/g;

/** "adopted on 4 August 2009", "resolution 1460, of 14 January 2003", "yesterday". */
function datesOf(sentence: Sentence, context: Context): readonly AdoptionFact[] {
  const { folded } = sentence;
  const named = sentence.resolutions.flatMap((place): readonly AdoptionFact[] => {
    const own = resolutionMeant(sentence, context, place.start);
    if (!own?.resolution) return [];
    const apposed = sentence.dates.find(
      ({ start }) =>
        start >= place.end &&
        /^,? ?(?:\(|of |from |bears the date (?:of )?|(?:is |was )?dated |(?:is|was) (?:from|of) |came (?:out )?(?:in |on )?|(?:dates? (?:from|back to)|is of|was of) |adopted (?:on |in )?)?(?:the )?$/.test(
          folded.slice(place.end, start),
        ),
    );
    const wrongYear = place.year !== null && place.year !== Number(own.resolution.adopted.from.slice(0, 4));
    const listed = apposed ? undefined : inList(sentence, place);
    if (listed) return [{ start: place.start, end: listed.end, meant: own, says: 'adopted', date: listed }];
    if (!apposed && wrongYear) return [{ start: place.start, end: place.end, meant: own, says: 'adopted', date: yearSaid(place) }];
    if (apposed) return [{ start: place.start, end: apposed.end, meant: own, says: 'adopted', date: apposed }];
    return [];
  });
  const verbs = [...folded.matchAll(adopts)].flatMap((match): readonly AdoptionFact[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (/\b(?:not|never|was to be|will be|to be|be) $/.test(folded.slice(Math.max(0, start - 12), start))) return [];
    const own = resolutionMeant(sentence, context, start);
    if (!own?.resolution || isOtherThing(folded, start, end, own)) return [];
    const date = dateNear(sentence, start, end, own);
    if (date && own.how === 'carried' && date.from.slice(0, 4) !== own.resolution.adopted.from.slice(0, 4)) return [];
    if (!date || named.some((one) => one.start <= date.start && one.end >= date.end)) return [];
    const from = Math.min(
      date.start,
      start,
      own.place && own.place.end <= start && start - own.place.end < 60 ? own.place.start : start,
      subject(folded, start),
    );
    const to = Math.max(date.end, end, own.place && own.place.start >= end && own.place.start - end < 60 ? own.place.end : 0);
    return [{ start: from, end: to, meant: own, says: 'adopted', date }];
  });
  return [...named, ...verbs.slice(0, 2)];
}

/** "adopted resolution 1998 in July 2011 and resolution 2068 in September 2012": each further one with its own date. */
function inList({ folded, resolutions, dates }: Sentence, place: Placed): DateMention | undefined {
  const rest = folded.slice(0, place.start);
  if (resolutions.length < 2 || !/ (?:and|then|,) (?:the )?$/.test(rest.replace(/,\s*$/, ' , ')) || rest.search(adopts) < 0) return undefined;
  return dates.find(({ start }) => start >= place.end && /^ (?:in|on) (?:the )?$/.test(folded.slice(place.end, start)));
}

/** "resolution 1612 (2004)": the year in the name. */
function yearSaid({ start, end, year }: { readonly start: number; readonly end: number; readonly year: number | null }): DateMention {
  return { start, end, from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year', how: 'absolute', lead: null };
}

function subject(folded: string, at: number): number {
  const match = /\b(?:the )?(?:un |united nations )?(?:security )?council (?:has |had )?(?:unanimously )?$/.exec(folded.slice(0, at));
  return match ? match.index : at;
}

/** The protocol, the principles or a statement were adopted, not the resolution. */
function isOtherThing(folded: string, start: number, end: number, { place, how }: MeantResolution): boolean {
  const after = folded.slice(end, end + 40);
  const before = folded.slice(Math.max(0, start - 40), start);
  if (/^ (?:by|on|in)? ?(?:a |the )?(?:presidential statement|declaration|principles|protocol|report|law|conclusions)/.test(after)) return true;
  if (/(?:protocol|principles|declaration|statement|convention|conclusions) (?:was |were )?$/.test(before)) return true;
  return how !== 'number' && !/resolution|text|document|draft/.test(`${before}${after}`) && place === null;
}

/** Words between a verb and its date that part nothing. */
const filler =
  /children (?:and|in) armed conflicts?|at (?:its|the) \d{4}(?:st|nd|rd|th) meeting(?: of)?|(?:the )?(?:un |united nations )?security council/g;

function dateNear(sentence: Sentence, start: number, end: number, meant: MeantResolution): DateMention | null {
  const priced = sentence.dates
    .filter(({ lead, precision }) => lead === null && precision !== 'span')
    .map((date) => {
      const between = date.start >= end ? sentence.folded.slice(end, date.start) : sentence.folded.slice(date.end, start);
      const plain = meant.place ? between.replace(sentence.folded.slice(meant.place.start, meant.place.end), '') : between;
      return {
        date,
        price:
          plain.replaceAll(filler, '').length + (/[;]|\b(?:debate|report|meeting of|conference)\b/.test(between.replaceAll(filler, '')) ? 100 : 0),
      };
    });
  const best = priced.sort((a, b) => a.price - b.price)[0];
  return best && best.price < 60 ? best.date : null;
}

function meetings({ folded }: Sentence, meant: MeantResolution): readonly AdoptionFact[] {
  if (!meant.resolution || meant.how === 'carried') return [];
  return [...folded.matchAll(/\b(?:s\/pv\.)?(\d{4})(?:st|nd|rd|th) (?:formal )?meeting|\bmeeting (?:no\.? ?|number )?(\d{4})\b/g)].map((match) => ({
    start: meant.place && meant.place.end <= match.index ? meant.place.start : clauseStart(folded, match.index),
    end: match.index + match[0].length,
    meant,
    says: 'meeting',
    meeting: Number(match[1] ?? match[2]),
  }));
}

function paragraphs({ folded }: Sentence, meant: MeantResolution): readonly AdoptionFact[] {
  if (!meant.resolution) return [];
  const match = /\b(?:operative )?(?:paragraphs?|para\.?|op) (\d{1,2})(?: ?\(([a-z])\))?/.exec(folded);
  if (!match) return [];
  return [
    {
      start: match.index,
      end: clauseEnd(folded, folded.length),
      meant,
      says: 'paragraph',
      paragraph: match[1] ?? '',
      words: folded.slice(match.index + match[0].length),
    },
  ];
}

/** A plain adoption without a day: "The Security Council has adopted a new resolution on children in armed conflict". */
function mere(sentence: Sentence, meant: MeantResolution): readonly AdoptionFact[] {
  const { folded } = sentence;
  const match = /\b(?:adopted|has adopted|adopts|passed|approved|was adopted)\b/.exec(folded);
  if (!match || !meant.resolution || !/council|resolution/.test(folded) || /unanim|consensus|\bvotes?\b|will be adopted|to be adopted/.test(folded))
    return [];
  if (isOtherThing(folded, match.index, match.index + match[0].length, meant)) return [];
  const place = meant.place;
  return [
    {
      start: Math.min(subject(folded, match.index), match.index, place?.start ?? match.index),
      end: Math.max(match.index + match[0].length, place?.end ?? 0),
      meant,
      says: 'adopted',
      date: null,
    },
  ];
}
