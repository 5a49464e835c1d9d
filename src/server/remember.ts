import type { FastifyRequest } from 'fastify';
import { ok, type Result } from '#kernel';
import type { PublicRecord } from '#overview';
import { type Prepared, prepare } from '#platform/server';
import { localeOfRequest } from './locale.ts';

/** Answers kept for one edition; the oldest goes first. */
const kept = 500;
const answers = new WeakMap<PublicRecord, Map<string, Prepared>>();

/** An edition never changes, so the answer to an address is made once for each language and then only sent. */
export function remembered(record: PublicRecord, request: FastifyRequest, make: () => Result<unknown>): Result<Prepared> {
  const own = answers.get(record) ?? new Map<string, Prepared>();
  answers.set(record, own);
  const key = `${localeOfRequest(request)} ${request.url}`;
  const found = own.get(key);
  if (found) return ok(found);
  const made = make();
  if (!made.ok) return made;
  const answer = prepare(made.value);
  own.set(key, answer);
  for (const oldest of own.keys()) {
    if (own.size <= kept) break;
    own.delete(oldest);
  }
  return ok(answer);
}
