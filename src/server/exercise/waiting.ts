import type { FastifyInstance } from 'fastify';
import type { ExerciseState } from '#exercise';
import { ok } from '#kernel';
import { type HttpOptions, makeHttp } from '#platform/server';
import { sayRefusal, servePages } from '../app.ts';
import { exerciseCalls, seenHere } from '../routes/exercise.ts';
import { exerciseCards } from './cards.ts';

/** What stands at the exercise's address until it is ready: the pages, which say so, and nothing else. */
export async function makeWaiting(state: () => ExerciseState): Promise<FastifyInstance> {
  const options: HttpOptions = { say: sayRefusal, actorOf: () => ({ role: 'public' }) };
  const { app, bind } = await makeHttp(options);
  bind(exerciseCalls.exercise, () => ok(seenHere(state(), null)));
  app.get('/healthz', () => ({ alive: true }));
  await servePages(app, [], options, exerciseCards.preparing);
  await app.ready();
  return app;
}
