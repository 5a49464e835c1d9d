import { z } from 'zod';
import type { Actor } from '#access';
import { findAccount } from '#access/server';
import { exerciseSituation, type ExerciseSeen, type ExerciseState, organisationsInvented, type PersonId, persons } from '#exercise';
import { type Call, cards, ok, refuse } from '#kernel';
import type { Bind, Database } from '#platform/server';
import type { FastifyRequest } from 'fastify';
import type { Members } from '../members.ts';

/** Where an application stands: at the exercise's own address, or at another one that knows where the exercise is. */
export type ExerciseSeat =
  | { readonly here: true }
  | { readonly here: false; readonly elsewhere: () => { readonly state: ExerciseState; readonly port: number | null } };

/** There is no exercise anywhere. */
export const nowhere: ExerciseSeat = { here: false, elsewhere: () => ({ state: 'none', port: null }) };

const logins = persons.map(({ login }) => login);

/** The calls about the exercise; `actAs` is there at the exercise's own address and nowhere else. */
export const exerciseCalls = {
  exercise: {
    id: 'exercise',
    method: 'GET',
    path: '/exercise',
    action: 'read the record',
    confined: true,
    summary: 'Whether this address is an exercise with invented cases only, and otherwise where the exercise is.',
    input: z.object({}),
  },
  actAs: {
    id: 'act-as',
    method: 'POST',
    path: '/exercise/act-as',
    action: 'sign in',
    confined: true,
    summary: 'At the exercise: go on as one of its six invented persons.',
    input: z.object({ person: z.enum(logins) }),
  },
} as const satisfies Record<string, Call<object, z.ZodType<object>>>;

const shown = persons.map(({ login, role, organisation }) => ({
  login,
  role,
  organisation: organisationsInvented.find(({ id }) => id === organisation)?.name ?? organisation,
}));

/** What an exercise says of itself. */
export function seenHere(state: ExerciseState, acting: PersonId | null): ExerciseSeen {
  return { here: true, state, address: null, situation: exerciseSituation, persons: state === 'ready' ? shown : [], acting };
}

async function actingOf(db: Database, actor: Actor): Promise<PersonId | null> {
  if (actor.role !== 'member') return null;
  const account = await findAccount(db, { id: actor.person });
  return logins.find((login) => login === account?.login) ?? null;
}

/** The exercise's address as this visitor reaches the machine. */
function addressOf({ protocol, hostname }: FastifyRequest, port: number | null): string | null {
  return port === null ? null : `${protocol}://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`;
}

/** Binds what an address says of the exercise, and at the exercise itself the way to act as one of its persons. */
export function bindExercise(bind: Bind, { db }: { readonly db: Database }, members: Members, seat: ExerciseSeat): void {
  bind(exerciseCalls.exercise, async (_, request, actor) => {
    if (seat.here) return ok(seenHere('ready', await actingOf(db, actor)));
    const { state, port } = seat.elsewhere();
    return ok<ExerciseSeen>({ here: false, state, address: addressOf(request, port), situation: null, persons: [], acting: null });
  });
  if (!seat.here) return;
  bind(exerciseCalls.actAs, async ({ person }, request, _, reply) => {
    const account = members.isOurOwn(request) ? await findAccount(db, { login: person }) : null;
    if (!account) return refuse(cards.notFound);
    await members.leave(request, reply);
    await members.begin(account.id, reply);
    return ok({ acting: person });
  });
}
