import type { FigureSubject, GraveViolation } from '#kernel';

/**
 * The eight types under which the six grave violations are recorded, killing apart from maiming and schools apart
 * from hospitals.
 * @source practice: Primero MRM, app/models/violation.rb (types of the v2 configuration)
 */
export const graveTypes = [
  'killing',
  'maiming',
  'recruitment',
  'sexual_violence',
  'abduction',
  'attack_on_schools',
  'attack_on_hospitals',
  'denial_humanitarian_access',
] as const;
export type GraveType = (typeof graveTypes)[number];

/**
 * Recorded beside the six and never part of a total.
 * @source practice: Primero MRM, app/models/violation.rb (left out of the Global Horizontal Note)
 */
export const typesApart = ['military_use', 'deprivation_liberty'] as const;

/** Everything that a report may allege and a finding may determine. */
export const violationTypes = [...graveTypes, ...typesApart] as const;
export type ViolationType = (typeof violationTypes)[number];

/** What a violation is counted by. A unit is a property of the type, never a choice of the reader. */
export type CountedBy = 'children' | 'incidents';

/** What is said of a type once, for all rooms. */
export type TypeCard = {
  readonly countedBy: CountedBy;
  /** The grave violation it is part of; `null` for what is recorded apart. */
  readonly grave: GraveViolation | null;
  /** The code under which the annual reports print it. */
  readonly printedAs: FigureSubject;
};

/**
 * The one table of recorded types: unit, grave violation, code in the printed record.
 * @source childrenandarmedconflict.un.org/six-grave-violations/ (the six); practice: Primero MRM,
 * app/models/violation.rb (children or violation counted, by type). Deprivation of liberty: the annual reports print
 * children (report on 2023), Primero counts the record; ours follows the reports.
 */
export const typeCards: Readonly<Record<ViolationType, TypeCard>> = {
  killing: { countedBy: 'children', grave: 'killing_maiming', printedAs: 'killing' },
  maiming: { countedBy: 'children', grave: 'killing_maiming', printedAs: 'maiming' },
  recruitment: { countedBy: 'children', grave: 'recruitment_use', printedAs: 'recruitment_use' },
  sexual_violence: { countedBy: 'children', grave: 'sexual_violence', printedAs: 'sexual_violence' },
  abduction: { countedBy: 'children', grave: 'abduction', printedAs: 'abduction' },
  attack_on_schools: { countedBy: 'incidents', grave: 'attacks_schools_hospitals', printedAs: 'attacks_schools' },
  attack_on_hospitals: { countedBy: 'incidents', grave: 'attacks_schools_hospitals', printedAs: 'attacks_hospitals' },
  denial_humanitarian_access: { countedBy: 'incidents', grave: 'denial_humanitarian_access', printedAs: 'denial_humanitarian_access' },
  military_use: { countedBy: 'incidents', grave: null, printedAs: 'military_use_schools_hospitals' },
  deprivation_liberty: { countedBy: 'children', grave: null, printedAs: 'detention' },
};

/** Grave violations that gather more than one recorded type, with their types; the others are one type each. */
export const rollUps = {
  killing_maiming: ['killing', 'maiming'],
  attacks_schools_hospitals: ['attack_on_schools', 'attack_on_hospitals'],
} as const satisfies Partial<Record<GraveViolation, readonly GraveType[]>>;
export type RollUp = keyof typeof rollUps;

/** What a figure may be of: one of the eight, a roll-up, or all eight together. */
export type CountSubject = GraveType | RollUp | 'all';

export function isGraveType(type: string): type is GraveType {
  return (graveTypes as readonly string[]).includes(type);
}
