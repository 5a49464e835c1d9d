import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emptyDatabase, liveGoldenYear, ownDatabase, refusalIn, value } from '#fixtures';
import { addOrganisation } from '#access/server';
import { backUp, type Database, migrate, openDatabase, openCaseload, readConfig, readShapes, restore, settleText, tableSum } from '#platform/server';
import { backupCommand } from '../../src/cli/backup.ts';
import { makeProgram, runProgram } from '../../src/cli/shell.ts';
import { countCases } from '../../src/server/casework/counts.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';
import { migrations } from '../../src/server/migrations.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigil-backup-'));
const file = join(folder, 'everything.vigil');
const by = { actor: 'keeper (test)', reason: 'a test' };
const keeper = { role: 'keeper', by: 'shell' } as const;
let ground: Ground;
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  await liveGoldenYear(ground.db);
  for (const id of ['organisation-a', 'organisation-b']) value(await addOrganisation(ground.db, { id, name: `${id} “quoted”\n\\ (invented)` }, by));
  value(await backUp(ground.db, file, '0.0.0-test'));
});
afterAll(async () => {
  await ground.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every table's number of rows and hash. */
function sumsOf(db: Database) {
  return db.transaction().execute(async (tx) => {
    await settleText(tx);
    const sums = [];
    for (const shape of await readShapes(tx)) sums.push(await tableSum(tx, shape));
    return sums;
  });
}

async function inEmpty<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { db, close } = await openDatabase(readConfig({ DATABASE_URL: await emptyDatabase() }));
  try {
    return await work(db);
  } finally {
    await close();
  }
}

const figures = async (db: Database) =>
  JSON.stringify([
    await countCases(db, { year: '2024' }, keeper),
    await countCases(db, { year: '2024', asKnownOn: '2025-01-15' }, keeper),
    await countCases(db, { quarter: '2024-Q3' }, keeper),
  ]);

test('a backup put back elsewhere has every table and every figure byte for byte, and goes on from there', async () => {
  const address = await emptyDatabase();
  const { db, close } = await openDatabase(readConfig({ DATABASE_URL: address }));
  const restored = value(await restore(db, file, { migrations }));
  const sums = await sumsOf(db);
  expect(sums).toEqual(await sumsOf(ground.db));
  expect(restored.tables).toEqual(sums);
  expect(sums.find(({ table }) => table === 'identity_people')?.rows).toBeGreaterThan(40);
  expect(await figures(db)).toBe(await figures(ground.db));
  await close();
  // The next start finds the same record and gives the next position to the next deed.
  const again = await openGround(readConfig({ DATABASE_URL: address }));
  expect((await again.records.current())?.edition).toEqual((await ground.records.current())?.edition);
  expect(await openCaseload(again.db, { situation: 'after', zone: 'UTC' }, by)).toBe(true);
  await again.close();
});

test('no table is left out, whatever its name and schema', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1`.execute(ground.db);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const copied = lines.filter((line) => line.startsWith('{"table":')).map((line) => `public.${(JSON.parse(line) as { table: string }).table}`);
  expect(copied.sort()).toEqual(rows.map(({ name }) => name));
});

test('a table that no migration makes, such as the mark of an exercise, comes back too', async () => {
  const marked = join(folder, 'marked.vigil');
  await inEmpty(async (db) => {
    await migrate(db, migrations);
    await sql`create table exercise (id uuid primary key, size integer not null, at timestamptz)`.execute(db);
    await sql`insert into exercise values (gen_random_uuid(), 7, now())`.execute(db);
    value(await backUp(db, marked, 'x'));
  });
  await inEmpty(async (db) => {
    value(await restore(db, marked, { migrations }));
    expect((await sql`select size from exercise`.execute(db)).rows).toEqual([{ size: 7 }]);
  });
});

test('only its owner may read a backup, none takes the place of another, and nothing half written stays', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(refusalIn(await backUp(ground.db, file, 'x'))).toBe('backup-file-there');
  expect(refusalIn(await backUp(ground.db, join(folder, 'nowhere', 'x'), 'x'))).toBe('backup-no-place');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a damaged, shortened or changed file is refused, and the database stays as empty as it was', async () => {
  const whole = readFileSync(file);
  const text = gunzipSync(whole).toString('utf8');
  const flipped = Buffer.from(whole);
  flipped[Math.floor(whole.length / 2)] = (flipped[Math.floor(whole.length / 2)] ?? 0) ^ 1;
  const lines = text.split('\n');
  const dropped = lines.filter((line, index) => !(line.startsWith('[') && index > 100 && lines[index - 1]?.startsWith('['))).join('\n');
  const damaged: Readonly<Record<string, Uint8Array>> = {
    flipped,
    'half of it': whole.subarray(0, whole.length / 2),
    'the last bytes missing': whole.subarray(0, whole.length - 20),
    'without its last line': gzipSync(`${lines.slice(0, -2).join('\n')}\n`),
    'a name changed': gzipSync(text.replace('Invented R01', 'Invented R02')),
    'the version changed': gzipSync(text.replace('"vigil":"0.0.0-test"', '"vigil":"0.0.1-test"')),
    'rows dropped': gzipSync(dropped),
    'more behind': gzipSync(`${text}{}\n`),
    'not packed': Buffer.from(text),
    'no backup': gzipSync('{"some":"json"}\n'),
    empty: Buffer.from(''),
  };
  await inEmpty(async (db) => {
    for (const [what, bytes] of Object.entries(damaged)) {
      const path = join(folder, 'damaged');
      writeFileSync(path, bytes);
      expect([what, refusalIn(await restore(db, path, { migrations }))]).toEqual([what, 'backup-damaged']);
    }
    expect(refusalIn(await restore(db, join(folder, 'not there'), { migrations }))).toBe('backup-no-such-file');
    expect(await readShapes(db)).toEqual([]);
  });
});

test('a fault while it is put back leaves nothing behind', async () => {
  await inEmpty(async (db) => {
    const failing = restore(db, file, { migrations, after: () => Promise.reject(new Error('the disk is full')) });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await readShapes(db)).toEqual([]);
  });
});

test('a database that holds something is left alone unless told otherwise', async () => {
  const { db, close } = await openDatabase(readConfig({ DATABASE_URL: await ownDatabase() }));
  try {
    const before = await sumsOf(db);
    expect(refusalIn(await restore(db, file, { migrations }))).toBe('restore-not-empty');
    expect(await sumsOf(db)).toEqual(before);
    await sql`create table of_somebody_else (id integer)`.execute(db);
    await sql`insert into of_somebody_else values (1)`.execute(db);
    value(await restore(db, file, { migrations, force: true }));
    expect(await sumsOf(db)).toEqual(await sumsOf(ground.db));
  } finally {
    await close();
  }
});

test('while a Vigil uses the database nothing is put back into it', async () => {
  const address = await ownDatabase();
  const serving = await openGround(readConfig({ DATABASE_URL: address }));
  const { db, close } = await openDatabase(readConfig({ DATABASE_URL: address }));
  expect(refusalIn(await restore(db, file, { migrations, force: true }))).toBe('restore-in-use');
  await close();
  await serving.close();
});

test('an older backup is brought forward; a newer one is refused', async () => {
  const older = join(folder, 'older.vigil');
  const sorted = [...migrations].sort((a, b) => (a.name < b.name ? -1 : 1));
  await inEmpty(async (db) => {
    await migrate(db, sorted.slice(0, 2));
    await openCaseload(db, { situation: 'example', zone: 'UTC' }, by);
    value(await backUp(db, older, '0.0.0-older'));
  });
  await inEmpty(async (db) => {
    value(await restore(db, older, { migrations }));
    expect(await db.selectFrom('caseloads').select('situation').execute()).toEqual([{ situation: 'example' }]);
    const here = (await readShapes(db)).map(({ name }) => name).sort();
    expect(here).toEqual((await readShapes(ground.db)).map(({ name }) => name).sort());
  });
  await inEmpty(async (db) => {
    expect(refusalIn(await restore(db, file, { migrations: sorted.slice(0, -1) }))).toBe('backup-newer');
  });
});

test('a folder of another PostgreSQL major is refused with the way out', async () => {
  const data = join(folder, 'other');
  mkdirSync(join(data, 'database'), { recursive: true });
  writeFileSync(join(data, 'database', 'PG_VERSION'), '17\n');
  chmodSync(folder, 0o755);
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const before = { ...process.env };
  delete process.env['DATABASE_URL'];
  process.env['VIGIL_DATA'] = data;
  try {
    const program = makeProgram();
    backupCommand(program);
    expect(await runProgram(program, ['backup', '--to', join(folder, 'x')])).toBe(1);
  } finally {
    spy.mockRestore();
    process.env = before;
  }
  expect(said.join('')).toMatch(/PostgreSQL 17.*backup --to FILE.*restore FILE/s);
  expect(existsSync(join(folder, 'x'))).toBe(false);
});
