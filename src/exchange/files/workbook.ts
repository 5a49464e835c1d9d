/** One sheet as text cells: dates that the file itself marks as dates are written 2024-06-15, so that nothing is left to guess. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Whether there were more rows than are read. */
  readonly cut: boolean;
};

/** Why a file cannot be read as a table. */
export type TableFault = 'empty' | 'not a table' | 'other form' | 'locked' | 'broken' | 'too large' | 'too slow' | 'busy';

/** What a table may hold. @source ours: a year of a large country in one sheet, read within seconds and within memory */
export const tableLimits = { bytes: 12 * 1024 * 1024, rows: 50_000, columns: 400, seconds: 20, megabytes: 768, atOnce: 2, waiting: 8 } as const;

/** What the worker is told, and what it answers. */
export type TableJob = { readonly form: 'csv'; readonly text: string } | { readonly form: 'xlsx'; readonly bytes: Uint8Array };
export type TableDone = { readonly sheets: readonly Sheet[] } | { readonly fault: TableFault };
