import { type JSONColumnType, type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '#platform/server';
import type { OutsideEvent, OutsideLoad, OutsideYear } from '../outside-event.ts';

type Of = { readonly situation: string; readonly source: string; readonly version: string };
type OutsideTables = {
  readonly outside_loads: Of & Omit<OutsideLoad, 'at' | 'source' | 'version'> & { readonly at: Date; readonly person: string };
  readonly outside_events: Of & {
    readonly event: string;
    readonly from_day: string;
    readonly to_day: string;
    readonly date_precision: number | null;
    readonly place_precision: number | null;
    readonly kind: string;
    readonly sides: JSONColumnType<readonly string[]>;
    readonly areas: JSONColumnType<readonly string[]>;
    readonly latitude: number | null;
    readonly longitude: number | null;
    readonly best: number;
    readonly low: number;
    readonly high: number;
    readonly civilians: number;
  };
};

type Db = Kysely<Tables>;
const own = (db: Db) => db.withTables<OutsideTables>();
const atOnce = 500;

/** Keeps outside events; what the same version of the source said before is replaced, since it is a copy and no record of ours. */
export async function keepOutside(
  tx: Transaction<Tables>,
  situation: string,
  load: Omit<OutsideLoad, 'at'> & { readonly at: Date; readonly person: string },
  events: readonly OutsideEvent[],
): Promise<void> {
  const of: Of = { situation, source: load.source, version: load.version };
  const same = sql<boolean>`situation = ${situation} and source = ${load.source} and version = ${load.version}`;
  await own(tx).deleteFrom('outside_events').where(same).execute();
  await own(tx).deleteFrom('outside_loads').where(same).execute();
  await own(tx)
    .insertInto('outside_loads')
    .values({ situation, ...load })
    .execute();
  for (let at = 0; at < events.length; at += atOnce) {
    const part = events.slice(at, at + atOnce).map(({ from, to, datePrecision, placePrecision, sides, areas, ...event }) => ({
      ...of,
      ...event,
      from_day: from,
      to_day: to,
      date_precision: datePrecision,
      place_precision: placePrecision,
      sides: JSON.stringify(sides),
      areas: JSON.stringify(areas),
    }));
    await own(tx).insertInto('outside_events').values(part).execute();
  }
}

/** The loads of outside events, newest first. */
export async function outsideLoads(db: Db, situation: string): Promise<readonly OutsideLoad[]> {
  const rows = await own(db).selectFrom('outside_loads').selectAll().where('situation', '=', situation).orderBy('at', 'desc').execute();
  return rows.map(({ situation: _situation, person: _person, at, ...load }) => ({ ...load, at: at.toISOString() }));
}

/** Every outside event of a situation, in the order in which they happened. */
export async function outsideEvents(db: Db, situation: string): Promise<readonly OutsideEvent[]> {
  const rows = await own(db)
    .selectFrom('outside_events')
    .selectAll()
    .where('situation', '=', situation)
    .orderBy('from_day')
    .orderBy('event')
    .execute();
  return rows.map((row) => ({
    event: row.event,
    from: row.from_day,
    to: row.to_day,
    datePrecision: row.date_precision,
    placePrecision: row.place_precision,
    kind: row.kind,
    sides: row.sides,
    areas: row.areas,
    latitude: row.latitude,
    longitude: row.longitude,
    best: row.best,
    low: row.low,
    high: row.high,
    civilians: row.civilians,
  }));
}

/** Outside events by year and kind. */
export async function outsideYears(db: Db, situation: string): Promise<readonly OutsideYear[]> {
  const { rows } = await sql<OutsideYear>`
    select source, version, left(from_day, 4) as year, kind, count(*)::int as events, sum(best)::int as best
    from outside_events where situation = ${situation} group by 1, 2, 3, 4 order by 3 desc, 4`.execute(db);
  return rows;
}

export const outsideMigrations = [
  {
    name: '0023-outside-events' as const,
    up: async (db: Kysely<unknown>) => {
      const of = 'situation text not null, source text not null, version text not null';
      const statements = [
        `create table outside_loads (${of}, id uuid not null, at timestamptz not null, person text not null, title text not null,
           url text not null, licence text not null, rows integer not null, taken integer not null, rejected integer not null,
           doubtful integer not null, primary key (situation, source, version))`,
        `create table outside_events (${of}, event text not null, from_day text not null, to_day text not null, date_precision integer,
           place_precision integer, kind text not null, sides jsonb not null, areas jsonb not null, latitude double precision,
           longitude double precision, best integer not null, low integer not null, high integer not null, civilians integer not null,
           primary key (situation, source, version, event))`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
  {
    name: '0024-lineage-of-case-parties' as const,
    up: async (db: Kysely<unknown>) => {
      await sql`alter table case_parties add column came_from jsonb`.execute(db);
    },
  },
];
