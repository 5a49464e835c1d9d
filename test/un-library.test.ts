import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledRecord, ownDatabase } from '#fixtures';
import { type PublicRecord, stateIndexOf } from '#overview';
import { readConfig } from '#platform/server';
import { type Ground, openGround } from '../src/server/ground.ts';
import { rollOf } from '#council';
import { NotMarc, readMarc, takeInLibrary } from '#council/server';

type Fields = readonly (readonly [string, Readonly<Record<string, string>>])[];
const field = (tag: string, subfields: Readonly<Record<string, string>>) =>
  `<datafield tag="${tag}" ind1=" " ind2=" ">${Object.entries(subfields)
    .map(([code, value]) => `<subfield code="${code}">${value}</subfield>`)
    .join('')}</datafield>`;
const record = (number: string, fields: Fields) =>
  `<record>${number === '' ? '' : `<controlfield tag="001">${number}</controlfield>`}${fields.map(([tag, subfields]) => field(tag, subfields)).join('')}</record>`;
const file = (...records: readonly string[]) => ({
  name: 'library.xml',
  text: `<?xml version="1.0" encoding="UTF-8"?><collection xmlns="http://www.loc.gov/MARC21/slim">${records.join('')}</collection>`,
});

const members2012 = 'AZE COL DEU FRA GBR GTM IND MAR PAK PRT CHN RUS TGO USA ZAF'.split(' ');
const abstained2012 = new Set(['AZE', 'CHN', 'PAK', 'RUS']);
const vote2068 = (
  change: Readonly<Record<string, string>> = {},
  total: Readonly<Record<string, string>> = { b: '11', c: '000', d: '004', e: '000', f: '15' },
) =>
  record('735467', [
    ['245', { a: 'Security Council resolution 2068 (2012) [on children and armed conflict]' }],
    ['269', { a: '2012-09-19' }],
    ['791', { a: 'S/RES/2068(2012)', b: 'S/', c: '67' }],
    ['952', { a: 'S/PV.6838' }],
    ['996', total],
    ...members2012.map((c): Fields[number] => ['967', { b: 'R', c, d: change[c] ?? (abstained2012.has(c) ? 'A' : 'Y'), e: c }]),
  ]);

let ground: Ground;
let bundled: PublicRecord;
beforeAll(async () => {
  bundled = await bundledRecord();
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
});
afterAll(() => ground.close());

const against = ({ council, register }: PublicRecord) => ({ council, register, states: stateIndexOf(register), readOn: '2026-01-31' });
const by = { actor: 'a test', reason: 'to see what happens' };
const read = (input: { name: string; text: string }) => takeInLibrary(ground.db, input, against(bundled), by, { dryRun: true });
const reasons = async (input: { name: string; text: string }) =>
  (await read(input)).rejected.map(({ row, column, reason }) => `${row} ${column} ${reason}`);

test('a voting record fills the roll, each vote with the library’s own address, and the same file twice changes nothing', async () => {
  const report = await takeInLibrary(ground.db, file(vote2068()), against(bundled), by);
  expect(report.rejected).toEqual([]);
  expect(report.tables).toEqual([{ table: 'council/votes', rows: 15, taken: 15, rejected: 0 }]);
  expect(report.changes).toMatchObject([{ table: 'council/votes', added: expect.arrayContaining(['S/RES/2068 (2012)|FRA|un']) }]);
  expect(report.changes[0]?.added).toHaveLength(11);
  const now = await ground.records.current();
  if (!now) throw new Error('no record');
  const resolution = now.council.resolutions.find(({ number }) => number === 2068);
  if (!resolution) throw new Error('no resolution');
  const { votes, notKnown } = rollOf(resolution, now.council.votes, now.council.terms);
  expect([votes.length, notKnown]).toEqual([15, []]);
  expect(votes.find(({ state }) => state === 'FRA')).toMatchObject({
    vote: 'yes',
    basis: 'stated',
    saidBy: 'un',
    sources: [{ url: 'https://digitallibrary.un.org/record/735467', grade: 'un-page' }],
  });
  const again = await takeInLibrary(ground.db, file(vote2068()), against(now), by);
  expect([again.changes, again.edition]).toEqual([[], null]);
});

test('a vote against what the record holds, or a result that does not fit, is rejected and named', async () => {
  expect(await reasons(file(vote2068({ CHN: 'N', FRA: 'A' }, { b: '10', c: '1', d: '4' })))).toEqual([
    '1 996 contradicts the record, which holds 11-0-4',
  ]);
  expect(await reasons(file(vote2068({ CHN: 'Y', FRA: 'A' })))).toEqual(['1 967 contradicts the record, which holds "abstained"']);
  expect(await reasons(file(vote2068({ FRA: 'N' })))).toEqual(['1 967 the votes do not add up to the printed result']);
});

test('a unanimous vote without letters follows from the result, and is marked so', async () => {
  const members = 'CHN FRA GBR RUS USA DZA GUY KOR SLE SVN ECU JPN MLT MOZ CHE'.split(' ');
  const report = await read(
    file(
      record('4069000', [
        ['791', { a: 'S/RES/2764(2024)' }],
        ['996', { b: '15', c: '0', d: '0', e: '0' }],
        ...members.map((c): Fields[number] => ['967', { c }]),
      ]),
    ),
  );
  expect(report.tables).toEqual([{ table: 'council/votes', rows: 15, taken: 15, rejected: 0 }]);
});

test('a new resolution on the theme comes in with its result; one on another matter does not', async () => {
  const made = (symbol: string, a: string) =>
    record('1', [
      ['245', { a }],
      ['269', { a: '20270301' }],
      ['791', { a: symbol }],
      ['952', { a: 'S/PV.9999' }],
      ['996', { b: '14', c: '0', d: '1' }],
    ]);
  const report = await read(
    file(
      made('S/RES/2999(2027)', 'Security Council resolution 2999 (2027) [on children and armed conflict]'),
      made('S/RES/2998(2027)', 'Security Council resolution 2998 (2027) [on cocoa]'),
    ),
  );
  expect(report.changes).toMatchObject([{ table: 'council/resolutions', added: ['S/RES/2999 (2027)'] }]);
  expect(report.rejected.map(({ row, cells }) => [row, cells])).toEqual([[2, 'S/RES/2998 (2027)']]);
});

test('speeches come in by their debate: a State, its president, the Presidency, the UN; names without an office stay out', async () => {
  const speech = (n: number, who: string, whom: string, more: Fields = []) =>
    record(String(n), [['791', { a: 'S/PV.8305' }], ['700', { a: who }], ['710', { a: whom }], ...more]);
  const { edition, ...report } = await takeInLibrary(
    ground.db,
    file(
      speech(1, 'Doe, Jane', 'Tuvalu'),
      speech(2, 'Roe, Richard', 'Palau. President'),
      speech(3, 'Poe, Paula', '***'),
      speech(4, 'Doe, Jane', 'Sweden'),
      speech(5, 'Doe, Jane', 'Tuvalu'),
    ),
    against(bundled),
    by,
  );
  expect(edition).not.toBeNull();
  expect(report.tables).toEqual([{ table: 'council/speakers', rows: 5, taken: 5, rejected: 0 }]);
  const now = await ground.records.current();
  const fresh = now?.council.speakers
    .filter(({ sources }) => sources[0]?.url.startsWith('https://digitallibrary.un.org/record/'))
    .map(({ speaker, state, role, kind }) => [speaker, state, role, kind]);
  expect(fresh?.sort()).toEqual([
    ['(name withheld: age not confirmed)', null, null, 'briefer'],
    ['Jane Doe', 'TUV', null, 'non_member'],
    ['Richard Roe', 'PLW', 'President', 'non_member'],
  ]);
});

test('what is not understood is rejected by its number and reason, and counted', async () => {
  const report = await read(
    file(
      record('', []),
      record('', [['791', { a: 'S/RES/2427(2018)' }]]),
      record('3', [['245', { a: 'A title &amp; nothing else' }]]),
      record('4', [['791', { a: 'A/RES/70/1' }]]),
      record('5', [
        ['791', { a: 'S/PV.1' }],
        ['710', { a: 'Sweden' }],
      ]),
      record('6', [['791', { a: 'S/RES/2427(2018)' }]]),
    ),
  );
  expect(report.rejected.map(({ row, column }) => [row, column])).toEqual([
    [1, ''],
    [2, '001'],
    [3, '791'],
    [4, '791'],
    [5, '791'],
    [6, '996'],
  ]);
  expect(report.tables.reduce((sum, { rows }) => sum + rows, 0)).toBe(6);
  expect(report.changes).toEqual([]);
});

test('entities of the file itself are left as they are, and what is no MARCXML is said to be none', () => {
  const bomb =
    '<!DOCTYPE c [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><collection><record><datafield tag="245"><subfield code="a">&b; &amp; &#233;</subfield></datafield></record></collection>';
  expect(readMarc(bomb)[0]?.fields[0]?.subfields[0]?.value).toBe('&b; & é');
  for (const text of ['', 'no xml', '<collection></collection>', '<collection><record></collection>', '{"a": 1}'])
    expect(() => readMarc(text)).toThrow(NotMarc);
});
