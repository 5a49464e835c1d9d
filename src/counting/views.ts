import type { GraveType } from '#incidents';
import type { FindingSource, Window } from '#verification';
import type { CellDifference } from './edition.ts';
import type { MatrixRow } from './matrix.ts';
import type { BoundReason, CountRow, Split } from './row.ts';
import type { ChildContradiction } from './rules/contradictions.ts';
import type { SeveralViolations } from './rules/reports.ts';
import type { AskedFigure, TracedFinding } from './trace.ts';

/** What every answer about figures says of itself: which period under which rule, as known when, and what else can be asked. */
export type FiguresAbout = {
  readonly period: string;
  readonly window: Window;
  readonly asKnownOn: string;
  readonly ruleVersion: string;
  readonly years: readonly string[];
};

/** Findings of a period that are not verified, by type. */
export type OpenFindings = { readonly violation: GraveType; readonly pending: number; readonly notVerified: number };

/** The same figures as known on an earlier day, and why they differ since. */
export type SinceThen = { readonly asKnownOn: string; readonly rows: readonly CountRow[]; readonly differences: readonly CellDifference[] };

/** The figures of one situation as a page shows them. */
export type CountsView = FiguresAbout & {
  readonly situation: string;
  readonly rows: readonly CountRow[];
  readonly because: readonly { readonly row: string; readonly reasons: readonly BoundReason[] }[];
  readonly severalViolations: SeveralViolations;
  /** Recorded apart, in no total. */
  readonly apart: readonly { readonly violation: string; readonly cell: Split }[];
  readonly contradictions: readonly ChildContradiction[];
  readonly open: readonly OpenFindings[];
  readonly since: SinceThen | null;
};

/** A matrix of figures as a page shows it. */
export type MatrixView = FiguresAbout & { readonly rows: readonly MatrixRow[] };

/** A figure opened: the findings that make it, each with its reports. */
export type FigureView = FiguresAbout & {
  readonly situation: string;
  readonly figure: AskedFigure;
  readonly value: number;
  readonly findings: readonly (TracedFinding & { readonly sources: readonly FindingSource[] })[];
};
