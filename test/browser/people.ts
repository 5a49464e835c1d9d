/** People for the browser tests of the casework, given their accounts as a keeper gives them, over HTTP. */
import { expect } from 'vitest';
import type { CaseRole } from '#access';
import type { Serving } from '../../src/server/serve.ts';
import type { Visit } from './browser.ts';

export const password = 'an invented password';

/** Login, organisation and role of everybody. */
export const people = {
  'monitor-1': ['organisation-a', 'monitor'],
  'monitor-2': ['organisation-c', 'monitor'],
  'manager-1': ['organisation-b', 'information_manager'],
  'focal-1': ['organisation-b', 'focal_point'],
  'chair-1': ['organisation-c', 'co_chair'],
  'hq-1': ['organisation-d', 'headquarters'],
} as const satisfies Record<string, readonly [string, CaseRole]>;
export type Person = keyof typeof people;

/** Somebody who calls the interface in a session. */
export type Caller = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Readonly<Record<string, unknown>>>;

async function session(url: string, first: Response): Promise<Caller> {
  const cookie = first.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async (method, path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie, origin: url, ...(body && { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' }) },
      ...(body && { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const value = (await answer.json()) as Readonly<Record<string, unknown>>;
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

/** Begins the work on the situation "example" and gives everybody an account in it. Answers the keeper, whose link opens once. */
export async function givePeople({ url, keeperUrl }: Serving): Promise<Caller> {
  const keeper = await session(url, await fetch(keeperUrl, { redirect: 'manual' }));
  await keeper('POST', '/casework', { situation: 'example' });
  await keeper('POST', '/casework', { situation: 'elsewhere' });
  for (const letter of 'abcd')
    await keeper('POST', '/organisations', { organisation: `organisation-${letter}`, name: `Organisation ${letter.toUpperCase()}` });
  for (const [login, [organisation, role]] of Object.entries(people)) {
    const { id, invitation } = await keeper('POST', '/accounts', { login, organisation });
    const joined = await fetch(`${url}/api/v1/session/invitations/${String(invitation)}`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    });
    expect(joined.status).toBe(200);
    await keeper('POST', `/accounts/${String(id)}/assignments`, { situation: 'example', role });
  }
  return keeper;
}

/** The interface for programs, as one of them. */
export async function callAs({ url }: Serving, login: Person): Promise<Caller> {
  const body = JSON.stringify({ login, password });
  return session(url, await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { origin: url, 'content-type': 'application/json' }, body }));
}

/** Signs one of them in, in the browser of a visit, and opens a page. */
export async function signIn({ page }: Visit, login: Person, path: string): Promise<void> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/api/v1/session`, { data: { login, password }, headers: { origin } });
  expect(answer.status()).toBe(200);
  await page.goto(`${origin}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** An invented report, as it is sent: one allegation of one kind, on a day, in a place. */
export function reportOf(
  id: string,
  {
    type = 'killing',
    on = '2026-06-15',
    children = 1,
    category = 'primary_witness',
  }: { type?: string; on?: string; children?: number; category?: string } = {},
): object {
  const child = { sex: 'boys', age: '11-13' };
  return {
    id,
    allegations: [
      {
        type,
        occurred: { kind: 'once', on },
        place: { pcodes: ['EX', 'EX01', 'EX0101'] },
        parties: ['example-front'],
        ...(children > 0 && {
          tally: [{ ...child, count: children }],
          mentions: Array.from({ length: children }, (_, at) => ({ child: String(at + 1), ...child })),
        }),
      },
    ],
    sources: [{ category }],
    sharedAccount: 'An invented account for a test.',
  };
}
