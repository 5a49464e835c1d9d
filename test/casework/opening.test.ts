import { afterAll, beforeAll, expect, test } from 'vitest';
import { children, date, idOf, member, ownDatabase, refusalIn, value } from '#fixtures';
import { addAccount, addOrganisation, choosePassword, draftKeyOf } from '#access/server';
import type { SentReport } from '#incidents';
import { newestDeeds, openCaseload, readConfig } from '#platform/server';
import { makeApp } from '../../src/server/app.ts';
import { openIdentities, ownReports, reportPage } from '../../src/server/casework/reports.ts';
import { judgePair, sendReport } from '../../src/server/casework/work.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';
import { makeKeepers } from '../../src/server/keepers.ts';

const situation = 'example';
const by = { actor: 'keeper (test)', reason: 'a test' };
let ground: Ground;
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  await openCaseload(ground.db, { situation, zone: 'UTC' }, by);
  value(await addOrganisation(ground.db, { id: 'organisation-a', name: 'Organisation A' }, by));
});
afterAll(() => ground.close());

const monitor = member('monitor', 'organisation-a', { situation, role: 'monitor' });
const other = member('another monitor', 'organisation-a', { situation, role: 'monitor' });
const manager = member('manager', 'organisation-b', { situation, role: 'information_manager' });
const headquarters = member('headquarters', 'organisation-c', { situation, role: 'headquarters' });

const identities = { people: [{ role: 'child' as const, child: '1', name: 'Invented Name', contact: null }], places: [], narrative: null };
async function send(id: string, corrects: string | null = null) {
  const sent: SentReport = {
    id,
    channel: 'field',
    deviceSequence: 1,
    language: 'en',
    corrects,
    allegations: [
      {
        type: 'killing',
        occurred: { kind: 'once', on: date('2024-06') },
        place: { pcodes: [] },
        parties: [],
        tally: [children('boys', 1)],
        mentions: [{ id: `${id}/1`, sex: 'boys', age: 'unknown' }],
        answers: {},
      },
    ],
    sources: [],
    consent: [],
    sharedAccount: null,
  };
  return value(await sendReport(ground.db, { situation, sent, identities }, { actor: monitor }));
}

test('who opens names gives a reason, and each opening is a deed that holds no name', async () => {
  const id = idOf('opened');
  await send(id);
  const open = (actor: typeof monitor) => openIdentities(ground.db, situation, id, 'to reach the family', { actor });
  expect(value(await open(manager)).opened).toEqual([{ contentHash: expect.any(String), identities }]);
  value(await open(monitor));
  const deeds = await newestDeeds(ground.db, 2);
  expect(deeds.map(({ action, actor }) => `${action}: ${actor}`)).toEqual([
    'open the identities of a report: account monitor',
    'open the identities of a report: account manager',
  ]);
  expect(deeds[0]).toMatchObject({ subject: id, reason: 'to reach the family' });
  expect(JSON.stringify(deeds)).not.toContain('Invented');
});

test('who may not open names is told nothing of them, and nothing is recorded', async () => {
  const id = idOf('not opened');
  await send(id);
  const [before] = await newestDeeds(ground.db, 1);
  expect(refusalIn(await openIdentities(ground.db, situation, id, 'curious', { actor: other }))).toBe('not-found');
  expect(refusalIn(await openIdentities(ground.db, situation, id, 'curious', { actor: headquarters }))).toBe('not-yours');
  expect(refusalIn(await openIdentities(ground.db, situation, idOf('nothing'), 'curious', { actor: manager }))).toBe('no-such-report');
  expect((await newestDeeds(ground.db, 1))[0]?.position).toBe(before?.position);
});

test('one’s own reports show number and state and nothing of what they say; a judgement means that it was looked at', async () => {
  const [first, second] = [idOf('own 1'), idOf('own 2')];
  await send(first);
  const { position } = await send(second, first);
  const mine = async () => value(await ownReports(ground.db, situation, monitor)).slice(0, 2);
  expect((await mine())[0]).toMatchObject({ id: second, position, corrects: first, lookedAt: false });
  value(await judgePair(ground.db, situation, { left: first, right: second, verdict: 'related', reason: 'news', evidence: [] }, { actor: manager }));
  expect((await mine()).map(({ lookedAt }) => lookedAt)).toEqual([true, true]);
  expect(JSON.stringify(await mine())).not.toContain('killing');
  expect(value(await ownReports(ground.db, situation, other))).toEqual([]);
});

test('the page of a report says what corrects it, and what came of it to those who may know', async () => {
  const [first, second] = [idOf('page 1'), idOf('page 2')];
  await send(first);
  await send(second, first);
  value(await judgePair(ground.db, situation, { left: first, right: second, verdict: 'same', reason: 'news', evidence: [] }, { actor: manager }));
  const page = value(await reportPage(ground.db, situation, first, manager));
  expect(page.corrections.map(({ id }) => id)).toEqual([second]);
  expect(page.judgements).toHaveLength(1);
  expect(page.findings).toEqual([]);
  expect(page.mayOpenIdentities).toBe(true);
  expect(value(await reportPage(ground.db, situation, first, monitor))).toMatchObject({ judgements: null, findings: null, mayOpenIdentities: true });
  expect(value(await reportPage(ground.db, situation, first, headquarters)).mayOpenIdentities).toBe(false);
});

test('the key of an account’s drafts stays the same, differs from another’s, and no answer about a case may be kept on the way', async () => {
  const keys = [];
  for (const login of ['first', 'second']) {
    const account = value(await addAccount(ground.db, { login, organisation: 'organisation-a' }, by));
    value(await choosePassword(ground.db, account.id, 'a long enough password'));
    keys.push(await draftKeyOf(ground.db, account.id), await draftKeyOf(ground.db, account.id));
  }
  expect(new Set(keys).size).toBe(2);
  expect(Buffer.from(keys[0] ?? '', 'base64')).toHaveLength(32);
  const app = await makeApp(ground, makeKeepers('http://vigil.example'));
  const headers = { host: 'vigil.example', origin: 'http://vigil.example' };
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers,
    payload: { login: 'first', password: 'a long enough password' },
  });
  const cookie = signedIn.cookies.map(({ name, value: token }) => `${name}=${token}`).join('; ');
  const asked = (method: 'GET' | 'POST', url: string) => app.inject({ method, url: `/api/v1${url}`, headers: { ...headers, cookie } });
  const [session, key] = [await asked('GET', '/session'), await asked('POST', '/session/draft-key')];
  await app.close();
  expect(key.json()).toEqual({ key: keys[0] });
  expect([session, key].map((answer) => answer.headers['cache-control'])).toEqual(['no-store', 'no-store']);
});
