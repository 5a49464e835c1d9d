import type { FormerlyStated, KeptReport, ViolationType } from '#incidents';
import type { Deed, FindingVersion, Lacking, SigningSetting, Status } from '#verification';
import type { WorkBook, WorkFinding } from './book.ts';
import type { FindingLine } from './lists.ts';

/** One finding as its page shows it: what it lacks, every deed on it, and the reports on which it rests. */
export type FindingPage = {
  readonly setting: SigningSetting;
  readonly finding: FindingVersion & { readonly lacking: readonly Lacking[] };
  readonly history: readonly Deed[];
  readonly former: readonly FormerlyStated[];
  readonly reports: readonly KeptReport[];
};

/** Which findings are asked for. `none` as a party: no party is named. */
export type AskedFindings = {
  readonly status?: Status | undefined;
  readonly type?: ViolationType | undefined;
  readonly party?: string | undefined;
  readonly page: number;
};

/** One page of the findings of a situation, the latest violation first. */
export type FindingsPage = {
  readonly setting: SigningSetting;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Every party that a finding of the situation names, for the filter. */
  readonly parties: readonly string[];
  readonly rows: readonly (FindingLine & { readonly lacking: readonly Lacking[] })[];
};

/** What a finding can be drafted from: reports that were judged to be of one event, and what is known beside them. */
export type FindingDraft = {
  readonly reports: readonly KeptReport[];
  /** Children of these reports that were judged to be one, by their mentions. */
  readonly sameChildren: readonly (readonly string[])[];
  /** Findings that rest on one of these reports already. */
  readonly findings: readonly Pick<WorkFinding, 'finding' | 'type' | 'status' | 'reports'>[];
};

const inAPage = 50;

/**
 * The findings that are asked for, so many of them as are on a page.
 * @source ours: a finding that was merged, split or withdrawn is reached from what took its place and stands in no list
 */
export function findingsAsked(
  book: WorkBook,
  { status, type, party, page }: AskedFindings,
): Omit<FindingsPage, 'rows' | 'setting'> & { readonly ids: readonly string[] } {
  const live = [...book.findings.values()].filter(({ isReplaced }) => !isReplaced);
  const asked = live
    .filter((one) => (status === undefined || one.status === status) && (type === undefined || one.type === type))
    .filter(({ parties }) => party === undefined || (party === 'none' ? parties.length === 0 : parties.includes(party)))
    .sort((a, b) => (firstDay(a) === firstDay(b) ? (a.finding < b.finding ? -1 : 1) : firstDay(a) < firstDay(b) ? 1 : -1));
  const pages = Math.max(1, Math.ceil(asked.length / inAPage));
  const here = Math.min(page, pages);
  return {
    total: asked.length,
    page: here,
    pages,
    parties: [...new Set(live.flatMap(({ parties }) => parties))].sort(),
    ids: asked.slice((here - 1) * inAPage, here * inAPage).map(({ finding }) => finding),
  };
}

const firstDay = ({ occurred }: WorkFinding) => (occurred.kind === 'once' ? occurred.on.from : occurred.began.from);

/** Live findings that rest on any of these reports. @source ours: what is opened twice would be counted twice */
export function findingsRestingOn(book: WorkBook, reports: readonly string[]): FindingDraft['findings'] {
  const of = new Set(reports);
  return [...book.findings.values()]
    .filter((one) => !one.isReplaced && one.reports.some((report) => of.has(report)))
    .map(({ finding, type, status, reports: on }) => ({ finding, type, status, reports: on }));
}
