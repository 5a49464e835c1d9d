import type { Kysely } from 'kysely';
import { clustersOf } from '#linkage';
import { readJudgements } from '#linkage/server';
import { readFindings } from '#verification/server';
import { caseloads, type Database, type Known, knownOn, type Tables } from '#platform/server';
import { type FindingVersion } from '#verification';
import type { Snapshot } from './snapshot.ts';

/** Asks for a snapshot: of one situation or of several, as known on a day; without a day, as known now. */
export type AskedSnapshot = { readonly situations: readonly string[]; readonly day?: string | undefined; readonly now?: Date };

/**
 * Everything that counting needs, as known on a day: each situation up to its last position before that day's end.
 * Situations without a caseload bring nothing. No identity is read.
 */
export async function readSnapshot(db: Database, { situations, day, now }: AskedSnapshot): Promise<Snapshot> {
  const findings: FindingVersion[] = [];
  const of = new Map<string, string>();
  const unsure: (readonly [string, string])[] = [];
  const worked: string[] = [];
  let asKnownOn = day ?? '';
  for (const situation of [...situations].sort()) {
    const known = await knownOn(db, situation, day, now);
    // A situation on which work began later has no rows then, so that what was known stays the same for ever.
    if (!known || known.position === 0) continue;
    worked.push(situation);
    if (day === undefined && known.day > asKnownOn) asKnownOn = known.day;
    findings.push(...(await readFindings(db, known)));
    const children = clustersOf(await readJudgements(db, known), 'mentions');
    for (const [mention, child] of children.of) of.set(mention, child);
    unsure.push(...children.unsure);
  }
  return { asKnownOn, findings, children: { of, unsure }, situations: worked };
}

/** The same of one situation at a position in the record of deeds. */
export async function snapshotAt(db: Kysely<Tables>, known: Known, asKnownOn: string): Promise<Snapshot> {
  const { of, unsure } = clustersOf(await readJudgements(db, known), 'mentions');
  return { asKnownOn, findings: await readFindings(db, known), children: { of, unsure }, situations: [known.situation] };
}

/** The situations that can be counted. */
export async function countable(db: Database): Promise<readonly string[]> {
  return (await caseloads(db)).map(({ situation }) => situation);
}
