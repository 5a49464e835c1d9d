import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isAway, openDatabase } from '#platform/server';
import { databaseProcess, killDatabase } from '../../bench/tools/processes.ts';

test.skipIf(process.platform !== 'linux')('a database that dies under its user is started again, with all that was kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-dies-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const { db, close } = await openDatabase({ databaseUrl: null, dataFolder: data });
  try {
    await sql`create table kept (number integer)`.execute(db);
    await sql`insert into kept values (1)`.execute(db);
    const before = databaseProcess(data);
    expect(killDatabase(data)).toBe(true);
    expect(await answerOf(() => sql<{ number: number }>`select number from kept`.execute(db))).toEqual([{ number: 1 }]);
    expect(databaseProcess(data)).not.toBe(before);
  } finally {
    await close();
    expect(databaseProcess(data)).toBe(null);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Asks until there is an answer; until then every error says that the database is away. */
async function answerOf<T>(ask: () => Promise<{ readonly rows: readonly T[] }>): Promise<readonly T[]> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return (await ask()).rows;
    } catch (error) {
      if (!isAway(error) || Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}
