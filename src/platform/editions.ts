import { createHash } from 'node:crypto';
import { type JSONColumnType, type Kysely, sql, type Transaction } from 'kysely';
import type { Database, Tables } from './database.ts';
import { recordDeed } from './deeds.ts';
import type { TableSource } from './tables.ts';

/**
 * The public record: sourced statements that are never changed, only followed. A statement holds from the
 * edition that brought it until the edition that replaced it, so that every edition stays readable.
 */
export type RecordTables = {
  readonly editions: { readonly number: number; readonly hash: string; readonly at: Date; readonly deed: number };
  readonly statements: {
    readonly table_name: string;
    readonly id: string;
    /** What brought it: `data` for loaded tables, else the id of a list that was taken in. */
    readonly origin: string;
    readonly since: number;
    readonly until: number | null;
    readonly hash: string;
    readonly body: JSONColumnType<object>;
  };
  readonly table_sources: {
    readonly table_name: string;
    readonly since: number;
    readonly until: number | null;
    readonly body: JSONColumnType<TableSource>;
  };
  readonly loads: { readonly hash: string; readonly at: Date };
  readonly record_lock: { readonly one: number };
};

export type Edition = { readonly number: number; readonly hash: string; readonly at: string };

/** Rows to take in for one table. Without `source` the table's own description is left as it is. */
export type Incoming = {
  readonly table: string;
  readonly rows: readonly { readonly key: string; readonly row: object }[];
  readonly source?: TableSource;
  /** Some rows could not be read: what is held and not in these rows stays, for it may be what they meant to say. */
  readonly partial?: boolean;
};

export type TableChange = {
  readonly table: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

/** Text of a value with its keys in order, so that equal content has equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const describe = '#'; // the id under which a table's own description takes part in the edition's hash

type Writer = {
  readonly actor: string;
  readonly action: string;
  readonly reason: string;
  /** What else the deed should remember. */
  readonly details?: Record<string, unknown>;
};

/**
 * Takes tables in, replacing what the same origin said in them, in one transaction with its deed.
 * Nothing changes when the content is the same; with `dryRun` nothing is written.
 */
export async function takeIn(
  db: Database,
  origin: string,
  incoming: readonly Incoming[],
  by: Writer,
  options: { readonly dryRun?: boolean } = {},
): Promise<{ readonly changes: readonly TableChange[]; readonly edition: Edition | null }> {
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom('record_lock').selectAll().forUpdate().execute();
    const before = await currentEdition(tx);
    const work = await Promise.all(incoming.map((one) => compare(tx, origin, one)));
    const changes = work.map(({ change }) => change).filter(({ added, changed, removed }) => added.length + changed.length + removed.length > 0);
    const sourceChanged = work.some((one) => one.sourceChanged);
    if (options.dryRun || (changes.length === 0 && !sourceChanged)) return { changes, edition: before };
    const number = (before?.number ?? 0) + 1;
    const counts = changes.map((c) => ({ table: c.table, added: c.added.length, changed: c.changed.length, removed: c.removed.length }));
    const deed = await recordDeed(tx, { ...by, subject: `edition ${number}`, details: { ...by.details, origin, counts } });
    for (const one of work) await write(tx, origin, one, number);
    const hash = await hashOfEdition(tx);
    const edition = { number, hash, at: new Date(), deed };
    await tx.insertInto('editions').values(edition).execute();
    return { changes, edition: { number, hash, at: edition.at.toISOString() } };
  });
}

type Work = {
  readonly table: string;
  readonly change: TableChange;
  readonly rows: ReadonlyMap<string, { readonly body: string; readonly hash: string }>;
  readonly source: TableSource | undefined;
  readonly sourceChanged: boolean;
};

async function compare(tx: Transaction<Tables>, origin: string, { table, rows, source, partial = false }: Incoming): Promise<Work> {
  const old = await tx
    .selectFrom('statements')
    .select(['id', 'hash'])
    .where('table_name', '=', table)
    .where('origin', '=', origin)
    .where('until', 'is', null)
    .execute();
  const oldHash = new Map(old.map(({ id, hash }) => [id, hash]));
  const now = new Map(
    rows.map(({ key, row }) => {
      const body = canonical(row);
      return [key, { body, hash: sha256(body) }] as const;
    }),
  );
  const added = [...now.keys()].filter((key) => !oldHash.has(key));
  const changed = [...now].filter(([key, { hash }]) => oldHash.has(key) && oldHash.get(key) !== hash).map(([key]) => key);
  const removed = partial ? [] : [...oldHash.keys()].filter((key) => !now.has(key));
  const oldSource = await tx.selectFrom('table_sources').select('body').where('table_name', '=', table).where('until', 'is', null).executeTakeFirst();
  const sourceChanged = source !== undefined && canonical(oldSource?.body ?? null) !== canonical(source);
  return { table, change: { table, added, changed, removed }, rows: now, source, sourceChanged };
}

async function write(tx: Transaction<Tables>, origin: string, work: Work, number: number): Promise<void> {
  const { added, changed, removed } = work.change;
  const ended = [...changed, ...removed];
  if (ended.length > 0) {
    await tx
      .updateTable('statements')
      .set({ until: number })
      .where('table_name', '=', work.table)
      .where('origin', '=', origin)
      .where('until', 'is', null)
      .where('id', 'in', ended)
      .execute();
  }
  const fresh = [...added, ...changed];
  for (let at = 0; at < fresh.length; at += 1000) {
    const values = fresh.slice(at, at + 1000).flatMap((id) => {
      const row = work.rows.get(id);
      return row ? [{ table_name: work.table, id, origin, since: number, until: null, hash: row.hash, body: row.body }] : [];
    });
    await tx.insertInto('statements').values(values).execute();
  }
  if (work.sourceChanged && work.source) {
    await tx.updateTable('table_sources').set({ until: number }).where('table_name', '=', work.table).where('until', 'is', null).execute();
    await tx
      .insertInto('table_sources')
      .values({ table_name: work.table, since: number, until: null, body: JSON.stringify(work.source) })
      .execute();
  }
}

async function hashOfEdition(tx: Transaction<Tables>): Promise<string> {
  const rows = await tx.selectFrom('statements').select(['table_name', 'id', 'origin', 'hash']).where('until', 'is', null).execute();
  const sources = await tx.selectFrom('table_sources').select(['table_name', 'body']).where('until', 'is', null).execute();
  const lines = [
    ...rows.map((row) => `${row.table_name}\0${row.id}\0${row.origin}\0${row.hash}`),
    ...sources.map((row) => `${row.table_name}\0${describe}\0\0${sha256(canonical(row.body))}`),
  ];
  return sha256(lines.sort().join('\n'));
}

/** The newest edition, or `null` before the first load. */
export async function currentEdition(db: Kysely<Tables>): Promise<Edition | null> {
  const row = await db.selectFrom('editions').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row ? { number: row.number, hash: row.hash, at: row.at.toISOString() } : null;
}

/** All editions, newest first. */
export async function listEditions(db: Kysely<Tables>): Promise<readonly Edition[]> {
  const rows = await db.selectFrom('editions').selectAll().orderBy('number', 'desc').execute();
  return rows.map((row) => ({ number: row.number, hash: row.hash, at: row.at.toISOString() }));
}

/** The rows of one table as an edition holds them, ordered by key. */
export async function readStatements<Row>(db: Kysely<Tables>, table: string, edition: number): Promise<readonly Row[]> {
  const rows = await db
    .selectFrom('statements')
    .select('body')
    .where('table_name', '=', table)
    .where('since', '<=', edition)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', edition)]))
    .orderBy('id')
    .orderBy('origin')
    .execute();
  return rows.map(({ body }) => body as Row);
}

/** What each table says of itself in an edition. */
export async function readTableSources(db: Kysely<Tables>, edition: number): Promise<ReadonlyMap<string, TableSource>> {
  const rows = await db
    .selectFrom('table_sources')
    .select(['table_name', 'body'])
    .where('since', '<=', edition)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', edition)]))
    .execute();
  return new Map(rows.map(({ table_name, body }) => [table_name, body]));
}

/** The keys an origin-independent table holds now. */
export async function keysOf(db: Kysely<Tables>, table: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('statements').select('id').where('table_name', '=', table).where('until', 'is', null).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Whether a folder with this content was loaded before, ever. */
export async function wasLoaded(db: Kysely<Tables>, hash: string): Promise<boolean> {
  return (await db.selectFrom('loads').select('hash').where('hash', '=', hash).executeTakeFirst()) !== undefined;
}

export async function markLoaded(db: Kysely<Tables>, hash: string): Promise<void> {
  await db
    .insertInto('loads')
    .values({ hash, at: new Date() })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** The tables of platform, made forward only. */
export const platformMigrations = [
  {
    name: '0001-record-of-deeds-and-public-record' as const,
    up: async (db: Kysely<unknown>) => {
      for (const statement of schema) await sql.raw(statement).execute(db);
    },
  },
];

const schema = [
  `create table deeds (
     position bigint generated always as identity primary key,
     at timestamptz not null default clock_timestamp(),
     actor text not null, action text not null, subject text not null, reason text not null,
     details jsonb not null)`,
  `create table editions (
     number integer primary key, hash text not null, at timestamptz not null,
     deed bigint not null references deeds (position))`,
  `create table statements (
     table_name text not null, id text not null, origin text not null,
     since integer not null, until integer, hash text not null, body jsonb not null,
     primary key (table_name, id, origin, since))`,
  `create index statements_now on statements (table_name, since, until)`,
  `create table table_sources (
     table_name text not null, since integer not null, until integer, body jsonb not null,
     primary key (table_name, since))`,
  `create table loads (hash text primary key, at timestamptz not null)`,
  `create table record_lock (one integer primary key)`,
  `insert into record_lock values (1)`,
];
