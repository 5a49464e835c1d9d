import { graveTypes, type Sex } from '#incidents';
import type { Window } from '#verification';
import type { AskedMatrix, MatrixCell, MatrixColumn, MatrixRow, Measure } from '../matrix.ts';
import { type CountUnit, type Dimension, everySituation, type Split } from '../row.ts';
import type { Counted, Snapshot } from '../snapshot.ts';
import { breakdown, childBreakdown, type Cut, partOf } from './breakdown.ts';
import { contradictionsIn } from './contradictions.ts';
import { count } from './count.ts';
import { countingRule, type CountingRule, typesOf } from './rule.ts';
import { standingFindings, unverifiedIn, verifiedIn } from './selection.ts';
import { traceFigure } from './trace.ts';

/** The columns of a matrix, in their order. @source practice: the annual reports print the total and the types */
export const matrixColumns: readonly MatrixColumn[] = ['all', ...graveTypes];

/**
 * The unit of a column under a measure: attacks and denials are incidents whatever is asked.
 * @source childrenandarmedconflict.un.org/six-grave-violations/ (a unit is a property of the type)
 */
export function unitOf(column: MatrixColumn, measure: Measure, rule: CountingRule = countingRule): CountUnit {
  return column !== 'all' && rule.countedBy[column] === 'incidents' ? 'incidents' : measure;
}

/** Columns that can be asked of a sex. @source ours: an attack on a school has no sex */
function columnsFor(sex: Sex | null, rule: CountingRule): readonly MatrixColumn[] {
  return matrixColumns.filter((column) => sex === null || (column === 'all' ? true : rule.countedBy[column] === 'children'));
}

/**
 * Figures crossed: situations, periods or parts with types of violation, each with how its cell stands.
 * @source ours: headquarters sees in one table where the year stands; each figure is the one that `count` gives
 */
export function matrix(snapshot: Snapshot, asked: AskedMatrix, rule: CountingRule = countingRule): readonly MatrixRow[] {
  const [first] = asked.windows;
  if (!first) return [];
  if (asked.over === 'situation') return wholeRows(snapshot, asked, first.window, rule);
  if (asked.over === 'period')
    return asked.windows.flatMap(({ period, window }) => {
      const [all] = wholeRows(snapshot, asked, window, rule);
      return all ? [{ key: period, cells: all.cells }] : [];
    });
  return partRows(snapshot, asked, asked.over, first.window, rule);
}

/** Rows that are no part of another, with bounds: every situation together first, where there are several. */
function wholeRows(snapshot: Snapshot, { measure, sex, situation }: AskedMatrix, window: Window, rule: CountingRule): readonly MatrixRow[] {
  const { rows } = count(snapshot, window, situation, rule);
  return [...new Set(rows.map((row) => row.situation))].map((key) => {
    const own = rows.filter((row) => row.situation === key);
    const state = stateOf(ofSituation(snapshot, key === everySituation ? null : key), window, rule);
    const cells = columnsFor(sex, rule).flatMap((violation) => {
      // Of one sex all types together are given in children only.
      const unit = sex !== null && violation === 'all' ? 'children' : unitOf(violation, measure, rule);
      const row = own.find((one) => one.violation === violation && one.unit === unit && one.sex === sex);
      if (!row) return [];
      const { committed, late, cannotTell, total, lower, upper } = row;
      return [{ violation, unit, committed, late, cannotTell, total, lower, upper, ...state(violation, () => true) }];
    });
    return { key, cells };
  });
}

const ofSituation = (snapshot: Snapshot, situation: string | null): Snapshot =>
  situation === null ? snapshot : { ...snapshot, findings: snapshot.findings.filter((one) => one.situation === situation) };

function partRows(snapshot: Snapshot, asked: AskedMatrix, by: Dimension, window: Window, rule: CountingRule): readonly MatrixRow[] {
  const { measure, sex, situation } = asked;
  const cut: Cut = { situation, level: 1, window };
  const counted = verifiedIn(snapshot, window).filter((one) => situation === null || one.situation === situation);
  const state = stateOf(ofSituation(snapshot, situation), window, rule);
  const rows = new Map<string, MatrixCell[]>();
  for (const violation of columnsFor(sex, rule)) {
    const unit = sex !== null && violation === 'all' ? 'children' : unitOf(violation, measure, rule);
    for (const [part, cell] of partsOf(counted, { violation, unit, sex, by, cut }, rule)) {
      const marks = by === 'age' || by === 'sex' ? { open: 0, questions: 0 } : state(violation, (one) => partOf(one, by, cut) === part);
      const made = { violation, unit, lower: null, upper: null, ...cell, ...marks };
      rows.set(part, [...(rows.get(part) ?? []), made]);
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, cells]) => ({ key, cells }));
}

type AskedPart = { readonly violation: MatrixColumn; readonly unit: CountUnit; readonly sex: Sex | null; readonly by: Dimension; readonly cut: Cut };

function partsOf(
  counted: readonly Counted[],
  { violation, unit, sex, by, cut }: AskedPart,
  rule: CountingRule,
): readonly (readonly [string, Split])[] {
  const rows: readonly (Split & { readonly part: string; readonly violation: string })[] =
    unit === 'children' ? childBreakdown(counted, violation, by, cut, rule) : breakdown(counted, by, cut, rule);
  const parts = rows.filter((row) => row.violation === violation);
  if (sex === null) return parts.map(({ part, committed, late, cannotTell, total }) => [part, { committed, late, cannotTell, total }]);
  const value = (part: string, column: 'committed' | 'late' | 'cannotTell') =>
    traceFigure(counted, { violation, unit, sex, column, part: { by, is: part } }, cut, rule).value;
  return parts.map(({ part }) => {
    const [committed, late, cannotTell] = [value(part, 'committed'), value(part, 'late'), value(part, 'cannotTell')];
    return [part, { committed, late, cannotTell, total: committed + late + cannotTell }];
  });
}

/** What is open and what is in doubt behind a cell. */
function stateOf(snapshot: Snapshot, window: Window, rule: CountingRule) {
  const open = unverifiedIn(snapshot, window);
  const counted = verifiedIn(snapshot, window);
  const doubted = contradictionsIn(counted).flatMap(({ findings }) => findings.slice(0, 1));
  const proposed = new Set(standingFindings(snapshot).flatMap(({ finding, proposal }) => (proposal ? [finding] : [])));
  return (violation: MatrixColumn, isOfRow: (one: Counted) => boolean) => {
    const types = typesOf(violation, rule);
    const own = (one: Counted) => types.includes(one.type) && isOfRow(one);
    const questioned = counted.filter(own);
    const contradictions = doubted.filter((id) => questioned.some(({ finding }) => finding === id)).length;
    return { open: open.filter(own).length, questions: contradictions + questioned.filter(({ finding }) => proposed.has(finding)).length };
  };
}

/**
 * The years that findings speak of, newest first, each with its quarters: from the first in which one happened or was
 * verified to the year of the day.
 * @source ours: what can be chosen is what there is
 */
export function periodsOf(snapshot: Snapshot): { readonly years: readonly string[]; readonly newest: string } {
  const verified = standingFindings(snapshot).flatMap(({ firstVerifiedOn }) => firstVerifiedOn ?? []);
  const last = Number(snapshot.asKnownOn.slice(0, 4));
  const newest = verified.length === 0 ? last : Number(verified.reduce((a, b) => (a > b ? a : b)).slice(0, 4));
  const first = verified.length === 0 ? last : Number(verified.reduce((a, b) => (a < b ? a : b)).slice(0, 4));
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => String(last - at));
  return { years, newest: String(newest) };
}
