import { type CountRow, countSubjects, RULE_VERSION } from '#counting';
import { type Sex, sexes, type ViolationType } from '#incidents';
import type { TrueViolation, World } from './world.ts';

/*
 * The truth, counted in plain words and on purpose not by the rooms that count findings: what is compared must not be
 * the same code twice.
 */

const isChildType = (type: ViolationType) =>
  type === 'killing' || type === 'maiming' || type === 'recruitment' || type === 'sexual_violence' || type === 'abduction';
const isPlaceType = (type: ViolationType) => type === 'attack_on_schools' || type === 'attack_on_hospitals' || type === 'denial_humanitarian_access';

function belongs(type: ViolationType, subject: string): boolean {
  if (subject === 'all') return isChildType(type) || isPlaceType(type);
  if (subject === 'killing_maiming') return type === 'killing' || type === 'maiming';
  if (subject === 'attacks_schools_hospitals') return type === 'attack_on_schools' || type === 'attack_on_hospitals';
  return type === subject;
}

/**
 * What truly happened in a period, in the shape of `count --json`: everything was committed in it, nothing is late and
 * nothing uncertain. A count of a caseload that was fully and rightly worked, each violation in its time, equals it.
 */
export function truthRows(world: World, period: { readonly from: string; readonly to: string }, situation: string): readonly CountRow[] {
  const happened = world.incidents
    .filter(({ outside }) => outside === null)
    .flatMap(({ violations }) => violations)
    .filter(({ day }) => day >= period.from && day <= period.to);
  const rule = period.from.slice(5) === '01-01' && period.to.slice(5) === '12-31' ? 'annual' : 'ghn';
  const frame = { period: { ...period, cutOff: period.to }, asKnownOn: world.until, rule, ruleVersion: RULE_VERSION } as const;
  return countSubjects.flatMap((violation) => {
    const own = happened.filter(({ type }) => belongs(type, violation));
    const row = (unit: CountRow['unit'], sex: Sex | null, total: number): CountRow => ({
      situation,
      violation,
      unit,
      sex,
      committed: total,
      late: 0,
      cannotTell: 0,
      total,
      lower: total,
      upper: total,
      ...frame,
    });
    const places = own.filter(({ type }) => isPlaceType(type)).length;
    const bySex = (unit: CountRow['unit'], amount: (sex: Sex | null) => number) => [null, ...sexes].map((sex) => row(unit, sex, amount(sex)));
    const children = bySex('children', (sex) => distinctChildren(own, sex));
    if (violation === 'all') return [row('violations', null, harms(own, null) + places), ...children, row('incidents', null, places)];
    if (places > 0 || !['killing_maiming', 'killing', 'maiming', 'recruitment', 'sexual_violence', 'abduction'].includes(violation))
      return [row('incidents', null, places)];
    return [...children, ...bySex('violations', (sex) => harms(own, sex))];
  });
}

/** One for each child of each violation. */
function harms(violations: readonly TrueViolation[], sex: Sex | null): number {
  let sum = 0;
  for (const { children } of violations) for (const child of children) if (sex === null || child.sex === sex) sum++;
  return sum;
}

/** Each child once. */
function distinctChildren(violations: readonly TrueViolation[], sex: Sex | null): number {
  const seen = new Set<string>();
  for (const { type, children } of violations)
    if (isChildType(type)) for (const child of children) if (sex === null || child.sex === sex) seen.add(child.key);
  return seen.size;
}

/** The truth of every calendar year that a world touches, one after the other. */
export function truthOfYears(world: World, situation: string): readonly CountRow[] {
  const rows: CountRow[] = [];
  for (let year = Number(world.from.slice(0, 4)); year <= Number(world.until.slice(0, 4)); year++)
    rows.push(...truthRows(world, { from: `${year}-01-01`, to: `${year}-12-31` }, situation));
  return rows;
}
