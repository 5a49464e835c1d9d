/**
 * The six grave violations, in the UN's order, and the terms that figures are printed under.
 * @source childrenandarmedconflict.un.org/six-grave-violations/ (the six and their names)
 */
export const graveViolations = [
  'recruitment_use',
  'killing_maiming',
  'sexual_violence',
  'attacks_schools_hospitals',
  'abduction',
  'denial_humanitarian_access',
] as const;
export type GraveViolation = (typeof graveViolations)[number];

/**
 * Parts of a grave violation that are printed on their own, with the whole they belong to.
 * @source practice: the annual reports print killing and maiming, schools and hospitals apart or together.
 */
export const parts = {
  killing: 'killing_maiming',
  maiming: 'killing_maiming',
  attacks_schools: 'attacks_schools_hospitals',
  attacks_hospitals: 'attacks_schools_hospitals',
} as const satisfies Record<string, GraveViolation>;

/** Totals over the six, and what of them was committed in the year or verified late. */
export const totals = ['total', 'total_committed_in_year', 'total_verified_late'] as const;

/**
 * Printed beside the six and never part of a total.
 * @source ours: README of the collected facts; the annual reports list them apart from the six.
 */
export const besideTheSix = [
  'multiple_violations',
  'detention',
  'reintegration',
  'military_use_schools',
  'military_use_schools_hospitals',
  'explosive_ordnance_casualties',
  'suicide_attack_use',
  'situations',
  'reported_not_verified',
] as const;

export type ViolationPart = keyof typeof parts;
export type FigureSubject = GraveViolation | ViolationPart | (typeof totals)[number] | (typeof besideTheSix)[number];

export const figureSubjects: readonly FigureSubject[] = [...graveViolations, ...(Object.keys(parts) as ViolationPart[]), ...totals, ...besideTheSix];

export function isGraveViolation(subject: string): subject is GraveViolation {
  return (graveViolations as readonly string[]).includes(subject);
}
