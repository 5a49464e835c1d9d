/** One import: a file whose rows became reports. Rows = taken + rejected + repeated. */
export type Import = {
  readonly id: string;
  /** What its file was called; nothing of the file itself is kept. */
  readonly fileName: string;
  readonly person: string;
  readonly organisation: string;
  readonly at: string;
  readonly rows: number;
  readonly taken: number;
  readonly rejected: number;
  readonly repeated: number;
  /** Reports that came of the rows taken, and how many of them correct an earlier one. */
  readonly reports: number;
  readonly corrected: number;
  readonly finished: boolean;
  readonly undone: { readonly at: string; readonly reason: string } | null;
};

/** What the rows of a batch came to. */
export type ImportSums = Pick<Import, 'rows' | 'taken' | 'rejected' | 'repeated' | 'reports' | 'corrected'>;

/** The status that a record had where it came from, and when; it is said, and is no status here. */
export type FormerlyStated = { readonly report: string; readonly status: string; readonly on: string; readonly origin: string };
