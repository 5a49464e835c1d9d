import { makeRandom } from '../../src/matching/linkage/random.ts';

/** One invented record: given name, surname, day of birth, place, type of violation; empty where nothing was stated. */
export type SyntheticRecord = readonly [given: string, surname: string, born: string, place: string, type: string];

/** Invented people and how often each was reported. Nobody is meant: the names are syllables. */
export type Synthetic = { readonly records: readonly SyntheticRecord[]; readonly person: Int32Array; readonly people: number };

const consonants = ['b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'r', 's', 't', 'w', 'y', 'z', 'sh', 'kh'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'aa'];
const letters = 'abcdefghijklmnopqrstuvwxyz';
const types = ['killing', 'maiming', 'recruitment', 'sexual violence', 'abduction', 'denial of access'];

/** The columns of the invented table. */
export const syntheticColumns = ['given_name', 'surname', 'birth_date', 'place', 'type'] as const;

/**
 * Makes so many records: 1,200 given names, 12,000 surnames, 500 places, all skewed; 18 years of births; six types.
 * About 55 people in 100 records, reported once to five times, with slips, swapped names, shifted days and gaps.
 */
export function makeSynthetic(size: number, seed = 20_240_601): Synthetic {
  const random = makeRandom(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const given = makeNames(1_200, 2, whole);
  const surnames = makeNames(12_000, 3, whole);
  const places = makeNames(500, 3, whole);
  const skewed = (all: readonly string[], power: number) => all[Math.floor(all.length * random() ** power)] ?? '';
  const records: SyntheticRecord[] = [];
  const person = new Int32Array(size);
  let people = 0;
  while (records.length < size) {
    const day = new Date(Date.UTC(2006, 0, 1 + whole(18 * 365)));
    const truth = {
      given: skewed(given, 2.6),
      surname: skewed(surnames, 2.2),
      day,
      place: skewed(places, 2.2),
      type: types[Math.floor(6 * random() ** 1.5)] ?? '',
    };
    const reports = reportsOf(random());
    for (let report = 0; report < reports && records.length < size; report++) {
      person[records.length] = people;
      records.push(report === 0 ? asIs(truth) : blurred(truth, random, whole, places));
    }
    people++;
  }
  return shuffled({ records, person, people }, whole);
}

function reportsOf(chance: number): number {
  return chance < 0.55 ? 1 : chance < 0.77 ? 2 : chance < 0.9 ? 3 : chance < 0.97 ? 4 : 5;
}

function makeNames(count: number, syllables: number, whole: (below: number) => number): readonly string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const parts = syllables + (whole(3) === 0 ? 1 : 0);
    names.add(Array.from({ length: parts }, () => `${consonants[whole(consonants.length)]}${vowels[whole(vowels.length)]}`).join(''));
  }
  return [...names];
}

type Truth = { readonly given: string; readonly surname: string; readonly day: Date; readonly place: string; readonly type: string };

const asIs = ({ given, surname, day, place, type }: Truth): SyntheticRecord => [given, surname, day.toISOString().slice(0, 10), place, type];

function blurred(truth: Truth, random: () => number, whole: (below: number) => number, places: readonly string[]): SyntheticRecord {
  const slip = (name: string) => (random() < 0.15 ? slipped(name, whole) : name);
  let [given, surname] = [slip(truth.given), slip(truth.surname)];
  if (random() < 0.02) [given, surname] = [surname, given];
  const shift = random();
  const days = shift < 0.8 ? 0 : shift < 0.88 ? whole(5) - 2 : shift < 0.94 ? whole(61) - 30 : shift < 0.98 ? whole(731) - 365 : whole(4_000) - 2_000;
  const born = new Date(truth.day.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const gap = (value: string, share: number) => (random() < share ? '' : value);
  const place = random() < 0.08 ? (places[whole(places.length)] ?? '') : truth.place;
  const type = random() < 0.1 ? (types[whole(6)] ?? '') : truth.type;
  return [gap(given, 0.03), gap(surname, 0.04), gap(born, 0.1), gap(place, 0.08), gap(type, 0.02)];
}

function slipped(name: string, whole: (below: number) => number): string {
  const at = whole(name.length);
  const letter = letters[whole(26)] ?? 'a';
  const kind = whole(4);
  if (kind === 0) return name.slice(0, at) + letter + name.slice(at);
  if (kind === 1) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 2) return name.slice(0, at) + letter + name.slice(at + 1);
  return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
}

function shuffled({ records, person, people }: Synthetic, whole: (below: number) => number): Synthetic {
  const order = Int32Array.from(records.keys());
  for (let at = order.length - 1; at > 0; at--) {
    const other = whole(at + 1);
    const [one = 0, two = 0] = [order[at], order[other]];
    order[at] = two;
    order[other] = one;
  }
  return {
    records: Array.from(order, (at) => records[at] ?? asIs({ given: '', surname: '', day: new Date(0), place: '', type: '' })),
    person: person.map((_, at) => person[order[at] ?? 0] ?? 0),
    people,
  };
}
