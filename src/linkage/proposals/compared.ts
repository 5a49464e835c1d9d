import { type Allegation, type KeptReport, tallied, typeCards } from '#incidents';

/** What of a report proposals are made from: case facts alone. */
export type Told = Pick<KeptReport, 'id' | 'corrects' | 'organisation' | 'allegations' | 'sources' | 'sharedAccount'>;

/** One allegation as it is compared. */
export type Compared = {
  readonly report: string;
  /** The grave violation, which stands for its kinds. */
  readonly type: string;
  /** The first and last day on which it can have begun, as numbers; null where not even the year is known. */
  readonly days: { readonly from: number; readonly to: number } | null;
  readonly pcodes: readonly string[];
  readonly parties: readonly string[];
  /** How many children, or null where nothing is said of it. */
  readonly children: { readonly least: number; readonly most: number } | null;
};

/** What two allegations can be compared by, and the levels of each, the most alike first. */
export const levels = {
  days: ['same', 'fits', 'three-days', 'fortnight', 'further'],
  place: ['same', 'within', 'same-district', 'same-province', 'elsewhere'],
  party: ['shared', 'other'],
  number: ['same', 'fits', 'near', 'other'],
} as const;
export type Aspect = keyof typeof levels;
export const aspects = ['days', 'place', 'party', 'number'] as const satisfies readonly Aspect[];

/** The allegations of a report, ready to be compared. */
export function comparedOf({ id, allegations }: Told): readonly Compared[] {
  return allegations.map((allegation): Compared => {
    const { type, place, parties, tally } = allegation;
    const children = tally.length === 0 ? null : tallied(tally);
    return { report: id, type: typeCards[type].grave ?? type, days: beginningOf(allegation), pcodes: place.pcodes, parties, children };
  });
}

const dayNumber = (day: string) => Math.round(Date.parse(day) / 86_400_000);

function beginningOf({ occurred }: Allegation): Compared['days'] {
  const { from, to } = occurred.kind === 'once' ? occurred.on : occurred.began;
  if (from === '' || to === '') return null;
  const days = { from: dayNumber(from), to: dayNumber(to) };
  return days.to - days.from > 400 ? null : days;
}

/** How alike two allegations are in each aspect: the number of a level, -1 where either says nothing. */
export function levelsOf(a: Compared, b: Compared): Readonly<Record<Aspect, number>> {
  return { days: daysLevel(a, b), place: placeLevel(a.pcodes, b.pcodes), party: partyLevel(a, b), number: numberLevel(a, b) };
}

function daysLevel({ days: a }: Compared, { days: b }: Compared): number {
  if (!a || !b) return -1;
  if (a.from === a.to && b.from === b.to && a.from === b.from) return 0;
  if (a.from <= b.to && b.from <= a.to) return 1;
  const gap = Math.max(b.from - a.to, a.from - b.to);
  return gap <= 3 ? 2 : gap <= 14 ? 3 : 4;
}

function placeLevel(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 2) return -1;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  if (shared === shorter) return a.length === b.length ? 0 : 1;
  return shared >= 3 ? 2 : shared === 2 ? 3 : 4;
}

function partyLevel({ parties: a }: Compared, { parties: b }: Compared): number {
  if (a.length === 0 || b.length === 0) return -1;
  return a.some((party) => b.includes(party)) ? 0 : 1;
}

function numberLevel({ children: a }: Compared, { children: b }: Compared): number {
  if (!a || !b) return -1;
  if (a.least === b.least && a.most === b.most) return 0;
  const gap = Math.max(a.least - b.most, b.least - a.most);
  if (gap <= 0) return 1;
  return gap <= Math.max(1, Math.max(a.most, b.most) / 4) ? 2 : 3;
}
