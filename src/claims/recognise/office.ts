import type { Context } from '../reading/context.ts';
import { namesThatAre, type Placed, type Sentence } from '../reading/mention.ts';
import { statesMeant } from '../reading/resolve.ts';
import type { DateMention } from '../text/dates.ts';

/** Who is said to hold an office, since when, as the how-manieth. */
export type OfficeFact = Placed & {
  /** Id of the office; `null` for an office that is not in the record. */
  readonly office: string | null;
  readonly officeName: string;
  readonly person: string | null;
  /** A name that the record does not know. */
  readonly stranger: string | null;
  readonly state: string | null;
  readonly ordinal: number | null;
  readonly tense: 'now' | 'past' | 'began' | 'ended';
  readonly date: DateMention | null;
};

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const began =
  /\b(?:became|becomes|was (?:named|appointed|made|chosen)|named|appointed|nominated|took (?:up )?(?:office|over)|assumed|succeeded|started|has been|since)\b/;
const ended = /\b(?:left|stepped down|resigned|retired|until|ended|completed|outgoing|departing)\b/;
const past = /\b(?:former|ex-|previous|then|was(?! (?:named|appointed|chosen|made|succeeded|followed))|were|served as|had been|at the time)\b/;

type Office = Placed & { readonly id: string | null; readonly name: string };

/** Offices and who is said to hold them. */
export function officesIn(sentence: Sentence, context: Context): readonly OfficeFact[] {
  const named = [...officesNamed(sentence), ...strangeBodies(sentence)];
  const offices = [...named, ...(context.theme === 'sure' ? barely(sentence, named) : [])];
  if (offices.length === 0) return [];
  const facts: OfficeFact[] = [];
  for (const office of offices) {
    if (office.id === 'wg-caac-chair') facts.push(...chairs(sentence, context, office));
    else {
      const fact = holderOf(sentence, office, offices);
      if (fact) facts.push(...withStart(sentence, fact));
    }
  }
  return facts;
}

function officesNamed(sentence: Sentence): readonly Office[] {
  const held = namesThatAre(sentence, 'office').map(({ start, end, name }): Office => ({
    start,
    end,
    id: name.office,
    name: sentence.raw.slice(start, end),
  }));
  const others = namesThatAre(sentence, 'other office').map(({ start, end }): Office => ({
    start,
    end,
    id: null,
    name: sentence.raw.slice(start, end),
  }));
  return [...held, ...others];
}

/** "the Special Representative" in a text on the theme. */
function barely({ folded, raw }: Sentence, named: readonly Office[]): readonly Office[] {
  return [...folded.matchAll(/\b(?:un )?special representative(?: of the secretary-general)?\b(?! (?:of|for|on)\b)/g)].flatMap(
    (match): readonly Office[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      return named.some((one) => one.start < end && one.end > start) ? [] : [{ start, end, id: 'srsg-caac', name: raw.slice(start, end) }];
    },
  );
}

/** "UNESCO's Executive Director": the office of another body. */
function strangeBodies({ folded, raw }: Sentence): readonly Office[] {
  const shape =
    /\b(?:(unesco|unhcr|unfpa|undp|wfp|who|ohchr|un women|save the children|world vision|icrc|ilo|(?:the )?world food programme|(?:the )?world health organi[sz]ation|(?:the )?un refugee agency)(?:'s)? (?:executive director|director-general|head|chief)|(?:executive director|director-general|head|chief) of (unesco|unhcr|unfpa|undp|wfp|the who|ohchr|un women|save the children|the world food programme|the world health organi[sz]ation|the un refugee agency))\b/g;
  return [...folded.matchAll(shape)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    id: null,
    name: raw.slice(match.index, match.index + match[0].length),
  }));
}

const predecessor = /\b(?:succeed(?:ed|ing|s)?|replac(?:ed|es|ing)|(?:took|taking|takes) over from|successor (?:of|to)) (?:ms\.? |mr\.? )?$/;

/** The person nearest to an office in its clause; a name that the record does not know, where it stands right beside it. */
function holderOf(sentence: Sentence, office: Office, all: readonly Office[]): OfficeFact | null {
  const { folded } = sentence;
  const priced = sentence.persons
    .filter(({ start }) => !predecessor.test(folded.slice(0, start)))
    .map((person) => ({ person, price: priceOf(folded, person, office, all) }))
    .sort((a, b) => a.price - b.price);
  const best = priced[0];
  const person = best && best.price < 60 ? best.person : null;
  const stranger = person ? null : strangerBeside(sentence, office);
  if (!person && !stranger) return null;
  const place = person ?? stranger;
  if (!place) return null;
  const start = Math.min(place.start, office.start);
  const end = Math.max(place.end, office.end);
  const words = folded.slice(start, end);
  const lead = folded.slice(Math.max(0, start - 34), start);
  const between = folded.slice(Math.min(place.end, office.end), Math.max(place.start, office.start));
  const ordinal = ordinals.findIndex((one) => new RegExp(String.raw`\b${one}\b`).test(`${/[\w -]*$/.exec(lead)?.[0] ?? ''} ${words}`)) + 1;
  const verb = /^(?:led|headed)\b/.test(folded.slice(office.start, office.end)) && !/\b(?:has|have) $/.test(folded.slice(0, office.start));
  const tense = verb
    ? 'past'
    : began.test(between)
      ? 'began'
      : past.test(`${lead} ${between}`) && !/current/.test(lead)
        ? 'past'
        : ended.test(folded.slice(end, end + 24))
          ? 'ended'
          : 'now';
  return {
    start: ordinalStart(folded, start),
    end: tense === 'began' ? endWithDate(sentence, end) : end,
    office: office.id,
    officeName: office.name,
    person: person?.person ?? null,
    stranger: stranger ? sentence.raw.slice(stranger.start, stranger.end) : null,
    state: null,
    ordinal: ordinal === 0 ? null : ordinal,
    tense,
    date: tense === 'began' || tense === 'ended' ? dateAfter(sentence, end) : pastDate(sentence),
  };
}

/** "the fourth", "the current and fourth" before the office. */
function ordinalStart(folded: string, start: number): number {
  const lead = new RegExp(String.raw`(?:\bthe )?(?:current(?: and)? |and )?(?:${ordinals.join('|')}) $|\bthe (?:current |former |new |un )?$`).exec(
    folded.slice(Math.max(0, start - 34), start),
  );
  return lead ? start - lead[0].length : start;
}

function priceOf(folded: string, person: Placed, office: Office, all: readonly Office[]): number {
  const between = person.end <= office.start ? folded.slice(person.end, office.start) : folded.slice(office.end, person.start);
  const other = all.some((one) => one !== office && one.start >= Math.min(person.end, office.end) && one.end <= Math.max(person.start, office.start));
  const plain = between
    .replaceAll(
      /\b(?:is|was|who|which|the|current|and|fourth|first|second|third|fifth|sixth|seventh|eighth|un|new|former|became|has been|as|of [a-z]+|appointed|named|for)\b/g,
      '',
    )
    .replaceAll(/[ ,'"-]+/g, ' ');
  return (
    plain.length +
    (other ? 200 : 0) +
    (/ and /.test(between) && !/current and|and (?:current|fourth|first|second|third|fifth)/.test(between) ? 200 : 0) +
    (/[;]/.test(between) ? 100 : 0)
  );
}

const notNames = new Set(
  'the a an un and of for in on at united nations security council secretary general children armed conflict special representative executive director unicef today also yesterday here this that who which mr ms mrs'.split(
    ' ',
  ),
);

/** States, parties and other names of the record are no persons. */
function isKnown(names: Sentence['names'], at: number, length: number): boolean {
  return names.some(({ start, end }) => start < at + length && end > at);
}

/** "the Special Representative …, Maria Example": two or three words with capitals right after the office or right before it. */
function strangerBeside({ raw, names }: Sentence, office: Office): Placed | null {
  if (office.id === null) return null;
  const before =
    /(?:^|[.,;:] |\b(?:\p{Ll}+|Mr\.?|Ms\.?|Mrs\.?) )((?:\p{Lu}[\p{L}’'-]+ ){1,2}\p{Lu}[\p{L}’'-]+), (?:the )?(?:current |new |UN )?$/u.exec(
      raw.slice(0, office.start),
    );
  const ahead = before?.[1];
  if (
    before &&
    ahead !== undefined &&
    /^(?:,|\.|$| (?:is|was|has|had|said|says|told|spoke|briefed|presented|warned|called)\b)/.test(raw.slice(office.end))
  ) {
    const from = before.index + before[0].lastIndexOf(ahead);
    if (!isKnown(names, from, ahead.length) && !ahead.split(' ').some((word) => notNames.has(word.toLowerCase())))
      return { start: from, end: from + ahead.length };
  }
  const after = /^(?:,? |: ?)((?:\p{Lu}[\p{L}’'-]+ ){1,2}\p{Lu}[\p{L}’'-]+)/u.exec(raw.slice(office.end));
  const name = after?.[1];
  if (name === undefined || after === null || name.split(' ').some((word) => notNames.has(word.toLowerCase()))) return null;
  const start = office.end + after[0].length - name.length;
  return { start, end: start + name.length };
}

function dateAfter(sentence: Sentence, end: number): DateMention | null {
  return (
    sentence.dates.find(({ start, lead }) => start >= end && start - end < 50 && lead !== 'until') ??
    sentence.dates.find((date) => date.end < end) ??
    null
  );
}

function pastDate(sentence: Sentence): DateMention | null {
  return sentence.dates.find(({ how }) => how === 'absolute') ?? null;
}

function endWithDate(sentence: Sentence, end: number): number {
  const date = sentence.dates.find(({ start }) => start >= end && start - end < 20);
  return date?.end ?? end;
}

/** "the first Special Representative, appointed in August 1997" says two things. */
function withStart(sentence: Sentence, fact: OfficeFact): readonly OfficeFact[] {
  if (fact.tense === 'began') return [fact];
  const since = /^ since (?:the )?/.exec(sentence.folded.slice(fact.end));
  const from = since ? sentence.dates.find(({ start }) => start >= fact.end && start - fact.end <= since[0].length + 1) : undefined;
  if (from) return [{ ...fact, end: from.end, tense: 'began', date: from }];
  const match = /^,? (?:who (?:was )?)?((?:appointed|named|took office|in office since|has held the post since|since)\b[^.;,]{0,30})/.exec(
    sentence.folded.slice(fact.end),
  );
  const date = match ? sentence.dates.find(({ start }) => start >= fact.end && start < fact.end + match[0].length + 4) : undefined;
  if (!match || !date) return [{ ...fact, date: fact.tense === 'now' && fact.ordinal !== null ? null : fact.date }];
  const start = fact.end + match[0].length - (match[1]?.length ?? 0);
  return [
    { ...fact, date: null },
    { ...fact, start, end: date.end, ordinal: null, tense: 'began', date },
  ];
}

/** States in the chair of the Working Group. */
function chairs(sentence: Sentence, context: Context, office: Office): readonly OfficeFact[] {
  const states = statesMeant(sentence, context);
  const before = states.filter(({ end }) => end <= office.start && office.start - end < 60 && !/[;]/.test(sentence.folded.slice(end, office.start)));
  const after = states.filter(
    ({ start }) =>
      start >= office.end && start - office.end < 20 && /^(?:,|:| is| was)? ?(?:by |for )?$/.test(sentence.folded.slice(office.end, start)),
  );
  const [chosen] = before.length > 0 ? before : after;
  const [person] = sentence.persons;
  if (!chosen && !person) return [];
  const verb = sentence.folded.slice(office.start, office.start + 10);
  const lead = sentence.folded.slice(Math.max(0, office.start - 20), office.start);
  const tense =
    /^(?:chaired|presided|led|headed)/.test(verb) ||
    /\bwas (?:then )?(?:chaired|presided|led|headed)\b/.test(sentence.folded.slice(office.start, Math.max(office.end, chosen?.start ?? 0))) ||
    /\bwas (?:the )?$|\bformer/.test(lead)
      ? 'past'
      : began.test(lead)
        ? 'began'
        : 'now';
  const place = chosen ?? person;
  if (!place) return [];
  const date = sentence.dates[0] ?? null;
  return [
    {
      start: Math.min(place.start, office.start),
      end: Math.max(place.end, office.end),
      office: office.id,
      officeName: office.name,
      person: chosen ? null : (person?.person ?? null),
      stranger: null,
      state: chosen?.state ?? null,
      ordinal: null,
      tense,
      date,
    },
  ];
}
