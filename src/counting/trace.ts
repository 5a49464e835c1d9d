import type { CountSubject, Days, Sex, ViolationType } from '#incidents';
import type { Standing } from '#verification';
import type { CountUnit, Dimension, Part, Split } from './row.ts';

/** The columns of a row that are traced to findings: each finding stands in exactly one of the first three. */
export const splitColumns = ['committed', 'late', 'cannotTell', 'total'] as const satisfies readonly (keyof Split)[];
export type SplitColumn = (typeof splitColumns)[number];

/** One printed figure: of what, in which column, and of which part where it stands in a breakdown. */
export type AskedFigure = {
  readonly violation: CountSubject;
  readonly unit: CountUnit;
  readonly sex: Sex | null;
  readonly column: SplitColumn;
  readonly part: { readonly by: Dimension; readonly is: Part } | null;
};

/** What one finding brings to a figure. */
export type TracedFinding = {
  readonly finding: string;
  readonly version: number;
  readonly situation: string;
  readonly type: ViolationType;
  readonly standing: Standing;
  readonly days: Days;
  readonly verifiedOn: string;
  readonly parties: readonly string[];
  readonly pcodes: readonly string[];
  /** How many are counted with this finding; over all findings this comes to the figure. */
  readonly counted: number;
  /** Children of this finding who are counted with another one, since each child is counted once. */
  readonly elsewhere: readonly { readonly finding: string; readonly children: number }[];
};

/** A figure and the findings that make it: value = the sum of what they bring. */
export type Trace = { readonly value: number; readonly findings: readonly TracedFinding[] };
