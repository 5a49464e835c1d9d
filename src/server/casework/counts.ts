import type { Actor } from '#access';
import { count, countingCards, type CountRow, type BoundReason, fastCount, type Snapshot } from '#counting';
import { ok, refuse, type Result } from '#kernel';
import type { Database } from '#platform/server';
import { type LateRule, type Window, windowOf } from '#verification';
import { snapshotFor } from './snapshots.ts';

/** What is asked to be counted. */
export type AskedCount = {
  readonly year?: string | undefined;
  readonly quarter?: string | undefined;
  readonly rule?: LateRule | undefined;
  readonly asKnownOn?: string | undefined;
  readonly situation?: string | undefined;
};

/** The rows, and why the bounds of some are apart. */
export type Counted = {
  readonly rows: readonly CountRow[];
  readonly because: readonly { readonly row: string; readonly reasons: readonly BoundReason[] }[];
};

/** The window of a year or a quarter. A year goes by the annual rule and a quarter by that of the note, and by no other. */
function windowAsked({ year, quarter, rule }: AskedCount): Window | null {
  if ((year === undefined) === (quarter === undefined)) return null;
  const own: LateRule = year === undefined ? 'ghn' : 'annual';
  return rule !== undefined && rule !== own ? null : windowOf(own, year ?? quarter ?? '');
}

/** Counts what an actor may count, as known on a day that has come. */
export async function countCases(db: Database, asked: AskedCount, actor: Actor, now?: Date): Promise<Result<Counted>> {
  const window = windowAsked(asked);
  if (!window) return refuse(countingCards.badPeriod);
  const snapshot = await snapshotFor(db, asked, actor, { now });
  if (!snapshot.ok) return snapshot;
  // A situation is counted even where nothing of it is known yet: its rows are of nothing.
  return ok(countOnce(snapshot.value, window, asked.situation ?? null));
}

/** From so many findings on columns are quicker than the plain rules; both give the same. */
const many = 2000;
const counts = new WeakMap<Snapshot, Map<string, Counted>>();

/** What was known then never changes, so a figure of it is counted once for as long as it is held. */
function countOnce(snapshot: Snapshot, window: Window, situation: string | null): Counted {
  const own = counts.get(snapshot) ?? new Map<string, Counted>();
  counts.set(snapshot, own);
  const key = JSON.stringify([window, situation]);
  const made = own.get(key) ?? (snapshot.findings.length < many ? count : fastCount)(snapshot, window, situation);
  own.set(key, made);
  return made;
}
