import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '#platform/server';
import type { LateRule } from '#verification';
import type { Edition } from '../edition.ts';
import type { EditionKind, EditionLine, KeptEdition } from '../kept.ts';

type Row = {
  readonly situation: string;
  readonly number: number;
  readonly kind: EditionKind;
  readonly period: string;
  readonly rule: LateRule;
  readonly rule_version: string;
  readonly cut_off: string;
  readonly as_known_on: string;
  readonly position: number;
  /** The edition as the text that its checksum was made of, and the checksum. */
  readonly content: string;
  readonly checksum: string;
  readonly reason: string;
  readonly frozen_person: string;
  readonly frozen_organisation: string;
  readonly frozen_on: string;
  readonly second_person: string | null;
  readonly second_organisation: string | null;
  readonly second_on: string | null;
  readonly replaces: number | null;
};
type EditionTables = { readonly count_editions: Row };

type Db = Kysely<Tables>;
const own = (db: Db) => db.withTables<EditionTables>();

function lineOf(row: Omit<Row, 'content'>): EditionLine {
  const { situation, number, kind, period, rule, position, checksum, reason, replaces } = row;
  return {
    situation,
    number,
    kind,
    period,
    rule,
    ruleVersion: row.rule_version,
    cutOff: row.cut_off,
    asKnownOn: row.as_known_on,
    position,
    checksum,
    reason,
    frozen: { by: { person: row.frozen_person, organisation: row.frozen_organisation }, on: row.frozen_on },
    second:
      row.second_person === null || row.second_organisation === null || row.second_on === null
        ? null
        : { by: { person: row.second_person, organisation: row.second_organisation }, on: row.second_on },
    replaces,
  };
}

const lineColumns = [
  'situation',
  'number',
  'kind',
  'period',
  'rule',
  'rule_version',
  'cut_off',
  'as_known_on',
  'position',
  'checksum',
  'reason',
  'frozen_person',
  'frozen_organisation',
  'frozen_on',
  'second_person',
  'second_organisation',
  'second_on',
  'replaces',
] as const;

/** The editions of a situation in their order, without their content. */
export async function readEditions(db: Db, situation: string): Promise<readonly EditionLine[]> {
  const rows = await own(db).selectFrom('count_editions').select(lineColumns).where('situation', '=', situation).orderBy('number').execute();
  return rows.map(lineOf);
}

/** One edition with its content; `null` where there is none of this number. */
export async function readEdition(db: Db, situation: string, number: number): Promise<KeptEdition | null> {
  const row = await own(db)
    .selectFrom('count_editions')
    .selectAll()
    .where('situation', '=', situation)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? { line: lineOf(row), edition: { ...(JSON.parse(row.content) as Edition), checksum: row.checksum } } : null;
}

/** Keeps an edition. */
export async function insertEdition(tx: Transaction<Tables>, line: EditionLine, content: string): Promise<void> {
  await own(tx)
    .insertInto('count_editions')
    .values({
      situation: line.situation,
      number: line.number,
      kind: line.kind,
      period: line.period,
      rule: line.rule,
      rule_version: line.ruleVersion,
      cut_off: line.cutOff,
      as_known_on: line.asKnownOn,
      position: line.position,
      content,
      checksum: line.checksum,
      reason: line.reason,
      frozen_person: line.frozen.by.person,
      frozen_organisation: line.frozen.by.organisation,
      frozen_on: line.frozen.on,
      second_person: line.second?.by.person ?? null,
      second_organisation: line.second?.by.organisation ?? null,
      second_on: line.second?.on ?? null,
      replaces: line.replaces,
    })
    .execute();
}

/** Writes the second signature. */
export async function writeSecond(tx: Transaction<Tables>, { situation, number }: EditionLine, second: EditionLine['frozen']): Promise<void> {
  await own(tx)
    .updateTable('count_editions')
    .set({ second_person: second.by.person, second_organisation: second.by.organisation, second_on: second.on })
    .where('situation', '=', situation)
    .where('number', '=', number)
    .execute();
}

/** The checksum that the record of deeds has for an edition; `null` where it has none. */
export async function checksumInDeeds(db: Db, { situation, number }: EditionLine): Promise<string | null> {
  const row = await db
    .selectFrom('deeds')
    .select(sql<string | null>`details ->> 'checksum'`.as('checksum'))
    .where('situation', '=', situation)
    .where('subject', '=', `edition ${number}`)
    .orderBy('position')
    .executeTakeFirst();
  return row?.checksum ?? null;
}

export const countingMigrations = [
  {
    name: '0012-count-editions' as const,
    up: async (db: Kysely<unknown>) => {
      const statement = `create table count_editions (
        situation text not null, number integer not null, kind text not null, period text not null, rule text not null, rule_version text not null,
        cut_off text not null, as_known_on text not null, position bigint not null, content text not null, checksum text not null, reason text not null,
        frozen_person text not null, frozen_organisation text not null, frozen_on text not null,
        second_person text, second_organisation text, second_on text, replaces integer, primary key (situation, number))`;
      await sql.raw(statement).execute(db);
    },
  },
];
