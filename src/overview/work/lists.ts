import type { CaseRole, Member } from '#access';
import type { KeptReport } from '#incidents';
import type { Candidate } from '#linkage';
import type { FindingVersion, PeriodDays, SigningSetting } from '#verification';
import {
  type AgeBucket,
  ageBuckets,
  candidateKey,
  canSignNow,
  listsOf,
  type PendingFinding,
  type Question,
  waitingForRole,
  type Work,
  type WorkList,
} from './rules.ts';

/** How much is on each list of a role, on a day. */
export type WorkNumbers = {
  readonly today: string;
  readonly quarter: PeriodDays;
  readonly setting: SigningSetting;
  readonly lists: readonly { readonly list: WorkList; readonly number: number }[];
  readonly ages: readonly { readonly age: AgeBucket; readonly number: number }[];
  /** How many of those that wait for one's sign-off can be signed at once. */
  readonly canSign: number;
};

/** One thing on a list, and the key by which it stands in its place. */
export type WorkItem = { readonly key: string } & (
  | { readonly kind: 'report'; readonly report: string }
  | { readonly kind: 'pair'; readonly pair: Candidate }
  | { readonly kind: 'finding'; readonly finding: PendingFinding }
  | { readonly kind: 'question'; readonly question: Question }
);

/** A report as a list shows it. */
export type ReportLine = Pick<KeptReport, 'id' | 'receivedAt' | 'organisation' | 'allegations' | 'sources' | 'channel' | 'corrects'>;
/** A finding as a list shows it. */
export type FindingLine = Pick<FindingVersion, 'finding' | 'version' | 'status' | 'statusOn' | 'facts' | 'signOffs' | 'attribution' | 'proposal'>;

/** One row of a list, with what is shown of it. */
export type WorkRow = {
  readonly key: string;
  readonly reports: readonly ReportLine[];
  readonly finding: (FindingLine & Pick<PendingFinding, 'since' | 'age' | 'lacking' | 'level'> & { readonly canSign: boolean }) | null;
  readonly because: Candidate['because'];
  readonly question: Question | null;
};

/** A page of a list; `next` is the key after which the following page begins. */
export type WorkPage = WorkNumbers & {
  readonly list: WorkList;
  readonly total: number;
  readonly rows: readonly WorkRow[];
  readonly next: string | null;
};

/** How much is on each list of somebody's role. */
export function numbersOf(work: Work, setting: SigningSetting, member: Member, role: CaseRole): WorkNumbers {
  const signable = waitingForRole(work, role);
  const number: Readonly<Record<WorkList, number>> = {
    new: work.new.length,
    same: work.same.length,
    'second-source': work.secondSource.length,
    pending: work.pending.length,
    due: work.due.length,
    sign: signable.length,
    questions: work.questions.length,
  };
  return {
    today: work.today,
    quarter: work.quarter,
    setting,
    lists: listsOf[role].map((list) => ({ list, number: number[list] })),
    ages: ageBuckets.map((age) => ({ age, number: work.pending.filter((one) => one.age === age).length })),
    canSign: signable.filter((one) => canSignNow(one, member)).length,
  };
}

/** The things on a list, in the order of their keys. */
export function itemsOf(work: Work, list: WorkList, role: CaseRole, age: AgeBucket | undefined): readonly WorkItem[] {
  const findings = (all: readonly PendingFinding[]) =>
    all.map((finding): WorkItem => ({ kind: 'finding', key: `${finding.since} ${finding.finding}`, finding }));
  if (list === 'new') return work.new.map(({ id, position }) => ({ kind: 'report', key: `${String(position).padStart(12, '0')} ${id}`, report: id }));
  if (list === 'same') return work.same.map((pair) => ({ kind: 'pair', key: candidateKey(pair), pair }));
  if (list === 'questions')
    return work.questions
      .map((question): WorkItem => ({ kind: 'question', key: questionKey(question), question }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  if (list === 'sign') return findings(waitingForRole(work, role));
  if (list === 'due') return findings(work.due);
  if (list === 'second-source') return findings(work.secondSource);
  return findings(age === undefined ? work.pending : work.pending.filter((one) => one.age === age));
}

function questionKey(question: Question): string {
  if (question.kind === 'other content') return `1 ${question.report}`;
  if (question.kind === 'attribution') return `4 ${question.finding}`;
  if (question.kind === 'one cluster') return `2 ${question.findings.join(' ')}`;
  return `${question.kind === 'contradiction' ? 3 : 5} ${question.left} ${question.right}`;
}

/** The items after a key, so many at most. */
export function pageAfter(
  items: readonly WorkItem[],
  after: string | undefined,
  limit: number,
): { readonly items: readonly WorkItem[]; readonly next: string | null } {
  const rest = after === undefined ? items : items.filter(({ key }) => key > after);
  const page = rest.slice(0, limit);
  return { items: page, next: rest.length > limit ? (page.at(-1)?.key ?? null) : null };
}
