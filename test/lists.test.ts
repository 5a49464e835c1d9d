import { execFile } from 'node:child_process';
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownDatabase } from '#fixtures';
import type { NamesPreview } from '#overview';
import { checkout, newestDeeds, readConfig } from '#platform/server';
import { makeApp } from '../src/server/app.ts';
import { type Ground, openGround } from '../src/server/ground.ts';
import { makeKeepers } from '../src/server/keepers.ts';

let ground: Ground;
let app: FastifyInstance;
let database: string;
let clock = Date.parse('2026-01-01T00:00:00Z');
const keepers = makeKeepers('http://vigil.example', () => clock);
beforeAll(async () => {
  database = await ownDatabase();
  ground = await openGround(readConfig({ DATABASE_URL: database }));
  app = await makeApp(ground, keepers);
});
afterAll(async () => {
  await app.close();
  await ground.close();
});

const origin = 'http://vigil.example';
const list = {
  text: 'Co-sponsors: Albania, Andorra, Congo, Kazahkstan, Atlantis, Sweden',
  as: 'sponsors:2427',
  url: 'https://press.un.org/en/2018/sc13412.doc.htm',
};
const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers: { host: 'vigil.example', ...headers } });

async function keeperCookie(): Promise<string> {
  const opened = await app.inject({ url: keepers.newLink() });
  const [cookie] = opened.cookies;
  expect(opened.statusCode).toBe(303);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  return `${cookie?.name}=${cookie?.value}`;
}

test('anybody sees what a list would bring: names in = taken + doubtful + rejected, and nothing is stored', async () => {
  const answer = await post('/api/v1/names', list);
  expect(answer.statusCode).toBe(200);
  const preview = answer.json<NamesPreview>();
  expect(preview.rows).toBe(6);
  expect(preview.taken.length + preview.doubtful.length + preview.rejected.length).toBe(6);
  expect(preview.taken.map(({ state, known }) => [state, known])).toEqual([
    ['ALB', 'new'],
    ['AND', 'new'],
    ['SWE', 'said by another'],
  ]);
  expect(preview.doubtful.map(({ text }) => text)).toEqual(['Congo', 'Kazahkstan']);
  expect(preview.source).toMatchObject({ publisher: 'un', saidBy: 'un', grade: 'un-page' });
  expect((await ground.records.current())?.edition.number).toBe(1);
});

test('the public takes nothing in; a keeper’s link works once, within its hour, and only from our own pages', async () => {
  expect((await post('/api/v1/lists', list, { origin })).statusCode).toBe(403);
  expect((await app.inject({ method: 'DELETE', url: '/api/v1/lists/x' })).statusCode).toBe(403);

  const link = keepers.newLink();
  expect((await app.inject({ method: 'HEAD', url: link })).cookies).toEqual([]);
  expect((await app.inject({ url: link })).cookies).toHaveLength(1);
  expect((await app.inject({ url: link })).cookies).toEqual([]);
  const late = keepers.newLink();
  clock += 61 * 60 * 1000;
  expect((await app.inject({ url: late })).cookies).toEqual([]);
  expect((await app.inject({ url: '/keeper/guessed' })).cookies).toEqual([]);

  const cookie = await keeperCookie();
  expect((await post('/api/v1/lists', list, { cookie })).statusCode).toBe(403);
  expect((await post('/api/v1/lists', list, { cookie, origin: 'https://elsewhere.example' })).statusCode).toBe(403);
  expect((await post('/api/v1/lists', list, { cookie: 'vigil-keeper=guessed', origin })).statusCode).toBe(403);
  clock += 13 * 60 * 60 * 1000;
  expect((await post('/api/v1/lists', list, { cookie, origin })).statusCode).toBe(403);
});

test('a keeper takes a list in with the doubtful names decided, sees it on the State, and undoes it; each edition stays readable', async () => {
  const cookie = await keeperCookie();
  const choices = { Congo: 'COD', Kazahkstan: '' };
  const taken = await post('/api/v1/lists', { ...list, choices, reason: 'from the press release' }, { cookie, origin });
  expect(taken.statusCode).toBe(200);
  const { list: id, rows, edition } = taken.json<{ list: string; rows: number; edition: { number: number } }>();
  expect(rows).toBe(4);
  expect(edition.number).toBe(2);
  const sponsored = async (query = '') =>
    (await app.inject({ url: `/api/v1/states/COD${query}` })).json<{ council: { sponsored: { number: number; saidBy: string }[] } }>().council
      .sponsored;
  expect(await sponsored()).toMatchObject([{ number: 2427, saidBy: 'un' }]);
  expect(await sponsored('?edition=1')).toEqual([]);

  const again = await post('/api/v1/lists', { ...list, choices }, { cookie, origin });
  expect([again.statusCode, again.json<{ type: string }>().type]).toEqual([409, 'about:vigil/list-nothing-new']);

  const lists = (await app.inject({ url: '/api/v1/lists' })).json<{ lists: unknown[]; keeper: boolean }>();
  expect(lists).toMatchObject({
    keeper: false,
    lists: [{ id, as: 'sponsors:2427', rows: 4, url: list.url, reason: 'from the press release', undoneAt: null }],
  });

  const undo = () => app.inject({ method: 'DELETE', url: `/api/v1/lists/${id}`, headers: { cookie, origin, host: 'vigil.example' } });
  expect((await undo()).json()).toMatchObject({ list: id, rows: 4, edition: { number: 3 } });
  expect((await undo()).statusCode).toBe(409);
  expect(await sponsored()).toEqual([]);
  expect(await sponsored('?edition=2')).toHaveLength(1);
  const hash = async (number: string) => (await ground.records.find(number))?.edition.hash;
  expect(await hash('3')).toBe(await hash('1'));
  expect((await newestDeeds(ground.db, 2)).map(({ actor, action, reason }) => [actor, action, reason])).toEqual([
    ['keeper (link)', 'undo a list', `undo ${id}`],
    ['keeper (link)', 'take in a list', 'from the press release'],
  ]);
});

test.each([
  [{ ...list, as: 'friends:2427' }, 'no-such-list-use'],
  [{ ...list, as: 'sponsors:9999' }, 'no-such-resolution'],
  [{ ...list, as: 'endorsers:constructor' }, 'no-such-instrument'],
  [{ ...list, as: 'parties:SSD' }, 'unfit-list-use'],
  [{ ...list, url: 'press release' }, 'list-no-address'],
  [{ ...list, saidBy: 'my neighbour' }, 'list-bad-sayer'],
  [{ ...list, document: 'a leaflet' }, 'list-bad-document'],
  [{ ...list, date: 'last week' }, 'list-bad-date'],
])('a list that says what cannot be is refused with its reason (%#)', async (input, card) => {
  const answer = await post('/api/v1/names', input);
  expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([
    card.startsWith('no-such-') && card !== 'no-such-list-use' ? 404 : 400,
    `about:vigil/${card}`,
  ]);
});

test('endorsers, parties and speakers go to their own tables, and what is held brings nothing', async () => {
  const known = async (text: string, as: string, more: object = {}) =>
    (await post('/api/v1/names', { ...list, text, as, ...more })).json<NamesPreview>().taken.map(({ state, known: one }) => `${state} ${one}`);
  expect(await known('Kazakhstan', 'parties:OPAC')).toEqual(['KAZ held']);
  expect(await known('Kazakhstan, 10 April 2003', 'parties:OPAC')).toEqual(['KAZ held']);
  expect(await known('Kazakhstan, 11 April 2004', 'parties:OPAC')).toEqual(['KAZ other date']);
  expect(await known('Sweden, Tuvalu', 'speakers:2018-07-09')).toEqual(['SWE held', 'TUV new']);
});

type Run = { readonly code: number; readonly out: string; readonly told: string };
function vigil(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/cli/main.ts', ...args],
      { cwd: checkout, env: { ...process.env, DATABASE_URL: database } },
      (error, out, told) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, told });
      },
    );
  });
}

test('the shell previews, takes and undoes, with the exit codes 0, 1 and 2', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-names-'));
  const file = join(folder, 'names.txt');
  writeFileSync(file, 'Tuvalu\nPalau\n');
  const args = ['names', file, '--as', 'speakers:2018-07-09', '--source', 'https://press.un.org/en/2018/sc13412.doc.htm'];
  const preview = await vigil(...args, '--json');
  expect(preview.code).toBe(0);
  expect((JSON.parse(preview.out) as NamesPreview).fresh).toBe(2);
  const taken = JSON.parse((await vigil(...args, '--take', '--json')).out) as { list: string; rows: number };
  expect(taken.rows).toBe(2);
  expect((await vigil(...args, '--take')).code).toBe(1);
  expect((await vigil('names', '--undo', taken.list)).code).toBe(0);
  expect((await vigil('names', '--undo', 'nothing')).code).toBe(1);
  writeFileSync(file, 'Tuvalu, Atlantis');
  expect((await vigil(...args)).code).toBe(1);
  expect((await vigil('names', file)).code).toBe(2);
  expect((await vigil('names', join(folder, 'missing'), '--as', 'speakers:2018-07-09')).code).toBe(2);
  expect((await vigil('names', file, '--as', 'nonsense')).code).toBe(2);
}, 120_000);
