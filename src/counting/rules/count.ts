import { type CountSubject, type Sex, sexes } from '#incidents';
import type { Window } from '#verification';
import { type BoundReason, type Cell, type CountRow, everySituation, type RowSubject } from '../row.ts';
import type { Counted, Snapshot } from '../snapshot.ts';
import { add, cellOf, nothing } from './cells.ts';
import { type ChildCells, childrenAffected, childViolations } from './children.ts';
import { countingRule, type CountingRule, countSubjects, typesOf } from './rule.ts';
import { verifiedIn } from './selection.ts';

/** What is asked: a window, the situations (all that the snapshot knows if none is named), and the rule. */
export type Question = {
  readonly window: Window;
  readonly asKnownOn: string;
  readonly situations: readonly string[];
  readonly rule: CountingRule;
};

/** Rows, and why the bounds of some of them are apart. */
export type Count = {
  readonly rows: readonly CountRow[];
  readonly because: readonly { readonly row: string; readonly reasons: readonly BoundReason[] }[];
};

/** The key of a row: what it is about. @source ours: two editions are compared row by row */
export function rowKey({ situation, violation, unit, sex }: RowSubject): string {
  return [situation, violation, unit, sex ?? ''].join(' ');
}

/**
 * The figures of a window from a snapshot: violations, children affected and incidents, by situation, type and sex.
 * @source annual reports (what is counted by children and what by incidents, late verification); ours: bounds
 */
export function count(snapshot: Snapshot, window: Window, situation: string | null = null, rule: CountingRule = countingRule): Count {
  const situations = situation === null ? situationsOf(snapshot) : [situation];
  const counted = verifiedIn(snapshot, window).filter((one) => situations.includes(one.situation));
  return countRows(counted, unsureChildren(snapshot), { window, asKnownOn: snapshot.asKnownOn, situations, rule });
}

/** The situations that a snapshot speaks of. @source ours: a situation without verified violations has rows of nothing */
export function situationsOf({ findings, situations = [] }: Pick<Snapshot, 'findings' | 'situations'>): readonly string[] {
  return [...new Set([...situations, ...findings.map(({ situation }) => situation)])].sort();
}

/** Pairs of children of whom it cannot be said whether they are the same. @source ours: an "unsure" about mentions is one about their children */
export function unsureChildren({ children }: Pick<Snapshot, 'children'>): Unsure {
  const child = (mention: string) => children.of.get(mention) ?? mention;
  return children.unsure.map(([left, right]) => [child(left), child(right)] as const);
}

/** The rows of what was selected: the same for a snapshot and for a frozen edition. @source annual reports (units, late verification); ours: one function for both, so that a recount cannot differ */
export function countRows(counted: readonly Counted[], unsure: Unsure, question: Question): Count {
  const { situations } = question;
  const scopes = situations.length > 1 ? [everySituation, ...situations] : situations;
  const rows: CountRow[] = [];
  const because: { row: string; reasons: readonly BoundReason[] }[] = [];
  for (const situation of scopes) {
    const own = situation === everySituation ? counted : counted.filter((one) => one.situation === situation);
    for (const violation of countSubjects)
      for (const [subject, { because: reasons, ...cell }] of rowsOf({ situation, violation }, own, unsure, question.rule)) {
        const row = finished(subject, cell, question);
        rows.push(row);
        if (reasons.length > 0) because.push({ row: rowKey(row), reasons });
      }
  }
  return { rows, because };
}

function finished(subject: RowSubject, cell: Cell, { window, asKnownOn, rule }: Question): CountRow {
  const { from, to, cutOff } = window;
  return { ...subject, ...cell, period: { from, to, cutOff }, asKnownOn, rule: window.rule, ruleVersion: rule.version };
}

/** Pairs of children of whom it cannot be said whether they are the same. */
type Unsure = readonly (readonly [string, string])[];

type Named = readonly [RowSubject, Cell & { readonly because: readonly BoundReason[] }];

/** The rows of one subject. The unit that the type is counted by comes first; for all types, violations come first. */
function rowsOf(
  about: { situation: string; violation: CountSubject },
  own: readonly Counted[],
  unsure: Unsure,
  rule: CountingRule,
): readonly Named[] {
  const types = typesOf(about.violation, rule);
  const of = own.filter(({ type }) => types.includes(type));
  const byChild = of.filter(({ type }) => rule.countedBy[type] === 'children');
  const byIncident = of.filter(({ type }) => rule.countedBy[type] === 'incidents');
  const bySex = (unit: RowSubject['unit'], cells: ChildCells): readonly Named[] =>
    ([null, ...sexes] as const).map((sex: Sex | null) => [{ ...about, unit, sex }, cells[sex ?? 'all']] as const);
  const incidents: Named = [{ ...about, unit: 'incidents', sex: null }, incidentCell(byIncident)];
  const children = () => bySex('children', childrenAffected(byChild, unsure));
  if (about.violation === 'all') return [[{ ...about, unit: 'violations', sex: null }, violationCell(of, rule)], ...children(), incidents];
  if (types.every((type) => rule.countedBy[type] === 'incidents')) return [incidents];
  return [...children(), ...bySex('violations', childViolations(byChild))];
}

function incidentCell(counted: readonly Counted[]): Named[1] {
  const sums = nothing();
  for (const { standing } of counted) add(sums, standing, 1);
  return { ...cellOf(sums), because: [] };
}

/**
 * Violations of any type: one for each child harmed, one for each attack or denial.
 * @source annual reports: the total counts violations (41,370 on 2024) and never children
 */
export function violationCell(counted: readonly Counted[], rule: CountingRule): Named[1] {
  const sums = nothing();
  for (const { type, standing, cells } of counted)
    if (rule.countedBy[type] === 'incidents') add(sums, standing, 1);
    else for (const { count: number, least, most } of cells) add(sums, standing, number, least, most);
  const cell = cellOf(sums);
  return { ...cell, because: cell.lower === cell.upper ? [] : ['tally bounds'] };
}
