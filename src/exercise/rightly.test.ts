/*
 * Without a database: the plan of a caseload that is fully and rightly worked is replayed by the rules of the rooms,
 * counted by theirs, and held against the truth, which is counted by its own code.
 */
import { expect, test } from 'vitest';
import { count } from '#counting';
import type { KeptReport } from '#incidents';
import { clustersOf, type Judgement } from '#linkage';
import { composed, type Deed as FindingDeed, findingsKnown, type Signer, windowOf } from '#verification';
import { exerciseSituation, makePlan, persons, type Plan, truthRows } from './index.ts';

const signer = (login: string): Signer => ({ person: login, organisation: persons.find((one) => one.login === login)?.organisation ?? '' });

function keptOf({ reports }: Plan): ReadonlyMap<string, KeptReport> {
  return new Map(
    reports.map(({ sent, organisation, by }, position) => [
      sent.id,
      { ...sent, contentHash: sent.id, receivedAt: '', organisation, situation: exerciseSituation, person: by, position, standing: 'taken' },
    ]),
  );
}

/** The deeds on findings and the judgements of a plan, as the rooms know them. */
function recordOf(plan: Plan): { readonly deeds: readonly FindingDeed[]; readonly judgements: readonly Judgement[] } {
  const kept = keptOf(plan);
  const deeds: FindingDeed[] = [];
  const judgements: Judgement[] = [];
  plan.steps.forEach(({ at, by: login, reason, deed }, index) => {
    const position = index * 100;
    const [by, on] = [signer(login), at.slice(0, 10)];
    const said = { position, by, on, reason };
    if (deed.kind === 'judge') {
      const about = deed.left.includes('/') ? 'mentions' : 'reports';
      judgements.push({ id: `j${index}`, about, left: deed.left, right: deed.right, verdict: deed.verdict, reason, evidence: [], by, position });
    }
    if (deed.kind === 'open') {
      const facts = composed(
        deed.facts,
        deed.facts.reports.flatMap((id) => kept.get(id) ?? []),
      );
      if (facts.ok) deeds.push({ ...said, kind: 'open', finding: deed.finding, situation: exerciseSituation, facts: facts.value });
    }
    if (deed.kind === 'decide') deeds.push({ ...said, ...deed });
    if (deed.kind === 'propose attribution' || deed.kind === 'confirm attribution') deeds.push({ ...said, ...deed });
    if (deed.kind === 'sign')
      deed.findings.forEach((finding, place) =>
        deeds.push({ ...said, position: position + place, kind: 'sign', finding, version: 1, level: deed.level, signedOn: deed.signedOn }),
      );
  });
  return { deeds, judgements };
}

test.each(['a', 'b', 'c', 'd'])('seed "%s": rightly worked, year by year and quarter by quarter, the count is the truth', (seed) => {
  const plan = makePlan({ size: 150, seed, until: '2026-06-30', manner: 'rightly' });
  const { deeds, judgements } = recordOf(plan);
  const children = clustersOf(judgements, 'mentions');
  const snapshot = { asKnownOn: plan.world.until, findings: [...findingsKnown(deeds).values()], children };
  for (const [rule, period] of [
    ['annual', '2025'],
    ['annual', '2026'],
    ['ghn', '2025-Q2'],
    ['ghn', '2026-Q1'],
  ] as const) {
    const window = windowOf(rule, period);
    const rows = window && count(snapshot, window, exerciseSituation).rows;
    expect(rows).toEqual(window && truthRows(plan.world, { from: window.from, to: window.to }, exerciseSituation));
  }
});
