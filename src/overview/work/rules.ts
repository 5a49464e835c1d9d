import type { CaseRole } from '#access';
import { decisiveDays } from '#incidents';
import { addDays } from '#kernel';
import { type Candidate, type Clusters, clusterOf, likenessesOf, pairKey, proposalsOf, usefulness } from '#linkage';
import { isSecond, type Lacking, type PeriodDays, periodOf, type Signer, type SigningSetting, type SignOffLevel } from '#verification';
import type { WorkBook, WorkFinding, WorkReport } from './book.ts';

/**
 * The work lists, in the order of the thread: reported, linked, verified.
 * @source practice: what information managers keep by hand, work by work
 */
export const workLists = ['new', 'same', 'second-source', 'pending', 'due', 'sign', 'questions'] as const;
export type WorkList = (typeof workLists)[number];

/**
 * Which lists are whose.
 * @source ours: each role sees what it can act on; headquarters reads what is pending and asks
 */
export const listsOf: Readonly<Record<CaseRole, readonly WorkList[]>> = {
  monitor: [],
  information_manager: ['new', 'same', 'second-source', 'pending', 'due', 'questions'],
  focal_point: ['new', 'same', 'second-source', 'pending', 'due', 'sign', 'questions'],
  co_chair: ['sign', 'second-source', 'pending', 'due', 'questions'],
  headquarters: ['pending', 'due', 'second-source', 'questions'],
};

/** The sign-offs that a role gives. @source ours: the table of access */
export const levelsOf: Readonly<Partial<Record<CaseRole, readonly SignOffLevel[]>>> = {
  focal_point: ['focal_point'],
  co_chair: ['co_chairs', 'ctfmr'],
};

/**
 * How long something has been pending since it was first reported, in days.
 * @source ours: months and quarters of a year, so that a quarter that slips is seen
 */
export const ageBuckets = ['0-30', '31-90', '91-180', '181+'] as const;
export type AgeBucket = (typeof ageBuckets)[number];

/** Something that only a person can settle. */
export type Question =
  | { readonly kind: 'other content'; readonly report: string }
  | { readonly kind: 'contradiction' | 'unsure'; readonly about: 'reports' | 'mentions'; readonly left: string; readonly right: string }
  | { readonly kind: 'attribution'; readonly finding: string }
  | { readonly kind: 'one cluster'; readonly findings: readonly string[] };

/** A finding that is pending, since when it was reported, and what it lacks. */
export type PendingFinding = WorkFinding & { readonly since: string; readonly age: AgeBucket; readonly lacking: readonly Lacking[] };

/** Everything the work lists of a situation hold on one day. */
export type Work = {
  readonly today: string;
  readonly quarter: PeriodDays;
  /** Reports on which no finding rests, in the order in which they came. */
  readonly new: readonly WorkReport[];
  readonly same: readonly Candidate[];
  /** Longest pending first. */
  readonly pending: readonly PendingFinding[];
  readonly secondSource: readonly PendingFinding[];
  readonly due: readonly PendingFinding[];
  readonly questions: readonly Question[];
  readonly clusters: Clusters;
};

/**
 * What is to be done in a situation, as known in a book, on a day.
 * @source practice: the work lists that information managers keep by hand (new, possibly the same, second source, due this quarter)
 */
export function workOf(book: WorkBook, today: string, setting: SigningSetting): Work {
  const clusters = book.clusters('reports');
  const ageOf = agesOn(today);
  const live = [...book.findings.values()].filter(({ isReplaced }) => !isReplaced);
  const resting = new Set<string>();
  for (const { reports } of live) for (const report of reports) resting.add(report);
  const pending = live
    .filter(({ status }) => status === 'report_pending_verification')
    .map((one) => pendingOf(book, one, ageOf, setting))
    .sort((a, b) => (a.since === b.since ? (a.finding < b.finding ? -1 : 1) : a.since < b.since ? -1 : 1));
  const quarter = periodOf('ghn', today);
  return {
    today,
    quarter,
    new: [...book.reports.values()].filter(({ id }) => !resting.has(id)),
    same: inPlace(unjudged(book, clusters)),
    pending,
    secondSource: pending.filter(({ lacking }) => lacking.some(({ what }) => what === 'primary sources' || what === 'independent sources')),
    due: pending.filter(({ occurred }) => decisiveDays(occurred, today).to >= quarter.from),
    questions: questionsOf(book, clusters, live),
    clusters,
  };
}

function pendingOf(book: WorkBook, one: WorkFinding, ageOf: (since: string) => AgeBucket, setting: SigningSetting): PendingFinding {
  const since = one.reports.flatMap((report) => book.reports.get(report)?.receivedOn ?? []).sort()[0] ?? one.statusOn;
  return { ...one, since, age: ageOf(since), lacking: lackingOf(one, setting) };
}

/** The bucket of something reported on a day, as it is on another. @source ours: see the buckets */
export function agesOn(today: string): (since: string) => AgeBucket {
  const [month, quarter, half] = [addDays(today, -30), addDays(today, -90), addDays(today, -180)];
  return (since) => (since >= month ? '0-30' : since >= quarter ? '31-90' : since >= half ? '91-180' : '181+');
}

/** What a finding lacks for the last sign-off under a setting. @source ours: verification's rule, from what the book keeps of a finding */
export function lackingOf({ primary, independent, lackingElse }: WorkFinding, setting: SigningSetting): readonly Lacking[] {
  const sources: readonly Lacking[] = [
    { what: 'primary sources', needed: setting.primarySources, held: primary },
    { what: 'independent sources', needed: setting.independentSources, held: independent },
  ];
  return [...lackingElse, ...sources.filter(({ needed, held }) => held < needed)];
}

/** Up to so many reports every pair is weighed after each deed; of more the plain rule alone proposes, at once. */
const weighed = 5000;

/**
 * Pairs that nobody has judged: candidates by the plain rule, and what the weights propose besides. Not the pair
 * itself, not two of one cluster, and not two of clusters that were judged different. What would change the figures
 * most, and most probably, comes first.
 * @source ours: what was judged different is never asked again
 */
function unjudged(book: WorkBook, clusters: Clusters): readonly Candidate[] {
  const { candidates, told, judgements } = book;
  if (told.size > weighed) return plainly(book, clusters);
  const proposals = proposalsOf([...told.values()], judgements, new Set(candidates.pairs.keys()));
  return proposals.map((proposal): Candidate => {
    const { left, right } = proposal;
    const plain = candidates.pairs.get(pairKey(left, right));
    return { ...(plain ?? { left, right, because: likenessesOf(proposal) }), useful: usefulness(proposal) };
  });
}

/** The place of a candidate in its list: the most useful first. @source ours: a key that holds its place when others go */
export function candidateKey({ useful = 0, left, right }: Candidate): string {
  return `${String(1_000_000 - Math.min(Math.round(useful * 1000), 999_999)).padStart(7, '0')} ${pairKey(left, right)}`;
}

const inPlace = (all: readonly Candidate[]): readonly Candidate[] =>
  all
    .map((one) => ({ one, key: candidateKey(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);

/** The same by the plain rule alone: what has most in common comes first. */
function plainly({ candidates, judgements }: WorkBook, clusters: Clusters): readonly Candidate[] {
  const standing = new Map(judgements.filter(({ about }) => about === 'reports').map((one) => [pairKey(one.left, one.right), one]));
  const parted = new Set<string>();
  for (const { verdict, left, right } of standing.values())
    if (verdict === 'different') parted.add(pairKey(clusterOf(clusters, left), clusterOf(clusters, right)));
  const open: Candidate[] = [];
  for (const [key, pair] of candidates.pairs) {
    const [a, b] = [clusterOf(clusters, pair.left), clusterOf(clusters, pair.right)];
    if (a !== b && !standing.has(key) && (parted.size === 0 || !parted.has(pairKey(a, b)))) open.push({ ...pair, useful: pair.because.length });
  }
  return open;
}

function questionsOf(book: WorkBook, clusters: Clusters, live: readonly WorkFinding[]): readonly Question[] {
  const children = book.clusters('mentions');
  const told = (about: 'reports' | 'mentions', { contradictions, unsure }: Clusters): readonly Question[] => [
    ...contradictions.map(({ left, right }) => ({ kind: 'contradiction', about, left, right }) as const),
    ...unsure.map(([left, right]) => ({ kind: 'unsure', about, left, right }) as const),
  ];
  return [
    ...[...book.conflicts].map((report) => ({ kind: 'other content', report }) as const),
    ...told('reports', clusters),
    ...told('mentions', children),
    ...live.filter(({ proposedBy }) => proposedBy !== null).map(({ finding }) => ({ kind: 'attribution', finding }) as const),
    ...inOneCluster(live, clusters),
  ];
}

/**
 * Findings of one type whose reports were judged the same, though they rest on none in common: they may be one.
 * @source ours: a duplicate found after two findings were opened must not be counted twice unseen
 */
function inOneCluster(live: readonly WorkFinding[], clusters: Clusters): readonly Question[] {
  const groups = new Map<string, WorkFinding[]>();
  for (const one of live)
    for (const report of one.reports) {
      const cluster = clusters.of.get(report);
      if (cluster === undefined) continue;
      const key = `${one.type} ${cluster}`;
      const group = groups.get(key);
      if (!group) groups.set(key, [one]);
      else if (group.at(-1) !== one) group.push(one);
    }
  const seen = new Set<string>();
  return [...groups.values()].flatMap((group): readonly Question[] => {
    if (group.length < 2) return [];
    const reports = group.flatMap((one) => one.reports);
    const key = group.map(({ finding }) => finding).join();
    if (seen.has(key) || new Set(reports).size < reports.length) return [];
    seen.add(key);
    return [{ kind: 'one cluster', findings: group.map(({ finding }) => finding) }];
  });
}

/** What waits for somebody's own sign-off. @source ours: each finding waits at one level */
export function waitingForRole(work: Work, role: CaseRole): readonly PendingFinding[] {
  const levels = levelsOf[role] ?? [];
  return work.pending.filter(({ level }) => level !== null && levels.includes(level));
}

/** Whether somebody can sign what waits: as the last of the three only as a second person, and only when nothing lacks. @source ours: verification's rules, shown before they refuse */
export function canSignNow(one: Pick<PendingFinding, 'level' | 'lacking' | 'author' | 'contributors'>, signer: Signer): boolean {
  return one.level !== 'ctfmr' || (one.lacking.length === 0 && isSecond(signer, one));
}
