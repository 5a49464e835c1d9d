import { type JSONColumnType, type Kysely, sql, type Transaction } from 'kysely';
import type { Known, Tables } from '#platform/server';
import type { Occurrence } from './occurrence.ts';
import type { KeptReport, ReportStanding, SentMark } from './receipt.ts';
import type { Allegation, Report, ReportSource } from './report.ts';
import type { AgeBand, Sex, Tally } from './victims.ts';
import type { ViolationType } from './violation.ts';

type Of = { readonly situation: string; readonly report: string; readonly content_hash: string };
type IncidentTables = {
  readonly report_ids: { readonly id: string; readonly situation: string; readonly content_hash: string };
  readonly reports: Of & {
    readonly position: number;
    readonly received_at: Date;
    readonly standing: ReportStanding;
    readonly channel: Report['channel'];
    readonly device_sequence: number | null;
    readonly language: string;
    readonly organisation: string;
    readonly person: string;
    readonly corrects: string | null;
    readonly sources: JSONColumnType<readonly ReportSource[]>;
    readonly consent: JSONColumnType<readonly string[]>;
    readonly shared_account: string | null;
  };
  readonly allegations: Of & {
    readonly number: number;
    readonly type: ViolationType;
    readonly occurred: JSONColumnType<Occurrence>;
    readonly pcodes: JSONColumnType<readonly string[]>;
    readonly parties: JSONColumnType<readonly string[]>;
    readonly tally: JSONColumnType<Tally>;
    readonly answers: JSONColumnType<Record<string, readonly string[]>>;
  };
  readonly mentions: Of & {
    readonly allegation: number;
    readonly number: number;
    readonly id: string;
    readonly sex: Sex;
    readonly age: AgeBand;
  };
};

type Db = Kysely<Tables>;
const own = (db: Db) => db.withTables<IncidentTables>();

/** Claims a report's id for its content; answers whose it is: the first to claim keeps it. */
export async function claimId(tx: Transaction<Tables>, id: string, situation: string, contentHash: string) {
  await own(tx)
    .insertInto('report_ids')
    .values({ id, situation, content_hash: contentHash })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const row = await own(tx).selectFrom('report_ids').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { situation: row.situation, contentHash: row.content_hash };
}

/** Claims ids that come for the first time, all at once, and answers which those are. */
export async function claimIds(
  tx: Transaction<Tables>,
  situation: string,
  claims: readonly { readonly id: string; readonly contentHash: string }[],
): Promise<ReadonlySet<string>> {
  if (claims.length === 0) return new Set();
  // Two that claim the same ids at once do so in one order, and never wait for each other.
  const inOrder = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = await own(tx)
    .insertInto('report_ids')
    .values(inOrder.map(({ id, contentHash }) => ({ id, situation, content_hash: contentHash })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Keeps reports for ever: one statement for however many, each row as one JSON object. */
export async function insertReports(tx: Transaction<Tables>, reports: readonly KeptReport[]): Promise<void> {
  if (reports.length === 0) return;
  const ofs = (report: KeptReport): Of => ({ situation: report.situation, report: report.id, content_hash: report.contentHash });
  const rows = JSON.stringify({
    reports: reports.map((report) => ({ ...ofs(report), ...columnsOf(report) })),
    allegations: reports.flatMap((report) =>
      report.allegations.map(({ type, occurred, place: { pcodes }, parties, tally, answers }, index) => ({
        ...ofs(report),
        number: index + 1,
        type,
        occurred,
        pcodes,
        parties,
        tally,
        answers,
      })),
    ),
    mentions: reports.flatMap((report) =>
      report.allegations.flatMap((one, index) =>
        one.mentions.map((mention, number) => ({ ...ofs(report), allegation: index + 1, number: number + 1, ...mention })),
      ),
    ),
  });
  const key = 'situation text, report text, content_hash text';
  const [reportColumns, allegationColumns, mentionColumns] = [
    `${key}, position bigint, received_at timestamptz, standing text, channel text, device_sequence integer, language text, organisation text,
      person text, corrects text, sources jsonb, consent jsonb, shared_account text`,
    `${key}, number integer, type text, occurred jsonb, pcodes jsonb, parties jsonb, tally jsonb, answers jsonb`,
    `${key}, allegation integer, number integer, id text, sex text, age text`,
  ];
  const insert = (table: string, columns: string) => {
    const names = columns.split(',').map((column) => column.trim().split(' ')[0]);
    return sql.raw(
      `insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from given, jsonb_to_recordset(given.rows -> '${table}') as one (${columns})`,
    );
  };
  await sql`with given as (select ${rows}::jsonb as rows),
    kept as (${insert('reports', reportColumns)}), alleged as (${insert('allegations', allegationColumns)})
    ${insert('mentions', mentionColumns)}`.execute(tx);
}

function columnsOf(report: KeptReport) {
  const { position, standing, channel, language, organisation, person, corrects, sources, consent } = report;
  return {
    position,
    standing,
    channel,
    language,
    organisation,
    person,
    corrects,
    sources,
    consent,
    received_at: report.receivedAt,
    device_sequence: report.deviceSequence,
    shared_account: report.sharedAccount,
  };
}

/** What is asked of reports: some ids, one person's; with `newest` so many of the newest, newest first, before a position. */
export type AskedReports = {
  readonly ids?: readonly string[];
  readonly person?: string;
  readonly standing?: ReportStanding;
  readonly newest?: number | undefined;
  readonly before?: number | undefined;
  /** Only what came after this position. */
  readonly after?: number;
  /** Also what was withdrawn: it was received and is kept, and nothing may rest on it. */
  readonly withdrawn?: true;
};

const fewReports = 2000;

/** Reports of a situation as known, in the order in which they came. */
export async function readReports(db: Db, { situation, position }: Known, asked: AskedReports = {}): Promise<readonly KeptReport[]> {
  if (asked.ids?.length === 0) return [];
  let query = own(db).selectFrom('reports').selectAll().where('situation', '=', situation).where('position', '<=', position);
  // A report whose import was undone is no longer seen from the position of its withdrawal on.
  if (!asked.withdrawn)
    query = query.where(
      sql<boolean>`not exists (select 1 from report_withdrawals w
        where w.situation = reports.situation and w.report = reports.report and w.position <= ${position})`,
    );
  if (asked.ids) query = query.where('report', 'in', asked.ids);
  if (asked.person !== undefined) query = query.where('person', '=', asked.person);
  if (asked.standing) query = query.where('standing', '=', asked.standing);
  if (asked.before !== undefined) query = query.where('position', '<', asked.before);
  if (asked.after !== undefined) query = query.where('position', '>', asked.after);
  query = asked.newest === undefined ? query.orderBy('position') : query.orderBy('position', 'desc').limit(asked.newest);
  const rows = await query.execute();
  const ids = [...new Set(rows.map(({ report }) => report))];
  if (ids.length === 0) return [];
  let alleging = own(db).selectFrom('allegations').selectAll().where('situation', '=', situation);
  let mentioning = own(db).selectFrom('mentions').selectAll().where('situation', '=', situation);
  // Of many reports it is quicker to read everything of the situation than to name each.
  if (ids.length <= fewReports) {
    alleging = alleging.where('report', 'in', ids);
    mentioning = mentioning.where('report', 'in', ids);
  }
  const [allegations, mentions] = await Promise.all([
    alleging.orderBy('number').execute(),
    mentioning.orderBy('allegation').orderBy('number').execute(),
  ]);
  const alleged = Map.groupBy(allegations, keyOf);
  const mentioned = Map.groupBy(mentions, (row) => `${keyOf(row)} ${row.allegation}`);
  return rows.map((row) => reportOf(row, alleged.get(keyOf(row)) ?? [], (number) => mentioned.get(`${keyOf(row)} ${number}`) ?? []));
}

const keyOf = ({ report, content_hash }: Of) => `${report} ${content_hash}`;

type Row<Table extends keyof IncidentTables> = {
  readonly [Column in keyof IncidentTables[Table]]: IncidentTables[Table][Column] extends JSONColumnType<infer Value extends object>
    ? Value
    : IncidentTables[Table][Column];
};

function reportOf(
  row: Row<'reports'>,
  allegations: readonly Row<'allegations'>[],
  mentionsOf: (allegation: number) => readonly Row<'mentions'>[],
): KeptReport {
  return {
    id: row.report,
    contentHash: row.content_hash,
    channel: row.channel,
    receivedAt: row.received_at.toISOString(),
    deviceSequence: row.device_sequence,
    language: row.language,
    organisation: row.organisation,
    situation: row.situation,
    corrects: row.corrects,
    allegations: allegations.map(({ number, type, occurred, pcodes, parties, tally, answers }): Allegation => ({
      type,
      occurred,
      place: { pcodes },
      parties,
      tally,
      mentions: mentionsOf(number).map(({ id, sex, age }) => ({ id, sex, age })),
      answers,
    })),
    sources: row.sources,
    consent: row.consent,
    sharedAccount: row.shared_account,
    person: row.person,
    position: row.position,
    standing: row.standing,
  };
}

/** The newest reports that a person sent, newest first. */
export async function marksOf(db: Db, { situation, position }: Known, person: string, limit: number): Promise<readonly SentMark[]> {
  const rows = await own(db)
    .selectFrom('reports')
    .select(['report', 'position', 'received_at', 'standing', 'corrects', 'channel'])
    .where('situation', '=', situation)
    .where('person', '=', person)
    .where('position', '<=', position)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ report, received_at, ...row }) => ({ id: report, receivedAt: received_at.toISOString(), ...row }));
}

/** The reports that correct this one, in the order in which they came. */
export async function correctionsOf(db: Db, { situation, position }: Known, id: string): Promise<readonly SentMark[]> {
  const rows = await own(db)
    .selectFrom('reports')
    .select(['report', 'position', 'received_at', 'standing', 'corrects', 'channel'])
    .where('situation', '=', situation)
    .where('corrects', '=', id)
    .where('position', '<=', position)
    .orderBy('position')
    .execute();
  return rows.map(({ report, received_at, ...row }) => ({ id: report, receivedAt: received_at.toISOString(), ...row }));
}

/** Which of these mentions of children are there, in reports that are taken. */
export async function knownMentions(db: Db, situation: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await own(db)
    .selectFrom('mentions')
    .innerJoin('reports', (join) =>
      join
        .onRef('reports.situation', '=', 'mentions.situation')
        .onRef('reports.report', '=', 'mentions.report')
        .onRef('reports.content_hash', '=', 'mentions.content_hash'),
    )
    .select('mentions.id')
    .where('mentions.situation', '=', situation)
    .where('mentions.id', 'in', ids)
    .where('reports.standing', '=', 'taken')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export const incidentMigrations = [
  {
    name: '0005-reports' as const,
    up: async (db: Kysely<unknown>) => {
      const key = 'situation text not null, report text not null, content_hash text not null';
      const statements = [
        `create table report_ids (id text primary key, situation text not null, content_hash text not null)`,
        `create table reports (${key}, position bigint not null, received_at timestamptz not null, standing text not null,
           channel text not null, device_sequence integer, language text not null, organisation text not null, person text not null,
           corrects text, sources jsonb not null, consent jsonb not null, shared_account text,
           primary key (situation, report, content_hash))`,
        `create index reports_by_position on reports (situation, position)`,
        `create index reports_by_person on reports (situation, person, position)`,
        `create table allegations (${key}, number integer not null, type text not null, occurred jsonb not null, pcodes jsonb not null,
           parties jsonb not null, tally jsonb not null, answers jsonb not null,
           primary key (situation, report, content_hash, number))`,
        `create table mentions (${key}, allegation integer not null, number integer not null, id text not null, sex text not null,
           age text not null, primary key (situation, report, content_hash, allegation, number))`,
        `create index mentions_by_id on mentions (situation, id)`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
  {
    name: '0016-corrections' as const,
    up: async (db: Kysely<unknown>) => {
      await sql`create index reports_by_corrected on reports (situation, corrects) where corrects is not null`.execute(db);
    },
  },
];
