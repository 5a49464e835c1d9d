import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
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

type Row = Readonly<Record<'value' | 'unit' | 'qualifier' | 'basis' | 'year' | 'situation' | 'violation', string | number>> & {
  readonly sources: readonly { readonly url: string; readonly grade: string }[];
};

describe('over HTTP', () => {
  test('figures come in pages of the edition they began in', async () => {
    const first = (await app.inject('/api/v1/figures?limit=300')).json<{ figures: Row[]; next: string; total: number }>();
    const second = (await app.inject(`/api/v1/figures?limit=300&cursor=${first.next}`)).json<{ figures: Row[]; next: string | null }>();
    expect(first.figures.length + second.figures.length).toBe(first.total);
    expect(second.next).toBeNull();
  });

  test('the same query gives the same rows as a file', async () => {
    const query = 'year=2022&situation=all&violation=killing_maiming';
    const { figures } = (await app.inject(`/api/v1/figures?${query}`)).json<{ figures: Row[] }>();
    const file = (await app.inject(`/api/v1/figures.json?${query}`)).json<{ rows: Row[] }>();
    expect(file.rows.map(({ value }) => value)).toEqual(figures.map(({ value }) => value));
    expect(figures.map(({ value }) => value)).toEqual([8630, 8631]);
    const csv = (await app.inject(`/api/v1/figures.csv?${query}&hxl=yes`)).body.split('\r\n');
    expect(csv[1]).toMatch(/^#date\+year,#country\+code,/);
    expect(csv.filter((line) => line.startsWith('2022,'))).toHaveLength(2);
    const packed = unzipSync((await app.inject(`/api/v1/figures.zip?${query}`)).rawPayload);
    const described = JSON.parse(strFromU8(packed['datapackage.json'] ?? new Uint8Array())) as {
      resources: { schema: { fields: { name: string }[] } }[];
    };
    expect(described.resources[0]?.schema.fields.map(({ name }) => name)).toEqual(csv[0]?.replace('\uFEFF', '').split(','));
  });

  test('a query that means nothing is refused in the reader’s language', async () => {
    const answer = await app.inject('/api/v1/figures?violation=rainfall&lang=ar');
    expect(answer.statusCode).toBe(404);
    expect(answer.json<{ detail: string }>().detail).toContain('«rainfall»');
    expect((await app.inject('/api/v1/figures?year=soon')).statusCode).toBe(400);
    expect((await app.inject('/api/v1/figures?year=soon&lang=en&lang=ar')).statusCode).toBe(400);
    expect((await app.inject('/api/v1/figures?attributed=nobody')).statusCode).toBe(404);
  });
});

describe('in the shell', () => {
  const vigil = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../src/cli/main.ts'), 'figures', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: inject('databaseUrl'), VIGIL_LANG: 'en' },
    });

  test('JSON is an array of figures with their sources', () => {
    const { stdout, status } = vigil('--year', '2017', '--situation', 'all', '--violation', 'killing_maiming', '--json');
    expect(status).toBe(0);
    const rows = JSON.parse(stdout) as Row[];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ value: 10_000, unit: 'children', qualifier: 'more_than', basis: 'printed', year: 2017, situation: 'all' });
    expect(rows[0]?.sources[0]?.url).toMatch(/^https:/);
  });

  test('an unknown word ends with 1, a wrong use with 2, and both say why', () => {
    const unknown = vigil('--situation', 'Atlantis');
    expect([unknown.status, unknown.stdout, unknown.stderr]).toEqual([1, '', 'The record knows no situation called “Atlantis”.\n']);
    const wrong = vigil('--year', 'soon');
    expect([wrong.status, wrong.stderr]).toEqual([2, 'The input cannot be used: expected a year, such as 2017\n']);
  });
});
