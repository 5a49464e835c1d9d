import { ok, refuse, type Result } from '#kernel';
import { verificationCards as cards } from '../cards.ts';
import type { Deed } from '../deed.ts';
import type { FindingFacts, Findings, FindingVersion, Lineage } from '../finding.ts';
import { reportsOf } from './facts.ts';
import { begin, joined, live } from './versions.ts';

/**
 * Two or more findings judged one: a new finding takes their reports and begins without sign-off; the old ones stay
 * as they were known, marked as merged. The day of the first verification is kept, so that what an edition counted is
 * not counted again in a later period.
 * @source ours: figures as known before keep the old findings, and a later edition explains the difference
 */
export function merge(findings: Findings, deed: Deed & { kind: 'merge' }): Result<readonly FindingVersion[]> {
  const ids = [...new Set(deed.findings)].sort();
  if (ids.length < 2) return refuse(cards.needsTwo);
  const parents: FindingVersion[] = [];
  for (const id of ids) {
    const found = live(findings, id, 'merge');
    if (!found.ok) return found;
    parents.push(found.value);
  }
  const [first] = parents;
  if (!first || parents.some(({ situation }) => situation !== first.situation)) return refuse(cards.needsTwo);
  return descend(findings, deed, parents, [{ finding: deed.into, facts: deed.facts }], { how: 'merged', findings: ids });
}

/**
 * One finding that turns out to be several: each begins without sign-off, and together they take all its reports.
 * @source ours: as with a merger
 */
export function split(findings: Findings, deed: Deed & { kind: 'split' }): Result<readonly FindingVersion[]> {
  if (new Set(deed.into.map(({ finding }) => finding)).size < 2) return refuse(cards.needsTwo);
  const parent = live(findings, deed.finding, 'split');
  if (!parent.ok) return parent;
  return descend(findings, deed, [parent.value], deed.into, { how: 'split', findings: [deed.finding] });
}

function descend(
  findings: Findings,
  deed: Deed,
  parents: readonly FindingVersion[],
  into: readonly { readonly finding: string; readonly facts: FindingFacts }[],
  replaces: Lineage,
): Result<readonly FindingVersion[]> {
  const taken = new Set(into.flatMap(({ facts }) => [...reportsOf(facts)]));
  const leftOut = parents.flatMap(({ facts }) => [...reportsOf(facts)]).filter((report) => !taken.has(report));
  if (leftOut.length > 0) return refuse(cards.reportsLeftOut, { reports: leftOut.join(', ') });
  const contributors = joined(...parents.map((parent) => parent.contributors), [deed.by]);
  const days = parents.flatMap(({ firstVerifiedOn }) => firstVerifiedOn ?? []).sort();
  const children: FindingVersion[] = [];
  for (const { finding, facts } of into) {
    if (findings.has(finding)) return refuse(cards.findingExists, { finding });
    const begun = begin(deed, { finding, facts, situation: parents[0]?.situation ?? '' });
    if (!begun.ok) return begun;
    children.push({ ...begun.value, contributors, firstVerifiedOn: days[0] ?? null, replaces });
  }
  const replacedBy: Lineage = { how: replaces.how, findings: children.map(({ finding }) => finding) };
  return ok([...parents.map((parent) => ({ ...parent, replacedBy })), ...children]);
}
