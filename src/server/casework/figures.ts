import type { Actor } from '#access';
import {
  annualTables,
  type AskedFigure,
  contradictionsIn,
  count,
  type CountsView,
  difference,
  type FiguresAbout,
  type FigureView,
  freeze,
  matrix,
  type MatrixView,
  type Measure,
  type OpenFindings,
  type Over,
  periodsOf,
  RULE_VERSION,
  severalViolations,
  type SinceThen,
  type Snapshot,
  standingFindings,
  traceFigure,
  unverifiedIn,
  verifiedIn,
} from '#counting';
import { graveTypes, type Sex } from '#incidents';
import { ok, type Result } from '#kernel';
import type { Database } from '#platform/server';
import type { Window } from '#verification';
import { labelsOf } from './labels.ts';
import { snapshotFor, windowIn } from './snapshots.ts';

/** A period asked for, or the newest year in which something was verified. */
function about(snapshot: Snapshot, asked: string | undefined): Result<FiguresAbout> {
  const { years, newest } = periodsOf(snapshot);
  const period = asked ?? newest;
  const window = windowIn(period);
  return window.ok ? ok({ period, window: window.value, asKnownOn: snapshot.asKnownOn, ruleVersion: RULE_VERSION, years }) : window;
}

export type AskedView = {
  readonly situation: string;
  readonly period?: string | undefined;
  readonly asKnownOn?: string | undefined;
  readonly since?: string | undefined;
};

/** The figures of one situation, with what is open beside them. */
export async function figuresOf(
  db: Database,
  { situation, period, asKnownOn, since }: AskedView,
  actor: Actor,
  now?: Date,
): Promise<Result<CountsView>> {
  const snapshot = await snapshotFor(db, { situation, asKnownOn }, actor, { now });
  if (!snapshot.ok) return snapshot;
  const said = about(snapshot.value, period);
  if (!said.ok) return said;
  const { window } = said.value;
  const earlier = since === undefined ? null : await snapshotFor(db, { situation, asKnownOn: since }, actor, { now });
  if (earlier && !earlier.ok) return earlier;
  const { rows, because } = count(snapshot.value, window, situation);
  const counted = verifiedIn(snapshot.value, window);
  return ok({
    ...said.value,
    situation,
    rows,
    because,
    severalViolations: severalViolations(counted),
    apart: annualTables(snapshot.value, window, situation).apart,
    contradictions: contradictionsIn(counted),
    open: openIn(snapshot.value, window),
    since: earlier ? sinceThen(earlier.value, snapshot.value, window, situation) : null,
  });
}

function openIn(snapshot: Snapshot, window: Window): readonly OpenFindings[] {
  const status = new Map(standingFindings(snapshot).map((one) => [one.finding, one.status]));
  const open = unverifiedIn(snapshot, window);
  return graveTypes.flatMap((violation) => {
    const own = open.filter(({ type }) => type === violation);
    const pending = own.filter(({ finding }) => status.get(finding) === 'report_pending_verification').length;
    return own.length === 0 ? [] : [{ violation, pending, notVerified: own.length - pending }];
  });
}

const noHash = () => '';

function sinceThen(earlier: Snapshot, later: Snapshot, window: Window, situation: string): SinceThen {
  const [before, after] = [freeze(earlier, window, noHash, situation), freeze(later, window, noHash, situation)];
  const found = difference(before, after, { known: later, knownBefore: earlier });
  const differences = found.ok ? found.value : [];
  return { asKnownOn: earlier.asKnownOn, rows: before.rows, differences, labels: labelsOf(later, differences) };
}

export type AskedMatrixView = {
  readonly period?: string | undefined;
  readonly over: Over;
  readonly measure: Measure;
  readonly sex?: Sex | undefined;
  readonly situation?: string | undefined;
  readonly asKnownOn?: string | undefined;
};

/** A matrix of figures over everything that is the asker's, or over one situation. */
export async function matrixOf(db: Database, asked: AskedMatrixView, actor: Actor, now?: Date): Promise<Result<MatrixView>> {
  const snapshot = await snapshotFor(db, asked, actor, { now });
  if (!snapshot.ok) return snapshot;
  const said = about(snapshot.value, asked.period);
  if (!said.ok) return said;
  const { over, measure, sex = null, situation = null } = asked;
  const windows = (over === 'period' ? alike(said.value) : [said.value.period]).flatMap((period) => {
    const window = windowIn(period);
    return window.ok ? [{ period, window: window.value }] : [];
  });
  return ok({ ...said.value, rows: matrix(snapshot.value, { over, measure, sex, situation, windows }) });
}

/** The periods of the same kind as the one asked for, oldest first: years, or the quarters of its year. */
function alike({ period, years }: FiguresAbout): readonly string[] {
  return period.includes('Q') ? [1, 2, 3, 4].map((quarter) => `${period.slice(0, 4)}-Q${quarter}`) : years.toReversed();
}

export type AskedFigureView = {
  readonly situation: string;
  readonly period: string;
  readonly asKnownOn?: string | undefined;
  readonly figure: AskedFigure;
};

/** The findings behind one figure, for those who may read findings. */
export async function figureFindings(db: Database, asked: AskedFigureView, actor: Actor, now?: Date): Promise<Result<FigureView>> {
  const { situation, figure } = asked;
  const snapshot = await snapshotFor(db, asked, actor, { action: 'read findings', now });
  if (!snapshot.ok) return snapshot;
  const said = about(snapshot.value, asked.period);
  if (!said.ok) return said;
  const { window } = said.value;
  const { value, findings } = traceFigure(verifiedIn(snapshot.value, window), figure, { situation, level: 1, window });
  const sources = new Map(snapshot.value.findings.map((one) => [one.finding, one.facts.sources]));
  const withSources = findings.map((one) => ({ ...one, sources: sources.get(one.finding) ?? [] }));
  return ok({ ...said.value, situation, figure, value, findings: withSources });
}
