import type { Allegation, ReportSource } from '#incidents';

/** What can be wrong with a cell, by the sentence that says what to do. */
export type CellFaultName =
  | 'unknown type'
  | 'which facility'
  | 'killing or maiming'
  | 'several types, one number'
  | 'nothing alleged'
  | 'no date'
  | 'date order'
  | 'two-digit year'
  | 'date to come'
  | 'ended before it began'
  | 'unknown place'
  | 'several places'
  | 'places contradict'
  | 'unknown party'
  | 'several parties of the name'
  | 'no number'
  | 'fewer counted than described'
  | 'unknown sex'
  | 'no age'
  | 'not a child'
  | 'unknown source'
  | 'unknown evidence'
  | 'unknown rating'
  | 'unknown consent'
  | 'unknown status'
  | 'too long'
  | 'rows of a report differ';

/** Something to choose from in place of what stands in a cell. */
export type Suggestion = { readonly text: string; readonly id: string };

/** One fault: its row as the sheet counts it (from 1) and its column (from 0), or the row as a whole. */
export type CellFault = {
  readonly row: number;
  readonly at: number | null;
  readonly fault: CellFaultName;
  readonly found: string;
  readonly suggestions: readonly Suggestion[];
};

/** An allegation as a row makes it: children are known by their number in the row until the report has an id. */
export type PreparedAllegation = Omit<Allegation, 'mentions'> & {
  readonly mentions: readonly {
    readonly child: string;
    readonly sex: Allegation['mentions'][number]['sex'];
    readonly age: Allegation['mentions'][number]['age'];
  }[];
};

/** What the record stood at where it came from. It is said and shown, and is no status here. */
export type FormerStatus = { readonly status: string; readonly on: string };

/** What a row points at people with; it goes to what is kept apart and to nothing else. */
export type PreparedIdentities = {
  readonly people: readonly { readonly role: 'child' | 'contact'; readonly child: string | null; readonly name: string }[];
  readonly places: readonly { readonly allegation: number; readonly text: string }[];
  readonly narrative: string | null;
};

/** One report as a row, or rows that belong together, make it. */
export type PreparedReport = {
  /** Rows as the sheet counts them. */
  readonly rows: readonly number[];
  /** The id it had where it came from; `null` where the sheet gives none. */
  readonly key: string | null;
  /** The cells as they came, by which the same row is known again. */
  readonly cells: readonly (readonly string[])[];
  readonly allegations: readonly PreparedAllegation[];
  readonly sources: readonly ReportSource[];
  readonly consent: readonly string[];
  readonly sharedAccount: string | null;
  readonly identities: PreparedIdentities | null;
  readonly former: FormerStatus | null;
};

/** What a sheet comes to: rows = rows of the reports + rows with a fault + rows that are the same as another. */
export type Prepared = {
  readonly rows: number;
  readonly reports: readonly PreparedReport[];
  readonly faults: readonly CellFault[];
  /** Rows with at least one fault, and those that share a report with one. */
  readonly faulty: readonly number[];
  /** Rows that are in every cell the same as an earlier one. */
  readonly same: readonly { readonly row: number; readonly as: number }[];
  /** Rows of the older joint type, which were taken as the types of today that they name. */
  readonly fromJoint: number;
};
