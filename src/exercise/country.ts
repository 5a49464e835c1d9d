import type { Random } from './random.ts';
import { makeRandom } from './random.ts';

/** A name in the two languages of the pages. */
export type TwoNames = { readonly en: string; readonly ar: string };

/** An invented place, known by its P-code; `parent` is told and never read from the code. */
export type InventedPlace = { readonly pcode: string; readonly level: 0 | 1 | 2 | 3; readonly parent: string | null; readonly names: TwoNames };

/** An invented party; `from` and `until` are told as shares of the time that the exercise covers. */
export type InventedParty = {
  readonly id: string;
  readonly kind: 'state' | 'non_state';
  readonly names: TwoNames;
  readonly aliases: readonly string[];
  /** The party that it split from, and when, as a share of the time covered. */
  readonly splitFrom: { readonly party: string; readonly at: number } | null;
};

/** The country: its name is the Arabic word for exercise. */
export const countryNames: TwoNames = { en: 'Tamrinia (invented country)', ar: 'تمرينيا (بلد مُختلَق)' };

/** The parties to the invented conflict. */
export const partiesInvented: readonly InventedParty[] = [
  {
    id: 'demo-armed-forces',
    kind: 'state',
    names: { en: 'Armed Forces of Tamrinia (invented)', ar: 'القوات المسلحة لتمرينيا (مُختلَقة)' },
    aliases: ['Tamrinia Army (invented)', 'AFT (invented)'],
    splitFrom: null,
  },
  {
    id: 'demo-northern-front',
    kind: 'non_state',
    names: { en: 'Northern Front of Tamrinia (invented)', ar: 'جبهة شمال تمرينيا (مُختلَقة)' },
    aliases: ['The Front (invented)'],
    splitFrom: null,
  },
  {
    id: 'demo-river-movement',
    kind: 'non_state',
    names: { en: 'River Movement of Tamrinia (invented)', ar: 'حركة النهر في تمرينيا (مُختلَقة)' },
    aliases: ['RMT (invented)'],
    splitFrom: null,
  },
  {
    id: 'demo-dawn-wing',
    kind: 'non_state',
    names: { en: 'River Movement of Tamrinia – Dawn Wing (invented)', ar: 'حركة النهر في تمرينيا – جناح الفجر (مُختلَق)' },
    aliases: ['Dawn Wing (invented)'],
    splitFrom: { party: 'demo-river-movement', at: 0.45 },
  },
];

/** Syllables in Latin, Arabic and Cyrillic letters: every name of the exercise is put together from them. */
const syllables = [
  ['ba', 'با', 'ба'],
  ['da', 'دا', 'да'],
  ['fi', 'في', 'фи'],
  ['ka', 'كا', 'ка'],
  ['la', 'لا', 'ла'],
  ['ma', 'ما', 'ма'],
  ['mi', 'مي', 'ми'],
  ['na', 'نا', 'на'],
  ['nu', 'نو', 'ну'],
  ['ra', 'را', 'ра'],
  ['ri', 'ري', 'ри'],
  ['sa', 'سا', 'са'],
  ['shi', 'شي', 'ши'],
  ['su', 'سو', 'су'],
  ['ta', 'تا', 'та'],
  ['ti', 'تي', 'ти'],
  ['wa', 'وا', 'ва'],
  ['ya', 'يا', 'я'],
  ['za', 'زا', 'за'],
  ['zu', 'زو', 'зу'],
] as const;
const endings = [
  ['n', 'ن', 'н'],
  ['r', 'ر', 'р'],
  ['m', 'م', 'м'],
  ['d', 'د', 'д'],
  ['sh', 'ش', 'ш'],
  ['', '', ''],
] as const;

/** A word in three scripts. */
export type ThreeScripts = { readonly latin: string; readonly arabic: string; readonly cyrillic: string };

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Puts an invented word together. */
export function inventWord(random: Random, parts = random.between(2, 3)): ThreeScripts {
  const chosen = [...Array.from({ length: parts }, () => random.pick(syllables)), random.pick(endings)];
  const [latin, arabic, cyrillic] = [0, 1, 2].map((script) => chosen.map((part) => part[script] ?? '').join(''));
  return { latin: capital(latin ?? ''), arabic: arabic ?? '', cyrillic: capital(cyrillic ?? '') };
}

const regions: readonly TwoNames[] = [
  { en: 'North', ar: 'الشمال' },
  { en: 'River', ar: 'النهر' },
  { en: 'Hills', ar: 'التلال' },
  { en: 'Plain', ar: 'السهل' },
  { en: 'Coast', ar: 'الساحل' },
  { en: 'Desert', ar: 'الصحراء' },
];
const [districts, villages] = [3, 4];
const two = (value: number) => String(value).padStart(2, '0');

const invented = ({ latin, arabic }: ThreeScripts): TwoNames => ({ en: `${latin} (invented)`, ar: `${arabic} (مُختلَق)` });

/** Regions, districts and villages of the country; the same in every exercise. */
export const placesInvented: readonly InventedPlace[] = makePlaces(makeRandom('places of tamrinia'));

function makePlaces(random: Random): readonly InventedPlace[] {
  const places: InventedPlace[] = [{ pcode: 'XD', level: 0, parent: null, names: countryNames }];
  regions.forEach(({ en, ar }, index) => {
    const region = `XD${two(index + 1)}`;
    places.push({ pcode: region, level: 1, parent: 'XD', names: { en: `${en} (invented)`, ar: `${ar} (مُختلَق)` } });
    for (let district = 1; district <= districts; district++) {
      const code = `${region}${two(district)}`;
      places.push({ pcode: code, level: 2, parent: region, names: invented(inventWord(random, 3)) });
      for (let village = 1; village <= villages; village++)
        places.push({ pcode: `${code}${two(village)}`, level: 3, parent: code, names: invented(inventWord(random)) });
    }
  });
  return places;
}

/** The villages with all areas above them, from the country down. */
export const villagesInvented: readonly (readonly string[])[] = placesInvented
  .filter(({ level }) => level === 3)
  .map(({ pcode, parent }) => {
    const district = placesInvented.find((place) => place.pcode === parent);
    return ['XD', district?.parent ?? '', parent ?? '', pcode];
  });
