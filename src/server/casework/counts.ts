import { type Actor, type CaseAction, decide, permits } from '#access';
import { count, countingCards, type CountRow, type BoundReason } from '#counting';
import { countable, readSnapshot } from '#counting/server';
import { cards, ok, refuse, type Result } from '#kernel';
import type { Database } from '#platform/server';
import { caseloads, dayIn } from '#platform/server';
import { type LateRule, type Window, windowOf } from '#verification';

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
  const action: CaseAction = 'count';
  const window = windowAsked(asked);
  if (!window) return refuse(countingCards.badPeriod);
  const mayCount = (situation: string) =>
    actor.role === 'member' ? decide(actor, action, { situation }) : permits(actor, action) ? 'yes' : 'hidden';
  const situations = await situationsFor(db, asked.situation, mayCount);
  if (!situations.ok) return situations;
  const later = await dayToCome(db, situations.value, asked.asKnownOn, now);
  if (later !== null) return refuse(countingCards.notYet, { day: later });
  const snapshot = await readSnapshot(db, { situations: situations.value, day: asked.asKnownOn, ...(now && { now }) });
  // A situation is counted even where nothing of it is known yet: its rows are of nothing.
  return ok(count(snapshot, window, asked.situation ?? null));
}

type Decision = 'yes' | 'no' | 'hidden';

async function situationsFor(
  db: Database,
  wanted: string | undefined,
  mayCount: (situation: string) => Decision,
): Promise<Result<readonly string[]>> {
  const there = await countable(db);
  if (wanted === undefined) return ok(there.filter((situation) => mayCount(situation) === 'yes'));
  if (mayCount(wanted) === 'no') return refuse(cards.notAllowed);
  return there.includes(wanted) && mayCount(wanted) === 'yes' ? ok([wanted]) : refuse(cards.notFound);
}

/** A day that has not begun in any of the situations; `null` where it has. */
async function dayToCome(db: Database, situations: readonly string[], day: string | undefined, now = new Date()): Promise<string | null> {
  if (day === undefined) return null;
  const zones = (await caseloads(db)).filter(({ situation }) => situations.includes(situation)).map(({ zone }) => zone);
  return zones.length > 0 && zones.every((zone) => dayIn(zone, now) < day) ? day : null;
}
