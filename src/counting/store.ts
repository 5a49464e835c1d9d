import type { Kysely } from 'kysely';
import { clustersOf } from '#linkage';
import { readJudgements } from '#linkage/server';
import { readFindings } from '#verification/server';
import { caseloads, type Database, type Known, knownOn, type Tables } from '#platform/server';
import { type FindingVersion } from '#verification';
import type { Children, Snapshot } from './snapshot.ts';

/** Asks for a snapshot: of one situation or of several, as known on a day; without a day, as known now. */
export type AskedSnapshot = { readonly situations: readonly string[]; readonly day?: string | undefined; readonly now?: Date };

/** What is known of a situation at a position: it never changes, so it can be held. */
type Held = { readonly position: number; readonly findings: ReadonlyMap<string, FindingVersion>; readonly children: Children };

/** What was read of each situation, at the positions last asked for; and the snapshots put together from it. */
type Memory = { readonly situations: Map<string, readonly Held[]>; readonly snapshots: Map<string, Snapshot> };
const memories = new WeakMap<Database, Memory>();

/** How much is held: findings of one situation, positions of each, snapshots. */
const most = { findings: 100_000, positions: 3, snapshots: 12 };

/**
 * Everything that counting needs, as known on a day: each situation up to its last position before that day's end.
 * Situations without a caseload bring nothing. No identity is read. What was read before is brought forward by the
 * findings that changed since; the same question at the same positions gives the same object.
 */
export async function readSnapshot(db: Database, { situations, day, now }: AskedSnapshot): Promise<Snapshot> {
  const memory = memories.get(db) ?? { situations: new Map<string, readonly Held[]>(), snapshots: new Map<string, Snapshot>() };
  memories.set(db, memory);
  const worked: Known[] = [];
  let asKnownOn = day ?? '';
  for (const situation of [...situations].sort()) {
    const known = await knownOn(db, situation, day, now);
    // A situation on which work began later has no rows then, so that what was known stays the same for ever.
    if (!known || known.position === 0) continue;
    worked.push({ situation, position: known.position });
    if (day === undefined && known.day > asKnownOn) asKnownOn = known.day;
  }
  const key = JSON.stringify([asKnownOn, worked]);
  const before = memory.snapshots.get(key);
  if (before) return before;
  const parts: Held[] = [];
  for (const known of worked) parts.push(await heldAt(db, memory, known));
  const snapshot: Snapshot = {
    asKnownOn,
    findings: parts.flatMap(({ findings }) => [...findings.values()]),
    children: { of: new Map(parts.flatMap(({ children }) => [...children.of])), unsure: parts.flatMap(({ children }) => children.unsure) },
    situations: worked.map(({ situation }) => situation),
  };
  if (parts.every(({ findings }) => findings.size <= most.findings)) keepNewest(memory.snapshots, key, snapshot, most.snapshots);
  return snapshot;
}

function keepNewest<T>(map: Map<string, T>, key: string, value: T, size: number): void {
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= size) return;
    map.delete(oldest);
  }
}

/** A situation at a position: as held, or what is held of an earlier one brought forward, or read anew. */
async function heldAt(db: Database, memory: Memory, known: Known): Promise<Held> {
  const own = memory.situations.get(known.situation) ?? [];
  const there = own.find(({ position }) => position === known.position);
  if (there) return there;
  const earlier = own.filter(({ position }) => position < known.position).sort((a, b) => b.position - a.position)[0];
  const changed = await readFindings(db, known, earlier ? { changedAfter: earlier.position } : {});
  const findings = inOrder(earlier?.findings ?? new Map(), changed);
  const { of, unsure } = clustersOf(await readJudgements(db, known), 'mentions');
  const held: Held = { position: known.position, findings, children: { of, unsure } };
  if (findings.size <= most.findings)
    memory.situations.set(known.situation, [held, ...own.filter((one) => one !== earlier)].slice(0, most.positions));
  return held;
}

/** Findings by their ids, in the order in which they are read. */
function inOrder(before: ReadonlyMap<string, FindingVersion>, changed: readonly FindingVersion[]): ReadonlyMap<string, FindingVersion> {
  const all = new Map(before);
  for (const one of changed) all.set(one.finding, one);
  const isNew = changed.some(({ finding }) => !before.has(finding));
  return isNew && before.size > 0 ? new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1))) : all;
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
