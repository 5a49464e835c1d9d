import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySnapshot, goldenSnapshot } from '#fixtures';
import { graveTypes } from '#incidents';
import { type Window, windowOf } from '#verification';
import type { Snapshot } from '../snapshot.ts';
import { splitColumns } from '../trace.ts';
import { breakdown, childBreakdown, type Cut } from './breakdown.ts';
import { count } from './count.ts';
import { verifiedIn } from './selection.ts';
import { traceFigure } from './trace.ts';

const windowFor = (rule: 'annual' | 'ghn', period: string): Window => {
  const made = windowOf(rule, period);
  if (!made) throw new Error(period);
  return made;
};
const dimensions = ['party', 'place', 'time', 'age', 'sex'] as const;

/** Every figure of a snapshot that its findings do not add up to. */
function faults(snapshot: Snapshot, window: Window): readonly string[] {
  const counted = verifiedIn(snapshot, window);
  const found: string[] = [];
  const compare = (what: string, is: number, value: number) => {
    if (is !== value) found.push(`${what}: ${is} instead of ${value}`);
  };
  for (const row of count(snapshot, window).rows)
    for (const column of splitColumns) {
      const cut: Cut = { situation: row.situation === 'all' ? null : row.situation, level: 1, window };
      const { value } = traceFigure(counted, { violation: row.violation, unit: row.unit, sex: row.sex, column, part: null }, cut);
      compare([row.situation, row.violation, row.unit, row.sex, column].join(' '), value, row[column]);
    }
  const cut: Cut = { situation: null, level: 1, window };
  for (const by of dimensions) {
    for (const row of breakdown(counted, by, cut))
      for (const column of splitColumns) {
        const asked = { violation: row.violation, unit: 'violations', sex: null, column, part: { by, is: row.part } } as const;
        compare([by, row.violation, row.part, column].join(' '), traceFigure(counted, asked, cut).value, row[column]);
      }
    for (const violation of ['all', ...graveTypes] as const)
      for (const row of childBreakdown(counted, violation, by, cut))
        for (const column of splitColumns) {
          const asked = { violation, unit: 'children', sex: null, column, part: { by, is: row.part } } as const;
          compare([by, violation, 'children', row.part, column].join(' '), traceFigure(counted, asked, cut).value, row[column]);
        }
  }
  return found;
}

test('every figure of the golden year is the sum of what its findings bring', () => {
  for (const day of ['2024-07-10', '2025-01-15', '2025-03-31'])
    for (const window of [windowFor('annual', '2024'), windowFor('ghn', '2024-Q2'), windowFor('ghn', '2024-Q3')])
      expect(faults(goldenSnapshot(day), window)).toEqual([]);
});

test('so is every figure of any findings, whatever was judged', () => {
  fc.assert(
    fc.property(anySnapshot, fc.constantFrom(windowFor('annual', '2024'), windowFor('ghn', '2023-Q4')), (snapshot, window) => {
      expect(faults(snapshot, window)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('a boy of two findings is counted with one of them, and the other says with which', () => {
  const window = windowFor('annual', '2024');
  const counted = verifiedIn(goldenSnapshot('2025-01-15'), window);
  const asked = { violation: 'all', unit: 'children', sex: 'boys', column: 'total', part: null } as const;
  const { value, findings } = traceFigure(counted, asked, { situation: 'example', level: 1, window });
  expect(value).toBe(15);
  expect(findings.find(({ finding }) => finding === 'F05')).toMatchObject({ counted: 2, elsewhere: [{ finding: 'F04', children: 1 }] });
});
