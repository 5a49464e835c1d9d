import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownDatabase } from '#fixtures';
import { isReady, migrate, NewerDatabase, openDatabase, OtherMajor, readConfig } from '#platform/server';
import { bundledData, openGround } from '../src/server/ground.ts';
import { migrations } from '../src/server/migrations.ts';

const root = join(import.meta.dirname, '..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-ground-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts `vigil serve` on a free port and waits for its address. */
async function startServer(data: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'serve'], {
    env: { ...process.env, VIGIL_DATA: data, PORT: '0', DATABASE_URL: undefined, VIGIL_EXERCISE_PORT: 'off' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/[\w.]+:\d+/.exec(said)?.[0];
      if (address !== undefined && /ready/.test(said)) resolve(address);
    });
    child.on('exit', () => reject(new Error(said)));
  });
  return { child, url };
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

async function votesOf(url: string, state: string): Promise<readonly { number: number; vote: string }[]> {
  const response = await fetch(`${url}/api/v1/states/${state}`);
  const card = (await response.json()) as { council: { votes: { number: number; vote: string }[] } };
  return card.council.votes;
}

/** A copy of the record's votes in which one vote is another. */
function otherVotes(): string {
  const copy = mkdtempSync(join(folder, 'votes-'));
  cpSync(join(bundledData, 'council/votes.source.json'), join(copy, 'council/votes.source.json'));
  const text = readFileSync(join(bundledData, 'council/votes.csv'), 'utf8').replace(/^(S\/RES\/2068 \(2012\)),CHN,abstained/m, '$1,CHN,no');
  writeFileSync(join(copy, 'council/votes.csv'), text);
  return copy;
}

test('a Vigil that is idle keeps the database when another one leaves, and the last to leave stops it', async () => {
  const config = { databaseUrl: null, dataFolder: join(folder, 'shared') };
  const idle = await openDatabase(config);
  const other = await openDatabase(config);
  await sql`select 1`.execute(other.db);
  await other.close();
  expect(await isReady(idle.db)).toBe(true);
  await idle.close();
  expect(existsSync(join(config.dataFolder, 'database/postmaster.pid'))).toBe(false);
  const again = await openDatabase(config);
  expect(await isReady(again.db)).toBe(true);
  await again.close();
});

test('a killed server starts again with all committed data, and takes over the database that the killed one left running', async () => {
  const data = join(folder, 'killed');
  const first = await startServer(data);
  const load = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'load', otherVotes()], {
    env: { ...process.env, VIGIL_DATA: data, DATABASE_URL: undefined },
    stdio: 'ignore',
  });
  await ended(load);
  expect(load.exitCode).toBe(0);
  first.child.kill('SIGKILL');
  await ended(first.child);
  // The database itself is killed too: what was committed must be on the disk.
  const pid = Number(readFileSync(join(data, 'database/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  const second = await startServer(data);
  const china = await votesOf(second.url, 'CHN');
  expect(china.find(({ number }) => number === 2068)?.vote).toBe('no');
  second.child.kill('SIGINT');
  second.child.kill('SIGINT');
  await ended(second.child);
  // Told to stop, and twice as a terminal does, it leaves no database running.
  expect(existsSync(join(data, 'database/postmaster.pid'))).toBe(false);
});

test('the last to leave stops the embedded database, and a second one joins it meanwhile', async () => {
  const config = readConfig({ VIGIL_DATA: join(folder, 'shared') });
  const [first, second] = [await openGround(config), await openGround(config)];
  await first.close();
  expect((await second.records.current())?.edition.number).toBe(1);
  await second.close();
  const third = await openGround(config);
  expect((await third.records.current())?.edition.number).toBe(1);
  await third.close();
});

test('a database made by a newer Vigil is refused, and left as it is', async () => {
  const { db, close } = await openDatabase(readConfig({ DATABASE_URL: await ownDatabase() }));
  await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')`.execute(db);
  await expect(migrate(db, migrations)).rejects.toBeInstanceOf(NewerDatabase);
  await close();
});

test('a folder of another PostgreSQL major is refused with the way out', async () => {
  const config = readConfig({ VIGIL_DATA: join(folder, 'shared') });
  writeFileSync(join(folder, 'shared/database/PG_VERSION'), '17\n');
  await expect(openGround(config)).rejects.toBeInstanceOf(OtherMajor);
});

test('two processes that load at once make editions one after the other and lose nothing', async () => {
  const url = await ownDatabase();
  const run = () =>
    spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'load', otherVotes()], { env: { ...process.env, DATABASE_URL: url }, stdio: 'ignore' });
  const [a, b] = [run(), run()];
  await Promise.all([ended(a), ended(b)]);
  expect([a.exitCode, b.exitCode]).toEqual([0, 0]);
  const { db, close } = await openDatabase(readConfig({ DATABASE_URL: url }));
  const editions = await db.selectFrom('editions').select('number').orderBy('number').execute();
  expect(editions.map(({ number }) => number)).toEqual([1, 2]);
  await close();
});
