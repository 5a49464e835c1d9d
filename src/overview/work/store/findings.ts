import { readReports } from '#incidents/server';
import { clusterOf, clustersOf } from '#linkage';
import { type Database, knownNow } from '#platform/server';
import { lackingFor, type SigningSetting } from '#verification';
import { readFindings } from '#verification/server';
import type { WorkBook } from '../book.ts';
import { type AskedFindings, type FindingDraft, findingsAsked, findingsRestingOn, type FindingsPage } from '../finding.ts';

type Found = { readonly book: WorkBook; readonly setting: SigningSetting };

/** A page of the findings of a situation: the book says which, and only those are read. */
export async function readFindingsPage(db: Database, situation: string, { book, setting }: Found, asked: AskedFindings): Promise<FindingsPage> {
  const { ids, ...page } = findingsAsked(book, asked);
  const read = new Map((await readFindings(db, await knownNow(db, situation), { ids })).map((one) => [one.finding, one]));
  const rows = ids.flatMap((id) => {
    const one = read.get(id);
    if (!one) return [];
    const { finding, version, status, statusOn, facts, signOffs, attribution, proposal } = one;
    return [{ finding, version, status, statusOn, facts, signOffs, attribution, proposal, lacking: lackingFor(one, setting) }];
  });
  return { ...page, setting, rows };
}

/** Reports with all that were judged the same as one of them, to draft a finding from; `null` where one is not there. */
export async function readDraft(db: Database, situation: string, { book }: Found, asked: readonly string[]): Promise<FindingDraft | null> {
  if (asked.some((id) => !book.reports.has(id))) return null;
  const clusters = clustersOf(book.judgements, 'reports');
  const ids = [...new Set(asked.flatMap((id) => [id, ...(clusters.members.get(clusterOf(clusters, id)) ?? [])]))];
  const reports = await readReports(db, await knownNow(db, situation), { ids, standing: 'taken' });
  const mentions = new Set(reports.flatMap(({ allegations }) => allegations.flatMap((one) => one.mentions.map(({ id }) => id))));
  const children = [...clustersOf(book.judgements, 'mentions').members.values()];
  const sameChildren = children.map((members) => members.filter((one) => mentions.has(one))).filter((members) => members.length > 1);
  return { reports, sameChildren, findings: findingsRestingOn(book, ids) };
}
