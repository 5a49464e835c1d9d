import { type Generated, type JSONColumnType, type Kysely, type Transaction } from 'kysely';
import type { Tables } from './database.ts';

/** The record of deeds: who did what, when and why, written in the transaction that does it. */
export type DeedsTable = {
  /** Knowing is ordered by this position, never by a clock. */
  readonly position: Generated<number>;
  readonly at: Generated<Date>;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string;
  readonly details: JSONColumnType<Record<string, unknown>>;
  /** The situation whose caseload it belongs to; `null` for the public record and the accounts. */
  readonly situation: string | null;
};

/** One deed as it is written; no field ever holds a person's data. */
export type Deed = {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string;
  readonly details?: Record<string, unknown>;
  readonly situation?: string;
  readonly at?: Date;
};

/** Writes a deed and answers its position. */
export async function recordDeed(tx: Transaction<Tables>, deed: Deed): Promise<number> {
  const row = await tx
    .insertInto('deeds')
    .values({ situation: null, ...deed, details: JSON.stringify(deed.details ?? {}) })
    .returning('position')
    .executeTakeFirstOrThrow();
  return row.position;
}

/** The newest deeds, newest first. */
export function newestDeeds(db: Kysely<Tables>, limit: number) {
  return db.selectFrom('deeds').selectAll().orderBy('position', 'desc').limit(limit).execute();
}

/** When deeds were recorded, by their positions. */
export async function timesOfDeeds(db: Kysely<Tables>, positions: readonly number[]): Promise<ReadonlyMap<number, Date>> {
  if (positions.length === 0) return new Map();
  const rows = await db.selectFrom('deeds').select(['position', 'at']).where('position', 'in', positions).execute();
  return new Map(rows.map(({ position, at }) => [position, at]));
}
