import { type Because, fold, makeNameIndex, type NameIndex } from '#matching';
import type { CasePlace } from './place.ts';

/** What a text may mean: one place, several that a person must choose from (best first), or none that is known. */
export type PlaceMatch =
  | { readonly kind: 'matched'; readonly place: CasePlace; readonly because: 'code' | 'chosen before' | Because }
  | { readonly kind: 'doubtful'; readonly candidates: readonly CasePlace[] }
  | { readonly kind: 'unknown' };

/** Narrows a search: to a level, to what lies within an area. */
export type PlaceAsked = { readonly level?: number | undefined; readonly within?: CasePlace | undefined };

/** The places of some countries, ready to be asked. */
export type Gazetteer = {
  readonly places: readonly CasePlace[];
  readonly at: (country: string, pcode: string) => CasePlace | null;
  /** Places of a code, whatever the country; letters of either case. */
  readonly coded: (code: string) => readonly CasePlace[];
  /** The codes from the country down to the place. */
  readonly path: (place: CasePlace) => readonly string[];
  /** The places from the country down to the place. */
  readonly chain: (place: CasePlace) => readonly CasePlace[];
  readonly find: (text: string, asked?: PlaceAsked) => PlaceMatch;
  /** For a person who types: places whose name or code begins so, then those that hold it, then those that are alike. */
  readonly search: (text: string, most?: number) => readonly CasePlace[];
};

/** Words that say what kind of area it is, and that one writer adds and another leaves out. */
const kindsOfArea = new Set(
  (
    'province district region governorate state county prefecture subprefecture sub commune municipality department departement wilaya ' +
    'muhafazah mudiriyah territoire zone woreda oblast raion cercle محافظه مديريه منطقه ولايه اقليم قضا'
  ).split(' '),
);
const bare = (text: string) =>
  fold(text)
    .split(' ')
    .filter((word) => !kindsOfArea.has(word))
    .join(' ');

/**
 * Makes a gazetteer. A name that stands for several places is never resolved by itself, and a name that is merely alike
 * is a candidate and no match.
 * @source ours: 793 pairs of country and name stand for more than one place in OCHA's global table of levels 1 and 2
 */
export function makeGazetteer(places: readonly CasePlace[]): Gazetteer {
  const byKey = new Map(places.map((place) => [keyOf(place), place]));
  const byCode = Map.groupBy(places, ({ pcode }) => pcode.toUpperCase());
  const at = (country: string, pcode: string) => byKey.get(`${country} ${pcode}`) ?? null;
  const parentOf = (place: CasePlace) => (place.parent === null ? null : at(place.country, place.parent));
  const chain = (place: CasePlace): readonly CasePlace[] => {
    const up = [place];
    for (let parent = parentOf(place); parent && up.length < 6; parent = parentOf(parent)) up.unshift(parent);
    return up;
  };
  const coded = (code: string) => byCode.get(code.trim().toUpperCase()) ?? [];
  const find = makeFinder(places, byKey, { chain, coded });
  return { places, at, coded, path: (place) => chain(place).map(({ pcode }) => pcode), chain, find, search: makeSearch(places, find) };
}

const keyOf = ({ country, pcode }: Pick<CasePlace, 'country' | 'pcode'>) => `${country} ${pcode}`;

function makeFinder(
  places: readonly CasePlace[],
  byKey: ReadonlyMap<string, CasePlace>,
  { chain, coded }: Pick<Gazetteer, 'chain' | 'coded'>,
): Gazetteer['find'] {
  const indexes = new Map<string, NameIndex>();
  const indexOf = (asked: PlaceAsked): NameIndex => {
    const key = `${asked.level ?? ''} ${asked.within ? keyOf(asked.within) : ''}`;
    const entries = () =>
      fits(
        places.filter(({ gone }) => !gone),
        asked,
        chain,
      ).flatMap((one) => one.names.flatMap(({ name }) => spellings(name).map((each) => ({ id: keyOf(one), name: each }))));
    const made = indexes.get(key) ?? makeNameIndex(entries());
    indexes.set(key, made);
    return made;
  };
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => byKey.get(id) ?? []);
  return (text, asked = {}) => {
    const known = fits(coded(text), asked, chain);
    const [only] = known;
    if (only && known.length === 1) return { kind: 'matched', place: only, because: 'code' };
    if (known.length > 1) return { kind: 'doubtful', candidates: known };
    const index = indexOf(asked);
    const found = index.find(text, { anyCase: true });
    if (found.kind === 'matched') {
      const [place] = placesOf([found.candidate.id]);
      if (place) return { kind: 'matched', place, because: found.candidate.because };
    }
    if (found.kind === 'doubtful') return { kind: 'doubtful', candidates: placesOf(found.candidates.map(({ id }) => id)) };
    const shorter = bare(text);
    const again = shorter === fold(text) || shorter === '' ? found : index.find(shorter, { anyCase: true });
    if (again.kind === 'unknown') return again;
    if (again.kind === 'matched' && asked.level !== undefined && again.candidate.because !== 'alike') {
      // Where the level is known, what kind of area a writer calls it adds nothing.
      const [place] = placesOf([again.candidate.id]);
      if (place) return { kind: 'matched', place, because: 'spelling' };
    }
    const ids = again.kind === 'matched' ? [again.candidate.id] : again.candidates.map(({ id }) => id);
    return { kind: 'doubtful', candidates: placesOf(ids) };
  };
}

function makeSearch(places: readonly CasePlace[], find: Gazetteer['find']): Gazetteer['search'] {
  const searchable = places
    .filter(({ gone }) => !gone)
    .map((place) => ({ place, texts: [fold(place.pcode), ...place.names.map(({ name }) => fold(name))] }));
  return (text, most = 12) => {
    const key = fold(text);
    if (key === '') return [];
    const begins = searchable.filter(({ texts }) => texts.some((one) => one.startsWith(key)));
    const holds = searchable.filter(({ texts }) => texts.some((one) => one.includes(key)));
    const alike = find(text);
    const others = alike.kind === 'doubtful' ? alike.candidates : alike.kind === 'matched' ? [alike.place] : [];
    return [...new Set([...begins.map(({ place }) => place), ...holds.map(({ place }) => place), ...others])].slice(0, most);
  };
}

function spellings(name: string): readonly string[] {
  const shorter = bare(name);
  return shorter === '' || shorter === fold(name) ? [name] : [name, shorter];
}

function fits(places: readonly CasePlace[], { level, within }: PlaceAsked, chain: Gazetteer['chain']): readonly CasePlace[] {
  return places.filter((one) => (level === undefined || one.level === level) && (!within || (one !== within && chain(one).includes(within))));
}
