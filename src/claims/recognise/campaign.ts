import type { Context } from '../reading/context.ts';
import { namesThatAre, type Placed, type Sentence } from '../reading/mention.ts';
import { statesMeant } from '../reading/resolve.ts';
import type { DateMention } from '../text/dates.ts';

/** What a text says of a campaign. */
export type CampaignFact = Placed & { readonly campaign: string } & (
    | { readonly says: 'launched' | 'ended'; readonly date: DateMention }
    | { readonly says: 'concerned'; readonly state: string; readonly negated: boolean }
    | { readonly says: 'supported'; readonly state: string }
    | { readonly says: 'run by'; readonly offices: readonly string[] }
    | { readonly says: 'count'; readonly value: number }
  );

/** What a sentence says of the campaigns of the record. */
export function campaignsIn(sentence: Sentence, context: Context): readonly CampaignFact[] {
  const named = namesThatAre(sentence, 'instrument').filter(
    ({ name }) => context.knowledge.record.commitments.instruments.get(name.instrument)?.kind === 'campaign',
  );
  const carried =
    named.length === 0 &&
    /\bthe campaign\b/.test(sentence.folded) &&
    context.focus.instrument !== null &&
    context.knowledge.record.commitments.instruments.get(context.focus.instrument)?.kind === 'campaign';
  const at = sentence.folded.indexOf('the campaign');
  const [first] = named;
  const campaign = first?.name.instrument ?? (carried ? context.focus.instrument : null);
  if (campaign === null || campaign === undefined) return [];
  const place: Placed = first ?? { start: at, end: at + 'the campaign'.length };
  return [
    ...dates(sentence, place, campaign),
    ...spanned(sentence, place, campaign),
    ...states(sentence, context, place, campaign),
    ...runners(sentence, place, campaign),
    ...counts(sentence, place, campaign),
  ];
}

const starts =
  /\b(?:has run|ran|running|runs|launch(?:ed|es)?|initiated|started|began|begun|created|opened|set up|born|introduced|unveiled|kicked off)\b/;
const ends = /\b(?:ended|closed|concluded|came to an end|finished|expired|completed|was to end|until)\b/;

function dates(sentence: Sentence, place: Placed, campaign: string): readonly CampaignFact[] {
  const { folded } = sentence;
  return (
    [
      ['launched', starts],
      ['ended', ends],
    ] as const
  ).flatMap(([says, shape]): readonly CampaignFact[] => {
    const cue = shape.exec(folded);
    if (!cue || (cue.index < place.start && place.start - cue.index > 60)) return [];
    const other = (says === 'launched' ? ends : starts).exec(folded);
    const near = (one: Placed) => (gap(one, cue) < 34 || one.start < 4) && (!other || gap(one, cue) < gap(one, other));
    const date = sentence.dates.find((one) => near(one) && one.precision !== 'span');
    if (!date) return [];
    const start = startOfName(folded, Math.min(place.start, cue.index, date.start > cue.index ? date.start : date.start));
    return [{ start, end: Math.max(place.end, cue.index + cue[0].length, date.end), campaign, says, date }];
  });
}

function gap(one: Placed, word: { readonly index: number; readonly 0: string }): number {
  return Math.min(Math.abs(one.start - word.index - word[0].length), Math.abs(word.index - one.end));
}

function startOfName(folded: string, at: number): number {
  const lead = /(?:\b(?:the|a) )?(?:campaign )?"?$/.exec(folded.slice(0, at));
  return lead ? at - lead[0].length : at;
}

/** "ran from 2014 to 2016": both ends of a campaign. */
function spanned({ folded, dates: all }: Sentence, place: Placed, campaign: string): readonly CampaignFact[] {
  const span = all.find(
    ({ precision, start }) =>
      precision === 'span' &&
      start >= place.end &&
      start - place.end < 50 &&
      /^"?,? (?:(?:which |that )?(?:ran|was run|lasted|existed|went on|was held|was conducted|was active)\b|\()/.test(folded.slice(place.end)),
  );
  if (!span || span.to === '') return [];
  const quote = { start: startOfName(folded, place.start), end: span.end, campaign };
  return [
    { ...quote, says: 'launched', date: { ...span, to: `${span.from.slice(0, 4)}-12-31` } },
    { ...quote, says: 'ended', date: { ...span, from: `${span.to.slice(0, 4)}-01-01` } },
  ];
}

const concern =
  /\b(?:one of|among|belong(?:s|ed)? to|part of|concern(?:s|ed)|covered|includ\w+|were|eight|countries|states|participat\w+|took part|joined|target\w*|aimed|focused on)\b/;
const supports = /\b(?:support(?:s|ed|ing)?|backs?|backed|endorsed|joined|welcomed|co-?sponsored|adhered|signed)\b/;

function states(sentence: Sentence, context: Context, place: Placed, campaign: string): readonly CampaignFact[] {
  const { folded } = sentence;
  const found = statesMeant(sentence, context);
  const cue = supports.exec(folded.slice(0, place.start));
  const last = cue ? [...folded.slice(0, place.start).matchAll(new RegExp(supports.source, 'g'))].at(-1) : undefined;
  const membership =
    /\b(?:one of|among|part of|countries of|states of|states in|countries in|belong)/.test(folded) ||
    /^(?: (?:campaign )?(?:concerned|covered|included|targeted|focused on|involved|was aimed at))/.test(folded.slice(place.end));
  const partakers = /\b(?:took part|takes part|participat\w+|was involved|were involved) in (?:the )?(?:campaign )?"?$/.test(
    folded.slice(0, place.start),
  )
    ? found.filter(({ end }) => end <= place.start)
    : [];
  if (partakers.length > 0)
    return partakers.map(({ start, state }): CampaignFact =>
      concerns(campaign, state, context)
        ? { start, end: place.end, campaign, says: 'concerned', state, negated: false }
        : { start, end: place.end, campaign, says: 'supported', state },
    );
  if (membership && concern.test(folded)) {
    const end = Math.max(place.end, ...found.map((one) => one.end));
    return found.map((one): CampaignFact => ({
      start: one.start < place.start ? one.start : one.start,
      end: one.start < place.start ? place.end : one.end,
      campaign,
      says: 'concerned',
      state: one.state,
      negated: /\bnot\b/.test(folded.slice(one.end, Math.min(end, one.end + 20))),
    }));
  }
  if (!last) return [];
  const own = found.filter(({ end }) => end <= last.index && !/[;]/.test(folded.slice(end, last.index)));
  const doer = own.at(-1);
  if (!doer || place.start - last.index > 40) return [];
  return [{ start: last.index - doer.end < 30 ? doer.start : last.index, end: place.end, campaign, says: 'supported', state: doer.state }];
}

/** Whether the row of a campaign names a State among those it concerned. */
function concerns(campaign: string, state: string, { knowledge }: Context): boolean {
  const note = knowledge.record.commitments.instruments.get(campaign)?.note ?? '';
  return note.includes(knowledge.record.register.states.get(state)?.names.en.replace(/ \(.*\)$/, '') ?? '–');
}

function runners(sentence: Sentence, place: Placed, campaign: string): readonly CampaignFact[] {
  const { folded } = sentence;
  if (namesThatAre(sentence, 'other office').length > 0) return [];
  const active = /\b(?:launched|started|began|initiated|ran|set up|created)(?: the| a| their)?(?: joint)?(?: campaign)? ?"?$/.exec(
    folded.slice(0, place.start),
  );
  if (active) return running(folded, 0, active.index, campaign, { start: 0, end: place.end });
  const cue =
    /\b(?:(?:is|was) a (?:joint )?(?:campaign|initiative|project) (?:of|by)|(?:run|launched|led|initiated|started|organi[sz]ed|conducted|carried out|created|set up)(?: jointly)? by)\b/.exec(
      folded.slice(place.end),
    );
  if (!cue || cue.index > 30) return [];
  const from = place.end + cue.index + cue[0].length;
  return running(folded, from, folded.length, campaign, {
    start: startOfName(folded, place.start),
    end: folded.trimEnd().replace(/[.!?"']+$/, '').length,
  });
}

/** Who runs a campaign, by the words in a stretch of the sentence. */
function running(folded: string, from: number, to: number, campaign: string, quote: Placed): readonly CampaignFact[] {
  const rest = folded.slice(from, to);
  const offices = [
    ...(/special representative|srsg/.test(rest) ? ['srsg'] : []),
    ...(/unicef|children's fund/.test(rest) ? ['unicef'] : []),
    ...(/save the children|amnesty|human rights watch|watchlist|unesco|unhcr|red cross|world vision|european union|government|war child/.test(rest)
      ? ['other']
      : []),
  ];
  if (offices.length === 0) return [];
  return [{ ...quote, campaign, says: 'run by', offices }];
}

function counts(sentence: Sentence, place: Placed, campaign: string): readonly CampaignFact[] {
  const { folded } = sentence;
  if (/\bone of the\b|\bamong the\b/.test(folded)) return [];
  return sentence.numbers.flatMap(({ start, end, value }): readonly CampaignFact[] => {
    const head = /^ (?:states|countries|governments|government forces|national armies|armies|nations|situations)\b/.exec(folded.slice(end, end + 24));
    return head && value < 30 && Math.abs(start - place.end) < 80 ? [{ start, end: end + head[0].length, campaign, says: 'count', value }] : [];
  });
}
