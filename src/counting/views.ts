import type { GraveType, Occurrence, ViolationType } from '#incidents';
import type { FindingSource, Status, Window } from '#verification';
import type { CellDifference } from './edition.ts';
import type { CheckLine, EditionVerdict, StandingEdition } from './kept.ts';
import type { MatrixRow } from './matrix.ts';
import type { BoundReason, CountRow, Split } from './row.ts';
import type { ChildContradiction } from './rules/contradictions.ts';
import type { SeveralViolations } from './rules/reports.ts';
import type { Counted } from './snapshot.ts';
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
export type SinceThen = {
  readonly asKnownOn: string;
  readonly rows: readonly CountRow[];
  readonly differences: readonly CellDifference[];
  readonly labels: readonly FindingLabel[];
};

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

/** What a finding is called where only its id would stand: what, when, where. */
export type FindingLabel = {
  readonly finding: string;
  readonly version: number;
  readonly type: ViolationType;
  readonly status: Status;
  readonly occurred: Occurrence;
  readonly pcodes: readonly string[];
};

/** Why a later figure differs, with the findings behind it by what they are about. */
export type DifferencesView = {
  readonly before: StandingEdition;
  /** `null`: what is known now. */
  readonly after: StandingEdition | null;
  readonly asKnownOn: string;
  readonly differences: readonly CellDifference[];
  readonly labels: readonly FindingLabel[];
};

/** One edition as it was given out, and whether it still is what it was. */
export type EditionView = {
  readonly edition: StandingEdition;
  readonly rows: readonly CountRow[];
  readonly frozen: readonly Pick<Counted, 'finding' | 'version' | 'type' | 'standing' | 'verifiedOn'>[];
  readonly verdict: EditionVerdict;
};

/** A period as it would be frozen now: its figures and their checksum, what to look at first, and what stands. */
export type DraftView = {
  readonly situation: string;
  readonly period: string;
  readonly window: Window;
  readonly asKnownOn: string;
  readonly checksum: string;
  readonly rows: readonly CountRow[];
  readonly check: readonly CheckLine[];
  readonly standing: StandingEdition | null;
  readonly waiting: StandingEdition | null;
  /** The edition that stands against what is known now: the draft of a correction note. */
  readonly differences: readonly CellDifference[];
  /** Whether freezing now would say anything that the edition that stands does not say. */
  readonly changed: boolean;
  readonly labels: readonly FindingLabel[];
};
