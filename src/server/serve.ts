import type { AddressInfo } from 'node:net';
import { readConfig } from '#platform/server';
import { makeApp } from './app.ts';
import { type ExerciseHost, hostExercise } from './exercise/host.ts';
import { makeKeepers } from './keepers.ts';
import { openGround } from './ground.ts';
import { makeMembers } from './members.ts';
import type { ExerciseSeat } from './routes/exercise.ts';

export type Serving = {
  readonly url: string;
  readonly edition: { readonly number: number; readonly hash: string } | null;
  /** The one-time address by which a person becomes a keeper. */
  readonly keeperUrl: string;
  /** The exercise at its own address; `null` where there shall be none. */
  readonly exercise: ExerciseHost | null;
  readonly exerciseUrl: string | null;
  readonly stop: () => Promise<void>;
};

/** Starts the server and beside it the exercise; with port 0 the system chooses free ones. */
export async function serve(env: NodeJS.ProcessEnv = process.env): Promise<Serving> {
  const config = { ...readConfig(env), database: null };
  const ground = await openGround(config);
  const keepers = makeKeepers(config.url);
  let exercise: ExerciseHost | null = null;
  const seat: ExerciseSeat = { here: false, elsewhere: () => ({ state: exercise?.state() ?? 'none', port: exercise?.port ?? null }) };
  const app = await makeApp(ground, keepers, makeMembers(ground.db, keepers, config.url), seat);
  try {
    // Read before anybody is let in: from then on a database that dies is no reason to end.
    const record = await ground.records.current();
    await app.listen({ port: config.port, host: config.host });
    const { port } = app.server.address() as AddressInfo;
    const wanted = exercisePort(env, config.port);
    exercise = wanted === null ? null : await hostExercise(config, ground.db, wanted);
    const url = env['VIGIL_URL'] ?? config.url.replace(/:\d+$/, `:${port}`);
    return {
      url,
      keeperUrl: `${url}${keepers.newLink()}`,
      edition: record && record.edition,
      exercise,
      exerciseUrl: exercise && `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${exercise.port}`,
      stop: async () => {
        await exercise?.stop();
        await app.close();
        await ground.close();
      },
    };
  } catch (error) {
    await app.close();
    await ground.close();
    throw error;
  }
}

/** The port at which the exercise begins to look for a free one; `null` where it is switched off. */
function exercisePort(env: NodeJS.ProcessEnv, own: number): number | null {
  const given = env['VIGIL_EXERCISE_PORT'];
  if (given === 'off') return null;
  if (given !== undefined && /^\d{1,5}$/.test(given)) return Number(given);
  return own === 0 ? 0 : own + 1;
}
