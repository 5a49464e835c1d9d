import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { ExerciseState, Recipe } from '#exercise';
import { addDays } from '#kernel';
import { type Config, type Database, exerciseDatabase, log } from '#platform/server';
import { makeApp } from '../app.ts';
import { type Ground, openGround } from '../ground.ts';
import { makeKeepers } from '../keepers.ts';
import { makeMembers } from '../members.ts';
import { ExerciseBusy, exerciseThere, makeExercise } from './make.ts';
import { markIn } from './mark.ts';
import { makeWaiting } from './waiting.ts';

/** The exercise at an address of its own. */
export type ExerciseHost = {
  readonly port: number;
  readonly state: () => ExerciseState;
  /** Ends when the exercise can be used, or cannot be made. */
  readonly settled: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The small exercise that is ready after the first start. */
export function smallRecipe(today: string): Recipe {
  return { size: 80, seed: '1', until: addDays(today, -1), manner: 'as people do' };
}

/** How long an exercise is taken to be the one that was opened, before it is looked at again. */
const looksAgainAfter = 2000;
const cookieName = 'vigil-exercise-session';

/** The exercise as it is open: its ground, its pages and calls. */
type Open = { readonly ground: Ground; readonly app: FastifyInstance };

/**
 * Listens at the exercise's own address at once, and makes the exercise in the background where there is none yet. One
 * that is made anew or dropped meanwhile is noticed.
 */
export async function hostExercise(config: Config, db: Database, wanted: number): Promise<ExerciseHost> {
  let state: ExerciseState = 'preparing';
  let open: Open | null = null;
  let lookedAt = 0;
  const ending = new AbortController();
  const waiting = await makeWaiting(() => state);
  const close = async () => {
    const was = open;
    open = null;
    await was?.app.close();
    await was?.ground.close();
  };
  const prepare = async (make: boolean) => {
    try {
      state = 'preparing';
      await close();
      if (!(await isThere(config, db, make, ending.signal))) state = 'none';
      else {
        open = await openExercise(config, portOf(server));
        state = 'ready';
      }
    } catch (error) {
      state = 'failed';
      if (!ending.signal.aborted) log.warn({ err: error }, 'the exercise could not be prepared');
    }
    lookedAt = Date.now();
  };
  let work: Promise<void> = Promise.resolve();
  const lookAgain = async () => {
    if (state === 'preparing' || Date.now() - lookedAt < looksAgainAfter) return;
    lookedAt = Date.now();
    if (open !== null && (await isStill(open.ground))) return;
    if (open === null && state === 'none' && (await exerciseThere(db, config)) === null) return;
    work = prepare(false);
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void lookAgain()
      .catch(() => {})
      .then(() => (open?.app ?? waiting).routing(request, response));
  });
  const port = await listen(server, wanted, config.host);
  work = prepare(true);
  return {
    port,
    state: () => state,
    settled: work,
    stop: async () => {
      ending.abort();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await work;
      await close();
      await waiting.close();
    },
  };
}

/** Whether the exercise is there in the end: made now if it may be, or by somebody else who is making it. */
async function isThere(config: Config, db: Database, make: boolean, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    signal.throwIfAborted();
    const mark = await exerciseThere(db, config);
    if (mark?.state === 'ready') return true;
    if (mark === null && !make) return false;
    try {
      await makeExercise(db, config, smallRecipe(new Date().toISOString().slice(0, 10)), { signal });
    } catch (error) {
      if (!(error instanceof ExerciseBusy)) throw error;
      await wait(500, null, { signal });
    }
  }
}

async function openExercise(config: Config, port: number): Promise<Open> {
  const url = `http://localhost:${port}`;
  const ground = await openGround({ ...config, database: exerciseDatabase(config), port, url, declaredUrl: null });
  const keepers = makeKeepers(url);
  const app = await makeApp(ground, keepers, makeMembers(ground.db, keepers, url, Date.now, cookieName), { here: true });
  await app.ready();
  return { ground, app };
}

/** Whether the exercise that was opened is still the one in the database. */
async function isStill({ db, exercise }: Ground): Promise<boolean> {
  try {
    const mark = await markIn(db);
    return mark !== null && mark.id === exercise?.id;
  } catch {
    return false;
  }
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** Listens at the wanted port, or at the next that is free. */
async function listen(server: Server, wanted: number, host: string): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await new Promise<void>((listening, failed) => {
        server.once('error', failed).listen(port, host, () => {
          server.off('error', failed);
          listening();
        });
      });
      return portOf(server);
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE' || port > wanted + 20) throw error;
    }
  }
}
