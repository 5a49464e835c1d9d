import { decisiveDays } from '#incidents';
import { type FindingVersion, type Standing, standingIn, type Window } from '#verification';
import type { Children, Counted, CountedCell, Snapshot } from '../snapshot.ts';

/**
 * The findings as they stand: of each the latest version, without those that were merged or split into others. The
 * order of the snapshot and repetitions in it mean nothing.
 * @source ours: counting sees findings as known and never a report
 */
export function standingFindings({ findings }: Snapshot): readonly FindingVersion[] {
  const latest = new Map<string, FindingVersion>();
  for (const finding of findings) {
    const before = latest.get(finding.finding);
    if (!before || before.version < finding.version) latest.set(finding.finding, finding);
  }
  return [...latest.values()].filter(({ replacedBy }) => replacedBy === null).sort((a, b) => (a.finding < b.finding ? -1 : 1));
}

/**
 * What a window counts: verified findings that belong to it, each with how it stands to the period. Whether a record
 * is closed, and what response it had, plays no part.
 * @source annual report on 2024 (verified; committed in the year + verified late); ours: nothing else is looked at
 */
export function verifiedIn(snapshot: Snapshot, window: Window): readonly Counted[] {
  return standingFindings(snapshot).flatMap((finding) => {
    if (finding.status !== 'verified' || finding.firstVerifiedOn === null) return [];
    const days = decisiveDays(finding.facts.occurred, finding.firstVerifiedOn);
    const standing = standingIn(window, days, finding.firstVerifiedOn);
    return standing === null ? [] : [countedOf(finding, snapshot.children, standing, days, finding.attribution?.parties ?? [])];
  });
}

/**
 * What was reported to have happened in a period and is not verified: pending, or such that it could not be verified.
 * It enters no total. Parties are those alleged.
 * @source practice: Primero MRM, managed_reports (unverified by the day of the incident; both statuses)
 */
export function unverifiedIn(snapshot: Snapshot, window: Window): readonly Counted[] {
  return standingFindings(snapshot).flatMap((finding) => {
    if (finding.status !== 'report_pending_verification' && finding.status !== 'reported_not_verified') return [];
    const days = decisiveDays(finding.facts.occurred, snapshot.asKnownOn);
    if (days.to < window.from || days.from > window.to) return [];
    const standing = days.from >= window.from && days.to <= window.to ? 'committed' : 'cannot tell';
    return [{ ...countedOf(finding, snapshot.children, standing, days, finding.facts.alleged), verifiedOn: '' }];
  });
}

function countedOf(finding: FindingVersion, children: Children, standing: Standing, days: Counted['days'], parties: readonly string[]): Counted {
  const { facts } = finding;
  const cells = facts.tally.map((cell): CountedCell => {
    const named = facts.victims.filter(({ sex, age }) => sex === cell.sex && age === cell.age).length;
    return { sex: cell.sex, age: cell.age, count: cell.count, least: cell.least, most: cell.most, named };
  });
  return {
    finding: finding.finding,
    version: finding.version,
    situation: finding.situation,
    type: facts.type,
    standing,
    days,
    verifiedOn: finding.firstVerifiedOn ?? '',
    parties: [...new Set(parties)].sort(),
    pcodes: facts.place.pcodes,
    answers: facts.answers,
    cells,
    children: facts.victims.map(({ id, sex, age }) => ({ mention: id, child: children.of.get(id) ?? id, sex, age })),
  };
}
