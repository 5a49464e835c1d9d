import { readReports } from '#incidents/server';
import { pairKey } from '#linkage';
import { type Database, dayIn, knownNow, timesOfDeeds } from '#platform/server';
import { readFindings } from '#verification/server';
import type { WorkBook } from '../book.ts';
import { judgementsOn, type NoPair, type PairPage, pairPage, reportOf } from '../pair.ts';
import { candidateKey, type Work } from '../rules.ts';

/** A pair that is named, or the one that comes after a key. */
export type AskedPair = { readonly left?: string | undefined; readonly right?: string | undefined; readonly after?: string | undefined };

/** Who looks at the pair, and the zone in which the days of the situation end. */
export type Reader = { readonly person: string; readonly zone: string };

/** A pair that is named, or the next that nobody has judged; `null` where one of a named pair is not there. */
export async function readPair(
  db: Database,
  situation: string,
  { work, book }: { readonly work: Work; readonly book: WorkBook },
  { left, right, after }: AskedPair,
  reader: Reader,
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
  const times = await timesOfDeeds(
    db,
    judgementsOn(book.judgements, pair.left, pair.right).map(({ position }) => position),
  );
  const dayOf = (position: number) => dayIn(reader.zone, times.get(position) ?? new Date(0));
  return pairPage(pair.left, pair.right, {
    reports: new Map(kept.map((report) => [report.id, report])),
    judgements: book.judgements,
    findings,
    candidate,
    key: candidate && waits ? candidateKey(candidate) : null,
    remaining: work.same.length,
    dayOf,
    reader: reader.person,
  });
}
