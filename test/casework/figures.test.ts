import { afterAll, beforeAll, expect, test } from 'vitest';
import { goldenPeople, liveGoldenYear, member, ownDatabase, refusalIn, value } from '#fixtures';
import { annualTables, count } from '#counting';
import { openCaseload, readConfig } from '#platform/server';
import { windowOf } from '#verification';
import { figureFindings, figuresOf, matrixOf } from '../../src/server/casework/figures.ts';
import { snapshotFor } from '../../src/server/casework/snapshots.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';

const situation = 'example';
const now = new Date('2025-04-01T12:00:00Z');
let ground: Ground;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  ids = await liveGoldenYear(ground.db);
  await openCaseload(ground.db, { situation: 'other', zone: 'UTC' }, { actor: 'keeper (test)', reason: 'a test' }, new Date('2024-01-01T00:00:00Z'));
});
afterAll(() => ground.close());

const { manager } = goldenPeople;
const headquarters = member('hq', 'organisation-d', { situation: '*', role: 'headquarters' });
const monitor = member('monitor', 'organisation-a', { situation, role: 'monitor' });

test('a figure opens on its findings, and these on their reports', async () => {
  const figure = { violation: 'recruitment', unit: 'children', sex: 'boys', column: 'total', part: null } as const;
  const traced = value(await figureFindings(ground.db, { situation, period: '2024', asKnownOn: '2025-01-15', figure }, manager, now));
  expect(traced.value).toBe(8);
  expect(traced.findings.map(({ finding, counted }) => [finding, counted])).toEqual([
    [ids.get('F03'), 5],
    [ids.get('F05'), 3],
  ]);
  expect(traced.findings[0]?.sources.map(({ report }) => report)).toContain(ids.get('R03'));
  const denied = await figureFindings(ground.db, { situation, period: '2024', figure }, monitor, now);
  expect(refusalIn(denied)).toBe('not-allowed');
});

test('against an earlier day the page says what changed and why', async () => {
  const view = value(await figuresOf(ground.db, { situation, period: '2024', asKnownOn: '2025-03-31', since: '2025-01-15' }, manager, now));
  const total = view.since?.differences.find(({ violation, unit, column }) => violation === 'all' && unit === 'violations' && column === 'total');
  expect(total?.because.map(({ why, change }) => `${why} ${change}`)).toEqual(['withdrawn -1', 'reopened -1', 'split 1', 'late 1']);
  expect(view.open.find(({ violation }) => violation === 'sexual_violence')).toEqual({ violation: 'sexual_violence', pending: 1, notVerified: 0 });
  expect([view.period, view.years]).toEqual(['2024', ['2025', '2024']]);
});

test('without a period it is the newest year in which something was verified', async () => {
  expect(value(await figuresOf(ground.db, { situation }, manager, now)).period).toBe('2025');
});

test('the matrix gives the figures of the count, by situation, by party and by quarter', async () => {
  const asked = { over: 'situation', measure: 'children', period: '2024', asKnownOn: '2025-01-15' } as const;
  const bySituation = value(await matrixOf(ground.db, asked, headquarters, now));
  expect(bySituation.rows.map(({ key }) => key)).toEqual(['all', 'example', 'other']);
  const killing = bySituation.rows[1]?.cells.find(({ violation }) => violation === 'killing');
  expect(killing).toMatchObject({ unit: 'children', total: 4, lower: 4, upper: 4, open: 1, questions: 0 });

  const byParty = value(await matrixOf(ground.db, { ...asked, over: 'party', measure: 'violations', situation }, manager, now));
  const totals = byParty.rows.map(({ key, cells }) => [key, cells.find(({ violation }) => violation === 'all')?.total]);
  expect(totals).toEqual([
    ['example-army', 5],
    ['example-front', 19],
    ['several-parties', 4],
    ['unknown-party', 2],
  ]);
  const quarters = value(await matrixOf(ground.db, { ...asked, over: 'period', measure: 'violations', period: '2024-Q1', situation }, manager, now));
  expect(quarters.rows.map(({ key, cells }) => [key, cells[0]?.total])).toEqual([
    ['2024-Q1', 9],
    ['2024-Q2', 11],
    ['2024-Q3', 3],
    ['2024-Q4', 7],
  ]);
});

test('boys by party are the boys of the row, each once', async () => {
  const byParty = value(
    await matrixOf(ground.db, { over: 'party', measure: 'children', sex: 'boys', period: '2024', situation, asKnownOn: '2025-01-15' }, manager, now),
  );
  const all = byParty.rows.reduce((sum, { cells }) => sum + (cells.find(({ violation }) => violation === 'all')?.total ?? 0), 0);
  expect(all).toBe(15);
});

test('the page counts as the count does', async () => {
  const window = windowOf('annual', '2024');
  const snapshot = value(await snapshotFor(ground.db, { situation, asKnownOn: '2025-01-15' }, manager, { now }));
  const view = value(await figuresOf(ground.db, { situation, period: '2024', asKnownOn: '2025-01-15' }, manager, now));
  if (!window) throw new Error('2024 is a year');
  expect(view.rows).toEqual(count(snapshot, window, situation).rows);
  expect(view.apart).toEqual(annualTables(snapshot, window, situation).apart);
});
