import { type JSONColumnType, type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '#platform/server';
import type { CaseParty, PartyLineage, TwoNames } from '../case-names.ts';

type CaseNameTables = {
  readonly case_situations: {
    readonly situation: string;
    readonly name_en: string;
    readonly name_ar: string;
    readonly countries: JSONColumnType<readonly string[]>;
  };
  readonly case_parties: {
    readonly situation: string;
    readonly id: string;
    readonly name_en: string;
    readonly name_ar: string;
    readonly kind: string;
    readonly aliases: JSONColumnType<readonly string[]>;
    readonly came_from: JSONColumnType<PartyLineage> | null;
    readonly position: number;
  };
  readonly name_choices: Omit<NameChoice, 'at'> & { readonly situation: string; readonly position: number };
};

/** Which place or party a person said that a spelling means; a later row about the same spelling takes its place. */
export type NameChoice = {
  readonly about: 'place' | 'party';
  /** The spelling, folded, with the area it was asked within. */
  readonly written: string;
  /** A path of P-codes joined by `/`, or the id of a party. */
  readonly chosen: string;
  readonly person: string;
};

type Db = Kysely<Tables>;
const own = (db: Db) => db.withTables<CaseNameTables>();

/** What a situation is called here and which countries belong to it, where the public record does not say. */
export type SituationDescription = { readonly names: TwoNames; readonly countries: readonly string[] };

/** Keeps how a situation is called here. */
export async function keepSituation(tx: Transaction<Tables>, situation: string, { names, countries }: SituationDescription): Promise<void> {
  const row = { name_en: names.en, name_ar: names.ar, countries: JSON.stringify(countries) };
  await own(tx)
    .insertInto('case_situations')
    .values({ situation, ...row })
    .onConflict((conflict) => conflict.column('situation').doUpdateSet(row))
    .execute();
}

/** How a situation is called here; `null` where nobody said. */
export async function readSituation(db: Db, situation: string): Promise<SituationDescription | null> {
  const row = await own(db).selectFrom('case_situations').selectAll().where('situation', '=', situation).executeTakeFirst();
  return row ? { names: { en: row.name_en, ar: row.name_ar }, countries: row.countries } : null;
}

/** Keeps a party that the public record lacks; `false` where the id is taken. */
export async function keepParty(tx: Transaction<Tables>, situation: string, party: CaseParty, position: number): Promise<boolean> {
  const { id, names, kind, aliases, cameFrom } = party;
  const made = await own(tx)
    .insertInto('case_parties')
    .values({
      situation,
      id,
      name_en: names.en,
      name_ar: names.ar,
      kind,
      aliases: JSON.stringify(aliases),
      came_from: cameFrom && JSON.stringify(cameFrom),
      position,
    })
    .onConflict((conflict) => conflict.columns(['situation', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** The parties that were added for a situation, in the order in which they came. */
export async function readParties(db: Db, situation: string): Promise<readonly CaseParty[]> {
  const rows = await own(db).selectFrom('case_parties').selectAll().where('situation', '=', situation).orderBy('position').execute();
  return rows.map(({ id, name_en: en, name_ar: ar, kind, aliases, came_from: cameFrom }) => ({
    id,
    names: { en, ar },
    kind,
    aliases,
    cameFrom,
    added: true,
  }));
}

/** Keeps a person's choice. */
export async function keepChoice(tx: Transaction<Tables>, situation: string, position: number, choice: NameChoice): Promise<void> {
  await own(tx)
    .insertInto('name_choices')
    .values({ situation, position, ...choice })
    .execute();
}

/** The choices that stand: for each spelling the latest. */
export async function readChoices(db: Db, situation: string): Promise<readonly NameChoice[]> {
  const rows = await own(db).selectFrom('name_choices').selectAll().where('situation', '=', situation).orderBy('position').execute();
  return [...new Map(rows.map(({ about, written, chosen, person }) => [`${about} ${written}`, { about, written, chosen, person }])).values()];
}

export const caseNameMigrations = [
  {
    name: '0021-case-names' as const,
    up: async (db: Kysely<unknown>) => {
      const statements = [
        `create table case_situations (situation text primary key, name_en text not null, name_ar text not null, countries jsonb not null)`,
        `create table case_parties (situation text not null, id text not null, name_en text not null, name_ar text not null,
           kind text not null, aliases jsonb not null, position bigint not null, primary key (situation, id))`,
        `create table name_choices (situation text not null, position bigint not null, about text not null, written text not null,
           chosen text not null, person text not null, primary key (situation, position))`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
];
