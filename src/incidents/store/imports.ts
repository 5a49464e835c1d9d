import { type JSONColumnType, type Kysely, sql, type Transaction } from 'kysely';
import type { Known, Tables } from '#platform/server';
import type { FormerlyStated, Import, ImportSums } from '../import.ts';

type ImportTables = {
  readonly imports: {
    readonly situation: string;
    readonly id: string;
    readonly position: number;
    readonly at: Date;
    readonly file_name: string;
    readonly person: string;
    readonly organisation: string;
    readonly mapping: JSONColumnType<object>;
    readonly finished: boolean;
    readonly undone_at: Date | null;
    readonly undone_reason: string | null;
  } & { readonly [Sum in keyof ImportSums]: number };
  readonly import_rows: {
    readonly situation: string;
    readonly import: string;
    readonly row: number;
    readonly base: string;
    readonly hash: string;
    readonly report: string;
    readonly undone: boolean;
  };
  readonly import_secrets: { readonly situation: string; readonly secret: string };
  readonly import_mappings: {
    readonly situation: string;
    readonly shape: string;
    readonly mapping: JSONColumnType<object>;
    readonly person: string;
    readonly position: number;
  };
  readonly report_withdrawals: {
    readonly situation: string;
    readonly report: string;
    readonly position: number;
    readonly import: string;
  };
  readonly former_statuses: Omit<FormerlyStated, 'on'> & { readonly situation: string; readonly import: string; readonly on_day: string };
};

type Db = Kysely<Tables>;
const own = (db: Db) => db.withTables<ImportTables>();

/** The secret of a situation by which rows are known again; made at its first import. Without it nobody can tell from a hash what a row said. */
export async function secretOf(tx: Transaction<Tables>, situation: string, fresh: string): Promise<string> {
  await own(tx)
    .insertInto('import_secrets')
    .values({ situation, secret: fresh })
    .onConflict((conflict) => conflict.column('situation').doNothing())
    .execute();
  return (await own(tx).selectFrom('import_secrets').select('secret').where('situation', '=', situation).executeTakeFirstOrThrow()).secret;
}

/** An import as it begins. */
export type NewImport = Pick<Import, 'id' | 'fileName' | 'person' | 'organisation'> & {
  readonly position: number;
  readonly at: Date;
  readonly mapping: object;
};

/** Keeps that an import began. */
export async function insertImport(tx: Transaction<Tables>, situation: string, { fileName, mapping, ...one }: NewImport): Promise<void> {
  const sums = { rows: 0, taken: 0, rejected: 0, repeated: 0, reports: 0, corrected: 0 };
  const rest = { finished: false, undone_at: null, undone_reason: null, file_name: fileName, mapping: JSON.stringify(mapping) };
  await own(tx)
    .insertInto('imports')
    .values({ situation, ...one, ...sums, ...rest })
    .execute();
}

/** Adds what a batch came to. */
export async function addToImport(tx: Transaction<Tables>, situation: string, id: string, sums: ImportSums, finished: boolean): Promise<void> {
  await own(tx)
    .updateTable('imports')
    .set((row) => ({
      finished,
      rows: row('rows', '+', sums.rows),
      taken: row('taken', '+', sums.taken),
      rejected: row('rejected', '+', sums.rejected),
      repeated: row('repeated', '+', sums.repeated),
      reports: row('reports', '+', sums.reports),
      corrected: row('corrected', '+', sums.corrected),
    }))
    .where('situation', '=', situation)
    .where('id', '=', id)
    .execute();
}

/** The imports of a situation, newest first. */
export async function readImports(db: Db, situation: string): Promise<readonly Import[]> {
  const rows = await own(db).selectFrom('imports').selectAll().where('situation', '=', situation).orderBy('position', 'desc').execute();
  return rows.map(({ situation: _situation, position: _position, mapping: _mapping, at, file_name, undone_at, undone_reason, ...row }) => ({
    ...row,
    at: at.toISOString(),
    fileName: file_name,
    undone: undone_at === null ? null : { at: undone_at.toISOString(), reason: undone_reason ?? '' },
  }));
}

/** The mapping with which an import reads its rows. */
export async function mappingOf(db: Db, situation: string, id: string): Promise<object | null> {
  const row = await own(db).selectFrom('imports').select('mapping').where('situation', '=', situation).where('id', '=', id).executeTakeFirst();
  return row?.mapping ?? null;
}

/** A row that was taken, by hashes that only this situation's secret can make. */
export type ImportedRow = { readonly row: number; readonly base: string; readonly hash: string; readonly report: string };

/** Keeps which rows were taken. */
export async function insertRows(tx: Transaction<Tables>, situation: string, id: string, rows: readonly ImportedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await own(tx)
    .insertInto('import_rows')
    .values(rows.map((row) => ({ situation, import: id, undone: false, ...row })))
    .execute();
}

/** Rows that were taken before and have one of these bases, oldest first. */
export async function rowsOfBase(tx: Transaction<Tables>, situation: string, bases: readonly string[]) {
  if (bases.length === 0) return [];
  return own(tx)
    .selectFrom('import_rows')
    .innerJoin('imports', (join) => join.onRef('imports.situation', '=', 'import_rows.situation').onRef('imports.id', '=', 'import_rows.import'))
    .select(['import', 'row', 'base', 'hash', 'report', 'undone'])
    .where('import_rows.situation', '=', situation)
    .where('base', 'in', bases)
    .orderBy('position')
    .orderBy('row')
    .execute();
}

/** The reports that came of an import. */
export async function reportsOfImport(db: Db, situation: string, id: string): Promise<readonly string[]> {
  const rows = await own(db)
    .selectFrom('import_rows')
    .select('report')
    .distinct()
    .where('situation', '=', situation)
    .where('import', '=', id)
    .orderBy('report')
    .execute();
  return rows.map(({ report }) => report);
}

/** Keeps that an import was undone: its reports are withdrawn from this position on, and its rows can be taken again. */
export async function withdrawImport(
  tx: Transaction<Tables>,
  situation: string,
  undone: { readonly id: string; readonly position: number; readonly at: Date; readonly reason: string },
): Promise<void> {
  const { id, position, at, reason } = undone;
  await sql`
    insert into report_withdrawals (situation, report, position, import)
    select distinct situation, report, ${position}::bigint, import from import_rows where situation = ${situation} and import = ${id}`.execute(tx);
  const of = sql<boolean>`situation = ${situation} and import = ${id}`;
  await own(tx).updateTable('import_rows').set({ undone: true }).where(of).execute();
  await own(tx)
    .updateTable('imports')
    .set({ finished: true, undone_at: at, undone_reason: reason })
    .where('situation', '=', situation)
    .where('id', '=', id)
    .execute();
}

/** The reports that were withdrawn up to a position, and after another. */
export async function withdrawnReports(db: Db, { situation, position }: Known, after = -1): Promise<ReadonlySet<string>> {
  const rows = await own(db)
    .selectFrom('report_withdrawals')
    .select('report')
    .where('situation', '=', situation)
    .where('position', '<=', position)
    .where('position', '>', after)
    .execute();
  return new Set(rows.map(({ report }) => report));
}

/** Remembers a mapping for heads of a shape. */
export async function keepMapping(
  tx: Transaction<Tables>,
  situation: string,
  kept: { readonly shape: string; readonly mapping: object; readonly person: string; readonly position: number },
): Promise<void> {
  await own(tx)
    .insertInto('import_mappings')
    .values({ situation, ...kept, mapping: JSON.stringify(kept.mapping) })
    .execute();
}

/** The mapping that was last used for heads of a shape. */
export async function readMapping(db: Db, situation: string, shape: string): Promise<object | null> {
  const row = await own(db)
    .selectFrom('import_mappings')
    .select('mapping')
    .where('situation', '=', situation)
    .where('shape', '=', shape)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.mapping ?? null;
}

/** Keeps the statuses that records had where they came from. */
export async function keepFormer(tx: Transaction<Tables>, situation: string, id: string, former: readonly FormerlyStated[]): Promise<void> {
  if (former.length === 0) return;
  const rows = former.map(({ report, status, on, origin }) => ({ situation, import: id, report, status, on_day: on, origin }));
  await own(tx).insertInto('former_statuses').values(rows).execute();
}

/** The statuses that records had where they came from: of some reports or of all that are not withdrawn. */
export async function readFormer(db: Db, { situation, position }: Known, reports?: readonly string[]): Promise<readonly FormerlyStated[]> {
  if (reports?.length === 0) return [];
  const withdrawn = await withdrawnReports(db, { situation, position });
  let query = own(db).selectFrom('former_statuses').selectAll().where('situation', '=', situation);
  if (reports) query = query.where('report', 'in', reports);
  const rows = await query.orderBy('report').execute();
  return rows.filter(({ report }) => !withdrawn.has(report)).map(({ report, status, on_day: on, origin }) => ({ report, status, on, origin }));
}

export const importMigrations = [
  {
    name: '0022-imports' as const,
    up: async (db: Kysely<unknown>) => {
      const statements = [
        `create table imports (situation text not null, id uuid not null, position bigint not null, at timestamptz not null,
           file_name text not null, person text not null, organisation text not null, mapping jsonb not null, rows integer not null,
           taken integer not null, rejected integer not null, repeated integer not null, reports integer not null,
           corrected integer not null, finished boolean not null, undone_at timestamptz, undone_reason text, primary key (situation, id))`,
        `create table import_rows (situation text not null, import uuid not null, row integer not null, base text not null,
           hash text not null, report text not null, undone boolean not null, primary key (situation, import, row))`,
        `create index import_rows_by_base on import_rows (situation, base)`,
        `create table import_secrets (situation text primary key, secret text not null)`,
        `create table import_mappings (situation text not null, shape text not null, position bigint not null, mapping jsonb not null,
           person text not null, primary key (situation, shape, position))`,
        `create table report_withdrawals (situation text not null, report text not null, position bigint not null, import uuid not null,
           primary key (situation, report))`,
        `create table former_statuses (situation text not null, report text not null, import uuid not null, status text not null,
           on_day text not null, origin text not null, primary key (situation, report))`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
];
