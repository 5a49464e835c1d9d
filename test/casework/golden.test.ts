import { afterAll, beforeAll, expect, test } from 'vitest';
import { goldenDeeds, goldenJudgements, goldenSnapshot, liveGoldenYear, ownDatabase } from '#fixtures';
import { count, type CountRow } from '#counting';
import { readSnapshot } from '#counting/server';
import { destroyIdentities } from '#identities/server';
import { readConfig } from '#platform/server';
import { findingsKnown, windowOf } from '#verification';
import { readDeeds, readFindings } from '#verification/server';
import { countCases } from '../../src/server/casework/counts.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  await liveGoldenYear(ground.db);
});
afterAll(() => ground.close());

const keeper = { role: 'keeper', by: 'shell' } as const;
const now = new Date('2025-06-01T12:00:00Z');
const days = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31', '2025-01-31', '2025-02-28', '2025-03-31'];
const periods = [{ year: '2023' }, { year: '2024' }, { year: '2025' }, { quarter: '2024-Q1' }, { quarter: '2024-Q3' }, { quarter: '2024-Q4' }];
const asked = days.flatMap((asKnownOn) => periods.map((period) => ({ ...period, asKnownOn, situation: 'example' })));

async function everyCount(): Promise<string> {
  const all: unknown[] = [];
  for (const one of asked) all.push(await countCases(ground.db, one, keeper, now));
  return JSON.stringify(all);
}

test('the golden year lived through the commands gives, on every day, the figures worked out on paper', async () => {
  for (const one of asked) {
    const window = 'year' in one ? windowOf('annual', one.year) : windowOf('ghn', one.quarter);
    const counted = await countCases(ground.db, one, keeper, now);
    if (!window || !counted.ok) throw new Error('the golden year has these periods');
    expect(counted.value).toEqual(count(goldenSnapshot(one.asKnownOn), window, 'example'));
  }
});

test('a row has the columns that were agreed, and no other', async () => {
  const counted = await countCases(ground.db, { year: '2024' }, keeper, now);
  const [row] = counted.ok ? counted.value.rows : [];
  const columns: readonly (keyof CountRow)[] = ['situation', 'violation', 'unit', 'sex', 'committed', 'late', 'cannotTell', 'total'];
  const others: readonly (keyof CountRow)[] = ['lower', 'upper', 'period', 'asKnownOn', 'rule', 'ruleVersion'];
  expect(Object.keys(row ?? {}).sort()).toEqual([...columns, ...others].sort());
  expect(row).toMatchObject({ asKnownOn: '2025-06-01', rule: 'annual', period: { from: '2024-01-01', to: '2024-12-31', cutOff: '2024-12-31' } });
});

test('findings as they stand in the store are what a replay of the recorded deeds gives, at every position', async () => {
  const deeds = await readDeeds(ground.db, { situation: 'example', position: Number.MAX_SAFE_INTEGER });
  expect(deeds).toHaveLength(goldenDeeds.length);
  for (const { position } of deeds) {
    const stored = await readFindings(ground.db, { situation: 'example', position });
    const replayed = [...findingsKnown(deeds, position).values()].sort((a, b) => (a.finding < b.finding ? -1 : 1));
    expect(stored).toEqual(replayed);
  }
});

test('with every identity destroyed, every count is the same byte for byte', async () => {
  const before = await everyCount();
  expect(await destroyIdentities(ground.db)).toBe(41 * 3);
  expect(await everyCount()).toBe(before);
  expect(await destroyIdentities(ground.db)).toBe(0);
});

test('what was known on a day is the same however often it is asked, and as known today is the live count', async () => {
  const snapshot = await readSnapshot(ground.db, { situations: ['example'], now });
  expect(await readSnapshot(ground.db, { situations: ['example'], day: '2025-06-01', now })).toEqual(snapshot);
  expect(snapshot.children.of.size).toBeGreaterThan(goldenJudgements.length / 10);
});
