import { count, type Snapshot } from '#counting';
import { decisiveDays, tallied, typeCards, type ViolationType } from '#incidents';
import { clusterOf, clustersOf, type Judgement, type Proposal } from '#linkage';
import { type FindingVersion, periodOf, windowOf } from '#verification';

/** A figure of a year that would change, with what it is and what it would be. */
export type ChangedFigure = {
  readonly year: string;
  readonly violation: string;
  readonly unit: 'violations' | 'children' | 'incidents';
  readonly before: number;
  readonly after: number;
};

/** Two findings of one kind that would rest on one event: what both count would stand twice until they are merged. */
export type TwiceFound = {
  readonly left: string;
  readonly right: string;
  readonly type: ViolationType;
  readonly children: number;
  /** Whether both are verified, so that figures hold it twice already. */
  readonly verified: boolean;
};

/** What the judgement "same" would do to the figures; nobody has decided anything yet. */
export type Effect = {
  readonly about: Judgement['about'];
  /** How many reports, or mentions, would be one. */
  readonly joins: number;
  readonly figures: readonly ChangedFigure[];
  readonly twice: readonly TwiceFound[];
};

/** Proposals, what would change the figures most first; how many there are, and how many of them are certain. */
export type ProposalsPage = { readonly total: number; readonly certain: number; readonly proposals: readonly Proposal[] };

/** What speaks for a pair being the same, where anything does, and what the judgement would do. */
export type ProposalPage = { readonly proposal: Proposal | null; readonly effect: Effect };

type Known = { readonly snapshot: Snapshot; readonly judgements: readonly Judgement[]; readonly situation: string };

/**
 * What would change if two were judged the same. Mentions: the figures are counted with and without. Reports: no
 * verified figure changes by it, but findings that rest on the one and on the other come to be seen as of one event.
 * @source ours: who decides sees first what hangs on it
 */
export function effectOf(left: string, right: string, { snapshot, judgements, situation }: Known): Effect {
  const about = left.includes('/') ? 'mentions' : 'reports';
  const before = clustersOf(judgements, about);
  const membersOf = (one: string) => before.members.get(clusterOf(before, one)) ?? [one];
  const [ones, others] = [new Set(membersOf(left)), new Set(membersOf(right))];
  const joins = new Set([...ones, ...others]).size;
  if (ones.has(right)) return { about, joins, figures: [], twice: [] };
  if (about === 'reports') return { about, joins, figures: [], twice: twiceFound(snapshot, ones, others) };
  const supposed: Judgement = {
    id: 'supposed',
    about,
    left,
    right,
    verdict: 'same',
    reason: '',
    evidence: [],
    by: { person: '', organisation: '' },
    position: Number.MAX_SAFE_INTEGER,
  };
  const { of, unsure } = clustersOf([...judgements, supposed], 'mentions');
  const after: Snapshot = { ...snapshot, children: { of, unsure } };
  return {
    about,
    joins,
    twice: [],
    figures: yearsOf(snapshot, new Set([...ones, ...others])).flatMap((year) => changesIn(year, snapshot, after, situation)),
  };
}

/** The years in which findings speak of one of these children. */
function yearsOf(snapshot: Snapshot, mentions: ReadonlySet<string>): readonly string[] {
  const years = snapshot.findings
    .filter(({ facts, replacedBy }) => replacedBy === null && facts.victims.some(({ id }) => mentions.has(id)))
    .flatMap(({ facts, firstVerifiedOn }) => [decisiveDays(facts.occurred, snapshot.asKnownOn).to, firstVerifiedOn ?? ''])
    .filter((day) => day !== '')
    .map((day) => periodOf('annual', day).from.slice(0, 4));
  return [...new Set(years)].sort();
}

function changesIn(year: string, before: Snapshot, after: Snapshot, situation: string): readonly ChangedFigure[] {
  const window = windowOf('annual', year);
  if (!window) return [];
  const rows = (snapshot: Snapshot) => count(snapshot, window, situation).rows.filter(({ sex }) => sex === null);
  const then = new Map(rows(after).map((row) => [`${row.violation} ${row.unit}`, row.total]));
  return rows(before).flatMap(({ violation, unit, total }): readonly ChangedFigure[] => {
    const changed = then.get(`${violation} ${unit}`) ?? total;
    return changed === total ? [] : [{ year, violation, unit, before: total, after: changed }];
  });
}

function twiceFound({ findings }: Snapshot, ones: ReadonlySet<string>, others: ReadonlySet<string>): readonly TwiceFound[] {
  const live = findings.filter(({ replacedBy }) => replacedBy === null);
  const restsOn = (reports: ReadonlySet<string>) => (one: FindingVersion) => one.facts.sources.some(({ report }) => reports.has(report));
  const [left, right] = [live.filter(restsOn(ones)), live.filter(restsOn(others))];
  const kind = ({ facts }: FindingVersion) => typeCards[facts.type].grave ?? facts.type;
  return left.flatMap((one) =>
    right
      .filter((other) => other.finding !== one.finding && kind(other) === kind(one) && !left.includes(other))
      .map((other): TwiceFound => {
        const children = Math.min(tallied(one.facts.tally).count, tallied(other.facts.tally).count);
        const verified = [one, other].every(({ status }) => status === 'verified');
        return { left: one.finding, right: other.finding, type: one.facts.type, children, verified };
      }),
  );
}
