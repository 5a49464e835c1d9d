import { read, utils } from '@e965/xlsx';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goldenPeople, liveGoldenYear, member, ownDatabase, refusalIn, value } from '#fixtures';
import { isCleared } from '#counting';
import { readConfig } from '#platform/server';
import { figuresDocument, speechOf } from '../../src/server/casework/documents.ts';
import { differencesOf, keepFigures } from '../../src/server/casework/editions.ts';
import { figureFindings } from '../../src/server/casework/figures.ts';
import { caseNames } from '../../src/server/casework/names.ts';
import { workOnFinding } from '../../src/server/casework/work.ts';
import { correctionNote } from '../../src/server/documents/correction.ts';
import { asExcel, asWord } from '../../src/server/documents/written.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';

const situation = 'example';
const now = new Date('2024-07-10T12:00:00Z');
const { manager } = goldenPeople;
let ground: Ground;
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  await liveGoldenYear(ground.db, '2024-07-10');
});
afterAll(() => ground.close());

const made = async (asked: { readonly period: string; readonly locale?: 'en' | 'ar'; readonly number?: number }, at: Ground = ground) =>
  value(await figuresDocument(at, { situation, locale: 'en', ...asked }, manager, now));
const htmlOf = async (bytes: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
const allKillings = { violation: 'killing', unit: 'violations', sex: null, column: 'total', part: null } as const;
const textOf = (html: string) =>
  html
    .replaceAll(/<\/(td|th|p|h\d|tr)>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ');

test('the note of a quarter as Word: the tables that were worked out by hand, each with its rule, cut-off and day under it', async () => {
  const text = textOf(await htmlOf(await asWord(await made({ period: '2024-Q2' }))));
  expect(text).toContain('Tables for the Global Horizontal Note: example, Quarter 2 of 2024');
  const verified = text.slice(text.indexOf('Verified, committed in the period'), text.indexOf('Verified late'));
  expect(verified).toContain('All grave violations 3 1 0 4');
  expect(verified).toContain('Recruitment and use of children 3 0 0 3');
  expect(verified).toContain('Abduction 1 1 0 2');
  const late = text.slice(text.indexOf('Verified late'), text.indexOf('the date cannot tell'));
  expect(late).toContain('Several parties 4 3 1');
  expect(text).toContain('Verified, the date cannot tell');
  expect(text).toContain('Children with several violations');
  const under = 'Period 2024-04-01 to 2024-06-30, verified until 2024-06-30. As known on 2024-07-10.';
  expect(text.split(under).length - 1).toBe(17);
  expect(text).toContain('rule version vigil-count-1');
  expect(text).toContain('No account behind these figures was cleared');
  expect(text).not.toContain('EXERCISE');
});

test('as Excel: one sheet for each table with numbers as numbers, right to left in Arabic', async () => {
  const book = read(await asExcel(await made({ period: '2024-Q2' }), { about: 'About' }), { type: 'array' });
  const rows = (name: string) => utils.sheet_to_json<(string | number)[]>(book.Sheets[name] ?? {}, { header: 1 });
  const [first = ''] = book.SheetNames;
  expect(rows(first)[1]).toEqual(['Violation', 'Boys', 'Girls', 'Sex not known', 'Total']);
  expect(rows(first)[2]).toEqual(['All grave violations', 3, 1, 0, 4]);
  expect(book.SheetNames.at(-1)).toContain('About');
  expect(new Set(book.SheetNames).size).toBe(book.SheetNames.length);

  const arabic = await made({ period: '2024-Q2', locale: 'ar' });
  const turned = read(await asExcel(arabic, { about: 'حول' }), { type: 'array' });
  expect(turned.Workbook?.Views?.[0]?.RTL ?? true).toBe(true);
  const text = textOf(await htmlOf(await asWord(arabic)));
  expect(text).toContain('جداول المذكرة الأفقية العالمية');
  expect(text).not.toMatch(/Verified|Violations/);
});

test('the annual tables of an edition are those of the day on which it was frozen', async () => {
  const headquarters = member('hq', 'organisation-d', { situation: '*', role: 'headquarters' });
  const { number } = value(await keepFigures(ground.db, { situation, period: '2024', reason: 'a test' }, 'frozen', { actor: headquarters, now }));
  const document = await made({ period: '2024', number });
  expect(document.lead[0]).toMatch(/^Edition 1, Stands\. Checksum [0-9a-f]{64}\.$/);
  const text = textOf(await htmlOf(await asWord(document)));
  expect(text).toContain('All grave violations violations 14 5 1 20 20 21');
  expect(text).toContain('Recorded apart, in no total');
  expect(refusalIn(await figuresDocument(ground, { situation, period: '2024-Q1', number, locale: 'en' }, manager, now))).toBe(
    'no-such-count-edition',
  );
});

test('a correction note says in words what was given out, what is known since, and each cause', async () => {
  const later = new Date('2024-07-12T12:00:00Z');
  const [one] = value(await figureFindings(ground.db, { situation, period: '2024', figure: allKillings }, manager, later)).findings;
  const chair = goldenPeople.chair;
  value(await workOnFinding(ground.db, situation, { kind: 'reopen', finding: one?.finding ?? '' }, 'news', { actor: chair, now: later }));
  const found = value(await differencesOf(ground.db, { situation, number: 1 }, manager, later));
  const names = await caseNames(ground, situation);
  const bytes = await correctionNote(found, { where: 'Example', language: 'en', mark: null }, speechOf(names, 'en'));
  const text = textOf(await htmlOf(bytes));
  expect(text).toContain('Correction note to edition 1: Example, 2024');
  expect(text).toContain('Draft. Edition 1 gave the figures as known on 2024-07-10. As known on 2024-07-12 they differ as follows');
  expect(text).toContain('All grave violations, violations 20 17 Reopened -3: Killing of children, 2024-01-14, EX01.');
});

test('whatever leaves an exercise says first, and at the foot of each page, that it is invented', async () => {
  const recipe = { seed: 'a', size: 1, until: '2024-07-10', manner: 'as people do' } as const;
  const exercise = { ...ground, exercise: { ...recipe, id: 'x', situation, state: 'ready' as const } };
  const document = await made({ period: '2024-Q2' }, exercise);
  expect(document.mark).toMatch(/^EXERCISE/);
  expect(textOf(await htmlOf(await asWord(document))).indexOf('EXERCISE')).toBeLessThan(120);
});

test('an account leaves only if it was cleared, with a consent to sharing, and nobody said no', () => {
  const sharedAccount = 'Three children were taken from a field.';
  expect(isCleared({ sharedAccount, consent: ['ctfmr_members'] })).toBe(true);
  expect(isCleared({ sharedAccount, consent: [] })).toBe(false);
  expect(isCleared({ sharedAccount, consent: ['other'] })).toBe(false);
  expect(isCleared({ sharedAccount, consent: ['unicef', 'no_one'] })).toBe(false);
  expect(isCleared({ sharedAccount: null, consent: ['unicef'] })).toBe(false);
});
