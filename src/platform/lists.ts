import { type Kysely, sql } from 'kysely';
import { type Card, ok, refuse, type Result } from '#kernel';
import type { Database, Tables } from './database.ts';
import { type Edition, type Incoming, takeIn } from './editions.ts';
import { newId } from './ids.ts';

/** A list that was taken into the record beside its loaded tables: it can be undone as a whole. */
export type TakenList = {
  readonly id: string;
  /** What it was taken in as, such as `sponsors:2427`. */
  readonly as: string;
  /** Where it was read. */
  readonly url: string | null;
  readonly rows: number;
  readonly actor: string;
  readonly reason: string;
  readonly at: string;
  /** When it was undone; `null` while its rows are in the record. */
  readonly undoneAt: string | null;
};

export type ListDeed = { readonly actor: string; readonly reason: string; readonly as: string; readonly url: string | null };

/** The refusals about lists. */
export const listCards = {
  nothingNew: { id: 'list-nothing-new', status: 409, exit: 1 },
  noSuchList: { id: 'no-such-list', status: 404, exit: 1 },
  alreadyUndone: { id: 'list-already-undone', status: 409, exit: 1 },
} as const satisfies Record<string, Card>;

const taking = 'take in a list';
const undoing = 'undo a list';
const originOf = (id: string) => `names/${id}`;

/** Takes rows in under an origin of their own, in one transaction with the deed. */
export async function takeInList(
  db: Database,
  incoming: readonly Incoming[],
  { actor, reason, as, url }: ListDeed,
): Promise<Result<{ readonly list: string; readonly rows: number; readonly edition: Edition }>> {
  const list = newId();
  const { changes, edition } = await takeIn(db, originOf(list), incoming, { actor, reason, action: taking, details: { as, url } });
  const rows = changes.reduce((sum, { added }) => sum + added.length, 0);
  return rows === 0 || !edition ? refuse(listCards.nothingNew) : ok({ list, rows, edition });
}

/** Ends every row of a list; earlier editions still show them. */
export async function undoList(
  db: Database,
  id: string,
  actor: string,
  reason: string,
): Promise<Result<{ readonly list: string; readonly rows: number; readonly edition: Edition }>> {
  const list = (await listsTaken(db)).find((one) => one.id === id);
  if (!list) return refuse(listCards.noSuchList, { list: id });
  const tables = await db
    .selectFrom('statements')
    .select('table_name')
    .distinct()
    .where('origin', '=', originOf(id))
    .where('until', 'is', null)
    .execute();
  if (tables.length === 0) return refuse(listCards.alreadyUndone, { list: id });
  const nothing = tables.map(({ table_name }): Incoming => ({ table: table_name, rows: [] }));
  const { changes, edition } = await takeIn(db, originOf(id), nothing, { actor, reason, action: undoing, details: { as: list.as, url: list.url } });
  const rows = changes.reduce((sum, { removed }) => sum + removed.length, 0);
  return edition ? ok({ list: id, rows, edition }) : refuse(listCards.alreadyUndone, { list: id });
}

/** Every list ever taken in, newest first, as the record of deeds tells it. */
export async function listsTaken(db: Kysely<Tables>): Promise<readonly TakenList[]> {
  const deeds = await db
    .selectFrom('deeds')
    .selectAll()
    .where('action', 'in', [taking, undoing])
    .where(sql<boolean>`details->>'origin' like 'names/%'`)
    .orderBy('position')
    .execute();
  const lists = new Map<string, TakenList>();
  for (const { action, actor, reason, at, details } of deeds) {
    const { origin, as, url, counts } = details as { origin: string; as: string; url: string | null; counts: readonly { added: number }[] };
    const id = origin.slice(originOf('').length);
    const before = lists.get(id);
    if (action === undoing && before) lists.set(id, { ...before, undoneAt: at.toISOString() });
    else lists.set(id, { id, as, url, rows: counts.reduce((sum, { added }) => sum + added, 0), actor, reason, at: at.toISOString(), undoneAt: null });
  }
  return [...lists.values()].reverse();
}
