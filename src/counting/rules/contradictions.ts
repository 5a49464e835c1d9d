import type { Counted } from '../snapshot.ts';

/** What findings and judgements say of one child that cannot all be so: a person has to settle it. */
export type ChildContradiction = {
  readonly what: 'killed twice' | 'sex differs' | 'judged the same';
  readonly child: string;
  readonly findings: readonly string[];
};

/**
 * Children about whom findings and judgements contradict each other. The count stands as it is and says so: a child
 * killed in two findings (they may be one), of different sex in two, or named twice in one finding.
 * @source ours: checks before a figure leaves
 */
export function contradictionsIn(counted: readonly Counted[]): readonly ChildContradiction[] {
  const findings = new Map<string, Counted[]>();
  for (const one of counted)
    for (const child of new Set(one.children.map((each) => each.child))) findings.set(child, [...(findings.get(child) ?? []), one]);
  return [...findings].flatMap(([child, all]) => {
    const killed = all.filter(({ type }) => type === 'killing');
    const twice = all.filter((one) => one.children.filter((each) => each.child === child).length > 1);
    const sexes = new Set(all.flatMap((one) => one.children.filter((each) => each.child === child && each.sex !== 'unknown').map(({ sex }) => sex)));
    const found: ChildContradiction[] = [];
    const say = (what: ChildContradiction['what'], where: readonly Counted[]) =>
      found.push({ what, child, findings: where.map(({ finding }) => finding).sort() });
    if (killed.length > 1) say('killed twice', killed);
    if (sexes.size > 1) say('sex differs', all);
    if (twice.length > 0) say('judged the same', twice);
    return found;
  });
}
