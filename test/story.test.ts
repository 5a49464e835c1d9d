/*
 * The golden year: from what forty-one invented sources said to the Global Horizontal Note, the annual tables, and why
 * two editions differ. Every figure was worked out by hand in docs/golden-year.md before it was counted, and is read
 * from the tables there.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  annualTables,
  checkEdition,
  count,
  type CountRow,
  difference,
  freeze,
  type NoteSection,
  noteTables,
  type PartRow,
  verifiedIn,
} from '#counting';
import { goldenDeeds, goldenFacts, goldenJudgements, goldenReports, goldenSnapshot } from '#fixtures';
import { clusterOf, clustersOf } from '#linkage';
import { factFaults, type Window, windowOf } from '#verification';

const page = readFileSync(join(import.meta.dirname, '../docs/golden-year.md'), 'utf8');

/** The text of a section of the page, and the cells of its table without the heading. */
const textUnder = (heading: string) => page.split(`# ${heading}\n`)[1]?.split(/\n#+ /)[0] ?? '';
const tableUnder = (heading: string) =>
  textUnder(heading)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

function window(rule: 'annual' | 'ghn', period: string, cutOff?: string): Window {
  const made = windowOf(rule, period, cutOff);
  if (!made) throw new Error(period);
  return made;
}
const year = window('annual', '2024');
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Rows as the page has them. */
const told = (rows: readonly CountRow[]) =>
  rows
    .filter(({ total, upper }) => total + upper > 0)
    .map((row) => [row.violation, row.unit, row.sex ?? '', row.committed, row.late, row.cannotTell, row.total, row.lower, row.upper].map(String));
const partsOf = (rows: readonly PartRow[], violation: string) =>
  rows
    .filter((row) => row.violation === violation)
    .map(({ part, total }) => `${part} ${total}`)
    .join(', ');
const byPart = (rows: readonly PartRow[]) =>
  Object.fromEntries(rows.filter(({ violation }) => violation === 'all').map(({ part, total }) => [part, total]));

/** A part of the note as the page has it. */
const sectionTold = (part: string, { victims, violations, byParty, byRegion }: NoteSection) =>
  violations
    .filter(({ total }) => total > 0)
    .map(({ violation, total }) => {
      const own = victims.find((row) => row.violation === violation);
      const children = own ? [own.boys, own.girls, own.unknown].map(String) : ['', '', ''];
      return [part, violation, ...children, String(total), partsOf(byParty, violation), partsOf(byRegion, violation)];
    });

test('reports lead to findings: each report belongs to one incident, and each finding rests on reports of its own incident', () => {
  expect(goldenReports).toHaveLength(41);
  const incidents = clustersOf(goldenJudgements, 'reports');
  expect(new Set(goldenReports.map(({ id }) => clusterOf(incidents, id))).size).toBe(19);
  for (const facts of Object.values(goldenFacts)) {
    expect(factFaults(facts)).toEqual([]);
    expect(new Set(facts.sources.map(({ report }) => clusterOf(incidents, report))).size).toBe(1);
  }
  const days = goldenDeeds.map(({ on }) => on);
  expect(days).toEqual([...days].sort());
});

test.each([
  ['2024-Q1', '2024-04-10'],
  ['2024-Q2', '2024-07-10'],
  ['2024-Q3', '2024-10-05'],
  ['2024-Q4', '2025-01-15'],
])('the Global Horizontal Note of %s, as known on %s', (quarter, day) => {
  const heading = `${quarter}, as known on ${day}`;
  const { severalViolations, ...sections } = noteTables(goldenSnapshot(day), window('ghn', quarter));
  const expected = tableUnder(heading);
  expect(expected.length).toBeGreaterThan(4);
  expect((['verified', 'verifiedLate', 'cannotTell', 'unverified'] as const).flatMap((part) => sectionTold(part, sections[part]))).toEqual(expected);
  expect(textUnder(heading)).toContain(`Children with several violations: ${severalViolations.all.total}.`);
});

test.each([
  ['The annual tables, first edition', '2025-01-15'],
  ['The annual tables, second edition', '2025-03-31'],
])('%s, as known on %s', (heading, day) => {
  const expected = tableUnder(heading);
  expect(expected.length).toBeGreaterThan(40);
  expect(told(annualTables(goldenSnapshot(day), year).rows)).toEqual(expected);
});

test('the first edition: 30 violations against 25 children, two of them with two violations, and breakdowns that add up', () => {
  const { byParty, byPlace, byTime, byAge, severalViolations, apart, contradictions } = annualTables(goldenSnapshot('2025-01-15'), year);
  expect(byPart(byParty)).toEqual({ 'example-army': 5, 'example-front': 19, 'several-parties': 4, 'unknown-party': 2 });
  expect(byPart(byPlace)).toEqual({ EX01: 10, EX02: 19, 'not-known': 1 });
  const months = { '2024-01': 4, '2024-03': 5, '2024-04': 5, '2024-06': 1, '2024-07': 1, '2024-08': 1, '2024-09': 6 };
  expect(byPart(byTime)).toEqual({ ...months, earlier: 5, 'not-known': 2 });
  expect(byPart(byAge)).toEqual({ '6-10': 4, '11-13': 3, '14-17': 13, unknown: 7 });
  expect([severalViolations.boys.total, severalViolations.girls.total, severalViolations.all.total]).toEqual([1, 1, 2]);
  expect(apart.map(({ violation, cell }) => [violation, cell.total])).toEqual([
    ['military_use', 1],
    ['deprivation_liberty', 2],
  ]);
  expect(contradictions).toEqual([]);
});

test('why the second edition differs: the totals of the page for its reasons, and no total that differs is left unexplained', () => {
  const known = goldenSnapshot('2025-03-31');
  const [before, after] = [freeze(goldenSnapshot('2025-01-15'), year, hash), freeze(known, year, hash)];
  const found = difference(before, after, { known });
  const cells = (found.ok ? found.value : []).filter(({ column }) => column === 'total');
  const expected = tableUnder('Why the second edition differs');
  const keyOf = ({ violation, unit, sex }: (typeof cells)[number]) => [violation, unit, sex].filter((part) => part !== null).join(' ');
  const reasons = cells.map((cell) => [
    keyOf(cell),
    String(cell.before),
    String(cell.after),
    cell.because.map(({ why, change, findings }) => `${why} ${change} ${findings.join(' ')}`).join('; '),
  ]);
  expect(reasons.filter(([key]) => expected.some(([own]) => own === key))).toEqual(expected);
  const differing = after.rows.filter((row, index) => row.total !== before.rows[index]?.total).length;
  expect(cells.filter((cell) => cell.before !== cell.after)).toHaveLength(differing);
  for (const edition of [before, after]) expect(checkEdition(edition, hash)).toEqual({ checksum: true, recounted: true });
});

test('the third quarter counted again in January: two findings about one boy were merged', () => {
  const third = window('ghn', '2024-Q3');
  const known = goldenSnapshot('2025-01-15');
  const found = difference(freeze(goldenSnapshot('2024-10-05'), third, hash), freeze(known, third, hash), { known });
  const killing = (found.ok ? found.value : []).filter(({ violation, sex, column }) => violation === 'killing' && sex === null && column === 'total');
  expect(killing.map(({ unit, before, after, because }) => [unit, before, after, because])).toEqual([
    ['children', 2, 1, [{ why: 'merged', change: -1, findings: ['F10', 'F11'] }]],
    ['violations', 2, 1, [{ why: 'merged', change: -1, findings: ['F10', 'F11', 'F12'] }]],
  ]);
});

test('a moved cut-off is a changed rule, and says so', () => {
  const known = goldenSnapshot('2025-01-15');
  const [before, after] = [freeze(known, year, hash), freeze(known, window('annual', '2024', '2025-01-31'), hash)];
  const found = difference(before, after, { known });
  const total = (found.ok ? found.value : []).find(
    ({ violation, unit, column }) => violation === 'all' && unit === 'violations' && column === 'total',
  );
  expect(total).toMatchObject({ before: 30, after: 32, because: [{ why: 'rule changed', change: 2, findings: ['F15'] }] });
});

test('nothing is counted in two years: what was corrected in 2025 stays in 2024, and 2025 has only what was first verified in it', () => {
  const counted = verifiedIn(goldenSnapshot('2025-03-31'), window('annual', '2025'));
  expect(counted.map(({ finding, standing }) => [finding, standing])).toEqual([['F15', 'late']]);
});

test('as known on an earlier day the figures are what they were then', () => {
  const total = (day: string) =>
    count(goldenSnapshot(day), year).rows.find(({ violation, unit }) => violation === 'all' && unit === 'violations')?.total ?? 0;
  const days = ['2024-01-31', '2024-02-20', '2024-03-31', '2024-06-30', '2024-09-30', '2024-11-12', '2024-12-31'];
  expect(days.map(total)).toEqual([0, 4, 9, 20, 24, 29, 30]);
});
