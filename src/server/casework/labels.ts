import type { CellDifference, FindingLabel, Snapshot } from '#counting';
import type { FindingVersion } from '#verification';

/** What the findings of a list are about. */
export function labelsOf({ findings }: Snapshot, differences: readonly CellDifference[], others: readonly string[] = []): readonly FindingLabel[] {
  const wanted = new Set([...others, ...differences.flatMap(({ because }) => because.flatMap((cause) => cause.findings))]);
  return findings.filter(({ finding }) => wanted.has(finding)).map(labelOf);
}

function labelOf({ finding, version, status, facts }: FindingVersion): FindingLabel {
  return { finding, version, type: facts.type, status, occurred: facts.occurred, pcodes: facts.place.pcodes };
}
