import { readReports } from '#incidents/server';
import { pairKey } from '#linkage';
import { type Database, knownNow } from '#platform/server';
import { readFindings } from '#verification/server';
import type { WorkBook } from '../book.ts';
import { candidateKey } from '../lists.ts';
import { type NoPair, type PairPage, pairPage, reportOf } from '../pair.ts';
import type { Work } from '../rules.ts';

/** A pair that is named, or the one that comes after a key. */
export type AskedPair = { readonly left?: string | undefined; readonly right?: string | undefined; readonly after?: string | undefined };

/** A pair that is named, or the next that nobody has judged; `null` where one of a named pair is not there. */
export async function readPair(
  db: Database,
  situation: string,
  { work, book }: { readonly work: Work; readonly book: WorkBook },
  { left, right, after }: AskedPair,
): Promise<PairPage | NoPair | null> {
  const next = work.same.find((one) => after === undefined || candidateKey(one) > after) ?? work.same[0];
  const pair = left !== undefined && right !== undefined ? { left, right } : next;
  if (!pair) return { remaining: 0, left: null };
  const reports = [reportOf(pair.left), reportOf(pair.right)] as const;
  const candidate = book.candidates.pairs.get(pairKey(...reports)) ?? null;
  const waits = work.same.some((same) => same.left === candidate?.left && same.right === candidate.right);
  const known = await knownNow(db, situation);
  const kept = await readReports(db, known, { ids: reports, standing: 'taken' });
  const resting = [...book.findings.values()].filter((finding) => finding.reports.some((report) => reports.includes(report)));
  const findings = await readFindings(db, known, { ids: resting.map(({ finding }) => finding) });
  return pairPage(pair.left, pair.right, {
    reports: new Map(kept.map((report) => [report.id, report])),
    judgements: book.judgements,
    findings,
    candidate,
    key: candidate && waits ? candidateKey(candidate) : null,
    remaining: work.same.length,
  });
}
