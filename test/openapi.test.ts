import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedGround } from '#fixtures';
import { makeApp } from '../src/server/app.ts';
import type { Ground } from '../src/server/ground.ts';

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
};
type Document = {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object };
};

let ground: Ground;
let app: FastifyInstance;
let document: Document;
const routes: { readonly method: string; readonly url: string }[] = [];
beforeAll(async () => {
  ground = await sharedGround();
  app = await makeApp(ground);
  await app.ready();
  document = (await app.inject({ url: '/api/v1/openapi.json' })).json<Document>();
  routes.push(...routesOf(app.printRoutes()));
});
afterAll(async () => {
  await app.close();
  await ground.close();
});

/** Reads the routes from the tree that the server prints: each line adds its piece to the address of the line it hangs on. */
function routesOf(tree: string): readonly { readonly method: string; readonly url: string }[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^((?:[│ ] {3})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!found) return [];
    const depth = (found[1] ?? '').length / 4;
    const url = `${above[depth - 1] ?? ''}${found[2] ?? ''}`;
    above[depth] = url;
    return (found[3]?.split(', ') ?? []).filter(() => url.startsWith('/api/v1/')).map((method) => ({ method, url: url.slice('/api/v1'.length) }));
  });
}

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

test('every route of the interface stands in the document, and nothing else does', () => {
  const written = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`);
  const bound = routes
    .filter(({ method, url }) => method !== 'HEAD' && url !== '/openapi.json')
    .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(bound.length).toBeGreaterThan(30);
  expect(written.sort()).toEqual([...new Set(bound)].sort());
});

test('it has the shape of OpenAPI 3.1: parts that must be there, one id for each operation, parameters that its path names', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect(document.info).toMatchObject({ title: 'Vigil', version: expect.stringMatching(/^\d+\.\d+/) });
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { path, operation } of operations()) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const inPath = operation.parameters.filter((one) => one.in === 'path');
    expect(inPath.map(({ name }) => name).sort()).toEqual(named.toSorted((a = '', b = '') => (a < b ? -1 : 1)));
    expect(inPath.every(({ required }) => required)).toBe(true);
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', 'default']));
    expect(operation.summary.length).toBeGreaterThan(10);
    const places = operation.parameters.map((one) => `${one.in} ${one.name}`);
    expect(new Set(places).size).toBe(places.length);
  }
});

test('every schema in it is JSON Schema 2020-12', () => {
  const ajv = new Ajv2020({ strict: false, formats: { date: true, uri: true } });
  const schemas = [
    ...operations().flatMap(({ operation }) => [
      ...operation.parameters.map(({ schema }) => schema),
      ...Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema),
    ]),
    ...(Object.values(document.components.schemas) as object[]),
  ];
  expect(schemas.length).toBeGreaterThan(60);
  const wrong = schemas.filter((schema) => ajv.validateSchema(schema) !== true);
  expect(wrong).toEqual([]);
});

test('the schema of a call is the one that checks its input', async () => {
  const limit = document.paths['/figures']?.['get']?.parameters.find(({ name }) => name === 'limit');
  expect(limit?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 1000 });
  expect((await app.inject({ url: '/api/v1/figures?limit=1001' })).statusCode).toBe(400);
});

test.each(['/parties', '/states', '/figures', '/record/commitments/commitments', '/resolutions'])(
  '%s comes in pages: a cursor in the body and in the Link header leads through all of it',
  async (path) => {
    const key = path === '/record/commitments/commitments' ? 'rows' : path.slice(1);
    let url: string | null = `/api/v1${path}?limit=${path === '/resolutions' ? 5 : 90}`;
    let read = 0;
    let total = 0;
    while (url !== null) {
      const answer: Awaited<ReturnType<typeof app.inject>> = await app.inject({ url });
      expect(answer.statusCode).toBe(200);
      const body = answer.json<Record<string, unknown> & { total: number; next: string | null }>();
      read += (body[key] as unknown[]).length;
      total = body.total;
      const link = /^<([^>]+)>; rel="next"$/.exec(String(answer.headers['link'] ?? ''))?.[1] ?? null;
      expect(link === null).toBe(body.next === null);
      expect(link === null ? null : new URLSearchParams(link.split('?')[1]).get('cursor')).toBe(body.next);
      url = link;
    }
    expect(read).toBe(total);
    expect((await app.inject({ url: `/api/v1${path}?cursor=ffffffffffff-1` })).statusCode).toBe(404);
  },
);
