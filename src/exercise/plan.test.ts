import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { reportFaults } from '#incidents';
import { factFaults } from '#verification';
import { makePlan, type Plan, trueClusters, truthOfYears } from './index.ts';

const recipe = { size: 120, seed: '7', until: '2026-06-30', manner: 'as people do' } as const;
const plan = makePlan(recipe);
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const deeds = (of: Plan, kind: string) => of.steps.filter(({ deed }) => deed.kind === kind);

test('the same recipe gives the same, letter by letter; another seed gives something else', () => {
  expect(hash(makePlan(recipe))).toBe(hash(plan));
  expect(hash(makePlan({ ...recipe, seed: '8' }))).not.toBe(hash(plan));
});

test('what is sent and determined is well formed, nothing happens after the last day, and steps are in order', () => {
  for (const seed of ['1', '2', '3', '4', '5']) {
    const { reports, steps, world } = makePlan({ ...recipe, seed });
    expect(reports.flatMap(({ sent }) => reportFaults(sent))).toEqual([]);
    const determined = steps.flatMap(({ deed }) => (deed.kind === 'open' || deed.kind === 'revise' ? [deed.facts] : []));
    expect(determined.flatMap((facts) => factFaults({ ...facts, sources: [] }))).toEqual([]);
    const moments = steps.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort());
    expect(moments.every((at) => at.slice(0, 10) <= recipe.until && at.slice(0, 10) >= world.from)).toBe(true);
    expect(world.incidents.flatMap(({ violations }) => violations).every(({ began, day }) => began <= day && day <= recipe.until)).toBe(true);
  }
});

test('it has what makes such work hard', () => {
  const { reports, world } = plan;
  const { reports: incidentOf, mentions } = trueClusters(plan);
  const byIncident = Map.groupBy(reports, ({ sent }) => incidentOf.get(sent.id));
  expect([...byIncident.values()].filter((all) => all.length > 1).length).toBeGreaterThan(40);
  expect(reports.some(({ sent }) => sent.corrects !== null)).toBe(true);
  expect(reports.some(({ sent }) => sent.allegations.some(({ tally }) => tally.some(({ least, most }) => least < most)))).toBe(true);
  expect(reports.some(({ sent }) => sent.allegations.some(({ occurred }) => occurred.kind === 'once' && occurred.on.precision === 'month'))).toBe(
    true,
  );
  expect(world.incidents.some(({ outside }) => outside !== null)).toBe(true);
  expect(mentions.size).toBeGreaterThan(new Set(mentions.values()).size);
  const kinds = ['judge', 'open', 'sign', 'decide', 'merge', 'propose attribution', 'confirm attribution'];
  expect(kinds.filter((kind) => deeds(plan, kind).length === 0)).toEqual([]);
});

test('a boy is recruited in March and killed in May, and each killed child is killed once', () => {
  const { incidents } = plan.world;
  const violations = incidents.flatMap((incident) => incident.violations);
  const months = violations
    .filter(({ children }) => children.some(({ key }) => key === 'marked'))
    .map(({ type, day }) => `${type} ${day.slice(5, 7)}`);
  expect(months).toEqual(['recruitment 03', 'killing 05']);
  const killed = violations.filter(({ type }) => type === 'killing').flatMap(({ children }) => children.map(({ key }) => key));
  expect(new Set(killed).size).toBe(killed.length);
});

test('the truth adds up: violations of all types are those of the types', () => {
  const rows = truthOfYears(plan.world, 'demo').filter(({ period }) => period.from === '2025-01-01');
  const total = (violation: string, unit: string) =>
    rows.find((row) => row.violation === violation && row.unit === unit && row.sex === null)?.total ?? 0;
  const parts = ['killing', 'maiming', 'recruitment', 'sexual_violence', 'abduction'].map((type) => total(type, 'violations'));
  const places = ['attack_on_schools', 'attack_on_hospitals', 'denial_humanitarian_access'].map((type) => total(type, 'incidents'));
  expect(total('all', 'violations')).toBe([...parts, ...places].reduce((sum, part) => sum + part, 0));
  expect(total('all', 'children')).toBeLessThan(total('all', 'violations'));
});
