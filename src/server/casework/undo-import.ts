import type { Member } from '#access';
import { incidentCards, type Import } from '#incidents';
import { correctionsOf, readImports, reportsOfImport, withdrawImport } from '#incidents/server';
import { ok, refuse, type Result } from '#kernel';
import { type Entered, recordIn } from '#platform/server';
import type { FindingVersion } from '#verification';
import { findingsOnReports, readFindings, withdrawFinding } from '#verification/server';
import { may, signerOf } from './door.ts';
import type { NamesGround } from './names.ts';
import { type Doing, inside } from './work.ts';

/**
 * Undoes an import: from now on its reports are not seen, its rows can be taken again, and findings that rest on nothing
 * else go with them. What was signed, decided or attributed, and what rests on other reports too, is people's to settle
 * first. What was known before stays known as it was.
 */
export function undoImport({ db }: NamesGround, situation: string, id: string, reason: string, doing: Doing): Promise<Result<Import>> {
  return inside(db, situation, doing, async (entered) => {
    const { tx, at } = entered;
    const member = may(doing.actor, 'undo an import', situation);
    if (!member.ok) return member;
    const one = (await readImports(tx, situation)).find((each) => each.id === id);
    if (!one) return refuse(incidentCards.noSuchImport);
    if (one.undone) return refuse(incidentCards.importUndone);
    const reports = new Set(await reportsOfImport(tx, situation, id));
    const gone = await withdrawRelying(entered, reports, member.value, reason);
    if (!gone.ok) return gone;
    const details = { reports: reports.size, findings: gone.value };
    const position = await recordIn(entered, { actor: `account ${member.value.person}`, action: 'undo an import', subject: id, reason, details });
    await withdrawImport(tx, situation, { id, position, at, reason });
    return ok({ ...one, finished: true, undone: { at: at.toISOString(), reason } });
  });
}

async function withdrawRelying(entered: Entered, reports: ReadonlySet<string>, member: Member, reason: string): Promise<Result<number>> {
  const { tx, situation } = entered;
  const known = { situation, position: Number.MAX_SAFE_INTEGER };
  for (const report of reports) {
    const later = (await correctionsOf(tx, known, report)).find(({ id }) => !reports.has(id));
    if (later) return refuse(incidentCards.importCorrected, { report: later.id });
  }
  const ids = [...new Set((await findingsOnReports(tx, known, [...reports])).map(({ finding }) => finding))];
  const relying = (await readFindings(tx, known, { ids })).filter(({ replacedBy }) => !replacedBy);
  const held = relying.filter((finding) => !mayGo(finding, reports));
  if (held.length > 0) return refuse(incidentCards.importReliedOn, { findings: held.length, first: held[0]?.finding ?? '' });
  for (const { finding } of relying) {
    const withdrawn = await withdrawFinding(entered, finding, { by: signerOf(member), reason });
    if (!withdrawn.ok) return withdrawn;
  }
  return ok(relying.length);
}

/** Whether a finding may go with these reports: nobody stands for it, and it rests on nothing else. */
function mayGo(finding: FindingVersion, reports: ReadonlySet<string>): boolean {
  const { facts, status, signOffs, attribution, firstVerifiedOn } = finding;
  const rests = [...facts.sources.map(({ report }) => report), ...Object.values(facts.reliedOn).flat()];
  const isUntouched = status === 'report_pending_verification' && signOffs.length === 0 && !attribution && firstVerifiedOn === null;
  return isUntouched && rests.every((report) => reports.has(report));
}
