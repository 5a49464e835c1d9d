import { type Kysely, sql, type Transaction } from 'kysely';
import type { Known, Tables } from '#platform/server';
import type { Deed } from './deed.ts';
import type { FindingVersion } from './finding.ts';
import { columnsOf, deedOf, stateOf, versionOf } from './store/rows.ts';
import { reportsSchema, schema, type VerificationTables } from './store/schema.ts';

type Db = Kysely<Tables>;
const own = (db: Db) => db.withTables<VerificationTables>();

/** What is asked of findings: some, or all, or those that changed after a position. */
export type AskedFindings = { readonly ids?: readonly string[]; readonly status?: FindingVersion['status']; readonly changedAfter?: number };

const fewFindings = 1000;

/** The findings of a situation as they stood at a position. */
export async function readFindings(
  db: Db,
  { situation, position }: Known,
  { ids, status, changedAfter }: AskedFindings = {},
): Promise<readonly FindingVersion[]> {
  if (ids?.length === 0) return [];
  let states = own(db)
    .selectFrom('finding_states')
    .innerJoin('finding_versions', (join) =>
      join
        .onRef('finding_versions.situation', '=', 'finding_states.situation')
        .onRef('finding_versions.finding', '=', 'finding_states.finding')
        .onRef('finding_versions.version', '=', 'finding_states.version'),
    )
    .selectAll('finding_states')
    .select(['facts', 'author_person', 'author_organisation'])
    .where('finding_states.situation', '=', situation)
    .where('finding_states.since', '<=', position)
    .where((or) => or.or([or('finding_states.until', 'is', null), or('finding_states.until', '>', position)]));
  if (ids) states = states.where('finding_states.finding', 'in', ids);
  if (status) states = states.where('status', '=', status);
  if (changedAfter !== undefined) states = states.where('finding_states.since', '>', changedAfter);
  const rows = await states.orderBy('finding_states.finding').execute();
  if (rows.length === 0) return [];
  // Of a few findings only their own parts are read; of many it is quicker to read all.
  const of = ids ?? (rows.length <= fewFindings ? rows.map(({ finding }) => finding) : undefined);
  const signOffs = await readParts(db, 'sign_offs', { situation, position }, of);
  const attributions = await readParts(db, 'attributions', { situation, position }, of);
  const signed = Map.groupBy(signOffs, ({ finding }) => finding);
  const attributed = Map.groupBy(attributions, ({ finding }) => finding);
  return rows.map((row) => versionOf(row, signed.get(row.finding) ?? [], attributed.get(row.finding) ?? []));
}

async function readParts<Table extends 'sign_offs' | 'attributions'>(
  db: Db,
  table: Table,
  { situation, position }: Known,
  ids: readonly string[] | undefined,
): Promise<readonly VerificationTables[Table][]> {
  let query = own(db)
    .selectFrom<'sign_offs' | 'attributions'>(table)
    .selectAll()
    .where('situation', '=', situation)
    .where('since', '<=', position)
    .where((or) => or.or([or('until', 'is', null), or('until', '>', position)]));
  if (ids) query = query.where('finding', 'in', ids);
  return (await query.orderBy('since').execute()) as unknown as readonly VerificationTables[Table][];
}

/**
 * Writes what a deed made of the findings: a new version where the facts changed, and how each stands from here on.
 * What held before ends here; nothing is taken away.
 */
export async function writeFindings(
  tx: Transaction<Tables>,
  deed: Deed,
  situation: string,
  changes: readonly { readonly before: FindingVersion | null; readonly after: FindingVersion }[],
): Promise<void> {
  const { position } = deed;
  await own(tx).insertInto('finding_deeds').values(columnsOf(situation, deed)).execute();
  for (const { before, after } of changes) {
    const { finding } = after;
    const key = { situation, finding };
    const of = sql<boolean>`situation = ${situation} and finding = ${finding} and until is null`;
    if (before) await own(tx).updateTable('finding_states').set({ until: position }).where(of).execute();
    if (before?.version !== after.version) {
      const { facts, author } = after;
      await own(tx)
        .insertInto('finding_versions')
        .values({
          ...key,
          version: after.version,
          since: position,
          type: facts.type,
          facts: JSON.stringify(facts),
          author_person: author.person,
          author_organisation: author.organisation,
        })
        .execute();
      const reports = [...new Set(facts.sources.map(({ report }) => report))];
      const rests = reports.map((report) => ({ ...key, version: after.version, report, since: position }));
      if (rests.length > 0) await own(tx).insertInto('finding_reports').values(rests).execute();
    }
    await own(tx).insertInto('finding_states').values(stateOf(after, position)).execute();
    await writeSignOffs(tx, before, after, position);
    await writeAttributions(tx, before, after, position);
  }
}

async function writeSignOffs(tx: Transaction<Tables>, before: FindingVersion | null, after: FindingVersion, position: number): Promise<void> {
  const { situation, finding, version, signOffs } = after;
  const held = before?.version === version ? before.signOffs.length : 0;
  if (before && before.signOffs.length > 0 && (held === 0 || signOffs.length < held)) {
    const of = sql<boolean>`situation = ${situation} and finding = ${finding} and until is null`;
    await own(tx).updateTable('sign_offs').set({ until: position }).where(of).execute();
  }
  const added = signOffs.slice(Math.min(held, signOffs.length));
  for (const { level, by, on, recordedOn } of added) {
    await own(tx)
      .insertInto('sign_offs')
      .values({ situation, finding, version, level, since: position, until: null, ...by, signed_on: on, recorded_on: recordedOn })
      .execute();
  }
}

async function writeAttributions(tx: Transaction<Tables>, before: FindingVersion | null, after: FindingVersion, position: number): Promise<void> {
  const { situation, finding, version } = after;
  for (const state of ['proposal', 'attribution'] as const) {
    const [was, is] = [before?.[state] ?? null, after[state]];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const of = sql<boolean>`situation = ${situation} and finding = ${finding} and state = ${state} and until is null`;
    if (was) await own(tx).updateTable('attributions').set({ until: position }).where(of).execute();
    if (!is) continue;
    const confirmed = 'confirmedBy' in is ? is : null;
    await own(tx)
      .insertInto('attributions')
      .values({
        situation,
        finding,
        version,
        state,
        since: position,
        until: null,
        parties: JSON.stringify(is.parties),
        proposed_person: is.proposedBy.person,
        proposed_organisation: is.proposedBy.organisation,
        proposed_on: is.proposedOn,
        confirmed_person: confirmed?.confirmedBy.person ?? null,
        confirmed_organisation: confirmed?.confirmedBy.organisation ?? null,
        confirmed_on: confirmed?.confirmedOn ?? null,
      })
      .execute();
  }
}

/** The deeds on findings up to a position, in their order; a replay of them gives the findings as known. */
export async function readDeeds(db: Db, { situation, position }: Known, finding?: string): Promise<readonly Deed[]> {
  const rows = await own(db)
    .selectFrom('finding_deeds')
    .selectAll()
    .where('situation', '=', situation)
    .where('position', '<=', position)
    .orderBy('position')
    .execute();
  const deeds = rows.map(deedOf);
  return finding === undefined ? deeds : deeds.filter((deed) => touches(deed, finding));
}

function touches(deed: Deed, finding: string): boolean {
  if (deed.kind === 'merge') return deed.into === finding || deed.findings.includes(finding);
  if (deed.kind === 'split') return deed.finding === finding || deed.into.some((one) => one.finding === finding);
  return deed.finding === finding;
}

/** The findings that rest, or once rested, on any of these reports. */
export async function findingsOnReports(db: Db, { situation, position }: Known, reports: readonly string[]) {
  if (reports.length === 0) return [];
  return own(db)
    .selectFrom('finding_reports')
    .select(['report', 'finding'])
    .distinct()
    .where('situation', '=', situation)
    .where('since', '<=', position)
    .where('report', 'in', reports)
    .execute();
}

export const verificationMigrations = [
  {
    name: '0007-findings' as const,
    up: async (db: Kysely<unknown>) => {
      for (const statement of schema) await sql.raw(statement).execute(db);
    },
  },
  {
    name: '0014-reports-of-findings' as const,
    up: async (db: Kysely<unknown>) => {
      for (const statement of reportsSchema) await sql.raw(statement).execute(db);
    },
  },
];
