import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeRecords, type Records, recordTables } from '#overview/server';
import {
  checkout,
  type Config,
  type Database,
  hashOfFolder,
  isAway,
  loadFolder,
  type LoadReport,
  markLoaded,
  migrate,
  openDatabase,
  readConfig,
  wasLoaded,
} from '#platform/server';
import { type ExerciseMark, markIn, NoExercise } from './exercise/mark.ts';
import { migrations } from './migrations.ts';

/** What server and shell stand on: the open database with every migration, and the records in it. */
export type Ground = {
  readonly config: Config;
  readonly db: Database;
  readonly records: Records;
  /** What the exercise is, where this is the ground of one: then everything of the casework on it is invented. */
  readonly exercise: ExerciseMark | null;
  readonly close: () => Promise<void>;
};

/** The public record that comes with this Vigil. */
export const bundledData = join(checkout, 'data');

/**
 * Opens the ground and, if the bundled record was never taken in here, takes it in. Vigil's own database that dies just
 * now comes back by itself and is asked again; somebody else's server is theirs to bring back.
 */
export async function openGround(config: Config = readConfig()): Promise<Ground> {
  for (let tries = 1; ; tries++) {
    try {
      return await openOnce(config);
    } catch (error) {
      if (config.databaseUrl !== null || tries === 20 || !isAway(error)) throw error;
      await wait(250);
    }
  }
}

async function openOnce(config: Config): Promise<Ground> {
  const { db, close } = await openDatabase(config);
  try {
    const exercise = config.database === null ? null : await markIn(db);
    if (config.database !== null && exercise === null) throw new NoExercise();
    await migrate(db, migrations);
    await takeInBundled(db);
    return { config, db, records: makeRecords(db), exercise, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Loads the bundled record once for each content it ever had. A newer record that was loaded since is not
 * overwritten by a later start of the same Vigil.
 */
async function takeInBundled(db: Database): Promise<LoadReport | null> {
  const hash = hashOfFolder(bundledData);
  if (await wasLoaded(db, hash)) return null;
  const report = await loadFolder(db, bundledData, recordTables, { actor: 'vigil', reason: 'the record that comes with this version' });
  await markLoaded(db, hash);
  return report;
}
