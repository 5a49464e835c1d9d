import type { FastifyRequest } from 'fastify';
import { countingCalls as calls } from '#counting/server';
import { ok, type Result } from '#kernel';
import type { Bind, Database } from '#platform/server';
import { withNotice } from '../casework/door.ts';
import { differencesOf, draftOf, editionOf, keepFigures, listEditions, signQuarter } from '../casework/editions.ts';

const noticed = (result: Result<object>, request: FastifyRequest): Result<object> => (result.ok ? ok(withNotice(result.value, request)) : result);
const named = <T>(result: Result<T>, name: string): Result<object> => (result.ok ? ok({ [name]: result.value }) : result);

/** Binds the editions of the caseloads: what was frozen and handed over, why it differs, and freezing, submitting, signing. */
export function bindEditions(bind: Bind, db: Database): void {
  bind(calls.editions, async ({ situation }, request, actor) => noticed(named(await listEditions(db, situation, actor), 'editions'), request));
  bind(calls.edition, async (input, request, actor) => noticed(await editionOf(db, input, actor), request));
  bind(calls.differences, async (input, request, actor) => noticed(await differencesOf(db, input, actor), request));
  bind(calls.draft, async (input, request, actor) => noticed(await draftOf(db, input, actor), request));
  bind(calls.freeze, async (input, request, actor) => noticed(named(await keepFigures(db, input, 'frozen', { actor }), 'edition'), request));
  bind(calls.submit, async (input, request, actor) => noticed(named(await keepFigures(db, input, 'submission', { actor }), 'edition'), request));
  bind(calls.signSubmission, async (input, request, actor) => noticed(named(await signQuarter(db, input, { actor }), 'edition'), request));
}
