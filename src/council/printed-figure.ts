import type { Figure, FigureSubject } from '#kernel';

/** A figure as the Secretary-General's reports or other public texts print it. */
export type PrintedFigure = Figure & {
  /** The year reported on; the report comes out the year after. */
  readonly year: number;
  /** The report it belongs to, which need not be where it was read. */
  readonly report: string | null;
  /** Situation id, `all` for all situations together. */
  readonly situation: string;
  readonly violation: FigureSubject;
  /** Party or kind of party that it is attributed to; `null` for all. */
  readonly attributedTo: string | null;
  /** The part it is limited to, `null` for the whole. */
  readonly scope: string | null;
  /** Whether violations of earlier years, verified in this one, are in it. */
  readonly late: 'included' | 'excluded' | 'only' | null;
  readonly boys: number | null;
  readonly girls: number | null;
  readonly sexUnknown: number | null;
};
