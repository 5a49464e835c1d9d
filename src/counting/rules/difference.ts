import { type Card, ok, refuse, type Result } from '#kernel';
import type { FindingVersion } from '#verification';
import { type Cause, cellColumns, type CellDifference, type DifferenceReason, differenceReasons, type Edition } from '../edition.ts';
import { type CountRow, everySituation, type RowSubject } from '../row.ts';
import type { Counted, Snapshot } from '../snapshot.ts';
import { countRows, rowKey, unsureChildren } from './count.ts';
import { canonical } from './edition.ts';
import { countingRule, type CountingRule, typesOf } from './rule.ts';

/**
 * What a comparison needs beside the two editions: the findings as known to the later one, both rules, and, where both
 * may be of one day, the findings as known to the earlier one, since a day alone does not say which came first.
 */
export type Compared = {
  readonly known: Snapshot;
  readonly knownBefore?: Snapshot;
  readonly rules?: { readonly before: CountingRule; readonly after: CountingRule };
};

const notComparable: Card = { id: 'editions-not-comparable', status: 422, exit: 2 };

/**
 * Why a later edition of the same period differs from an earlier one, cell by cell. What changed is applied one reason
 * after the other and counted after each, so that the changes of a cell always add up to its difference. Children
 * judged the same since count as merged, judged apart as split.
 * @source ours: late, corrected, merged, split, reopened, withdrawn, rule changed; what headquarters asks of a second figure
 */
export function difference(before: Edition, after: Edition, { known, knownBefore, rules }: Compared): Result<readonly CellDifference[]> {
  const comparable =
    (['rule', 'from', 'to'] as const).every((key) => before.window[key] === after.window[key]) && before.situation === after.situation;
  if (!comparable) return refuse(notComparable);
  const { before: oldRule, after: newRule } = rules ?? { before: countingRule, after: countingRule };
  const situations = [...new Set([...before.situations, ...after.situations])].sort();
  const rowsOf = (frozen: Iterable<Counted>, unsure: Edition['unsure'], rule: CountingRule) =>
    countRows([...frozen], unsure, { window: after.window, asKnownOn: after.asKnownOn, situations, rule }).rows;
  const unsure = unsureChildren(known);
  const told: Told = new Map();
  const judged = before.frozen.map((one) => judgedAnew(one, known));
  let rows = rowsOf(before.frozen, before.unsure, oldRule);
  const move = (why: DifferenceReason | 'judged', next: readonly CountRow[], touched: readonly Counted[]) => {
    tell(told, why, [rows, next], touched, oldRule);
    rows = next;
  };
  move(
    'judged',
    rowsOf(judged, unsure, oldRule),
    judged.filter((one, index) => canonical(one) !== canonical(before.frozen[index])),
  );
  const state = new Map(judged.map((one) => [one.finding, one]));
  const steps = stepsBetween(judged, after, known, wasSigned(before.asKnownOn, knownBefore));
  for (const why of differenceReasons) {
    const own = steps.filter((step) => step.why === why);
    for (const { finding, to } of own)
      if (to) state.set(finding, to);
      else state.delete(finding);
    const touched = own.flatMap(({ from, to }) => [from, to].flatMap((one) => one ?? []));
    if (own.length > 0) move(why, rowsOf(state.values(), unsure, oldRule), touched);
  }
  move('rule changed', rowsOf(after.frozen, after.unsure, newRule), after.frozen);
  const keys = rows.flatMap((row) => cellColumns.map((column) => `${rowKey(row)} ${column}`));
  return ok(keys.flatMap((key) => told.get(key) ?? []).filter(({ because }) => because.length > 0));
}

/** A frozen finding with its children as they are judged now. */
function judgedAnew(one: Counted, { children }: Snapshot): Counted {
  return { ...one, children: one.children.map((child) => ({ ...child, child: children.of.get(child.mention) ?? child.mention })) };
}

type Step = { readonly why: DifferenceReason; readonly finding: string; readonly from: Counted | null; readonly to: Counted | null };

type WasSigned = { readonly day: string; readonly before: (finding: FindingVersion) => boolean };

/** Whether the last sign-off that stands was known to the earlier edition already. */
function wasSigned(day: string, knownBefore: Snapshot | undefined): WasSigned {
  if (!knownBefore) return { day, before: ({ signOffs }) => (signOffs.at(-1)?.recordedOn ?? '') <= day };
  const verified = new Set(knownBefore.findings.filter(({ status }) => status === 'verified').map(({ finding, version }) => `${finding} ${version}`));
  return { day, before: ({ finding, version }) => verified.has(`${finding} ${version}`) };
}

function stepsBetween(before: readonly Counted[], after: Edition, known: Snapshot, signed: WasSigned): readonly Step[] {
  const was = new Map(before.map((one) => [one.finding, one]));
  const is = new Map(after.frozen.map((one) => [one.finding, one]));
  const now = new Map<string, FindingVersion>();
  for (const finding of known.findings) if ((now.get(finding.finding)?.version ?? 0) < finding.version) now.set(finding.finding, finding);
  const gone = before
    .filter(({ finding }) => !is.has(finding))
    .map((from): Step => ({ why: whyGone(from, now.get(from.finding)), finding: from.finding, from, to: null }));
  const come = after.frozen.flatMap((to): readonly Step[] => {
    const { finding } = to;
    const from = was.get(finding) ?? null;
    if (from === null) return [{ why: whyCome(finding, was, now, signed), finding, from, to }];
    if (canonical(from) === canonical(to)) return [];
    return [{ why: from.version === to.version && from.standing !== to.standing ? 'rule changed' : 'corrected', finding, from, to }];
  });
  return [...gone, ...come];
}

function whyGone(counted: Counted, now: FindingVersion | undefined): DifferenceReason {
  if (now?.replacedBy) return now.replacedBy.how;
  if (now?.status === 'report_pending_verification') return 'reopened';
  if (now?.status !== 'verified') return 'withdrawn';
  return now.version === counted.version ? 'rule changed' : 'corrected';
}

/** Why a finding is counted that was not: it came from findings that were, or it was corrected, or it was verified since. */
function whyCome(id: string, was: ReadonlyMap<string, Counted>, now: ReadonlyMap<string, FindingVersion>, known: WasSigned): DifferenceReason {
  const finding = now.get(id);
  if (finding?.replaces && descendsFrom(finding, was, now)) return finding.replaces.how;
  const signed = finding?.signOffs.at(-1);
  const first = finding?.firstVerifiedOn;
  if (!finding || !signed || !first) return 'late';
  if (known.before(finding)) return 'rule changed';
  if (first >= signed.on || first > known.day) return 'late';
  return finding.version > 1 ? 'corrected' : 'reopened';
}

function descendsFrom({ replaces }: FindingVersion, was: ReadonlyMap<string, Counted>, now: ReadonlyMap<string, FindingVersion>): boolean {
  return (replaces?.findings ?? []).some((parent) => {
    const finding = now.get(parent);
    return was.has(parent) || (finding !== undefined && descendsFrom(finding, was, now));
  });
}

type Told = Map<string, CellDifference>;

/** Writes down what one reason did to each cell. */
function tell(
  told: Told,
  why: DifferenceReason | 'judged',
  [from, to]: readonly [readonly CountRow[], readonly CountRow[]],
  touched: readonly Counted[],
  rule: CountingRule,
): void {
  const was = new Map(from.map((row) => [rowKey(row), row]));
  for (const row of to) {
    const { situation, violation, unit, sex } = row;
    for (const column of cellColumns) {
      const value = was.get(rowKey(row))?.[column] ?? 0;
      const change = row[column] - value;
      if (change === 0) continue;
      const key = `${rowKey(row)} ${column}`;
      const cell = told.get(key) ?? { situation, violation, unit, sex, column, before: value, after: value, because: [] };
      const reason = why === 'judged' ? (change < 0 ? 'merged' : 'split') : why;
      told.set(key, { ...cell, after: row[column], because: withCause(cell.because, { why: reason, change, findings: behind(row, touched, rule) }) });
    }
  }
}

function behind({ situation, violation }: RowSubject, touched: readonly Counted[], rule: CountingRule): readonly string[] {
  const types = typesOf(violation, rule);
  const own = touched.filter((one) => types.includes(one.type) && (situation === everySituation || one.situation === situation));
  return [...new Set(own.map(({ finding }) => finding))].sort();
}

function withCause(causes: readonly Cause[], cause: Cause): readonly Cause[] {
  const same = causes.find(({ why }) => why === cause.why);
  if (!same) return [...causes, cause];
  const both = { ...same, change: same.change + cause.change, findings: [...new Set([...same.findings, ...cause.findings])].sort() };
  return causes.map((one) => (one === same ? both : one)).filter(({ change }) => change !== 0);
}
