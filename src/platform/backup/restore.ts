import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { ok, refuse, type Result } from '#kernel';
import { type Database, type NamedMigration, providerOf, type Tables } from '../database.ts';
import { presenceName } from '../postgres.ts';
import { backupCards, undamaged, verifyBackup } from './backup.ts';
import { quoted, readLines, readShapes, settleText, type TableShape } from './catalogue.ts';
import { type BackupSum, DamagedBackup, type Header, readBackup, type TableSum } from './file.ts';

/** How a backup is put back: what this Vigil knows, whether what is there may go, and what is done at the end. */
export type Restoring = {
  readonly migrations: readonly NamedMigration[];
  /** Throws away whatever the database holds. */
  readonly force?: boolean;
  /** Done last, within the same transaction. */
  readonly after?: (tx: Transaction<Tables>) => Promise<void>;
};

/**
 * Puts a backup back into an empty database: the file is read to its end first, then everything is written in one
 * transaction, read again and compared with what the file says, and brought forward to this Vigil. Either all of it
 * is there afterwards, or nothing has changed.
 */
export function restore(db: Database, path: string, { migrations, force = false, after }: Restoring): Promise<Result<BackupSum>> {
  return undamaged(path, async () => {
    const checked = await verifyBackup(path);
    if (!checked.ok) return checked;
    const header = await headerIn(path);
    const known = migrations.map(({ name }) => name).sort();
    // Forward only: what the backup was made under must be the beginning of what this Vigil knows.
    if (header.migrations.some((name, index) => name !== known[index])) return refuse(backupCards.newer, { file: path, vigil: header.vigil });
    return db.transaction().execute(async (tx) => {
      if (await othersAreHere(tx)) return refuse(backupCards.inUse);
      const there = await readShapes(tx);
      if (!force && (await holdsRows(tx, there))) return refuse(backupCards.notEmpty);
      for (const { name } of there) await sql.raw(`drop table ${quoted(name)} cascade`).execute(tx);
      await settleText(tx);
      const last = header.migrations.at(-1);
      if (last !== undefined) await migrateTo(tx, migrations, last);
      await fill(tx, path, header);
      await compare(tx, header, checked.value.tables);
      await migrateTo(tx, migrations, known.at(-1) ?? '');
      await after?.(tx);
      return ok(checked.value);
    });
  });
}

async function headerIn(path: string): Promise<Header> {
  for await (const part of readBackup(path)) if (part.kind === 'header') return part.header;
  throw new DamagedBackup('it breaks off');
}

/** Whether another Vigil, or anybody else, has this database open. One that is just ending is waited for. */
async function othersAreHere(tx: Transaction<Tables>): Promise<boolean> {
  for (let tries = 0; tries < 12; tries++) {
    const { rows } = await sql<{ others: number; present: number }>`
      select count(*) filter (where datname = current_database() and application_name <> ${presenceName})::int as others,
        count(*) filter (where application_name = ${presenceName})::int as present
      from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`.execute(tx);
    const [{ others, present } = { others: 0, present: 0 }] = rows;
    if (others === 0 && present <= 1) return false;
    // What a transaction sees of the others is kept until it is told to look again.
    await sql`select pg_stat_clear_snapshot()`.execute(tx);
    await wait(100);
  }
  return true;
}

async function holdsRows(tx: Transaction<Tables>, shapes: readonly TableShape[]): Promise<boolean> {
  for (const { name } of shapes) {
    if (name.startsWith('kysely_') || name === 'record_lock') continue;
    const { rows } = await sql.raw(`select 1 from ${quoted(name)} limit 1`).execute(tx);
    if (rows.length > 0) return true;
  }
  return false;
}

async function migrateTo(tx: Transaction<Tables>, migrations: readonly NamedMigration[], last: string): Promise<void> {
  const { error } = await new Migrator({ db: tx, provider: providerOf(migrations) }).migrateTo(last);
  if (error !== undefined) throw error;
}

/** Writes the rows of the file; what a migration had put there goes first. */
async function fill(tx: Transaction<Tables>, path: string, header: Header): Promise<void> {
  const made = new Set((await readShapes(tx)).map(({ name }) => name));
  for (const shape of header.tables) if (!made.has(shape.name)) await makeTable(tx, shape);
  const shapes = new Map((await readShapes(tx)).map((shape) => [shape.name, shape]));
  for (const { name, columns } of header.tables) {
    if (shapes.get(name)?.columns.join() !== columns.join()) throw new DamagedBackup(`its table ${name} is not as its migrations make it`);
  }
  for (const { name } of [...header.tables].reverse()) await sql.raw(`delete from ${quoted(name)}`).execute(tx);
  for await (const part of readBackup(path)) {
    const shape = part.kind === 'rows' ? shapes.get(part.table) : undefined;
    if (part.kind !== 'rows' || !shape) continue;
    const columns = shape.columns.map(quoted).join(', ');
    const values = shape.columns.map((_, index) => `(line ->> ${index})::${shape.types[index] ?? 'text'}`).join(', ');
    const rows = `[${part.lines.join(',')}]`;
    await sql`${sql.raw(`insert into ${quoted(shape.name)} (${columns}) overriding system value select ${values} from jsonb_array_elements(`)}${rows}::jsonb) as line`.execute(
      tx,
    );
  }
  for (const { name, last } of header.counters) if (last !== null) await sql`select setval(${quoted(name)}::regclass, ${last}::bigint)`.execute(tx);
}

/** Makes a table that no migration makes, such as the mark of an exercise: without it an exercise would pass for the real thing. */
async function makeTable(tx: Transaction<Tables>, { name, columns, types, order }: TableShape): Promise<void> {
  const parts = columns.map((column, index) => {
    const type = types[index] ?? '';
    if (!/^[a-z ]+(\(\d+(,\d+)?\))?(\[\])?$/.test(type)) throw new DamagedBackup(`its table ${name} has no type for ${column}`);
    return `${quoted(column)} ${type}`;
  });
  const key = order.length < columns.length ? [`primary key (${order.map(quoted).join(', ')})`] : [];
  await sql.raw(`create table ${quoted(name)} (${[...parts, ...key].join(', ')})`).execute(tx);
}

/** What was written is read again and must be what the file holds, byte for byte. */
async function compare(tx: Transaction<Tables>, header: Header, sums: readonly TableSum[]): Promise<void> {
  for (const shape of header.tables) {
    const { rows, sha256 } = await tableSum(tx, shape);
    const written = sums.find(({ table }) => table === shape.name);
    if (written?.rows !== rows || written.sha256 !== sha256)
      throw new DamagedBackup(`the rows of ${shape.name} do not read back as they were written`);
  }
}

/** The number of rows of a table and the SHA-256 of their lines. */
export async function tableSum(tx: Transaction<Tables>, shape: TableShape): Promise<TableSum> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const lines of readLines(tx, shape)) {
    hash.update(`${lines.join('\n')}\n`);
    rows += lines.length;
  }
  return { table: shape.name, rows, sha256: hash.digest('hex') };
}
