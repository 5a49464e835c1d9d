import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { sharedGround } from '#fixtures';
import { makeApp } from '../src/server/app.ts';
import type { Ground } from '../src/server/ground.ts';

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

const get = (url: string) => app.inject({ url, headers: { host: 'vigil.example' } });

test('a table of a page comes as CSV, Excel, JSON and data package under the same address', async () => {
  const csv = await get('/api/v1/states/KAZ/votes.csv');
  expect(csv.statusCode).toBe(200);
  expect(csv.headers['content-disposition']).toBe('attachment; filename="votes-kaz.csv"');
  expect(csv.body).toMatch(/^\uFEFFresolution,adopted,vote,basis,url\r\nS\/RES\/2427 \(2018\),2018-07-09,yes,/);

  const json = (await get('/api/v1/states/KAZ/votes.json')).json<{ citation: string; address: string; rows: { vote: string }[] }>();
  expect(json.rows[0]?.vote).toBe('yes');
  expect(json.address).toMatch(/^http:\/\/vigil\.example\/states\/KAZ\?edition=[0-9a-f]{12}$/);
  expect(json.citation).toContain(json.address);

  const workbook = unzipSync((await get('/api/v1/states/KAZ/votes.xlsx?lang=ar')).rawPayload);
  expect(strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('rightToLeft="1"');

  const packed = unzipSync((await get('/api/v1/states/KAZ/votes.zip')).rawPayload);
  expect(Object.keys(packed).sort()).toEqual([
    'CITATION.txt',
    'LICENCE.txt',
    'README.md',
    'citation.bib',
    'citation.ris',
    'datapackage.json',
    'votes-kaz.csv',
  ]);
});

test('a table that cannot be made is refused like its page', async () => {
  const answer = await get('/api/v1/states/atlantis/votes.csv');
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ type: 'about:vigil/no-such-state' });
});
