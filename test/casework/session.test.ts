import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownDatabase } from '#fixtures';
import { newestDeeds, readConfig } from '#platform/server';
import { makeApp } from '../../src/server/app.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';
import { makeKeepers } from '../../src/server/keepers.ts';
import { makeMembers } from '../../src/server/members.ts';

const origin = 'http://vigil.example';
let clock = Date.parse('2026-01-01T00:00:00Z');
let ground: Ground;
let app: FastifyInstance;
let keeper: string;
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  const keepers = makeKeepers(origin, () => clock);
  app = await makeApp(
    ground,
    keepers,
    makeMembers(ground.db, keepers, origin, () => clock),
  );
  const { cookies } = await app.inject({ url: keepers.newLink() });
  keeper = `${cookies[0]?.name}=${cookies[0]?.value}`;
});
afterAll(async () => {
  await app.close();
  await ground.close();
});

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>;
const call = (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object, cookie?: string): Promise<Answer> =>
  app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { host: 'vigil.example', origin, ...(cookie !== undefined && { cookie }) },
    ...(payload && { payload }),
  });
const cookieOf = (answer: Answer) => `${answer.cookies[0]?.name}=${answer.cookies[0]?.value}`;
const password = 'a long enough password';

test('the first keeper, by the one-time link, makes an account; its holder chooses the password and nobody else knows it', async () => {
  expect((await call('POST', '/organisations', { organisation: 'organisation-a', name: 'Organisation A' })).statusCode).toBe(403);
  for (const [path, body] of [
    ['/organisations', { organisation: 'organisation-a', name: 'Organisation A' }],
    ['/casework', { situation: 'example', zone: 'Africa/Bangui' }],
  ] as const)
    expect((await call('POST', path, body, keeper)).statusCode).toBe(200);
  const made = await call('POST', '/accounts', { login: 'manager-1', organisation: 'organisation-a' }, keeper);
  const { id, invitation } = made.json<{ id: string; invitation: string }>();
  expect((await call('POST', `/accounts/${id}/assignments`, { situation: 'example', role: 'information_manager' }, keeper)).statusCode).toBe(200);

  expect((await call('POST', `/session/invitations/${invitation}`, { password: 'short' })).statusCode).toBe(422);
  const joined = await call('POST', `/session/invitations/${invitation}`, { password });
  expect(joined.statusCode).toBe(200);
  expect((await call('GET', '/session', undefined, cookieOf(joined))).json()).toEqual({
    account: id,
    organisation: 'organisation-a',
    assignments: [{ situation: 'example', role: 'information_manager' }],
  });
  expect((await call('POST', `/session/invitations/${invitation}`, { password })).statusCode).toBe(401);
  expect(JSON.stringify(await newestDeeds(ground.db, 20))).not.toContain('manager-1');
});

test('an invitation ends after its hour', async () => {
  const made = await call('POST', '/accounts', { login: 'late-1', organisation: 'organisation-a' }, keeper);
  clock += 61 * 60 * 1000;
  expect((await call('POST', `/session/invitations/${made.json<{ invitation: string }>().invitation}`, { password })).statusCode).toBe(401);
});

test('a wrong password and an unknown login are refused alike, and after ten tries a login waits', async () => {
  const wrong = await call('POST', '/session', { login: 'manager-1', password: 'wrong' });
  const unknown = await call('POST', '/session', { login: 'nobody', password: 'wrong' });
  expect([wrong.statusCode, wrong.json()]).toEqual([401, unknown.json()]);
  for (let index = 0; index < 9; index++) await call('POST', '/session', { login: 'manager-1', password: 'wrong' });
  expect((await call('POST', '/session', { login: 'manager-1', password })).statusCode).toBe(429);
  clock += 16 * 60 * 1000;
  expect((await call('POST', '/session', { login: 'manager-1', password })).statusCode).toBe(200);
});

test('who signs out is out on the server too, and a session ends by itself', async () => {
  const first = cookieOf(await call('POST', '/session', { login: 'manager-1', password }));
  const second = cookieOf(await call('POST', '/session', { login: 'manager-1', password }));
  expect((await call('DELETE', '/session', undefined, first)).statusCode).toBe(200);
  expect((await call('GET', '/session', undefined, first)).statusCode).toBe(401);
  expect((await call('GET', '/session', undefined, second)).statusCode).toBe(200);
  clock += 13 * 60 * 60 * 1000;
  expect((await call('GET', '/session', undefined, second)).statusCode).toBe(401);
});

test('no answer about a case may be kept on the way, and each says that this is not for real cases yet', async () => {
  const cookie = cookieOf(await call('POST', '/session', { login: 'manager-1', password }));
  const answer = await call('GET', '/casework/example/findings', undefined, cookie);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers['etag']).toBeUndefined();
  expect(answer.json<{ notice: string }>().notice).toContain('not yet for real cases');
  const counts = await call('GET', '/counts?year=2024', undefined, cookie);
  expect(counts.json<{ rows: object[]; notice: string }>().notice).toContain('not yet for real cases');
  expect((await call('GET', '/counts?year=2024&rule=ghn', undefined, cookie)).statusCode).toBe(422);
  expect((await call('GET', '/counts?year=2024&asKnownOn=2999-01-01', undefined, cookie)).statusCode).toBe(422);
});

test('an assignment that is taken away is gone at the next request', async () => {
  const signed = await call('POST', '/session', { login: 'manager-1', password });
  const { account } = signed.json<{ account: string }>();
  const cookie = cookieOf(signed);
  expect((await call('GET', '/casework/example/reports', undefined, cookie)).statusCode).toBe(200);
  await call('POST', `/accounts/${account}/assignments`, { situation: 'example', role: null }, cookieOf(await keeperAgain()));
  expect((await call('GET', '/casework/example/reports', undefined, cookie)).statusCode).toBe(404);
});

/** The clock has gone past the first keeper's session. */
async function keeperAgain(): Promise<Answer> {
  const keepers = makeKeepers(origin, () => clock);
  await app.close();
  app = await makeApp(
    ground,
    keepers,
    makeMembers(ground.db, keepers, origin, () => clock),
  );
  return app.inject({ url: keepers.newLink() });
}
