import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../database.ts';

/** A table as the database's own catalogue has it: nobody has to remember to add a new one. */
export type TableShape = {
  readonly name: string;
  readonly columns: readonly string[];
  /** The type of each column, as SQL writes it. */
  readonly types: readonly string[];
  /** The columns by which its rows are put in order: the primary key, or all. */
  readonly order: readonly string[];
};

/** Where a counter stands that gives rows their numbers; `null` where it gave none yet. */
export type Counter = { readonly name: string; readonly last: string | null };

type Db = Kysely<Tables>;

/** Every table, in an order in which foreign keys name what came before. */
export async function readShapes(db: Db): Promise<readonly TableShape[]> {
  const { rows } = await sql<{ name: string; columns: string[]; types: string[]; keys: string[] | null }>`
    select c.relname as name,
      array_agg(a.attname::text order by a.attnum) as columns,
      array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types,
      (select array_agg(k.attname::text order by array_position(i.indkey::int2[], k.attnum))
         from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any (i.indkey)
         where i.indrelid = c.oid and i.indisprimary) as keys
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    group by c.oid, c.relname order by c.relname`.execute(db);
  const { rows: links } = await sql<{ name: string; named: string }>`
    select c.relname as name, f.relname as named from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and c.oid <> f.oid`.execute(db);
  const shapes = rows.map(({ name, columns, types, keys }) => ({ name, columns, types, order: keys ?? columns }));
  return inOrder(shapes, links);
}

function inOrder(shapes: readonly TableShape[], links: readonly { readonly name: string; readonly named: string }[]): readonly TableShape[] {
  const done = new Map<string, TableShape>();
  while (done.size < shapes.length) {
    const next = shapes.find(({ name }) => !done.has(name) && links.every((link) => link.name !== name || done.has(link.named)));
    if (!next) throw new Error('tables name each other in a circle');
    done.set(next.name, next);
  }
  return [...done.values()];
}

/** Where the counters stand. */
export async function readCounters(db: Db): Promise<readonly Counter[]> {
  const { rows } = await sql<Counter>`
    select sequencename::text as name, last_value::text as last from pg_sequences where schemaname = 'public' order by sequencename`.execute(db);
  return rows;
}

/** A name as SQL quotes it. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Values as text that reads back as exactly the same value, whatever the settings of server and machine. */
export async function settleText(tx: Transaction<Tables>): Promise<void> {
  const settings = { timezone: 'UTC', datestyle: 'ISO', intervalstyle: 'postgres', bytea_output: 'hex', extra_float_digits: '1' };
  for (const [name, value] of Object.entries(settings)) await sql.raw(`set local ${name} = '${value}'`).execute(tx);
}

const rowsAtOnce = 500;

/** The rows of a table as lines, each a JSON list of its values as text, in an order that is always the same. */
export async function* readLines(tx: Transaction<Tables>, { name, columns, order }: TableShape): AsyncGenerator<readonly string[]> {
  const values = columns.map((column) => `${quoted(column)}::text`).join(', ');
  const by = order.map(quoted).join(', ');
  await sql
    .raw(`declare copied no scroll cursor for select json_build_array(${values})::text as line from ${quoted(name)} order by ${by}`)
    .execute(tx);
  for (;;) {
    const { rows } = await sql.raw<{ line: string }>(`fetch ${rowsAtOnce} from copied`).execute(tx);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < rowsAtOnce) break;
  }
  await sql`close copied`.execute(tx);
}
