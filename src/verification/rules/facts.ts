import { type Days, decisiveDays, typeCards } from '#incidents';
import type { FindingFacts, FindingVersion } from '../finding.ts';
import type { SigningSetting } from '../setting.ts';

/** What can be wrong with facts before anybody judges them. */
export type FactFault =
  | 'a number is not whole or is negative'
  | 'bounds do not hold the number'
  | 'a sex and age band stands twice'
  | 'a child stands twice'
  | 'more children named than counted'
  | 'a date that cannot be'
  | 'ended before it began';

/**
 * Faults of form in the facts of a finding. The children spoken of singly are part of the tally, so there cannot be
 * more of them than the tally counts, sex by sex and band by band.
 * @source ours: the only system built for this checks no tally against the children attached to it
 */
export function factFaults(facts: FindingFacts): readonly FactFault[] {
  const faults = new Set<FactFault>();
  const cells = new Map<string, number>();
  for (const { sex, age, count, least, most } of facts.tally) {
    if (![count, least, most].every((value) => Number.isSafeInteger(value) && value >= 0)) faults.add('a number is not whole or is negative');
    if (least > count || count > most) faults.add('bounds do not hold the number');
    if (cells.has(`${sex} ${age}`)) faults.add('a sex and age band stands twice');
    cells.set(`${sex} ${age}`, count);
  }
  const seen = new Set<string>();
  for (const { id, sex, age } of facts.victims) {
    if (seen.has(id)) faults.add('a child stands twice');
    seen.add(id);
    const left = (cells.get(`${sex} ${age}`) ?? 0) - 1;
    cells.set(`${sex} ${age}`, left);
    if (left < 0) faults.add('more children named than counted');
  }
  for (const fault of dateFaults(facts)) faults.add(fault);
  return [...faults];
}

function dateFaults({ occurred }: FindingFacts): readonly FactFault[] {
  const impossible = ({ from, to }: Days) => from !== '' && to !== '' && from > to;
  if (occurred.kind === 'once') return impossible(occurred.on) ? ['a date that cannot be'] : [];
  const { began, ended } = occurred;
  if (impossible(began) || (ended !== 'ongoing' && impossible(ended))) return ['a date that cannot be'];
  return ended !== 'ongoing' && ended.to !== '' && began.from > ended.to ? ['ended before it began'] : [];
}

/** What still stands between a finding and the sign-off of the CTFMR. */
export type Lacking = {
  readonly what: 'conflict' | 'age' | 'author' | 'children' | 'primary sources' | 'independent sources';
  readonly needed: number;
  readonly held: number;
};

/**
 * What a finding still lacks for the sign-off of the CTFMR: that it is reportable, that somebody is counted where
 * children are counted, and the sources that the situation's setting asks for.
 * @source mrmtools.org/1095_1125.htm (the three conditions); ours: the numbers of sources, see the default setting
 */
export function lackingFor({ facts }: Pick<FindingVersion, 'facts'>, setting: SigningSetting): readonly Lacking[] {
  const { conflict, age, author } = facts.eligibility;
  const byChild = typeCards[facts.type].countedBy === 'children';
  const children = facts.tally.reduce((sum, { count }) => sum + count, 0);
  const primary = facts.sources.filter(({ category }) => category !== 'secondary').length;
  const independent = new Set(facts.sources.map(({ organisation }) => organisation)).size;
  const ageFits = byChild ? age === 'under 18' || age === 'age not known' : age !== '18 or more';
  const asked: readonly (readonly [Lacking['what'], number, number])[] = [
    ['conflict', 1, conflict === 'linked' ? 1 : 0],
    ['age', 1, ageFits ? 1 : 0],
    ['author', 1, author === 'neither' || author === 'not known' ? 0 : 1],
    ['children', byChild ? 1 : 0, children],
    ['primary sources', setting.primarySources, primary],
    ['independent sources', setting.independentSources, independent],
  ];
  return asked.filter(([, needed, held]) => held < needed).map(([what, needed, held]) => ({ what, needed, held }));
}

/** Every report that a finding rests on. @source ours: a merger or split may leave none of them behind */
export function reportsOf(facts: FindingFacts): ReadonlySet<string> {
  return new Set([...facts.sources.map(({ report }) => report), ...Object.values(facts.reliedOn).flat()]);
}

/** Whether a day can be the day of a sign-off: not before the first day on which the violation can have happened. @source ours: nothing is verified before it happened */
export function canBeVerifiedOn(facts: FindingFacts, day: string): boolean {
  const { occurred } = facts;
  const first = occurred.kind === 'once' ? occurred.on.from : occurred.began.from;
  return first <= day && decisiveDays(occurred, day).from <= day;
}
