import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveGoldenYear, ownDatabase } from '#fixtures';
import { knownOn, openDatabase, readConfig, type OpenDatabase } from '#platform/server';
import { readSnapshot, snapshotAt } from '#counting/server';
import { countCases } from '../../src/server/casework/counts.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';

const keeper = { role: 'keeper', by: 'shell' } as const;
let ground: Ground;
let fresh: OpenDatabase;
beforeAll(async () => {
  const address = await ownDatabase();
  ground = await openGround(readConfig({ DATABASE_URL: address }));
  fresh = await openDatabase(readConfig({ DATABASE_URL: address }));
});
afterAll(async () => {
  await fresh.close();
  await ground.close();
});

test('what is held of a caseload and brought forward is, at every position, what is read anew; the same question gives the same object', async () => {
  await liveGoldenYear(ground.db);
  const days = ['2024-02-01', '2024-02-20', '2024-04-10', '2024-07-01', '2024-10-05', '2025-01-15', '2025-03-31', '2025-12-31'];
  for (const day of [...days, ...days.toReversed(), undefined]) {
    const held = await readSnapshot(ground.db, { situations: ['example'], day });
    const known = await knownOn(ground.db, 'example', day);
    if (!known) throw new Error('there is a caseload');
    const anew = await snapshotAt(fresh.db, known, held.asKnownOn);
    expect(JSON.stringify(held)).toBe(JSON.stringify(anew));
    expect([...held.children.of]).toEqual([...anew.children.of]);
    expect(await readSnapshot(ground.db, { situations: ['example'], day })).toBe(held);
    const asked = { year: '2024', ...(day !== undefined && { asKnownOn: day }) };
    expect(JSON.stringify(await countCases(ground.db, asked, keeper))).toBe(JSON.stringify(await countCases(fresh.db, asked, keeper)));
  }
});
