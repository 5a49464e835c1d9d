import { createHash, createHmac, randomBytes } from 'node:crypto';
import { accessCards, type Member } from '#access';
import { organisations } from '#access/server';
import {
  type Edits,
  type Mapping,
  mappingFaults,
  type NumberedRow,
  pastFacts,
  prepare,
  type Prepared,
  type PreparedReport,
  type ReadingWith,
  rememberedOf,
  sentOf,
  shapeOf,
} from '#exchange';
import { mappingInput } from '#exchange/server';
import { incidentCards, type Import, type ImportSums } from '#incidents';
import {
  addToImport,
  type ImportedRow,
  insertImport,
  insertRows,
  keepFormer,
  keepMapping,
  mappingOf,
  readImports,
  rowsOfBase,
  secretOf,
} from '#incidents/server';
import { ok, refuse, type Result } from '#kernel';
import { canonical, type Entered, newId, recordIn } from '#platform/server';
import { readChoices } from '#register/server';
import { doDeed } from '#verification/server';
import { may, signerOf } from './door.ts';
import { caseNames, type NamesGround } from './names.ts';
import { optionLists } from './option-lists.ts';
import { type Doing, inside, sendAllIn } from './work.ts';

/** An import as somebody begins it. */
export type Beginning = {
  readonly fileName: string;
  /** The names of the columns, by whose shape the mapping is remembered. */
  readonly names: readonly string[];
  readonly mapping: Mapping;
  readonly organisation?: string | undefined;
};

/** The lists whose labels cells are read by. */
const listsRead = new Set([
  'violation_type',
  'attack_on_facility',
  'finding_status',
  'source_category',
  'source_type',
  'source_rating',
  'consent',
  'sex',
  'age_band',
]);

/** Everything by which cells of a situation's sheets are read. */
export async function readingFor(ground: NamesGround, situation: string, today: string): Promise<ReadingWith> {
  const [names, choices] = await Promise.all([caseNames(ground, situation), readChoices(ground.db, situation)]);
  const entries = optionLists()
    .filter(({ id }) => listsRead.has(id))
    .flatMap((list) => list.entries.map((entry) => ({ list: list.id, id: entry.id, labels: Object.values(entry.labels) })));
  return { names, choices, entries, today };
}

/** The hash by which a mapping is known again for heads of the same shape. */
export function shapeHash(names: readonly string[]): string {
  return createHash('sha256').update(shapeOf(names)).digest('hex');
}

/** Begins an import and remembers its mapping for heads of this shape. */
export function beginImport(ground: NamesGround, situation: string, beginning: Beginning, doing: Doing): Promise<Result<Import>> {
  return inside(ground.db, situation, doing, async (entered) => {
    const { tx, at } = entered;
    const member = may(doing.actor, 'import reports', situation);
    if (!member.ok) return member;
    const { fileName, names, mapping } = beginning;
    const [fault] = mappingFaults(mapping);
    if (fault) return refuse(incidentCards.badMapping, { fault: fault.fault, column: columnName(mapping, fault.at) });
    const { person, organisation: own } = member.value;
    const organisation = beginning.organisation ?? own;
    if (!(await organisations(tx)).some(({ id }) => id === organisation)) return refuse(accessCards.noSuchOrganisation, { organisation });
    const id = newId();
    const actor = `account ${person}`;
    // The name of a file may hold the name of a person; the record of deeds holds none.
    const position = await recordIn(entered, { actor, action: 'begin an import', subject: id, reason: 'import' });
    await insertImport(tx, situation, { id, fileName, person, organisation, position, at, mapping });
    await keepMapping(tx, situation, { shape: shapeHash(names), mapping: rememberedOf(mapping), person, position });
    return found(await readImports(tx, situation), id);
  });
}

const columnName = ({ columns }: Mapping, at: number | null) => columns.find((column) => column.at === at)?.name ?? '';

function found(imports: readonly Import[], id: string): Result<Import> {
  const one = imports.find((each) => each.id === id);
  return one ? ok(one) : refuse(incidentCards.noSuchImport);
}

/** What came of some rows: how they were read, and the import as it stands now. */
export type TakenRows = {
  readonly import: Import;
  readonly sums: ImportSums;
  readonly faults: Prepared['faults'];
  readonly rejected: readonly number[];
  readonly repeated: readonly number[];
};

type Batch = { readonly rows: readonly NumberedRow[]; readonly edits?: Edits; readonly finished?: boolean };

/** Takes rows of an import: each is read again by the mapping with which the import began, whatever the sender thinks of it. */
export async function takeRows(ground: NamesGround, situation: string, id: string, batch: Batch, doing: Doing): Promise<Result<TakenRows>> {
  const reading = await readingFor(ground, situation, '');
  return inside(ground.db, situation, doing, async (entered) => {
    const { tx } = entered;
    const member = may(doing.actor, 'import reports', situation);
    if (!member.ok) return member;
    const one = found(await readImports(tx, situation), id);
    if (!one.ok) return one;
    // Whoever began an import goes on with it; to others it is one that they cannot add to.
    if (one.value.person !== member.value.person) return refuse(incidentCards.noSuchImport);
    if (one.value.undone) return refuse(incidentCards.importUndone);
    if (one.value.finished) return refuse(incidentCards.importFinished);
    const mapping = mappingInput.parse(await mappingOf(tx, situation, id));
    const prepared = prepare(batch.rows, mapping, { ...reading, today: entered.day }, batch.edits);
    const known = { member: member.value, import: one.value, mapping, secret: await secretOf(tx, situation, randomBytes(32).toString('hex')) };
    const taken = await takeReports(entered, prepared.reports, known, doing);
    const parties = new Map(reading.names.parties.map((party) => [party.id, party]));
    await keepPast(entered, taken.came, known, parties);
    const sums = sumsOf(prepared, taken);
    await addToImport(tx, situation, id, sums, batch.finished ?? false);
    if (batch.finished) await tellFinished(entered, id, known.member);
    const after = found(await readImports(tx, situation), id);
    if (!after.ok) return after;
    const rejected = [...prepared.faulty, ...taken.refused].sort((a, b) => a - b);
    return ok({
      import: after.value,
      sums,
      faults: prepared.faults,
      rejected,
      repeated: [...prepared.same.map(({ row }) => row), ...taken.repeated],
    });
  });
}

async function tellFinished(entered: Entered, id: string, { person }: Member): Promise<void> {
  const one = found(await readImports(entered.tx, entered.situation), id);
  const { rows = 0, taken = 0, rejected = 0, repeated = 0 } = one.ok ? one.value : {};
  const details = { rows, taken, rejected, repeated };
  await recordIn(entered, { actor: `account ${person}`, action: 'finish an import', subject: id, reason: 'import', details });
}

type Knowing = { readonly member: Member; readonly import: Import; readonly mapping: Mapping; readonly secret: string };
type Came = { readonly report: PreparedReport; readonly id: string; readonly corrects: string | null };
type Taken = {
  readonly came: readonly Came[];
  readonly corrected: number;
  readonly repeated: readonly number[];
  readonly refused: readonly number[];
};

/** A report with the hashes by which it is known again: of what it is, and of what it says. */
type Hashed = { readonly report: PreparedReport; readonly base: string; readonly hash: string };

/**
 * A record with a key is known by the key, and what it says is new content of the same; a row without one is known by
 * all its cells, and the second of two that are the same by its number among them.
 */
function hashed(reports: readonly PreparedReport[], { secret, mapping }: Knowing, before: ReadonlyMap<string, number>): readonly Hashed[] {
  const mac = (what: unknown) => createHmac('sha256', secret).update(canonical(what)).digest('hex');
  const seen = new Map(before);
  return reports.map((report) => {
    const { key, cells, rows: _, ...said } = report;
    if (key !== null) return { report, base: mac(['key', key]), hash: mac(['key', key, said]) };
    const base = mac(['cells', cells]);
    const nth = mapping.sameRows === 'each' ? (seen.get(base) ?? 0) + 1 : 1;
    seen.set(base, nth);
    return { report, base, hash: mac(['cells', cells, nth]) };
  });
}

async function takeReports(entered: Entered, reports: readonly PreparedReport[], knowing: Knowing, doing: Doing): Promise<Taken> {
  const { tx, situation } = entered;
  const bases = [...new Set(hashed(reports, knowing, new Map()).map(({ base }) => base))];
  const before = await rowsOfBase(tx, situation, bases);
  const ofThis = Map.groupBy(
    before.filter((row) => row.import === knowing.import.id),
    ({ base }) => base,
  );
  const all = hashed(reports, knowing, new Map([...ofThis].map(([base, rows]) => [base, rows.length])));
  const standing = before.filter(({ undone }) => !undone);
  const reportOf = new Map(standing.map(({ hash, report }) => [hash, report]));
  const latest = new Map(standing.map(({ base, report, hash }) => [base, { report, hash }]));
  const rounds = new Map([...Map.groupBy(before, ({ hash }) => hash)].map(([hash, rows]) => [hash, new Set(rows.map(({ report }) => report)).size]));
  const repeated: number[] = [];
  const fresh: (Hashed & { readonly id: string; readonly corrects: string | null })[] = [];
  for (const { report, base, hash } of all) {
    // What a record with a key says now is compared with what it said last: it may say again what it said before that.
    if (report.key === null ? reportOf.has(hash) : latest.get(base)?.hash === hash) {
      repeated.push(...report.rows);
      continue;
    }
    // After an undoing, or after it said something else, the same row may come again; it is another report then.
    const round = rounds.get(hash) ?? 0;
    rounds.set(hash, round + 1);
    const id = createHmac('sha256', knowing.secret).update(`report ${hash} ${round}`).digest('hex');
    fresh.push({ report, base, hash, id, corrects: report.key === null ? null : (latest.get(base)?.report ?? null) });
    reportOf.set(hash, id);
    latest.set(base, { report: id, hash });
  }
  const organisation = knowing.import.organisation === knowing.member.organisation ? undefined : knowing.import.organisation;
  const sent = await sendAllIn(
    entered,
    fresh.map(({ report, id, corrects }) => ({
      sent: sentOf(report, id, corrects),
      identities: identitiesOf(report),
      organisation,
      actor: doing.actor,
    })),
  );
  const came = fresh.filter((_, index) => sent[index]?.ok === true);
  const rows = came.flatMap(({ report, base, hash, id }) => report.rows.map((row): ImportedRow => ({ row, base, hash, report: id })));
  await insertRows(tx, situation, knowing.import.id, rows);
  const refused = fresh.filter((one) => !came.includes(one)).flatMap(({ report }) => report.rows);
  return { came, corrected: came.filter(({ corrects }) => corrects !== null).length, repeated, refused };
}

function identitiesOf({ identities }: PreparedReport) {
  return (
    identities && {
      ...identities,
      people: identities.people.map((one) => ({ ...one, contact: null })),
      places: identities.places.map((one) => ({ ...one, latitude: null, longitude: null })),
    }
  );
}

/** A past caseload: what each record stood at is kept as said, and a finding is opened for each violation, without any sign-off. */
async function keepPast(
  entered: Entered,
  came: readonly Came[],
  { member, import: one }: Knowing,
  parties: Parameters<typeof pastFacts>[2],
): Promise<void> {
  const past = came.flatMap(({ report, id, corrects }) => (report.former ? [{ report, id, corrects, former: report.former }] : []));
  await keepFormer(
    entered.tx,
    entered.situation,
    one.id,
    past.map(({ id, former }) => ({ report: id, ...former, origin: one.fileName })),
  );
  // What corrects a record has its finding already.
  for (const { report, id, former } of past.filter(({ corrects }) => corrects === null))
    for (const facts of pastFacts(sentOf(report, id, null), former.status, parties))
      await doDeed(
        entered,
        { kind: 'open', facts },
        { by: signerOf(member), reason: `migrated: ${former.status}${former.on === '' ? '' : `, ${former.on}`}` },
      );
}

function sumsOf({ rows, reports, faulty, same }: Prepared, { came, corrected, repeated, refused }: Taken): ImportSums {
  const inReports = reports.reduce((sum, report) => sum + report.rows.length, 0);
  return {
    rows,
    taken: inReports - repeated.length - refused.length,
    rejected: faulty.length + refused.length,
    repeated: same.length + repeated.length,
    reports: came.length,
    corrected,
  };
}
