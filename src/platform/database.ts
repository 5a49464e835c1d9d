import { Kysely, PostgresDialect, sql } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import pg from 'pg';
import type { CaseloadsTable } from './caseloads.ts';
import { addressParts, type Config } from './config.ts';
import type { DeedsTable } from './deeds.ts';
import type { RecordTables } from './editions.ts';
import { startOrJoin } from './postgres.ts';

/** All tables of platform; a room's store widens this type by its own. */
export type Tables = RecordTables & { readonly deeds: DeedsTable; readonly caseloads: CaseloadsTable };
export type Database = Kysely<Tables>;

/** A migration of a room: forward only; `name` begins with a number that orders all of them. */
export type NamedMigration = { readonly name: `${number}-${string}`; readonly up: (db: Kysely<unknown>) => Promise<void> };

/** The database was made by a newer Vigil than this one. */
export class NewerDatabase extends Error {}

// A SQL date is a text of ten letters: pg would make a local-time Date of it and could shift the day.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type OpenDatabase = { readonly db: Database; readonly close: () => Promise<void> };

/** Which database is opened. */
export type WhichDatabase = Pick<Config, 'databaseUrl' | 'dataFolder'> & Partial<Pick<Config, 'database'>>;

/** Opens the server of `DATABASE_URL`, or starts or joins the embedded one. */
export async function openDatabase({ databaseUrl, dataFolder, database = null }: WhichDatabase): Promise<OpenDatabase> {
  const embedded = databaseUrl === null ? await startOrJoin(dataFolder) : null;
  const pool = new pg.Pool(
    embedded
      ? { ...embedded.connection, ...(database !== null && { database }) }
      : { connectionString: addressOf(databaseUrl ?? '', database), max: 12 },
  );
  // A broken connection is replaced at its next use, and who was using it has the error from the own query already;
  // without a listener, of the pool for idle ones and of each for those in use, it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    close: async () => {
      await db.destroy();
      await embedded?.leave();
    },
  };
}

/** Migrations as the migrator asks for them. */
export function providerOf(migrations: readonly NamedMigration[]): MigrationProvider {
  return { getMigrations: () => Promise.resolve(Object.fromEntries(migrations.map(({ name, up }) => [name, { up }]))) };
}

function addressOf(url: string, database: string | null): string {
  if (database === null) return url;
  const { before, after } = addressParts(url);
  return `${before}/${encodeURIComponent(database)}${after}`;
}

/** Whether the server has a database of this name. */
export async function hasDatabase(db: Database, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_database where datname = ${name}`.execute(db);
  return rows.length > 0;
}

/** Makes an empty database in the same server. */
export async function makeDatabase(db: Database, name: string): Promise<void> {
  await sql`create database ${sql.id(name)}`.execute(db);
}

/** Drops a database of the same server with everything in it, also if somebody is connected. */
export async function dropDatabase(db: Database, name: string): Promise<void> {
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(db);
}

/** Runs what is missing, in order, one process at a time; refuses a database that knows more than this code. */
export async function migrate(db: Database, migrations: readonly NamedMigration[]): Promise<void> {
  const { error } = await new Migrator({ db, provider: providerOf(migrations) }).migrateToLatest();
  if (error === undefined) return;
  const message = error instanceof Error ? error.message : JSON.stringify(error);
  if (/corrupted migrations/.test(message)) throw new NewerDatabase(message);
  throw error;
}

/**
 * Whether an error says that the database is not there at the moment: what was asked may be asked again.
 * @source PostgreSQL documentation, appendix A (classes 08 and 57P0x)
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', syscall } = error as { code?: string; syscall?: string };
  if (/^(08...|57P0.|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code) || (code === 'ENOENT' && syscall === 'connect')) return true;
  return /^(Connection terminated|Client has encountered a connection error)/.test(error.message);
}

/** Whether the database answers and has every migration. */
export async function isReady(db: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
