import type { Context } from '../reading/context.ts';
import type { Placed, Sentence } from '../reading/mention.ts';
import { type MeantState, statesMeant } from '../reading/resolve.ts';
import type { DateMention } from '../text/dates.ts';
import type { InstrumentFact, Named } from './instrument.ts';

type Which = 'adopted' | 'opened' | 'inForce';

const events: readonly (readonly [Which, RegExp])[] = [
  [
    'inForce',
    /\b(?:(?:has been |is |was |been )?(?:in force|in effect|binding)|(?:entered|came|enters|comes|went|entry|put) into (?:force|effect)|took effect|into force|(?:has |have )?applied|became (?:law|binding))\b/g,
  ],
  [
    'opened',
    /\b(?:(?<!adopted(?: and|,| and was) )opened for (?:signature|endorsement)|(?:was |were )opened\b|\bopened(?= (?:in|on)\b)|(?:was|were) (?:first )?endorsed(?= (?:in|on)\b)|launch(?:ed)?|unveiled|(?:able to|could|can be) (?:sign|endorse|join)(?:ed)?)\b/g,
  ],
  [
    'adopted',
    /\b(?:adopt(?:ed|s|ion)?(?:(?: and|,| and was) opened for (?:signature|endorsement))?|opened for signature and adopted|approved|agreed|concluded|drawn up|born|created|dates? (?:from|back to)|established|endorsed by the general assembly|existed|exists?|saw the light(?: of day)?|presented|proclaimed|came into being|introduced|negotiated|drafted|made public|(?:was|were) (?:made|completed|finali[sz]ed)|published|stems? from|go(?:es)? back to|went back to)\b/g,
  ],
];
const apposed = /^(?:,? ?\(|,? (?:which )?(?:is |was )?(?:of|from|dated) |, )(?:the year )?$/;
const otherThing =
  /\b(?:resolution|debate|report|campaign|guidelines|parliament|government|law|statement|ratification|signature|accession|endorsement)\b[^.;]{0,24}$/;

/** When instruments were adopted, opened or entered into force: each event with its nearest date, and dates right beside the name. */
export function instrumentDates(sentence: Sentence, context: Context, named: readonly Named[]): readonly InstrumentFact[] {
  const { folded } = sentence;
  if (named.length === 0 || sentence.dates.length === 0) return [];
  const states = statesMeant(sentence, context);
  const told = events.flatMap(([which, shape]) =>
    [...folded.matchAll(shape)].flatMap((match) =>
      toldOf(sentence, context, named, states, which, { start: match.index, end: match.index + match[0].length }),
    ),
  );
  const once = told.filter((one, at) => told.findIndex((other) => dateStart(other) === dateStart(one)) === at);
  const beside = sentence.dates.flatMap((date): readonly InstrumentFact[] => {
    const instrument = named.find(({ end }) => end <= date.start && apposed.test(folded.slice(end, date.start)));
    if (instrument && /\b(?:ratification|signature|accession|endorsement|law)\b[^.;,]{0,20}$/.test(folded.slice(0, instrument.start))) return [];
    if (!instrument || date.precision === 'span' || once.some((one) => dateStart(one) === date.start)) return [];
    if (folded.slice(instrument.end, date.start) === ', ' && date.precision !== 'day') return [];
    return [{ start: instrument.start, end: date.end, instrument: instrument.instrument, says: 'date', which: 'adopted', date }];
  });
  return [...once, ...beside];
}

function dateStart(fact: InstrumentFact): number {
  return fact.says === 'date' ? fact.date.start : -1;
}

function toldOf(
  sentence: Sentence,
  context: Context,
  named: readonly Named[],
  states: readonly MeantState[],
  which: Which,
  event: Placed,
): readonly InstrumentFact[] {
  const { folded } = sentence;
  const { start, end } = event;
  const date = nearDate(sentence, start, end, named);
  const instrument = [...named].sort((a, b) => distance(a, start, end) - distance(b, start, end))[0];
  if (!date || !instrument || distance(instrument, start, end) > 130 || named.some((one) => one.start < end && one.end > start)) return [];
  if (belongsToState(folded, states, which, event, instrument, context)) return [];
  if (
    otherThing.test(folded.slice(Math.max(0, start - 30), start)) ||
    /^ (?:a|the|its) (?:campaign|debate|investigation|resolution|report|law)/.test(folded.slice(end))
  )
    return [];
  const one = { start: Math.min(start, date.end < start ? date.start : start), end: Math.max(end, date.end) };
  const before = instrument.end <= one.start && one.start - instrument.end < 14;
  const inside = instrument.start >= start && instrument.end <= one.end;
  const after = instrument.start >= one.end && instrument.start - one.end < 12;
  const whole = before ? { start: instrument.start, end: one.end } : after && !inside ? { start: one.start, end: instrument.end } : one;
  return [{ ...whole, instrument: instrument.instrument, says: 'date', which, date }];
}

/** The day of a State is no day of the instrument; what its host did with it is. */
function belongsToState(
  folded: string,
  states: readonly MeantState[],
  which: Which,
  { start, end }: Placed,
  { instrument }: Named,
  { knowledge }: Context,
): boolean {
  if (which === 'inForce' && /^ (?:for|with regard to) (?:it|us|them|the (?:country|republic|state))\b/.test(folded.slice(end))) return true;
  if (
    which === 'inForce' &&
    states.some(
      (state) =>
        /(?:\bfor|^in) (?:the )?$/.test(folded.slice(0, state.start)) ||
        (state.start >= end && state.start - end < 25 && /\b(?:for|in|with regard to) (?:the )?$/.test(folded.slice(end, state.start))),
    )
  )
    return true;
  const host = knowledge.record.commitments.instruments.get(instrument)?.depositary ?? '';
  return states.some(
    (state) => state.end <= start && start - state.end < 6 && !host.includes(knowledge.record.register.states.get(state.state)?.names.en ?? '–'),
  );
}

/** How far a place is from a stretch; what follows costs a little more than what precedes. */
export function distance(place: Placed, start: number, end: number): number {
  return place.end <= start ? start - place.end : place.start >= end ? place.start - end + 6 : 0;
}

/** Whether another event stands in a stretch. */
function isTold(between: string): boolean {
  return events.some(([, shape]) => between.search(shape) >= 0);
}

/** "adopted in 1989": a date right behind another event is that event's own. */
function isGoverned(folded: string, date: Placed): boolean {
  const lead = folded.slice(Math.max(0, date.start - 40), date.start).replace(/ (?:on |in )?(?:the )?$/, '');
  return events.some(([, shape]) => [...lead.matchAll(shape)].some((match) => match.index + match[0].length === lead.length));
}

function nearDate(sentence: Sentence, start: number, end: number, named: readonly Named[]): DateMention | null {
  const priced = sentence.dates.map((date) => {
    const [from, to] = date.start >= end ? [end, date.start] : [date.end, start];
    const between = sentence.folded.slice(from, to);
    const names = named.filter((one) => one.start >= from && one.end <= to).reduce((sum, one) => sum + one.end - one.start, 0);
    const taken = date.start >= end ? isTold(between) : isGoverned(sentence.folded, date);
    return {
      date,
      price:
        between.length - names + (date.start >= end ? 0 : 25) + (/[,;]| and /.test(between) && (names === 0 || taken) ? 40 : 0) + (taken ? 30 : 0),
    };
  });
  const best = priced.sort((a, b) => a.price - b.price)[0];
  return best && best.price < 75 ? best.date : null;
}
