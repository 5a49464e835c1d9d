import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { column, docxOf, pdfOf, sharedGround } from '#fixtures';
import type { CheckAnswer } from '#claims';
import { checkout } from '#platform/server';
import { makeApp } from '../src/server/app.ts';
import type { Ground } from '../src/server/ground.ts';

let ground: Ground;
let app: FastifyInstance;
const folder = mkdtempSync(join(tmpdir(), 'vigil-check-'));
beforeAll(async () => {
  ground = await sharedGround();
  app = await makeApp(ground);
});
afterAll(async () => {
  await app.close();
  await ground.close();
  rmSync(folder, { recursive: true, force: true });
});

const sentence = 'More than 10,000 children were killed or maimed in armed conflict in 2017.';
const text = `NEW YORK, 11 July 2018. ${sentence} Children are our future.`;

async function post(path: string, payload: string | Buffer, headers: Record<string, string>) {
  return app.inject({ method: 'POST', url: `/api/v1/checks${path}`, payload, headers });
}
const json = (body: object, path = '') => post(path, JSON.stringify(body), { 'content-type': 'application/json' });

/** A form with one file and fields, as a browser sends it. */
function form(file: { readonly name: string; readonly bytes: Uint8Array } | null, fields: Readonly<Record<string, string>> = {}) {
  const parts = [
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)),
    ...(file
      ? [
          Buffer.from(
            `--x\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
          ),
          file.bytes,
          Buffer.from('\r\n'),
        ]
      : []),
    Buffer.from('--x--\r\n'),
  ];
  return post('', Buffer.concat(parts), { 'content-type': 'multipart/form-data; boundary=x' });
}

test('a text is answered claim by claim with offsets into it, and nothing but the answer comes back', async () => {
  const response = await json({ text, date: '2018-07-11' });
  expect(response.statusCode).toBe(200);
  const answer = response.json<CheckAnswer>();
  expect(answer.textDate).toBe('2018-07-11');
  expect(answer).not.toHaveProperty('text');
  expect(answer.claims.length).toBeGreaterThan(0);
  for (const claim of answer.claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
});

test('the same words are answered alike as JSON, as plain body, as HTML, as PDF and as Word', async () => {
  const claimsOf = (answer: CheckAnswer) => answer.claims.map(({ kind, verdict, quote }) => [kind, verdict, quote]);
  const plain = claimsOf((await json({ text })).json<CheckAnswer>());
  expect(plain.length).toBeGreaterThan(0);
  const others = [
    await post('', text, { 'content-type': 'text/plain; charset=utf-8' }),
    await post('', `<html><body><p>${text}</p></body></html>`, { 'content-type': 'text/html' }),
    await post('', Buffer.from(pdfOf([column([text])])), { 'content-type': 'application/pdf' }),
    await form({ name: 'a.docx', bytes: await docxOf([text]) }),
  ];
  for (const response of others) {
    expect(response.statusCode).toBe(200);
    expect(claimsOf(response.json<CheckAnswer>())).toEqual(plain);
  }
});

test('a file’s text comes back with its answer, so that the offsets can be used', async () => {
  const answer = (await form({ name: 'note.txt', bytes: Buffer.from(text) }, { date: '2018-07-12', origin: 'Kazakhstan' })).json<CheckAnswer>();
  expect(answer).toMatchObject({ text, form: 'plain', textDate: '2018-07-12' });
});

test.each([
  ['nothing at all', () => json({}), 400, 'text-missing'],
  ['only blanks', () => json({ text: '  \n' }), 422, 'text-empty'],
  ['an empty form', () => form(null), 400, 'text-missing'],
  ['an empty file', () => form({ name: 'a.txt', bytes: Buffer.alloc(0) }), 422, 'text-empty'],
  ['a picture', () => post('', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\r', 'latin1'), { 'content-type': 'image/png' }), 415, 'text-binary'],
  ['a broken PDF', () => form({ name: 'a.pdf', bytes: Buffer.from('%PDF-1.7 and then nothing') }), 422, 'text-broken'],
  ['a day that is none', () => json({ text, date: '2018-02-30' }), 400, 'bad-input'],
  ['a day that is none, in a form', () => form({ name: 'a.txt', bytes: Buffer.from(text) }, { date: 'July' }), 400, 'bad-input'],
  ['a text that is no text', () => json({ text: 7 }), 400, 'bad-input'],
  ['20 MB as a body', () => post('', Buffer.alloc(20 * 1024 * 1024, 97), { 'content-type': 'text/plain' }), 413, 'too-large'],
  ['20 MB as a file', () => form({ name: 'a.txt', bytes: Buffer.alloc(20 * 1024 * 1024, 97) }), 413, 'too-large'],
  ['a text without end', () => json({ text: 'a '.repeat(700_000) }), 413, 'text-too-long'],
  ['an edition that is none', () => json({ text, edition: '99999' }), 404, 'no-such-edition'],
])('%s is refused with a problem that says what to do', async (_, ask, status, card) => {
  const response = await ask();
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(response.json<{ status: number; type: string; detail: string }>()).toMatchObject({ status, type: `about:vigil/${card}` });
  expect(response.json<{ detail: string }>().detail.length).toBeGreaterThan(20);
});

test('a run of words without end is read in bounded time, and a long text keeps nobody waiting', async () => {
  const run = (
    await json({ text: `${sentence} ${'more than 10,000 children were killed in Somalia in 2017 and '.repeat(3000)}` })
  ).json<CheckAnswer>();
  expect(run.claims.length).toBeGreaterThan(0);
  for (const { start, end } of run.claims) expect(end - start).toBeLessThanOrEqual(1500);
  const long = json({ text: `${text}\n\n`.repeat(1000) });
  let answered = false;
  void long.then(() => {
    answered = true;
  });
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  expect((await app.inject('/healthz')).statusCode).toBe(200);
  expect(answered).toBe(false);
  expect((await long).json<CheckAnswer>().claims.length).toBeGreaterThan(900);
});

test('refusals are said in Arabic to those who ask in Arabic', async () => {
  const response = await app.inject({ method: 'POST', url: '/api/v1/checks?lang=ar', payload: { text: ' ' } });
  expect(response.json<{ detail: string }>().detail).toMatch(/^لا نص/);
});

test('the answers leave as ClaimReview and as Word', async () => {
  const reviews = await json({ text }, '/claim-review');
  expect(reviews.headers['content-type']).toMatch(/ld\+json/);
  expect(reviews.headers['content-disposition']).toContain('vigil-claim-review.jsonld');
  expect(reviews.json<{ '@graph': unknown[] }>()['@graph'].length).toBe((await json({ text })).json<CheckAnswer>().claims.length);
  const word = await json({ text }, '/word');
  expect(word.statusCode).toBe(200);
  const { value } = await mammoth.extractRawText({ buffer: word.rawPayload });
  const edition = await ground.records.current();
  expect(value).toContain(edition?.edition.hash);
  expect(value).toContain('https://');
});

/** Runs the shell as a person does. */
function vigil(args: readonly string[], input?: string | Buffer) {
  const run = spawnSync(process.execPath, [join(checkout, 'src/cli/main.ts'), ...args], {
    env: { ...process.env, DATABASE_URL: inject('databaseUrl'), VIGIL_LANG: 'en' },
    input: input ?? '',
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, said: run.stderr };
}

test('the shell gives the contract’s JSON, with offsets into the file’s text', () => {
  const file = join(folder, 'note.txt');
  writeFileSync(file, text);
  const { code, out } = vigil(['check', file, '--json', '--word', join(folder, 'out.docx')]);
  expect(code).toBe(0);
  const answer = JSON.parse(out) as CheckAnswer;
  expect(Object.keys(answer).slice(0, 4)).toEqual(['textDate', 'claims', 'sentences', 'left']);
  for (const claim of answer.claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
  expect(readFileSync(join(folder, 'out.docx')).subarray(0, 2).toString()).toBe('PK');
});

test('the shell reads standard input and speaks plainly', () => {
  const { code, out } = vigil(['check', '-', '--date', '2018-07-11'], text);
  expect(code).toBe(0);
  expect(out).toContain('The text is judged as at 11 July 2018.');
  expect(out).toMatch(/1 sentence left alone/);
});

test.each([
  ['an unknown file', ['check', join(folder, 'nowhere.txt')], '', 2],
  ['no file at all', ['check'], '', 2],
  ['an option that does not exist', ['check', '-', '--verbose'], text, 2],
  ['a day that is none', ['check', '-', '--date', '11 July'], text, 2],
  ['empty standard input', ['check', '-'], '', 1],
  ['binary standard input', ['check', '-'], Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256)), 1],
  ['20 MB of standard input', ['check', '-'], Buffer.alloc(20 * 1024 * 1024, 97), 1],
] as const)('the shell answers %s with its exit code', (_, args, input, code) => {
  const run = vigil(args, input);
  expect(run.code).toBe(code);
  expect(run.out).toBe('');
  expect(run.said.length).toBeGreaterThan(10);
});
