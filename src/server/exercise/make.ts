import { exerciseSituation, makePlan, type Plan, type Recipe } from '#exercise';
import { type Config, type Database, dropDatabase, exerciseDatabase, hasDatabase, makeDatabase, newId, openDatabase } from '#platform/server';
import { sql } from 'kysely';
import { openGround } from '../ground.ts';
import { livePlan, settlePeople } from './live.ts';
import { type ExerciseMark, isEmpty, markIn, markReady, writeMark } from './mark.ts';
import { nameInvented } from './names.ts';

/** A database that bears the exercise's name is none, and is left alone. */
export class NotAnExercise extends Error {}

/** Somebody else is making the exercise at this moment. */
export class ExerciseBusy extends Error {}

/** What the exercise's database is now; `null` where there is none. */
export async function exerciseThere(db: Database, config: Config): Promise<ExerciseMark | null> {
  const name = exerciseDatabase(config);
  if (!(await hasDatabase(db, name))) return null;
  const { db: inside, close } = await openDatabase({ ...config, database: name });
  try {
    const mark = await markIn(inside);
    if (mark === null && !(await isEmpty(inside))) throw new NotAnExercise(name);
    return mark;
  } finally {
    await close();
  }
}

/** Held by whoever makes or drops the exercise. */
const makingLock = 2428;

/** Does something with the exercise's database while nobody else does. */
async function alone<T>(db: Database, work: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${makingLock}) as got`.execute(connection);
    if (!rows[0]?.got) throw new ExerciseBusy();
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${makingLock})`.execute(connection);
    }
  });
}

/** Drops the exercise, and nothing that is none; answers whether there was one. */
export function dropExercise(db: Database, config: Config): Promise<boolean> {
  return alone(db, () => dropMarked(db, config));
}

async function dropMarked(db: Database, config: Config): Promise<boolean> {
  const name = exerciseDatabase(config);
  if (!(await hasDatabase(db, name))) return false;
  await exerciseThere(db, config);
  await dropDatabase(db, name);
  return true;
}

/** How the making goes on. */
export type Telling = { readonly done: number; readonly of: number };

/** What was made, and how long the deeds took. */
export type MadeExercise = { readonly plan: Plan; readonly mark: ExerciseMark; readonly seconds: number };

/**
 * Makes the exercise in a database of its own, in place of the one before: the public record, the invented names beside
 * it, and every deed of the plan through the commands that people use.
 */
export function makeExercise(
  db: Database,
  config: Config,
  recipe: Recipe,
  { told, signal }: { readonly told?: (telling: Telling) => void; readonly signal?: AbortSignal } = {},
): Promise<MadeExercise> {
  return alone(db, async () => {
    const plan = makePlan(recipe);
    await dropMarked(db, config);
    const own: Config = { ...config, database: exerciseDatabase(config) };
    await makeDatabase(db, exerciseDatabase(config));
    const mark: ExerciseMark = { ...recipe, id: newId(), situation: exerciseSituation, state: 'making' };
    const first = await openDatabase(own);
    await writeMark(first.db, mark).finally(() => first.close());
    const ground = await openGround(own);
    try {
      await settlePeople(ground.db, plan.world.from);
      await nameInvented(ground.db, plan.world);
      const began = performance.now();
      await livePlan(ground.db, plan, (done) => told?.({ done, of: plan.steps.length }), signal);
      const seconds = (performance.now() - began) / 1000;
      await markReady(ground.db);
      return { plan, mark: { ...mark, state: 'ready' }, seconds };
    } finally {
      await ground.close();
    }
  });
}
