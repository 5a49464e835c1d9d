import type { Commitments } from '#commitments';
import type { Council } from '#council';
import type { FollowUp } from '#follow-up';
import type { Register } from '#register';

/** The public record in one edition: all rooms' books together. Never changes once made. */
export type PublicRecord = {
  readonly edition: EditionRef;
  readonly register: Register;
  readonly council: Council;
  readonly commitments: Commitments;
  readonly followUp: FollowUp;
  /** What each table says of itself, by table name. */
  readonly tables: ReadonlyMap<string, TableDescription>;
};

/** An edition as it is cited: number, hash, and when it was taken in (ISO). */
export type EditionRef = { readonly number: number; readonly hash: string; readonly at: string };

/** What a table is, how complete it is and under which licence. */
export type TableDescription = {
  readonly title: string;
  readonly what: string;
  readonly readOn: string;
  readonly trueAsOf: string;
  readonly complete: { readonly held: number; readonly of: number | null; readonly asOf: string | null; readonly statement: string };
  readonly licence: string;
  readonly origins: readonly string[];
};
