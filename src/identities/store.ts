import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/server';
import type { Identities, IdentityRole } from './identity.ts';

type Of = { readonly situation: string; readonly report: string; readonly content_hash: string };
type IdentityTables = {
  readonly identity_people: Of & {
    readonly number: number;
    readonly role: IdentityRole;
    readonly child: string | null;
    readonly name: string;
    readonly contact: string | null;
  };
  readonly identity_places: Of & {
    readonly number: number;
    readonly allegation: number;
    readonly place: string;
    readonly latitude: number | null;
    readonly longitude: number | null;
  };
  readonly identity_narratives: Of & { readonly narrative: string };
};

type Db = Kysely<Tables>;
const own = (db: Db) => db.withTables<IdentityTables>();

/** The report that identities belong to: by its content, since two may have come under one id. */
export type ReportKey = { readonly situation: string; readonly report: string; readonly contentHash: string };

/** Keeps what reports say of people and exact places, apart from their case facts: one statement for however many. */
export async function keepIdentities(db: Db, kept: readonly { readonly key: ReportKey; readonly identities: Identities }[]): Promise<void> {
  if (kept.length === 0) return;
  const of = ({ situation, report, contentHash }: ReportKey): Of => ({ situation, report, content_hash: contentHash });
  const rows = JSON.stringify({
    identity_people: kept.flatMap(({ key, identities }) => identities.people.map((person, index) => ({ ...of(key), number: index + 1, ...person }))),
    identity_places: kept.flatMap(({ key, identities }) =>
      identities.places.map(({ text, ...place }, index) => ({ ...of(key), number: index + 1, place: text, ...place })),
    ),
    identity_narratives: kept.flatMap(({ key, identities: { narrative } }) => (narrative === null ? [] : [{ ...of(key), narrative }])),
  });
  const key = 'situation text, report text, content_hash text';
  const insert = (table: string, columns: string) => {
    const names = columns.split(',').map((column) => column.trim().split(' ')[0]);
    return sql.raw(
      `insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from given, jsonb_to_recordset(given.rows -> '${table}') as one (${columns})`,
    );
  };
  await sql`with given as (select ${rows}::jsonb as rows),
    people as (${insert('identity_people', `${key}, number integer, role text, child text, name text, contact text`)}),
    places as (${insert(
      'identity_places',
      `${key}, number integer, allegation integer, place text, latitude double precision, longitude double precision`,
    )})
    ${insert('identity_narratives', `${key}, narrative text`)}`.execute(db);
}

/** What is kept of a report; `null` where nothing is, or where it was destroyed. */
export async function identitiesOf(db: Db, { situation, report, contentHash }: ReportKey): Promise<Identities | null> {
  const [people, places, narrative] = await Promise.all([
    own(db)
      .selectFrom('identity_people')
      .selectAll()
      .where(ofReport(situation, report, contentHash))
      .orderBy('number')
      .execute(),
    own(db)
      .selectFrom('identity_places')
      .selectAll()
      .where(ofReport(situation, report, contentHash))
      .orderBy('number')
      .execute(),
    own(db)
      .selectFrom('identity_narratives')
      .select('narrative')
      .where(ofReport(situation, report, contentHash))
      .executeTakeFirst(),
  ]);
  if (people.length + places.length === 0 && !narrative) return null;
  return {
    people: people.map(({ role, child, name, contact }) => ({ role, child, name, contact })),
    places: places.map(({ allegation, place, latitude, longitude }) => ({ allegation, text: place, latitude, longitude })),
    narrative: narrative?.narrative ?? null,
  };
}

function ofReport(situation: string, report: string, contentHash: string) {
  return sql<boolean>`situation = ${situation} and report = ${report} and content_hash = ${contentHash}`;
}

/** Destroys every identity that is kept, and answers how many rows there were. Nothing else is touched. */
export async function destroyIdentities(db: Db): Promise<number> {
  let gone = 0;
  for (const table of ['identity_people', 'identity_places', 'identity_narratives'] as const) {
    const { numDeletedRows } = await own(db).deleteFrom(table).executeTakeFirstOrThrow();
    gone += Number(numDeletedRows);
  }
  return gone;
}

export const identityMigrations = [
  {
    name: '0004-identities' as const,
    up: async (db: Kysely<unknown>) => {
      const key = 'situation text not null, report text not null, content_hash text not null';
      const statements = [
        `create table identity_people (${key}, number integer not null, role text not null, child text, name text not null, contact text,
           primary key (situation, report, content_hash, number))`,
        `create table identity_places (${key}, number integer not null, allegation integer not null, place text not null,
           latitude double precision, longitude double precision, primary key (situation, report, content_hash, number))`,
        `create table identity_narratives (${key}, narrative text not null, primary key (situation, report, content_hash))`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
];
