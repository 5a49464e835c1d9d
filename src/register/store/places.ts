import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '#platform/server';
import type { CasePlace, PlaceName } from '../place.ts';

type PlaceTables = {
  readonly place_loads: {
    readonly id: string;
    readonly deed: number;
    readonly title: string;
    readonly url: string;
    readonly licence: string;
    readonly rows: number;
    readonly taken: number;
    readonly rejected: number;
  };
  readonly places: {
    readonly country: string;
    readonly pcode: string;
    readonly level: number;
    readonly parent: string | null;
    readonly valid_from: string;
    readonly valid_until: string;
    readonly load: string;
    readonly gone: boolean;
  };
  readonly place_names: { readonly country: string; readonly pcode: string; readonly number: number } & PlaceName;
};

type Db = Kysely<Tables>;
const own = (db: Db) => db.withTables<PlaceTables>();

/** One table of places that was loaded. */
export type PlaceLoad = {
  readonly id: string;
  readonly deed: number;
  readonly title: string;
  readonly url: string;
  readonly licence: string;
  readonly rows: number;
  readonly taken: number;
  readonly rejected: number;
};

/** So many rows go in one statement. */
const atOnce = 1000;

function parts<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, index) => rows.slice(index * atOnce, (index + 1) * atOnce));
}

/**
 * Keeps a table of places. A place that is there already takes the newest level, parent and days and keeps every
 * spelling it had; a place that a newer table of its country and level lacks stays, marked as gone.
 */
export async function keepPlaces(tx: Transaction<Tables>, load: PlaceLoad, places: readonly Omit<CasePlace, 'gone'>[]): Promise<void> {
  await own(tx).insertInto('place_loads').values(load).execute();
  for (const part of parts(places)) {
    await own(tx)
      .insertInto('places')
      .values(
        part.map(({ country, pcode, level, parent, validFrom, validUntil }) => ({
          country,
          pcode,
          level,
          parent,
          load: load.id,
          gone: false,
          valid_from: validFrom,
          valid_until: validUntil,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['country', 'pcode']).doUpdateSet((row) => ({
          level: row.ref('excluded.level'),
          parent: row.ref('excluded.parent'),
          valid_from: row.ref('excluded.valid_from'),
          valid_until: row.ref('excluded.valid_until'),
          load: row.ref('excluded.load'),
          gone: row.ref('excluded.gone'),
        })),
      )
      .execute();
  }
  await keepNames(tx, places);
  const levels = new Map(places.filter(({ level }) => level > 0).map(({ country, level }) => [`${country} ${level}`, { country, level }]));
  for (const { country, level } of levels.values()) {
    await own(tx)
      .updateTable('places')
      .set({ gone: true })
      .where('country', '=', country)
      .where('level', '=', level)
      .where('load', '!=', load.id)
      .execute();
  }
}

/** The newest spellings stand first; the older ones stay behind them. */
async function keepNames(tx: Transaction<Tables>, places: readonly Omit<CasePlace, 'gone'>[]): Promise<void> {
  const key = (one: { readonly country: string; readonly pcode: string }) => `${one.country} ${one.pcode}`;
  const countries = [...new Set(places.map(({ country }) => country))];
  if (countries.length === 0) return;
  const before = Map.groupBy(await own(tx).selectFrom('place_names').selectAll().where('country', 'in', countries).orderBy('number').execute(), key);
  const names = places.flatMap((place) => {
    const { country, pcode } = place;
    const all = [...place.names, ...(before.get(key(place)) ?? []).map(({ language, name }) => ({ language, name }))];
    const once = [...new Map(all.map((one) => [`${one.language} ${one.name}`, one])).values()];
    return once.map((name, index) => ({ country, pcode, number: index + 1, ...name }));
  });
  for (const part of parts(places)) {
    const rows = sql.join(part.map(({ country, pcode }) => sql`(${country}, ${pcode})`));
    await sql`delete from place_names where (country, pcode) in (${rows})`.execute(tx);
  }
  for (const part of parts(names)) await own(tx).insertInto('place_names').values(part).execute();
}

/** The places of some countries, from the country down. */
export async function readPlaces(db: Db, countries: readonly string[]): Promise<readonly CasePlace[]> {
  if (countries.length === 0) return [];
  const [places, names] = await Promise.all([
    own(db).selectFrom('places').selectAll().where('country', 'in', countries).orderBy('country').orderBy('level').orderBy('pcode').execute(),
    own(db).selectFrom('place_names').selectAll().where('country', 'in', countries).orderBy('number').execute(),
  ]);
  const named = Map.groupBy(names, ({ country, pcode }) => `${country} ${pcode}`);
  return places.map((row) => ({
    country: row.country,
    pcode: row.pcode,
    level: row.level,
    parent: row.parent,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    gone: row.gone,
    names: (named.get(`${row.country} ${row.pcode}`) ?? []).map(({ language, name }) => ({ language, name })),
  }));
}

/** The tables of places that were loaded, newest first, and how many places each country has. */
export async function placeLoads(db: Db): Promise<readonly PlaceLoad[]> {
  return own(db).selectFrom('place_loads').selectAll().orderBy('deed', 'desc').execute();
}

/** How many places each country has. */
export async function placeCounts(db: Db): Promise<readonly { readonly country: string; readonly places: number }[]> {
  const { rows } = await sql<{ country: string; places: number }>`
    select country, count(*) filter (where not gone)::int as places from places group by country order by country`.execute(db);
  return rows;
}

export const placeMigrations = [
  {
    name: '0020-places' as const,
    up: async (db: Kysely<unknown>) => {
      const statements = [
        `create table place_loads (id uuid primary key, deed bigint not null, title text not null, url text not null, licence text not null,
           rows integer not null, taken integer not null, rejected integer not null)`,
        `create table places (country text not null, pcode text not null, level integer not null, parent text, valid_from text not null,
           valid_until text not null, load uuid not null, gone boolean not null, primary key (country, pcode))`,
        `create table place_names (country text not null, pcode text not null, number integer not null, language text not null,
           name text not null, primary key (country, pcode, number))`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
];
