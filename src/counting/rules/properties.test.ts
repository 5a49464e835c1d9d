import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFinding, anyFindings, anyJudgements, anySnapshot, children, finding, judged, mentionIds, snapshotOf } from '#fixtures';
import { graveTypes, type Mention, rollUps, type Sex, sexes } from '#incidents';
import { type FindingVersion, statuses, type Window, windowOf } from '#verification';
import { cellColumns } from '../edition.ts';
import { type CountRow, type CountUnit, dimensions } from '../row.ts';
import type { Snapshot } from '../snapshot.ts';
import { breakdown, childBreakdown, type Cut } from './breakdown.ts';
import { count, rowKey } from './count.ts';
import { difference } from './difference.ts';
import { checkEdition, freeze } from './edition.ts';
import { annualTables } from './reports.ts';
import { verifiedIn } from './selection.ts';

function window(rule: 'annual' | 'ghn', period: string): Window {
  const made = windowOf(rule, period);
  if (!made) throw new Error(period);
  return made;
}
const windows = [window('annual', '2024'), window('ghn', '2024-Q2'), window('ghn', '2024-Q4')];
const anyWindow = fc.constantFrom(...windows);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const keyed = (rows: readonly CountRow[]) => new Map(rows.map((row) => [rowKey(row), row]));
const at = (rows: ReadonlyMap<string, CountRow>, situation: string, violation: string, unit: CountUnit, sex: Sex | '' = '') =>
  rows.get([situation, violation, unit, sex].join(' '));
const sum = (rows: readonly (CountRow | undefined)[], column: (typeof cellColumns)[number]) =>
  rows.reduce((all, row) => all + (row?.[column] ?? 0), 0);

test('totals equal the sum of their parts: period, sex, type, roll-up, situation; and lie within their bounds', () => {
  fc.assert(
    fc.property(anySnapshot, anyWindow, (snapshot, when) => {
      const { rows } = count(snapshot, when);
      const by = keyed(rows);
      const situations = [...new Set(rows.map(({ situation }) => situation))];
      for (const row of rows) {
        expect(row.total).toBe(row.committed + row.late + row.cannotTell);
        expect(row.lower).toBeLessThanOrEqual(row.total);
        expect(row.total).toBeLessThanOrEqual(row.upper);
      }
      for (const situation of situations)
        for (const column of ['committed', 'late', 'cannotTell', 'total'] as const) {
          const types = graveTypes.map((type) => at(by, situation, type, 'violations') ?? at(by, situation, type, 'incidents'));
          expect(at(by, situation, 'all', 'violations')?.[column]).toBe(sum(types, column));
          const killed = rollUps.killing_maiming.map((type) => at(by, situation, type, 'violations'));
          expect(at(by, situation, 'killing_maiming', 'violations')?.[column]).toBe(sum(killed, column));
          const attacked = rollUps.attacks_schools_hospitals.map((type) => at(by, situation, type, 'incidents'));
          expect(at(by, situation, 'attacks_schools_hospitals', 'incidents')?.[column]).toBe(sum(attacked, column));
          for (const { violation, unit } of rows.filter(({ sex, situation: own }) => sex === 'boys' && own === situation)) {
            const bySex = sexes.map((sex) => at(by, situation, violation, unit, sex));
            expect(at(by, situation, violation, unit)?.[column]).toBe(sum(bySex, column));
          }
        }
      const parts = situations.filter((situation) => situation !== 'all').map((situation) => at(by, situation, 'all', 'violations'));
      expect((at(by, 'all', 'all', 'violations') ?? parts[0])?.total ?? 0).toBe(sum(parts, 'total'));
    }),
  );
});

test('every breakdown adds up to its total, in violations and in children', () => {
  fc.assert(
    fc.property(anySnapshot, anyWindow, fc.constantFrom(0, 1, 2, 3, 4) as fc.Arbitrary<Cut['level']>, (snapshot, when, level) => {
      const counted = verifiedIn(snapshot, when);
      for (const situation of ['example', null]) {
        const rows = keyed(count(snapshot, when, situation).rows);
        const [name, cut] = [
          situation ?? (rows.has('all all violations ') ? 'all' : (counted[0]?.situation ?? 'example')),
          { situation, level, window: when },
        ];
        for (const dimension of dimensions) {
          const parts = breakdown(counted, dimension, cut);
          for (const type of graveTypes) {
            const own = parts.filter(({ violation }) => violation === type).reduce((all, { total }) => all + total, 0);
            const row =
              at(rows, name, type, 'violations') ?? (dimension === 'age' || dimension === 'sex' ? undefined : at(rows, name, type, 'incidents'));
            expect(own).toBe(row?.total ?? 0);
          }
          const affected = childBreakdown(counted, 'all', dimension, cut);
          expect(affected.reduce((all, { total }) => all + total, 0)).toBe(at(rows, name, 'all', 'children')?.total ?? 0);
        }
      }
    }),
  );
});

test('judging two the same never raises a count or its upper bound', () => {
  const anyMention = fc.constantFrom(...mentionIds);
  fc.assert(
    fc.property(anyFindings, anyJudgements, anyMention, anyMention, anyWindow, (findings, judgements, left, right, when) => {
      const before = keyed(count(snapshotOf(findings, judgements), when).rows);
      const after = count(snapshotOf(findings, [...judgements, judged(99, left, right, 'same')]), when).rows;
      // A judgement is knowledge: it can move a child from one sex to the other and tighten a lower bound, never add a child.
      const columns = (row: CountRow) => [row.total, row.upper, ...(row.sex === null ? [row.committed, row.committed + row.cannotTell] : [])];
      const raised = after.filter((row) => {
        const was = before.get(rowKey(row));
        return was === undefined || columns(row).some((value, index) => value > (columns(was)[index] ?? 0));
      });
      expect(raised).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('what is not verified never appears', () => {
  const open = statuses.filter((status) => status !== 'verified');
  fc.assert(
    fc.property(
      anyFindings,
      fc.array(fc.tuple(anyFinding('x'), fc.constantFrom(...open)), { maxLength: 6 }),
      anyJudgements,
      anyWindow,
      (findings, others, judgements, when) => {
        const unverified = others.map(([one, status], index): FindingVersion => ({ ...one, finding: `open-${index}`, situation: 'example', status }));
        const known = [finding('known', {}, { verifiedOn: '2020-01-01' }), ...findings];
        const [before, after] = [known, [...unverified, ...known]].map((all) => annualTables(snapshotOf(all, judgements), when, 'example'));
        expect(after).toEqual(before);
      },
    ),
  );
});

test('order and repetition change nothing, and neither do the names of mentions, people and organisations', () => {
  const signer = { person: 'nobody', organisation: 'none' };
  fc.assert(
    fc.property(anyFindings, anyJudgements, anyWindow, fc.infiniteStream(fc.nat(1000)), (findings, judgements, when, keys) => {
      const shuffled = [...findings, ...findings].map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key);
      const renamed = shuffled.map(({ one }): FindingVersion => {
        const named = one.facts.victims.map((victim) => ({ ...victim, id: `other-${victim.id}` }));
        return { ...one, author: signer, contributors: [signer], facts: { ...one.facts, victims: named, sources: [], reliedOn: {} } };
      });
      const others = judgements.map((row) => ({ ...row, left: `other-${row.left}`, right: `other-${row.right}` }));
      expect(count(snapshotOf(renamed, [...others].reverse()), when)).toEqual(count(snapshotOf(findings, judgements), when));
    }),
  );
});

/** A world whose children are known: findings name some of them and give others as numbers only. */
const world = fc.array(fc.tuple(fc.constantFrom(...sexes), fc.boolean()), { minLength: 1, maxLength: 6 }).chain((kinds) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom('killing', 'maiming', 'abduction', 'recruitment'),
        fc.array(fc.tuple(fc.nat(kinds.length - 1), fc.boolean()), { minLength: 1, maxLength: 4 }),
      ),
      { maxLength: 5 },
    )
    .map((findings) => {
      const dead = new Set<number>();
      const truth = findings.map(([type, seen]) => {
        const own = [...new Map(seen).entries()].filter(([child]) => type !== 'killing' || !dead.has(child));
        if (type === 'killing') for (const [child] of own) dead.add(child);
        return { type, own };
      });
      return { kinds, truth };
    }),
);

test('the true number of children lies within the bounds, whoever the numbers stand for', () => {
  fc.assert(
    fc.property(world, ({ kinds, truth }) => {
      const findings = truth.map(({ type, own }, index) => {
        const sexOf = (child: number): Sex => kinds[child]?.[0] ?? 'unknown';
        const victims = own.filter(([, named]) => named).map(([child]): Mention => ({ id: `child-${child}`, sex: sexOf(child), age: 'unknown' }));
        const tally = sexes.map((sex) => children(sex, own.filter(([child]) => sexOf(child) === sex).length));
        return finding(`finding-${index}`, { type: type as 'killing', tally, victims });
      });
      const rows = keyed(count(snapshotOf(findings), window('annual', '2024'), 'example').rows);
      for (const sex of [...sexes, ''] as const) {
        const there = new Set(truth.flatMap(({ own }) => own.map(([child]) => child)).filter((child) => sex === '' || kinds[child]?.[0] === sex));
        const row = at(rows, 'example', 'all', 'children', sex);
        expect(row?.lower).toBeLessThanOrEqual(there.size);
        expect(row?.upper).toBeGreaterThanOrEqual(there.size);
      }
    }),
    { numRuns: 500 },
  );
});

test('the changes of every cell add up to its difference, and no cell that differs is left out', () => {
  const pair = fc
    .tuple(anySnapshot, anySnapshot)
    .map(([a, b]): readonly [Snapshot, Snapshot] => [
      a,
      { ...b, asKnownOn: '2025-12-31', findings: b.findings.map((one, index) => ({ ...one, version: 1 + (index % 3) })) },
    ]);
  fc.assert(
    fc.property(pair, anyWindow, ([earlier, later], when) => {
      const [before, after] = [freeze(earlier, when, hash, 'example'), freeze(later, when, hash, 'example')];
      const found = difference(before, after, { known: later });
      if (!found.ok) throw new Error(found.refusal.card.id);
      const told = new Map(found.value.map((cell) => [`${rowKey(cell)} ${cell.column}`, cell]));
      const was = keyed(before.rows);
      for (const row of after.rows)
        for (const column of cellColumns) {
          const cell = told.get(`${rowKey(row)} ${column}`);
          const change = row[column] - (was.get(rowKey(row))?.[column] ?? 0);
          expect((cell?.because ?? []).reduce((all, cause) => all + cause.change, 0)).toBe(change);
          expect(cell ? cell.after - cell.before : change).toBe(change);
        }
      expect(checkEdition(JSON.parse(JSON.stringify(after)) as typeof after, hash)).toEqual({ checksum: true, recounted: true });
    }),
  );
});
