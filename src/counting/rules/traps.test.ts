/*
 * The ten weaknesses that can be read in the code of the only system built for this, partial dates and the cut-off:
 * each with data on which the wrong answer differs from the right one. The wrong answer is computed beside it, so that
 * the test shows what the rule guards against.
 */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { children, date, finding, type Given } from '#fixtures';
import type { Mention, Sex } from '#incidents';
import { clustersOf } from '#linkage';
import { type FindingFacts, type FindingVersion, windowOf, type Window } from '#verification';
import type { CountRow, CountUnit } from '../row.ts';
import type { Children, Snapshot } from '../snapshot.ts';
import { breakdown, childBreakdown, type Cut } from './breakdown.ts';
import { answerBreakdown, detentionBreakdown, responseBreakdown } from './circumstances.ts';
import { count } from './count.ts';
import { checkEdition, freeze } from './edition.ts';
import { noteTables, severalViolations } from './reports.ts';
import { verifiedIn } from './selection.ts';

const nobody: Children = { of: new Map(), unsure: [] };
const snapshot = (findings: readonly FindingVersion[], of: Children = nobody, asKnownOn = '2025-01-15'): Snapshot => ({
  asKnownOn,
  findings,
  children: of,
});

function window(rule: 'annual' | 'ghn', period: string, cutOff?: string, after?: string): Window {
  const made = windowOf(rule, period, cutOff, after);
  if (!made) throw new Error(`${period} is no period`);
  return made;
}
const year = window('annual', '2024');
const cut: Cut = { situation: null, level: 1, window: year };

function row(rows: readonly CountRow[], violation: string, unit: CountUnit, sex: Sex | null = null): CountRow {
  const found = rows.find((one) => one.situation === 'example' && one.violation === violation && one.unit === unit && one.sex === sex);
  if (!found) throw new Error(`no row ${violation} ${unit} ${sex}`);
  return found;
}
const totals = (parts: readonly { readonly part: string; readonly total: number; readonly violation?: string }[], violation?: string) =>
  Object.fromEntries(parts.filter((one) => violation === undefined || one.violation === violation).map(({ part, total }) => [part, total]));
const boy = (id: string): Mention => ({ id, sex: 'boys', age: 'unknown' });
const killing = (id: string, boys: number, given: Given = {}, changed: Partial<FindingFacts> = {}) =>
  finding(id, { tally: [children('boys', boys)], ...changed }, given);

test('trap 1: by party, nothing is counted once for each party and nothing falls out, so the parts add up', () => {
  const findings = [killing('a', 3, { parties: ['example-army'] }), killing('b', 4, { parties: ['example-army', 'example-front'] }), killing('c', 5)];
  const snap = snapshot(findings);
  const wrong: Record<string, number> = {};
  for (const one of findings)
    for (const party of one.attribution?.parties ?? []) wrong[party] = (wrong[party] ?? 0) + (one.facts.tally[0]?.count ?? 0);
  expect(wrong).toEqual({ 'example-army': 7, 'example-front': 4 }); // 11 of 12, and 4 of them twice
  const parts = totals(breakdown(verifiedIn(snap, year), 'party', cut), 'killing');
  expect(parts).toEqual({ 'example-army': 3, 'several-parties': 4, 'unknown-party': 5 });
  expect(Object.values(parts).reduce((a, b) => a + b)).toBe(row(count(snap, year).rows, 'killing', 'violations').total);
});

test('trap 2: a violation with several responses counts once, and "none required" and "pending" are no response', () => {
  const counted = verifiedIn(snapshot([killing('a', 2), killing('b', 1), killing('c', 1)]), year);
  const responses = [
    { finding: 'a', followUp: 'advocacy' },
    { finding: 'a', followUp: 'referral_medical' },
    { finding: 'a', followUp: 'public_statement' },
    { finding: 'b', followUp: 'none_required' },
    { finding: 'c', followUp: 'pending' },
  ];
  const tally = new Map([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ]);
  const wrong = responses.reduce((sum, response) => sum + (tally.get(response.finding) ?? 0), 0);
  expect(wrong).toBe(8); // of 4 violations
  expect(totals(responseBreakdown(counted, 'killing', responses))).toEqual({ 'response-received': 2, 'no-response': 2 });
});

test('trap 3: a deprivation of liberty without an end is not known to have ended', () => {
  const began = date('2024-02-01');
  const held = (id: string, occurred: FindingFacts['occurred']) => finding(id, { type: 'deprivation_liberty', occurred });
  const findings = [
    held('a', { kind: 'once', on: date('2024-02-01') }), // no range, no end
    held('b', { kind: 'lasting', began, ended: date('') }),
    held('c', { kind: 'lasting', began, ended: 'ongoing' }),
    held('d', { kind: 'lasting', began, ended: date('2024-05') }),
  ];
  const wrong = findings.filter(({ facts }) => facts.occurred.kind === 'once' || facts.occurred.ended !== 'ongoing').length;
  expect(wrong).toBe(3); // "released", of whom only one was
  expect(totals(detentionBreakdown(verifiedIn(snapshot(findings), year), findings))).toEqual({ 'not-known': 2, 'still-deprived': 1, released: 1 });
  expect(row(count(snapshot(findings), year).rows, 'all', 'violations').total).toBe(0);
});

test('trap 4: a child with violations in two incidents is found by the judgement, and no box has to be ticked', () => {
  const findings = [
    finding('a', { type: 'abduction', tally: [children('boys', 1)], victims: [boy('report-1/1')] }),
    finding('b', { type: 'recruitment', tally: [children('boys', 2)], victims: [boy('report-2/1'), boy('report-2/2')] }),
  ];
  const same = clustersOf(
    [
      {
        id: 'j1',
        about: 'mentions',
        left: 'report-1/1',
        right: 'report-2/2',
        verdict: 'same',
        reason: 'scar, village, day',
        evidence: [],
        by: { person: 'account-1', organisation: 'organisation-a' },
        position: 1,
      },
    ],
    'mentions',
  );
  const snap = snapshot(findings, same);
  const ticked = new Set<string>(); // the box "several violations", which each incident has for itself and nobody ticked
  const wrong = findings.filter((one) => ticked.has(one.finding)).length;
  expect(wrong).toBe(0);
  expect(severalViolations(verifiedIn(snap, year)).all.total).toBe(1);
  const { rows } = count(snap, year);
  expect(row(rows, 'all', 'violations').total).toBe(3);
  expect(row(rows, 'all', 'children').total).toBe(2); // not 3
});

test('trap 5: late is said of each violation, not of the incident that holds it', () => {
  const third = window('ghn', '2024-Q3');
  const incident = { occurred: { kind: 'once', on: date('2024-06-20') } } as const; // one incident, two violations
  const findings = [
    killing('a', 1, { verifiedOn: '2024-06-28' }, incident),
    finding('b', { type: 'attack_on_schools', tally: [], ...incident }, { verifiedOn: '2024-07-12' }),
  ];
  const anyLate = findings.some((one) => (one.firstVerifiedOn ?? '') > '2024-06-30');
  const wrong = anyLate ? findings.length : 0;
  expect(wrong).toBe(2); // both "late", as one of them is
  const { rows } = count(snapshot(findings), third);
  expect(row(rows, 'all', 'violations')).toMatchObject({ committed: 0, late: 1, total: 1 });
  expect(row(count(snapshot(findings), window('ghn', '2024-Q2')).rows, 'all', 'violations')).toMatchObject({ committed: 1, late: 0, total: 1 });
});

test('trap 6: closing a record changes no figure', () => {
  const findings = [killing('a', 1), killing('b', 2)];
  const recordStatus = new Map([
    ['a', 'open'],
    ['b', 'closed'],
  ]);
  const wrong = findings.filter((one) => recordStatus.get(one.finding) === 'open').reduce((sum, one) => sum + (one.facts.tally[0]?.count ?? 0), 0);
  expect(wrong).toBe(1);
  const right = row(count(snapshot(findings), year).rows, 'killing', 'children').total;
  const closed = findings.map((one) => ({ ...one, recordStatus: recordStatus.get(one.finding) }));
  expect([right, row(count(snapshot(closed), year).rows, 'killing', 'children').total]).toEqual([3, 3]);
});

test('trap 7: a table of attack types reads attack types, not weapons', () => {
  const answers = { attack_type: ['aerial_attack'], weapon_type: ['aerial_bomb'] };
  const counted = verifiedIn(
    snapshot([finding('a', { type: 'maiming', answers }), finding('b', { type: 'maiming', answers: { weapon_type: ['landmine'] } })]),
    year,
  );
  const wrong = totals(answerBreakdown(counted, 'maiming', 'weapon_type'));
  expect(wrong).toEqual({ aerial_bomb: 1, landmine: 1 }); // under the heading "type of attack"
  expect(totals(answerBreakdown(counted, 'maiming', 'attack_type'))).toEqual({ aerial_attack: 1, 'not-known': 1 });
});

test('trap 8: children by party are children, not child × violation × party', () => {
  const both = { parties: ['example-army', 'example-front'] };
  const victims = [boy('m1')];
  const findings = [
    finding('a', { type: 'abduction', victims }, both),
    finding('b', { type: 'recruitment', victims }, both),
    finding('c', { type: 'maiming', victims: [boy('m2')] }, { parties: ['example-army'] }),
  ];
  const wrong = findings.flatMap((one) => one.facts.victims.flatMap(() => one.attribution?.parties ?? []));
  expect(wrong).toHaveLength(5); // of two children
  const counted = verifiedIn(snapshot(findings), year);
  expect(totals(childBreakdown(counted, 'all', 'party', cut))).toEqual({ 'several-parties': 1, 'example-army': 1 });
});

test('trap 9: a figure given out is frozen; rerunning it gives what was given out', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const then = snapshot([killing('a', 2)], nobody, '2024-12-31');
  const edition = freeze(then, year, hash);
  const now = snapshot([killing('a', 5, { version: 2 }), killing('b', 1)], nobody, '2025-03-01');
  const wrong = row(count(now, year).rows, 'killing', 'children').total; // last year's note, run today
  expect([wrong, row(edition.rows, 'killing', 'children').total]).toEqual([6, 2]);
  expect(checkEdition(edition, hash)).toEqual({ checksum: true, recounted: true });
  expect(freeze(then, year, hash)).toEqual(edition);
  const touched = { ...edition, rows: edition.rows.map((one) => ({ ...one, total: one.total + 1 })) };
  expect(checkEdition(touched, hash)).toEqual({ checksum: false, recounted: false });
});

test('trap 10: the tables by party and by region of the GHN count children where children are counted', () => {
  const second = window('ghn', '2024-Q2');
  const findings = [
    killing('a', 7, { verifiedOn: '2024-06-20', parties: ['example-army'] }),
    killing('b', 4, { verifiedOn: '2024-06-21', parties: ['example-army'] }),
  ];
  const wrong = findings.length; // rows of violations
  expect(wrong).toBe(2);
  const { verified } = noteTables(snapshot(findings), second);
  expect(totals(verified.byParty, 'killing')).toEqual({ 'example-army': 11 });
  expect(totals(verified.byRegion, 'killing')).toEqual({ EX01: 11 });
  expect(verified.victims.find(({ violation }) => violation === 'killing')).toMatchObject({ boys: 11, total: 11 });
});

test('partial dates: a year is not its first day, and what it cannot tell is counted and shown', () => {
  const second = window('ghn', '2024-Q2');
  const vague = (id: string, text: string) => killing(id, 1, { verifiedOn: '2024-05-10' }, { occurred: { kind: 'once', on: date(text) } });
  const findings = [vague('a', '2024'), vague('b', '2024-04'), vague('c', '2024-03'), vague('d', '')];
  const wrong = findings.filter(({ facts }) => facts.occurred.kind === 'once' && (facts.occurred.on.from || '1970-01-01') < second.from).length;
  expect(wrong).toBe(3); // late, if 2024 is 1 January and an unknown date the first of all
  expect(row(count(snapshot(findings), second).rows, 'killing', 'violations')).toMatchObject({ committed: 1, late: 1, cannotTell: 2, total: 4 });
  expect(totals(breakdown(verifiedIn(snapshot(findings), second), 'time', { ...cut, window: second }), 'killing')).toEqual({
    '2024-04': 1,
    earlier: 1,
    'not-known': 2,
  });
});

test('the cut-off: what is verified after the period and before its cut-off counts once, in its own period', () => {
  const december = { occurred: { kind: 'once', on: date('2024-12-20') } } as const;
  const findings = [killing('a', 1, { verifiedOn: '2025-01-20' }, december), killing('b', 1, { verifiedOn: '2025-02-20' }, december)];
  const [open, next] = [window('annual', '2024', '2025-01-31', '2024-01-31'), window('annual', '2025', '2026-01-31', '2025-01-31')];
  const figure = (which: Window) => row(count(snapshot(findings, nobody, '2026-02-01'), which).rows, 'killing', 'violations');
  const wrong = figure(year).total; // the cut-off left out: the period's last day is taken
  expect(wrong).toBe(0);
  expect(figure(open)).toMatchObject({ committed: 1, late: 0, total: 1, period: { cutOff: '2025-01-31' } });
  expect(figure(next)).toMatchObject({ committed: 0, late: 1, total: 1 });
});

test('the shape of the annual report: 36,221 committed in the year + 5,149 earlier = 41,370 verified, and a quarter calls other ones late', () => {
  const findings = [
    killing('a', 36_221, { verifiedOn: '2024-08-01' }, { occurred: { kind: 'once', on: date('2024-03-01') } }),
    killing('b', 5_149, { verifiedOn: '2024-08-01' }, { occurred: { kind: 'once', on: date('2023-11-01') } }),
  ];
  expect(row(count(snapshot(findings), year).rows, 'all', 'violations')).toMatchObject({
    committed: 36_221,
    late: 5_149,
    cannotTell: 0,
    total: 41_370,
  });
  expect(row(count(snapshot(findings), window('ghn', '2024-Q3')).rows, 'all', 'violations')).toMatchObject({ committed: 0, late: 41_370 });
});

test('violations, children and incidents are never read for each other', () => {
  const victims = [boy('m1')];
  const findings = [
    finding('a', { type: 'abduction', victims }),
    finding('b', { type: 'recruitment', victims }),
    finding('c', { type: 'attack_on_schools', tally: [children('girls', 9)] }), // children hurt there are findings of their own
    finding('d', { type: 'military_use', tally: [] }),
  ];
  const { rows } = count(snapshot(findings), year);
  expect([row(rows, 'all', 'violations').total, row(rows, 'all', 'children').total, row(rows, 'all', 'incidents').total]).toEqual([3, 1, 1]);
});

test('victims known only as numbers: the total takes them as different, the lower bound as the fewest there can be, with the reason', () => {
  const snap = snapshot([
    finding('a', { type: 'abduction', tally: [children('boys', 4)] }),
    finding('b', { type: 'recruitment', tally: [children('boys', 3), children('girls', 2, 'unknown', 1, 2)] }),
    finding('c', { tally: [children('boys', 2)] }),
    finding('d', { tally: [children('boys', 1)] }),
  ]);
  const { rows, because } = count(snap, year);
  expect(row(rows, 'all', 'children')).toMatchObject({ total: 12, lower: 5, upper: 12 }); // 4 boys of a, 1 girl of b
  expect(row(rows, 'killing', 'children')).toMatchObject({ total: 3, lower: 3, upper: 3 }); // nobody is killed twice
  expect(because.find((one) => one.row === 'example all children ')?.reasons).toEqual(['numbers only', 'tally bounds']);
});

test('where it cannot be said whether two are the same, the total has both and the lower bound one', () => {
  const findings = [finding('a', { type: 'abduction', victims: [boy('m1')] }), finding('b', { type: 'recruitment', victims: [boy('m2')] })];
  const { rows, because } = count(snapshot(findings, { of: new Map(), unsure: [['m1', 'm2']] }), year);
  expect(row(rows, 'all', 'children', 'boys')).toMatchObject({ total: 2, lower: 1, upper: 2 });
  expect(because.find((one) => one.row === 'example all children boys')?.reasons).toEqual(['unsure']);
});
