import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedGround } from '#fixtures';
import { speak, timeline } from '#overview';
import { recordTables } from '#overview/server';
import { say } from '#words';
import { makeApp } from '../src/server/app.ts';
import { bundledData, type Ground } from '../src/server/ground.ts';

let ground: Ground;
let app: FastifyInstance;
beforeAll(async () => {
  ground = await sharedGround();
  app = await makeApp(ground);
});
afterAll(async () => {
  await app.close();
  await ground.close();
});

const get = async (path: string) => app.inject({ url: `/api/v1${path}` });

test.each([
  '/resolutions',
  '/resolutions/2427',
  '/resolutions/S%2FRES%2F2427%20(2018)',
  '/debates',
  '/debates/2018-07-09',
  '/situations',
  '/situations/Afghanistan',
  '/parties',
  '/parties/Taliban%20forces',
  '/instruments',
  '/instruments/OPAC',
  '/timeline?kind=council,plan',
  '/record',
  '/editions',
  '/record/council/votes',
])('%s answers with the edition it was read from', async (path) => {
  const response = await get(path);
  expect(response.statusCode).toBe(200);
  expect(response.headers['etag']).toBeTruthy();
  const answer = response.json<{ edition?: { hash: string }; editions?: readonly { hash: string }[] }>();
  expect(answer.edition?.hash ?? answer.editions?.[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('what is not there is refused with a sentence, and so is a kind that is none', async () => {
  const response = await get('/situations/Afghanastan');
  expect(response.statusCode).toBe(404);
  expect(response.json<{ detail: string }>().detail).toMatch(/Afghanistan \(afg\)/);
  expect((await get('/parties/nobody-at-all')).json<{ detail: string }>().detail).not.toMatch(/Perhaps/);
  expect((await get('/timeline?kind=gossip')).statusCode).toBe(400);
  expect((await get('/record/council/gossip')).statusCode).toBe(404);
});

/** Columns of the files that the record does not keep: nothing reads them. */
const notKept = new Set([
  'council/votes.delegate',
  'register/parties.first_known',
  'register/groups.kind',
  'commitments/instrument_completeness.url',
]);

type Row = Record<string, string | number | null>;

/** All rows of a list, page after page. */
async function allRows(path: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { rows: Row[]; next: string | null } = (await get(cursor === '' ? path : `${path}?cursor=${cursor}`)).json();
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
}

test('an answer already held is not sent again, also when a proxy made its tag weak', async () => {
  const { etag } = (await get('/states/KAZ')).headers;
  for (const held of [String(etag), `W/${String(etag)}`, `"other", ${String(etag)}`, '*']) {
    expect((await app.inject({ url: '/api/v1/states/KAZ', headers: { 'if-none-match': held } })).statusCode).toBe(304);
  }
  expect((await app.inject({ url: '/api/v1/states/KAZ', headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200);
});

test('an address that is not well encoded is refused as a problem like any other', async () => {
  const response = await get('/states/%E0%A4%A');
  expect([response.statusCode, response.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
});

test('every table of the record goes out as it came in', async () => {
  for (const { name } of recordTables) {
    const rows = await allRows(`/record/${name}`);
    const loaded = parse(readFileSync(join(bundledData, `${name}.csv`)), { columns: true, bom: true }) as unknown as Record<string, string>[];
    expect(rows.length).toBe(loaded.length);
    const line = (row: Record<string, string | number | null>) =>
      Object.keys(loaded[0] ?? {})
        .filter((column) => !notKept.has(`${name}.${column}`))
        .map((column) =>
          String(row[column] ?? '')
            .replaceAll(/\s*;\s*/g, ';')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        )
        .join('|');
    const before = new Set(loaded.map(line));
    const different = rows.map(line).filter((one) => !before.has(one));
    expect([name, different.slice(0, 2)]).toEqual([name, []]);
  }
});

test('every sentence of the timeline and of what is contested can be said in both languages', async () => {
  const record = await ground.records.current();
  if (!record) throw new Error('no record');
  const told = timeline(record);
  if (!told.ok) throw new Error('refused');
  const line = told.value;
  const all = [...line.years.flatMap(({ entries, yearOnly, during }) => [...entries, ...yearOnly, ...during]), ...line.undated];
  for (const locale of ['en', 'ar'] as const) {
    const speech = { locale, say: (id: string, values = {}) => say(locale, id, values), day: (day: string) => day };
    const said = all.map((one) => speak(one.said, speech));
    expect(said.filter((text) => text === '' || /undefined|null|NaN|\{/.test(text))).toEqual([]);
  }
});

test.each([
  ['/resolutions/2427/votes', /^iso3,state,vote,basis,url/, 16],
  ['/instruments/SSD/states', /^iso3,state,action,date/, 121],
  ['/timeline', /^date,not_before,not_after,kind,what/, 300],
  ['/record/council/sponsors', /^resolution,state,role/, 38],
  ['/record/council/sponsors?column=resolution&value=S/RES/2427%20(2018)', /^resolution,state,role/, 13],
])('%s leaves as CSV, Excel, JSON and a package', async (path, head, atLeast) => {
  const [bare = '', query] = path.split('?');
  const asked = (format: string) => get(`${bare}.${format}${query === undefined ? '' : `?${query}`}`);
  const csv = await asked('csv');
  expect([csv.statusCode, csv.headers['content-disposition']]).toEqual([200, expect.stringContaining('.csv')]);
  const text = csv.body.replace(/^\uFEFF/, '');
  expect(text).toMatch(head);
  expect(parse(text, { columns: true }).length + 1).toBeGreaterThanOrEqual(atLeast);
  for (const format of ['xlsx', 'json', 'zip']) expect((await asked(format)).statusCode).toBe(200);
});

test('a name that a call does not take is refused with those it takes, so that a slip gives no other answer than the one asked for', async () => {
  const slip = await get('/figures?yaer=2017');
  expect(slip.statusCode).toBe(400);
  expect(slip.json<{ detail: string }>().detail).toMatch(/“yaer”.*year/);
  expect((await get('/states?lang=ar')).statusCode).toBe(200);
  const body = await app.inject({ method: 'POST', url: '/api/v1/checks', payload: { text: 'x', dat: '2018-07-09' } });
  expect(body.json<{ detail: string }>().detail).toMatch(/“dat”/);
});

test('an address that answers another method says which', async () => {
  const wrong = await app.inject({ method: 'DELETE', url: '/api/v1/states/KAZ' });
  expect([wrong.statusCode, wrong.headers['allow']]).toEqual([405, 'GET']);
  expect((await app.inject({ method: 'DELETE', url: '/api/v1/nothing' })).statusCode).toBe(404);
});
