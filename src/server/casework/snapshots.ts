import { type Actor, type CaseAction, decide, permits } from '#access';
import { countingCards, type Snapshot } from '#counting';
import { countable, readSnapshot } from '#counting/server';
import { cards, ok, refuse, type Result } from '#kernel';
import { caseloads, type Database, dayIn } from '#platform/server';
import { type Window, windowOf } from '#verification';

/** What somebody wants to see counted: of one situation or of all that are theirs, as known now or on a day. */
export type AskedSnapshot = { readonly situation?: string | undefined; readonly asKnownOn?: string | undefined };

/** What was known, for those who may know it; a day that has not come is refused. */
export async function snapshotFor(
  db: Database,
  { situation, asKnownOn }: AskedSnapshot,
  actor: Actor,
  { action = 'count', now }: { readonly action?: CaseAction; readonly now?: Date | undefined } = {},
): Promise<Result<Snapshot>> {
  const mayCount = (one: string) => (actor.role === 'member' ? decide(actor, action, { situation: one }) : permits(actor, action) ? 'yes' : 'hidden');
  const situations = await situationsFor(db, situation, mayCount);
  if (!situations.ok) return situations;
  const later = await dayToCome(db, situations.value, asKnownOn, now);
  if (later !== null) return refuse(countingCards.notYet, { day: later });
  return ok(await readSnapshot(db, { situations: situations.value, day: asKnownOn, ...(now && { now }) }));
}

/** The window of a period written as `2024` or `2024-Q3`: a year goes by the annual rule, a quarter by that of the note. */
export function windowIn(period: string): Result<Window> {
  const window = windowOf(period.includes('Q') ? 'ghn' : 'annual', period);
  return window ? ok(window) : refuse(countingCards.badPeriod);
}

/** Whether somebody may read this of a situation, as a member or as who has the shell. */
export async function mayRead(db: Database, situation: string, actor: Actor, action: CaseAction): Promise<Result<readonly string[]>> {
  return situationsFor(db, situation, decisionOf(actor, action));
}

const decisionOf =
  (actor: Actor, action: CaseAction) =>
  (situation: string): Decision =>
    actor.role === 'member' ? decide(actor, action, { situation }) : permits(actor, action) ? 'yes' : 'hidden';

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
