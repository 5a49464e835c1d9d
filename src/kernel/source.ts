/**
 * Where a fact was read. `document` and `place` are `null` where they are not known: no document
 * symbol is printed as the source of a fact that was read elsewhere.
 */
export type SourceRef = {
  /** UN document symbol, only if the page read is that document or a copy of it. */
  readonly document: string | null;
  /** Paragraph or page in it. */
  readonly place: string | null;
  readonly url: string;
  /** The day it was read, ISO. */
  readonly readOn: string;
  readonly grade: Grade;
  /** Who published the page. */
  readonly publisher: string;
};

/**
 * How near a source stands to what it reports, nearest first.
 * @source ours: the design of the record; the grade is always shown beside a fact.
 */
export const grades = ['un-document', 'un-page', 'state', 'press-or-copy'] as const;
export type Grade = (typeof grades)[number];

/** What every statement of the record carries beside its content. */
export type Sourced = {
  readonly sources: readonly SourceRef[];
  /** Provenance: who said it first: `un`, `state:KAZ`, or a publisher's id. */
  readonly saidBy: string;
  /** Where sources contradict: whether this one is shown first, and why. */
  readonly standing: 'taken' | 'other' | null;
  readonly why: string | null;
  readonly note: string | null;
};

/** The source columns of a row as it was loaded, before publishers and grades are looked up. */
export type SourceCells = {
  readonly urls: readonly string[];
  readonly saidBy: string | null;
  readonly document: string | null;
  readonly place: string | null;
  readonly standing: 'taken' | 'other' | null;
  readonly why: string | null;
  readonly note: string | null;
  /** The day the table was read from its pages, ISO. */
  readonly readOn: string;
};

/** The best grade among sources; `null` when there is none. */
export function bestGrade(sources: readonly SourceRef[]): Grade | null {
  return grades.find((grade) => sources.some((source) => source.grade === grade)) ?? null;
}
