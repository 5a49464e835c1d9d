import type { Actor } from '#access';
import { identitiesOf } from '#identities/server';
import { incidentCards, type KeptReport, type OwnReport } from '#incidents';
import { correctionsOf, marksOf, readReports } from '#incidents/server';
import { ok, refuse, type Result } from '#kernel';
import type { OpenedIdentities, ReportPage } from '#overview';
import { judgementsOnReports } from '#linkage/server';
import { type Database, knownNow, recordIn } from '#platform/server';
import { findingsOnReports, readFindings } from '#verification/server';
import { may } from './door.ts';
import { type Doing, inside, readReport } from './work.ts';

const mostOwn = 100;

/** The newest reports of the one who asks. */
export async function ownReports(db: Database, situation: string, actor: Actor): Promise<Result<readonly OwnReport[]>> {
  const member = may(actor, 'list reports', situation, { relation: 'own' });
  if (!member.ok) return member;
  const known = await knownNow(db, situation);
  const marks = await marksOf(db, known, member.value.person, mostOwn);
  const ids = marks.map(({ id }) => id);
  const [judgements, findings] = await Promise.all([judgementsOnReports(db, known, ids), findingsOnReports(db, known, ids)]);
  const seen = new Set([...findings.map(({ report }) => report), ...judgements.flatMap(({ left, right }) => [left, right].map(reportOf))]);
  return ok(marks.map((mark) => ({ ...mark, lookedAt: seen.has(mark.id) })));
}

const reportOf = (member: string) => member.split('/')[0] ?? member;

/** Reads the page of one report. */
export async function reportPage(db: Database, situation: string, id: string, actor: Actor): Promise<Result<ReportPage>> {
  const reports = await readReport(db, situation, id, actor);
  if (!reports.ok) return reports;
  const known = await knownNow(db, situation);
  const sees = (action: 'read judgements' | 'read findings') => may(actor, action, situation).ok;
  const [corrections, judgements, rests] = await Promise.all([
    correctionsOf(db, known, id),
    sees('read judgements') ? judgementsOnReports(db, known, [id]) : null,
    sees('read findings') ? findingsOnReports(db, known, [id]) : null,
  ]);
  const findings = rests && (await readFindings(db, known, { ids: rests.map(({ finding }) => finding) }));
  return ok({
    reports: reports.value,
    corrections,
    judgements,
    findings: findings && findings.map(({ finding, version, status, statusOn, facts }) => ({ finding, version, status, statusOn, type: facts.type })),
    mayOpenIdentities: may(actor, 'open identities', situation, { relation: relationOf(reports.value, actor) }).ok,
  });
}

function relationOf(reports: readonly KeptReport[], actor: Actor) {
  return actor.role === 'member' && reports.some(({ person }) => person === actor.person) ? 'own' : 'other';
}

/**
 * Opens what a report says of people: a deed of its own, with its reason, recorded in the transaction that reads. Where
 * the record cannot be written nothing is shown.
 */
export function openIdentities(db: Database, situation: string, id: string, reason: string, doing: Doing): Promise<Result<OpenedIdentities>> {
  return inside(db, situation, doing, async (entered) => {
    const { tx } = entered;
    const reports = await readReports(tx, { situation, position: Number.MAX_SAFE_INTEGER }, { ids: [id] });
    const member = may(doing.actor, 'open identities', situation, { relation: relationOf(reports, doing.actor) });
    if (!member.ok) return member;
    if (reports.length === 0) return refuse(incidentCards.noSuchReport);
    const hashes = reports.map(({ contentHash }) => contentHash);
    await recordIn(entered, {
      actor: `account ${member.value.person}`,
      action: 'open the identities of a report',
      subject: id,
      reason,
      details: { contentHashes: hashes },
    });
    const opened: OpenedIdentities['opened'][number][] = [];
    for (const contentHash of hashes) opened.push({ contentHash, identities: await identitiesOf(tx, { situation, report: id, contentHash }) });
    return ok({ opened });
  });
}
