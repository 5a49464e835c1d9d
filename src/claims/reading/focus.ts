import type { Knowledge } from '../knowledge.ts';
import { namesThatAre, type Sentence } from './mention.ts';

/** What a text has spoken of so far; "the resolution", "it", "the year before" point into it. */
export type Focus = {
  /** Number of the resolution last named. */
  readonly resolution: number | null;
  readonly state: string | null;
  readonly instrument: string | null;
  readonly person: string | null;
  readonly party: string | null;
  readonly situation: string | null;
  readonly year: number | null;
  /** Day of the debate last named. */
  readonly debate: string | null;
  /** Whether the sentence before named speakers of a debate. */
  readonly speaking: boolean;
};

export const noFocus: Focus = {
  resolution: null,
  state: null,
  instrument: null,
  person: null,
  party: null,
  situation: null,
  year: null,
  debate: null,
  speaking: false,
};

/** The focus after a sentence. */
export function focusAfter(focus: Focus, sentence: Sentence, knowledge: Knowledge): Focus {
  const state = namesThatAre(sentence, 'state').filter(({ name }) => name.states.length === 1 && name.form === 'name');
  const years = sentence.dates.filter(({ precision }) => precision === 'year');
  const day = sentence.dates.find(({ precision, from }) => precision === 'day' && knowledge.record.council.debates.some(({ id }) => id === from));
  return {
    resolution: sentence.resolutions.at(-1)?.number ?? focus.resolution,
    state: state[0]?.name.states[0] ?? focus.state,
    instrument: namesThatAre(sentence, 'instrument').at(-1)?.name.instrument ?? focus.instrument,
    person: sentence.persons.at(-1)?.person ?? focus.person,
    party: namesThatAre(sentence, 'party').at(-1)?.name.parties[0] ?? focus.party,
    situation: situationOf(sentence, knowledge) ?? focus.situation,
    year: years.length > 0 ? Number(years.at(-1)?.from.slice(0, 4)) : focus.year,
    debate: day && /debate|conference|meeting|council/.test(sentence.folded) ? day.from : focus.debate,
    speaking: /\bspeakers?\b|\bspoke\b|took the floor|addressed the council|briefed/.test(sentence.folded),
  };
}

function situationOf(sentence: Sentence, knowledge: Knowledge): string | null {
  for (const { name } of sentence.names) {
    if (name.is === 'situation') return name.situation;
    if (name.is === 'state') {
      const found = name.states.map((state) => knowledge.situationOfState.get(state)).find((one) => one !== undefined);
      if (found !== undefined) return found;
    }
  }
  return null;
}
