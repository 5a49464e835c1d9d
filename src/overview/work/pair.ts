import type { KeptReport } from '#incidents';
import { type Candidate, clusterOf, clustersOf, type Judgement, pairKey } from '#linkage';
import type { FindingVersion } from '#verification';

/** One of a pair: the report, the child that is spoken of where the pair is of children, and what rests on the report. */
export type PairSide = {
  readonly id: string;
  readonly report: KeptReport;
  readonly mention: string | null;
  /** Others that were judged the same as this one. */
  readonly cluster: readonly string[];
  readonly findings: readonly Pick<FindingVersion, 'finding' | 'version' | 'status'>[];
};

/** A judgement with the day on which it was recorded, and whether it is the reader's own. */
export type DatedJudgement = Judgement & { readonly on: string; readonly isOwn: boolean };

/** Two reports or two mentions of a child, side by side. */
export type PairPage = {
  readonly about: Judgement['about'];
  readonly left: PairSide;
  readonly right: PairSide;
  /** What speaks for their being the same; nothing where a person brought them together. */
  readonly because: Candidate['because'];
  /** Judgements on this very pair, the newest last: that one stands. */
  readonly history: readonly DatedJudgement[];
  /** Judgements on children of the two reports. */
  readonly children: readonly Judgement[];
  /** Whether judgements make them one, this pair's or a chain of others. */
  readonly together: boolean;
  /** How many pairs nobody has judged, and the key of this one among them. */
  readonly remaining: number;
  readonly key: string | null;
};

/** No pair is left that nobody has judged. */
export type NoPair = { readonly remaining: 0; readonly left: null };

type Known = {
  readonly reports: ReadonlyMap<string, KeptReport>;
  readonly judgements: readonly Judgement[];
  readonly findings: readonly FindingVersion[];
  readonly candidate: Candidate | null;
  readonly key: string | null;
  readonly remaining: number;
  readonly dayOf: (position: number) => string;
  readonly reader: string;
};

/** The report of a report or of a mention in it. */
export const reportOf = (member: string) => member.split('/')[0] ?? member;

/** Every judgement on this very pair, in the order in which they came. */
export function judgementsOn(judgements: readonly Judgement[], left: string, right: string): readonly Judgement[] {
  const pair = pairKey(left, right);
  return judgements.filter((one) => pairKey(one.left, one.right) === pair);
}

/** A pair as it is looked at; `null` where one of the two is not there. */
export function pairPage(
  left: string,
  right: string,
  { reports, judgements, findings, candidate, key, remaining, dayOf, reader }: Known,
): PairPage | null {
  const about = left.includes('/') ? 'mentions' : 'reports';
  const clusters = clustersOf(judgements, about);
  const sideOf = (id: string): PairSide | null => {
    const report = reports.get(reportOf(id));
    if (!report) return null;
    const cluster = (clusters.members.get(clusterOf(clusters, id)) ?? []).filter((member) => member !== id);
    const on = findings.filter(({ facts, replacedBy }) => replacedBy === null && facts.sources.some((source) => source.report === report.id));
    return {
      id,
      report,
      mention: about === 'mentions' ? id : null,
      cluster,
      findings: on.map(({ finding, version, status }) => ({ finding, version, status })),
    };
  };
  const [first, second] = [sideOf(left), sideOf(right)];
  if (!first || !second) return null;
  const two = new Set([first.report.id, second.report.id]);
  return {
    about,
    left: first,
    right: second,
    because: candidate?.because ?? [],
    history: judgementsOn(judgements, left, right).map((one) => ({ ...one, on: dayOf(one.position), isOwn: one.by.person === reader })),
    children: judgements.filter((one) => one.about === 'mentions' && two.has(reportOf(one.left)) && two.has(reportOf(one.right))),
    together: clusterOf(clusters, left) === clusterOf(clusters, right),
    remaining,
    key,
  };
}
