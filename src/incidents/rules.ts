import type { PartialDate } from '#kernel';
import type { Days, Occurrence } from './occurrence.ts';
import { type Place, type PlaceLevel, type PlacePrecision, placePrecisions } from './place.ts';
import type { SentReport } from './receipt.ts';
import type { AgeBand, Sex, Tally } from './victims.ts';
import type { GraveType } from './violation.ts';

/**
 * The band of an age in whole years; `null` for a person of 18 or more, who is no child in the mechanism.
 * @source mrmtools.org/1095_1125.htm (victim under 18); practice: Primero MRM v1 (the bands)
 */
export function bandOf(age: number | null): AgeBand | null {
  if (age === null) return 'unknown';
  if (age < 0 || age > 17) return null;
  if (age <= 5) return '0-5';
  if (age <= 10) return '6-10';
  return age <= 13 ? '11-13' : '14-17';
}

/** Answers to "what was attacked" of the older joint type, and the type of today that each belongs to. */
const facility: Readonly<Record<string, GraveType>> = {
  attack_on_schools: 'attack_on_schools',
  attack_on_education_personnel: 'attack_on_schools',
  threat_on_schools: 'attack_on_schools',
  other_interference_with_education: 'attack_on_schools',
  attack_on_hospitals: 'attack_on_hospitals',
  attack_on_medical_personnel: 'attack_on_hospitals',
  threat_on_hospitals: 'attack_on_hospitals',
  other_interference_with_health_care: 'attack_on_hospitals',
};

/**
 * What a record of the older joint type "attacks on schools and/or hospitals" is today: one violation for each kind of
 * facility that its answers name. None: a person has to decide, since nothing says which it was.
 * @source practice: Primero MRM v1 had the joint type, v2 has the two (app/models/violation.rb)
 */
export function fromJointAttack(answers: readonly string[]): readonly GraveType[] {
  const found = new Set(answers.flatMap((answer) => (Object.hasOwn(facility, answer) ? [facility[answer]] : [])));
  return (['attack_on_schools', 'attack_on_hospitals'] as const).filter((type) => found.has(type));
}

/**
 * The days that decide in which period a violation falls, as far as they are known on a day: a violation that lasted
 * is placed by its end, one that goes on by the day it was seen to go on. Nothing happens after the day it is known.
 * @source practice: Primero MRM, app/models/violation.rb (the end of a range decides); ours: no day after `notAfter`
 */
export function decisiveDays(occurred: Occurrence, notAfter: string): Days {
  if (occurred.kind === 'once') return bounded(occurred.on, '', notAfter);
  if (occurred.ended === 'ongoing') return { from: notAfter, to: notAfter };
  return bounded(occurred.ended, occurred.began.from, notAfter);
}

function bounded(date: PartialDate, notBefore: string, notAfter: string): Days {
  const from = date.from > notBefore ? date.from : notBefore;
  const last = date.to === '' || date.to > notAfter ? notAfter : date.to;
  return { from, to: last < from ? from : last };
}

/** How exactly a place is known. @source practice: administrative levels of OCHA's P-codes, 0 to 4 */
export function precisionOf(place: Place): PlacePrecision {
  return placePrecisions[Math.min(place.pcodes.length, placePrecisions.length - 1)] ?? 'not known';
}

/** The area of a place at a level; `null` where it is not known to this precision. @source ours: an area is never guessed from a wider one */
export function areaAt(place: Place, level: PlaceLevel): string | null {
  return place.pcodes[level] ?? null;
}

/** How many children a tally holds, of one sex or of all. @source ours: cells are added, nothing is inferred */
export function tallied(tally: Tally, sex: Sex | null = null): { readonly count: number; readonly least: number; readonly most: number } {
  const cells = sex === null ? tally : tally.filter((cell) => cell.sex === sex);
  const sum = (value: (cell: Tally[number]) => number) => cells.reduce((all, cell) => all + value(cell), 0);
  return { count: sum(({ count }) => count), least: sum(({ least }) => least), most: sum(({ most }) => most) };
}

/** What can be wrong with a report before anybody reads it. */
export type ReportFault = 'nothing is alleged' | 'bounds do not hold the number' | 'a mention of another report' | 'a child stands twice';

/**
 * Faults of form in a report as it is sent. What it says is never judged: sources err and disagree, and are kept so.
 * @source ours: a mention is known by its report, so that no report can speak of a child in the name of another
 */
export function reportFaults({ id, allegations }: Pick<SentReport, 'id' | 'allegations'>): readonly ReportFault[] {
  const faults = new Set<ReportFault>();
  if (allegations.length === 0) faults.add('nothing is alleged');
  for (const { tally, mentions } of allegations) {
    if (tally.some(({ count, least, most }) => least > count || count > most)) faults.add('bounds do not hold the number');
    if (mentions.some((mention) => !mention.id.startsWith(`${id}/`))) faults.add('a mention of another report');
    if (new Set(mentions.map((mention) => mention.id)).size < mentions.length) faults.add('a child stands twice');
  }
  return [...faults];
}
