import { makePlan, type Plan, trueClusters } from '#exercise';
import { isGraveType, tallied } from '#incidents';
import { type Proposal, proposalsOf } from '#linkage';

/** From which probability a proposal is taken in the measurement. */
const threshold = 0.5;
const reviews = 100;

/**
 * Children alleged in an invented caseload against the truth: nobody links; proposals are taken from a threshold on;
 * and the hundred most useful are reviewed by somebody who knows the truth. A cluster is counted by the report that
 * tells of most. Counted by case facts alone: no name is compared.
 */
export function exercise(): void {
  for (const [size, seed] of [
    [300, 'a'],
    [300, 'b'],
    [1000, 'c'],
  ] as const) {
    // prettier-ignore
    const plan = makePlan({ size, seed, until: '2026-11-20', manner: 'as people do' });
    const truth = trueClusters(plan).reports;
    const told = plan.reports.map(({ sent, organisation }) => ({ ...sent, organisation }));
    const proposals = proposalsOf(told, []);
    const isTrue = ({ left, right }: Proposal) => truth.get(left) === truth.get(right);
    const corrections = told.flatMap(({ id, corrects }) => (corrects === null ? [] : [{ left: id, right: corrects }]));
    const counted = (links: readonly Pick<Proposal, 'left' | 'right'>[]) => childrenIn(plan, [...corrections, ...links]);
    const right = childrenIn(plan, plan.reports.map(({ sent }) => ({ left: sent.id, right: firstOf(plan, sent.id, truth) }))); // prettier-ignore
    const shown = (links: readonly Pick<Proposal, 'left' | 'right'>[]) => `${counted(links)} (${percent(counted(links) / right - 1)})`;
    const taken = proposals.filter(({ probability }) => probability >= threshold);
    const reviewed = proposals.slice(0, reviews).filter(isTrue);
    console.log(
      `${size} incidents, ${told.length} reports, ${proposals.length} proposals: children alleged with true links ${right}; nobody links ${shown([])}; ` +
        `taken from ${threshold} on ${shown(taken)}, ${((100 * taken.filter(isTrue).length) / taken.length).toFixed(1)} % of them true; the ${reviews} most useful reviewed ${shown(reviewed)}, ${reviewed.length} of them the same; ` +
        `both ${shown([...reviewed, ...taken.filter((one) => !proposals.slice(0, reviews).includes(one))])}`,
    );
  }
}

const percent = (share: number) => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;

function firstOf(plan: Plan, report: string, truth: ReadonlyMap<string, string>): string {
  return plan.reports.find(({ incident }) => incident === truth.get(report))?.sent.id ?? report;
}

/** Children by incident and grave violation, each cluster counted by the report that tells of most. */
function childrenIn(plan: Plan, links: readonly Pick<Proposal, 'left' | 'right'>[]): number {
  const parent = new Map<string, string>();
  const find = (one: string): string => {
    const above = parent.get(one);
    return above === undefined || above === one ? one : find(above);
  };
  for (const { left, right } of links) if (find(left) !== find(right)) parent.set(find(left), find(right));
  const most = new Map<string, number>();
  for (const { sent } of plan.reports) {
    for (const { type, tally } of sent.allegations) {
      if (!isGraveType(type) || tally.length === 0) continue;
      const key = `${find(sent.id)} ${type}`;
      most.set(key, Math.max(most.get(key) ?? 0, tallied(tally).count));
    }
  }
  return [...most.values()].reduce((sum, one) => sum + one, 0);
}
