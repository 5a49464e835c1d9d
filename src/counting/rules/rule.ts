import { type CountedBy, type CountSubject, graveTypes, rollUps, typeCards, type ViolationType } from '#incidents';

/** What counting goes by, as data: a version of its own, so that a figure says under which rule it was counted. */
export type CountingRule = {
  readonly version: string;
  /** The types that enter totals. */
  readonly inTotal: readonly ViolationType[];
  readonly countedBy: Readonly<Record<ViolationType, CountedBy>>;
};

/**
 * The version of the counting rule. It changes whenever the same findings would give another figure.
 * @source ours: counting rules are versioned apart from the software
 */
export const RULE_VERSION = 'vigil-count-1';

/**
 * The rule in force: the eight recorded types enter totals, each counted by children or by incidents.
 * @source childrenandarmedconflict.un.org/six-grave-violations/; practice: Primero MRM, app/models/violation.rb
 */
export const countingRule: CountingRule = {
  version: RULE_VERSION,
  inTotal: graveTypes,
  countedBy: {
    killing: typeCards.killing.countedBy,
    maiming: typeCards.maiming.countedBy,
    recruitment: typeCards.recruitment.countedBy,
    sexual_violence: typeCards.sexual_violence.countedBy,
    abduction: typeCards.abduction.countedBy,
    attack_on_schools: typeCards.attack_on_schools.countedBy,
    attack_on_hospitals: typeCards.attack_on_hospitals.countedBy,
    denial_humanitarian_access: typeCards.denial_humanitarian_access.countedBy,
    military_use: typeCards.military_use.countedBy,
    deprivation_liberty: typeCards.deprivation_liberty.countedBy,
  },
};

/**
 * What figures are given of, in the order in which they are given.
 * @source practice: the annual reports print the total, the six, and the parts of two of them
 */
export const countSubjects: readonly CountSubject[] = [
  'all',
  'killing_maiming',
  'killing',
  'maiming',
  'recruitment',
  'sexual_violence',
  'abduction',
  'attacks_schools_hospitals',
  'attack_on_schools',
  'attack_on_hospitals',
  'denial_humanitarian_access',
];

/**
 * The types that a subject gathers.
 * @source childrenandarmedconflict.un.org/six-grave-violations/; what enters no total is in none
 */
export function typesOf(subject: CountSubject, rule: CountingRule): readonly ViolationType[] {
  const types: readonly ViolationType[] =
    subject === 'all' ? graveTypes : Object.hasOwn(rollUps, subject) ? rollUps[subject as keyof typeof rollUps] : [subject as ViolationType];
  return types.filter((type) => rule.inTotal.includes(type));
}
