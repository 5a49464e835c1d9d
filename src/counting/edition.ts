import type { Window } from '#verification';
import type { CountRow, RowSubject } from './row.ts';
import type { Counted } from './snapshot.ts';

/**
 * A figure given out: which finding versions it counted and all that counting needs of them, under which rule, up to
 * which cut-off, as known on which day; the rows, and a checksum over the whole. It never changes.
 */
export type Edition = {
  readonly window: Window;
  readonly asKnownOn: string;
  readonly ruleVersion: string;
  /** The situation it is of; `null`: every one. */
  readonly situation: string | null;
  /** The situations it has rows of. */
  readonly situations: readonly string[];
  readonly frozen: readonly Counted[];
  /** Pairs of children of whom it could not be said whether they are the same. */
  readonly unsure: readonly (readonly [string, string])[];
  readonly rows: readonly CountRow[];
  readonly checksum: string;
};

/** Why a later edition differs. */
export const differenceReasons = ['withdrawn', 'reopened', 'merged', 'split', 'corrected', 'late', 'rule changed'] as const;
export type DifferenceReason = (typeof differenceReasons)[number];

/** The columns of a row that can differ. */
export const cellColumns = ['committed', 'late', 'cannotTell', 'total', 'lower', 'upper'] as const;
export type CellColumn = (typeof cellColumns)[number];

/** One reason for a difference, what it adds or takes away, and the findings behind it. */
export type Cause = { readonly why: DifferenceReason; readonly change: number; readonly findings: readonly string[] };

/** A cell that two editions give differently: after = before + the changes of all causes. */
export type CellDifference = RowSubject & {
  readonly column: CellColumn;
  readonly before: number;
  readonly after: number;
  readonly because: readonly Cause[];
};
