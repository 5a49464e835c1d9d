import { sql } from 'kysely';
import type { Manner, Recipe } from '#exercise';
import type { Database } from '#platform/server';

/** What stands in an exercise's database and nowhere else: that it is one, from which recipe, and whether it is ready. */
export type ExerciseMark = Recipe & { readonly id: string; readonly situation: string; readonly state: 'making' | 'ready' };

/** There is no exercise where one was asked for. */
export class NoExercise extends Error {
  constructor() {
    super('no exercise');
  }
}

type MarkTable = {
  readonly exercise: {
    readonly id: string;
    readonly situation: string;
    readonly size: number;
    readonly seed: string;
    readonly until: string;
    readonly manner: Manner;
    readonly state: ExerciseMark['state'];
  };
};
const own = (db: Database) => db.withTables<MarkTable>();

/** Marks an empty database as an exercise before anything else is written there. */
export async function writeMark(db: Database, mark: ExerciseMark): Promise<void> {
  await sql`create table exercise (id uuid primary key, situation text not null, size integer not null, seed text not null, until text not null,
    manner text not null, state text not null)`.execute(db);
  await own(db).insertInto('exercise').values(mark).execute();
}

/** Says that the exercise can be used. */
export async function markReady(db: Database): Promise<void> {
  await own(db).updateTable('exercise').set({ state: 'ready' }).execute();
}

/** The mark of a database; `null` where it is no exercise. */
export async function markIn(db: Database): Promise<ExerciseMark | null> {
  if (!(await hasTable(db, 'exercise'))) return null;
  return (await own(db).selectFrom('exercise').selectAll().executeTakeFirst()) ?? null;
}

/** Whether nothing at all stands in a database: it was made and no more. */
export async function isEmpty(db: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema') limit 1`.execute(db);
  return rows.length === 0;
}

async function hasTable(db: Database, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_tables where schemaname = 'public' and tablename = ${name}`.execute(db);
  return rows.length > 0;
}
