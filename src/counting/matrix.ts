import type { CountSubject, GraveType, Sex } from '#incidents';
import type { Window } from '#verification';
import type { CountUnit, Split } from './row.ts';

/** What the rows of a matrix of figures are. */
export const overs = ['situation', 'period', 'party', 'place', 'time', 'age'] as const;
export type Over = (typeof overs)[number];

/** In which unit children are counted in a matrix; attacks and denials are incidents in both. */
export const measures = ['children', 'violations'] as const;
export type Measure = (typeof measures)[number];

/** What is asked of a matrix: rows, measure and sex, of one situation or of all, in one window or, row by row, in several. */
export type AskedMatrix = {
  readonly over: Over;
  readonly measure: Measure;
  readonly sex: Sex | null;
  readonly situation: string | null;
  /** The windows of the rows over periods; otherwise the first is the window. */
  readonly windows: readonly { readonly period: string; readonly window: Window }[];
};

/** One figure of a matrix and how its cell stands: what is verified, what is open, what is in doubt. */
export type MatrixCell = Split & {
  readonly violation: GraveType | 'all';
  readonly unit: CountUnit;
  /** `null` where the bounds of a part are not known. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Findings of the period that are not verified. */
  readonly open: number;
  /** Contradictions about children, and attributions that wait for a second person. */
  readonly questions: number;
};

/** A row of a matrix: a situation, a period or a part; types that a sex cannot be asked of have no cell. */
export type MatrixRow = { readonly key: string; readonly cells: readonly MatrixCell[] };

/** The columns of a matrix. */
export type MatrixColumn = Extract<CountSubject, GraveType | 'all'>;
