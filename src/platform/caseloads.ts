import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database, Tables } from './database.ts';
import { type Deed, recordDeed } from './deeds.ts';
import type { Result } from '#kernel';

/**
 * The work on one situation, and how far its part of the record of deeds has come. Whoever writes holds the row until
 * the transaction ends, so that within a situation positions are given in the order in which they can be read.
 */
export type CaseloadsTable = {
  readonly situation: string;
  /** The zone in which its days end. */
  readonly zone: string;
  readonly position: number;
  /** No deed of the situation that is written from now on bears an earlier time. */
  readonly at: Date;
};

export type Caseload = { readonly situation: string; readonly zone: string };

/** A transaction that holds a caseload: its time, and the day that this is in the situation's zone. */
export type Entered = { readonly tx: Transaction<Tables>; readonly situation: string; readonly at: Date; readonly day: string };

/** What was known of a situation: everything up to a position. */
export type Known = { readonly situation: string; readonly position: number };

/** Begins the work on a situation; `false` if it was begun before. */
export async function openCaseload(db: Database, { situation, zone }: Caseload, deed: Pick<Deed, 'actor' | 'reason'>, now?: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const at = now ?? (await clock(tx));
    const made = await tx
      .insertInto('caseloads')
      .values({ situation, zone, position: 0, at })
      .onConflict((conflict) => conflict.column('situation').doNothing())
      .returning('situation')
      .executeTakeFirst();
    if (!made) return false;
    const position = await recordDeed(tx, { ...deed, action: 'begin the work on a situation', subject: situation, situation, at, details: { zone } });
    await tx.updateTable('caseloads').set({ position }).where('situation', '=', situation).execute();
    return true;
  });
}

/** Every situation that is worked on. */
export function caseloads(db: Kysely<Tables>): Promise<readonly Caseload[]> {
  return db.selectFrom('caseloads').select(['situation', 'zone']).orderBy('situation').execute();
}

class Refused extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super('refused');
    this.result = result;
  }
}

/**
 * Reads, decides and writes in one transaction, alone in the situation. A refusal leaves nothing behind.
 * The time is the database's, so that several servers share one clock; tests bring their own.
 */
export async function within<T>(
  db: Database,
  situation: string,
  work: (entered: Entered) => Promise<Result<T>>,
  now?: Date,
): Promise<Result<T> | null> {
  try {
    return await db.transaction().execute(async (tx) => {
      const held = await hold(tx, situation);
      if (!held) return null;
      // Asked only now: time spent waiting for the row must not make the deed older than what was read meanwhile.
      const { at, day } = await timeOf(tx, held, now);
      const result = await work({ tx, situation, at, day });
      if (!result.ok) throw new Refused(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
}

function hold(tx: Transaction<Tables>, situation: string): Promise<CaseloadsTable | undefined> {
  return tx.selectFrom('caseloads').selectAll().where('situation', '=', situation).forUpdate().executeTakeFirst();
}

async function timeOf(tx: Transaction<Tables>, { zone, at: last }: CaseloadsTable, now?: Date): Promise<{ readonly at: Date; readonly day: string }> {
  const asked = now ?? (await clock(tx));
  const at = asked > last ? asked : last;
  return { at, day: dayIn(zone, at) };
}

/** The database's clock, to the millisecond. */
async function clock(tx: Transaction<Tables>): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('the database has a clock');
  return row.now;
}

/** The day that a moment is in a zone. */
export function dayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** Writes a deed of the situation and answers its position. */
export async function recordIn({ tx, situation, at }: Entered, deed: Omit<Deed, 'at' | 'situation'>): Promise<number> {
  const position = await recordDeed(tx, { ...deed, at, situation });
  await tx.updateTable('caseloads').set({ position, at }).where('situation', '=', situation).execute();
  return position;
}

/** Writes deeds about different subjects at once and answers their positions, in the order given. */
export async function recordAllIn({ tx, situation, at }: Entered, deeds: readonly Omit<Deed, 'at' | 'situation'>[]): Promise<readonly number[]> {
  const given = JSON.stringify(deeds.map(({ details = {}, ...deed }) => ({ ...deed, details })));
  const { rows } = await sql<{ position: number; subject: string }>`
    with made as (
      insert into deeds (at, situation, actor, action, subject, reason, details)
      select ${at}, ${situation}, deed ->> 'actor', deed ->> 'action', deed ->> 'subject', deed ->> 'reason', deed -> 'details'
      from jsonb_array_elements(${given}::jsonb) with ordinality as given (deed, place) order by place
      returning position, subject
    ), moved as (
      update caseloads set at = ${at}, position = (select max(position) from made) where situation = ${situation}
    )
    select position, subject from made order by position`.execute(tx);
  if (rows.length !== deeds.length || rows.some(({ subject }, index) => subject !== deeds[index]?.subject))
    throw new Error('deeds were not written in the order given');
  return rows.map(({ position }) => position);
}

/** What is known at this moment: the position up to which everything is written. Later reads at it see the same. */
export async function knownNow(db: Kysely<Tables>, situation: string): Promise<Known> {
  const row = await db.selectFrom('caseloads').select('position').where('situation', '=', situation).executeTakeFirst();
  return { situation, position: row?.position ?? 0 };
}

/**
 * The last position before the end of a day in the situation's zone. Asking closes the day: a deed that is still being
 * written is waited for, and none that comes later can bear a time within it. So the same day always gives the same.
 * A day that has not ended gives what is known now; `null` where nothing is worked on. Who asks for what is known now,
 * or for a day that is closed already, waits for nobody: what is written up to the position can all be read.
 */
export async function knownOn(
  db: Database,
  situation: string,
  day: string | undefined,
  now?: Date,
): Promise<(Known & { readonly day: string }) | null> {
  const { rows } = await sql<CaseloadsTable & { readonly now: Date; readonly end: Date | null }>`
    select situation, zone, position, at, clock_timestamp() as now,
      ((${day ?? null}::date + 1)::timestamp at time zone zone) as end
    from caseloads where situation = ${situation}`.execute(db);
  const [seen] = rows;
  if (!seen) return null;
  const asked = now ?? seen.now;
  const today = dayIn(seen.zone, asked > seen.at ? asked : seen.at);
  if (day === undefined || day >= today) return { situation, position: seen.position, day: today };
  if (seen.end !== null && seen.at >= seen.end) return { situation, position: await lastBefore(db, situation, seen.end), day };
  return close(db, situation, day, now);
}

/** Closes a day that has ended, alone in the situation. */
function close(db: Database, situation: string, day: string, now?: Date): Promise<(Known & { readonly day: string }) | null> {
  return db.transaction().execute(async (tx) => {
    const held = await hold(tx, situation);
    if (!held) return null;
    const time = await timeOf(tx, held, now);
    if (day >= time.day) return { situation, position: held.position, day: time.day };
    const end = await endOf(tx, held.zone, day);
    if (held.at < end) await tx.updateTable('caseloads').set({ at: end }).where('situation', '=', situation).execute();
    return { situation, position: await lastBefore(tx, situation, end), day };
  });
}

/** Within a situation no deed bears an earlier time than one before it, so the last by time is the last by position. */
async function lastBefore(db: Kysely<Tables>, situation: string, end: Date): Promise<number> {
  const last = await db
    .selectFrom('deeds')
    .select('position')
    .where('situation', '=', situation)
    .where('at', '<', end)
    .orderBy('at', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.position ?? 0;
}

async function endOf(tx: Transaction<Tables>, zone: string, day: string): Promise<Date> {
  const { rows } = await sql<{ end: Date }>`select ((${day}::date + 1)::timestamp at time zone ${zone}) as end`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a day has an end');
  return row.end;
}

export const caseloadMigrations = [
  {
    name: '0002-caseloads' as const,
    up: async (db: Kysely<unknown>) => {
      const statements = [
        `create table caseloads (situation text primary key, zone text not null, position bigint not null, at timestamptz not null)`,
        `alter table deeds add column situation text`,
        `create index deeds_of_situation on deeds (situation, at, position)`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
];
