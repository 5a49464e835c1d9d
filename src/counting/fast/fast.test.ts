import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFinding, anyFindings, anyJudgements, goldenDeeds, goldenJudgements, goldenSnapshot, snapshotOf } from '#fixtures';
import { clustersOf } from '#linkage';
import { findingsKnown, type FindingVersion, type Window, windowOf } from '#verification';
import { annualTables } from '../rules/reports.ts';
import type { Snapshot } from '../snapshot.ts';
import { count } from '../rules/count.ts';
import { fastAnnualTables } from './annual.ts';
import { columnsOf, type StandingFinding } from './columns.ts';
import { fastCount } from './count.ts';

function window(rule: 'annual' | 'ghn', period: string, cutOff?: string, after?: string): Window {
  const made = windowOf(rule, period, cutOff, after);
  if (!made) throw new Error(period);
  return made;
}
const anyWindow = fc.constantFrom(window('annual', '2024'), window('annual', '2024', '2025-02-28', '2024-01-31'), window('ghn', '2024-Q2'));

/** The tables of the plain rules, as the fast path gives them: of each situation, and of all. */
function plain(snapshot: Snapshot, when: Window): ReadonlyMap<string, unknown> {
  const tables = (situation: string | null) => {
    const { contradictions: _, ...own } = annualTables(snapshot, when, situation);
    return own;
  };
  const situations = [...new Set(snapshot.findings.map(({ situation }) => situation))].sort();
  return new Map([['all', tables(null)] as const, ...situations.map((situation) => [situation, tables(situation)] as const)]);
}

test('the fast path equals the plain rules, cell by cell', () => {
  fc.assert(
    fc.property(anyFindings, anyJudgements, anyWindow, (findings, judgements, when) => {
      const snapshot = snapshotOf(findings, judgements);
      const columns = columnsOf(findings.map((finding) => ({ finding })));
      const fast = fastAnnualTables(columns, { window: when, asKnownOn: snapshot.asKnownOn, children: snapshot.children });
      expect(fast).toEqual(plain(snapshot, when));
    }),
    { numRuns: 500 },
  );
});

test('rows and the reasons of their bounds from columns are those of the plain rules', () => {
  fc.assert(
    fc.property(
      anyFindings,
      anyJudgements,
      anyWindow,
      fc.constantFrom(null, 'example', 'worked on, without findings'),
      (findings, judgements, when, which) => {
        const snapshot: Snapshot = { ...snapshotOf(findings, judgements), situations: ['worked on, without findings'] };
        expect(fastCount(snapshot, when, which)).toEqual(count(snapshot, when, which));
      },
    ),
    { numRuns: 500 },
  );
});

test('as known at a position, the columns count the states that stood there', () => {
  const history = fc.array(fc.tuple(anyFinding('x'), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { maxLength: 6 });
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 12 }), anyJudgements, anyWindow, (states, position, judgements, when) => {
      const standing: StandingFinding[] = states.flatMap(([state, since, length], index) => {
        const at = (version: number): FindingVersion => ({ ...state, finding: `finding-${index}`, version, facts: { ...state.facts, alleged: [] } });
        return [
          { finding: at(1), since, until: since + length },
          { finding: { ...at(2), situation: 'example' }, since: since + length },
        ];
      });
      const known = standing.filter(({ since = 0, until = Infinity }) => since <= position && position < until).map(({ finding }) => finding);
      const snapshot = snapshotOf(known, judgements);
      const fast = fastAnnualTables(columnsOf(standing), { window: when, asKnownOn: snapshot.asKnownOn, children: snapshot.children, position });
      const expected = [...plain(snapshot, when)].filter(([situation]) => situation !== 'all');
      expect(expected.map(([situation]) => [situation, fast.get(situation)])).toEqual(expected);
    }),
  );
});

test('the golden year in columns, as known on any day of its editions', () => {
  const when = window('annual', '2024');
  const standing: StandingFinding[] = [];
  let before = findingsKnown([]);
  for (const { position } of goldenDeeds) {
    const now = findingsKnown(goldenDeeds, position);
    for (const [id, finding] of now)
      if (before.get(id) !== undefined ? JSON.stringify(before.get(id)) !== JSON.stringify(finding) : true) {
        const last = standing.findLastIndex((one) => one.finding.finding === id);
        if (last >= 0) standing[last] = { ...standing[last], finding: standing[last]?.finding ?? finding, until: position };
        standing.push({ finding, since: position });
      }
    before = now;
  }
  const columns = columnsOf(standing);
  for (const day of ['2024-04-10', '2024-10-05', '2025-01-15', '2025-03-31']) {
    const position = goldenDeeds.filter(({ on }) => on <= day).length;
    const children = clustersOf(
      goldenJudgements.filter(({ on }) => on <= day),
      'mentions',
    );
    const fast = fastAnnualTables(columns, { window: when, asKnownOn: day, children, position });
    expect(fast).toEqual(plain(goldenSnapshot(day), when));
  }
});
