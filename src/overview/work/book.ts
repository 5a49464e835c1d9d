import type { KeptReport, Occurrence, ViolationType } from '#incidents';
import { tallied } from '#incidents';
import { type Candidates, type Clusters, clustersOf, type Judgement, makeCandidates, type Told } from '#linkage';
import { type FindingVersion, type Lacking, lackingFor, type Signer, type SignOffLevel, signOffLevels, type Status } from '#verification';

/** A report as work lists need it. */
export type WorkReport = { readonly id: string; readonly position: number; readonly receivedOn: string };

/** A finding as work lists need it: what it waits for, and what it can be found by. */
export type WorkFinding = {
  readonly finding: string;
  readonly version: number;
  readonly type: ViolationType;
  readonly status: Status;
  readonly statusOn: string;
  readonly occurred: Occurrence;
  /** Attributed where that is confirmed, otherwise alleged. */
  readonly parties: readonly string[];
  readonly pcodes: readonly string[];
  readonly children: number;
  readonly reports: readonly string[];
  /** The sign-off it waits for; `null` where it waits for none. */
  readonly level: SignOffLevel | null;
  readonly primary: number;
  readonly independent: number;
  /** What it lacks besides sources. */
  readonly lackingElse: readonly Lacking[];
  readonly author: Signer;
  readonly contributors: readonly Signer[];
  readonly proposedBy: Signer | null;
  readonly isReplaced: boolean;
};

/**
 * What work lists are made from: of one situation, up to one position in the record of deeds. Grows as deeds come to
 * be known, and is never wound back.
 */
export type WorkBook = {
  readonly reports: Map<string, WorkReport>;
  /** Ids under which other content came. */
  readonly conflicts: Set<string>;
  readonly findings: Map<string, WorkFinding>;
  readonly candidates: Candidates;
  /** What reports told, for weighing pairs of them. */
  readonly told: Map<string, Told>;
  readonly judgements: Judgement[];
  /** What the judgements come to, made anew only when there are more of them. */
  readonly clusters: (about: Judgement['about']) => Clusters;
};

/** A book in which nothing is known yet. */
export function emptyBook(): WorkBook {
  const judgements: Judgement[] = [];
  const made = new Map<Judgement['about'], { readonly of: number; readonly clusters: Clusters }>();
  const clusters = (about: Judgement['about']) => {
    const before = made.get(about);
    if (before?.of === judgements.length) return before.clusters;
    const now = { of: judgements.length, clusters: clustersOf(judgements, about) };
    made.set(about, now);
    return now.clusters;
  };
  return { reports: new Map(), conflicts: new Set(), findings: new Map(), candidates: makeCandidates(), told: new Map(), judgements, clusters };
}

/** Takes into a book what came to be known since, each list in the order of positions. */
export function takeKnown(
  book: WorkBook,
  {
    reports,
    findings,
    judgements,
  }: { readonly reports: readonly KeptReport[]; readonly findings: readonly FindingVersion[]; readonly judgements: readonly Judgement[] },
): void {
  for (const report of reports) {
    if (report.standing === 'conflict') book.conflicts.add(report.id);
    else {
      book.reports.set(report.id, { id: report.id, position: report.position, receivedOn: report.receivedAt.slice(0, 10) });
      book.candidates.add(report);
      const { id, corrects, organisation, allegations, sources, sharedAccount } = report;
      book.told.set(id, { id, corrects, organisation, allegations, sources, sharedAccount });
    }
  }
  for (const finding of findings) book.findings.set(finding.finding, workFinding(finding));
  for (const judgement of judgements) book.judgements.push(judgement);
}

function workFinding(one: FindingVersion): WorkFinding {
  const { facts, attribution, status } = one;
  const { sources } = facts;
  return {
    finding: one.finding,
    version: one.version,
    type: facts.type,
    status,
    statusOn: one.statusOn,
    occurred: facts.occurred,
    parties: attribution?.parties ?? facts.alleged,
    pcodes: facts.place.pcodes,
    children: tallied(facts.tally).count,
    reports: [...new Set(sources.map(({ report }) => report)), ...Object.values(facts.reliedOn).flat()].filter(
      (report, at, all) => all.indexOf(report) === at,
    ),
    level: status === 'report_pending_verification' && one.replacedBy === null ? (signOffLevels[one.signOffs.length] ?? null) : null,
    primary: sources.filter(({ category }) => category !== 'secondary').length,
    independent: new Set(sources.map(({ organisation }) => organisation)).size,
    lackingElse: lackingFor(one, { version: '', primarySources: 0, independentSources: 0 }),
    author: one.author,
    contributors: one.contributors,
    proposedBy: one.proposal?.proposedBy ?? null,
    isReplaced: one.replacedBy !== null,
  };
}
