import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { parsePartialDate, type SourceCells } from '#kernel';

/**
 * A table of the public record: `data/NAME.csv` beside its `NAME.source.json`. The schema reads one row of
 * text cells; the key names the row; references must name a row of another table.
 */
export type RecordTable<Row> = {
  readonly name: `${string}/${string}`;
  readonly row: z.ZodType<Row>;
  /** Names the row; written as a method so that tables of all rooms stand in one list. */
  key(row: Row): string;
  /** Columns (fields of Row, single or list) that must name a key of another table; `all` names every row of it. */
  readonly references?: Readonly<Record<string, string>>;
};

/** A row that was not taken: where it stands and why. */
export type RejectedRow = { readonly file: string; readonly row: number; readonly column: string; readonly reason: string; readonly cells: string };

/** What a `.source.json` says about its table. */
export const tableSource = z.object({
  title: z.string(),
  what: z.string(),
  readOn: z.iso.date(),
  trueAsOf: z.string(),
  complete: z.object({
    held: z.number().int(),
    of: z.number().int().nullable(),
    asOf: z.string().nullable(),
    statement: z.string(),
  }),
  licence: z.string(),
  origins: z.array(z.string()),
});
export type TableSource = z.infer<typeof tableSource>;

export type ReadTable<Row> = {
  readonly source: TableSource;
  readonly taken: readonly { readonly key: string; readonly row: Row; readonly line: number }[];
  readonly rejected: readonly RejectedRow[];
};

/** Cells as they come: text that is trimmed; an empty cell is `''`. */
const cell = z.string().trim();

/** The column kinds that rows are made of. Each names, when it refuses, what was expected and what was found. */
export const column = {
  text: cell.min(1, { error: 'expected some text, found an empty cell' }),
  optional: cell.transform((text) => (text === '' ? null : text)),
  list: cell.transform((text): readonly string[] =>
    text === ''
      ? []
      : text
          .split(';')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
  ),
  addresses: cell.transform((text): readonly string[] => text.split(/\s+/).filter((part) => part !== '')),
  number: cell.transform((text, context) => {
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) context.addIssue(`expected a number, found "${text}"`);
    return value;
  }),
  optionalNumber: cell.transform((text, context) => {
    if (text === '') return null;
    const value = Number(text);
    if (!Number.isFinite(value)) context.addIssue(`expected a number or nothing, found "${text}"`);
    return value;
  }),
  date: cell.refine((text) => parsePartialDate(text) !== null, {
    error: (issue) => `expected a date such as 2003-04-10, 2021-03 or 2016, found "${String(issue.input)}"`,
  }),
  yes: cell.transform((text) => text === 'yes'),
  oneOf: <const Values extends readonly [string, ...string[]]>(values: Values) =>
    cell.pipe(z.enum(values, { error: (issue) => `expected one of ${values.join(', ')}, found "${String(issue.input)}"` })),
};

/** The source columns that close most rows; `readOn` comes from the table's `.source.json`. */
export const sourceColumns = {
  said_by: column.optional,
  document: column.optional,
  place: column.optional,
  url: column.addresses,
  note: column.optional,
};
export const standingColumns = {
  standing: cell.pipe(z.enum(['taken', 'other', ''])).transform((text) => (text === '' ? null : text)),
  why: column.optional,
};

type SourceRow = z.infer<z.ZodObject<typeof sourceColumns>> & Partial<z.infer<z.ZodObject<typeof standingColumns>>>;

/** Gathers the source columns of a parsed row; `readOn` is filled when the table is read. */
export function sourceCells(row: SourceRow): SourceCells {
  return {
    urls: row.url,
    saidBy: row.said_by,
    document: row.document,
    place: row.place,
    standing: row.standing ?? null,
    why: row.why ?? null,
    note: row.note,
    readOn: '',
  };
}

/** Reads one table of a folder; `null` if the folder does not hold it. */
export function readTable<Row>(folder: string, table: RecordTable<Row>): ReadTable<Row> | null {
  const file = join(folder, `${table.name}.csv`);
  if (!existsSync(file)) return null;
  const source = readSource(join(folder, `${table.name}.source.json`));
  return { source, ...readRows(table, readFileSync(file, 'utf8'), source.readOn) };
}

function readSource(file: string): TableSource {
  if (!existsSync(file)) throw new DataFault(`${file} is missing: each table stands beside its .source.json`);
  const parsed = tableSource.safeParse(jsonOf(file));
  if (!parsed.success) throw new DataFault(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new DataFault(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A folder of the record that cannot be read at all. */
export class DataFault extends Error {}

type CsvRow = {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number; readonly columns: readonly unknown[]; readonly error?: { readonly record?: readonly string[] } };
};

/** The rows of a CSV text; a quote that never closes swallows what follows it, so such a file is refused whole. */
function rowsOf(file: string, text: string): readonly CsvRow[] {
  try {
    return parse(text, { bom: true, columns: true, skip_empty_lines: true, relax_column_count: true, info: true }) as unknown as CsvRow[];
  } catch (error) {
    if (error instanceof CsvError) throw new DataFault(`${file} cannot be read: ${error.message}`);
    throw error;
  }
}

/** Reads the text of a table: every row is taken or rejected with its reason. */
export function readRows<Row>(table: RecordTable<Row>, text: string, readOn: string): Omit<ReadTable<Row>, 'source'> {
  const file = `${table.name}.csv`;
  const rows = rowsOf(file, text);
  const taken: { key: string; row: Row; line: number }[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Map<string, number>();
  rows.forEach(({ record, info }) => {
    const reject = (name: string, reason: string) =>
      rejected.push({ file, row: info.lines, column: name, reason, cells: Object.values(record).join(',') });
    // A comma too many shifts every cell after it: such a row is not read by guess.
    if (info.error) return reject('', `expected ${info.columns.length} cells, found ${info.error.record?.length ?? 0}`);
    const parsed = table.row.safeParse(record);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return reject(issue?.path.join('.') ?? '', issue?.message ?? 'not readable');
    }
    const key = table.key(parsed.data);
    const before = seen.get(key);
    if (before !== undefined) return reject('', `stands twice: "${key}" is also in row ${before}`);
    seen.set(key, info.lines);
    taken.push({ key, row: withReadOn(parsed.data, readOn), line: info.lines });
    return undefined;
  });
  return { taken, rejected };
}

function withReadOn<Row>(row: Row, readOn: string): Row {
  const cells = (row as { source?: SourceCells }).source;
  return cells ? { ...row, source: { ...cells, readOn } } : row;
}

/** Moves rows whose references name nothing to the rejected. */
export function checkReferences<Row>(table: RecordTable<Row>, read: ReadTable<Row>, keysOf: (table: string) => ReadonlySet<string>): ReadTable<Row> {
  const references = Object.entries(table.references ?? {});
  if (references.length === 0) return read;
  const rejected = [...read.rejected];
  const taken = read.taken.filter(({ row, line }) => {
    for (const [field, target] of references) {
      const value = (row as Record<string, unknown>)[field];
      const named = Array.isArray(value) ? (value as string[]) : typeof value === 'string' && value !== '' ? [value] : [];
      const missing = named.find((name) => name !== 'all' && !keysOf(target).has(name));
      if (missing === undefined) continue;
      rejected.push({ file: `${table.name}.csv`, row: line, column: field, reason: `"${missing}" is not in ${target}.csv`, cells: '' });
      return false;
    }
    return true;
  });
  return { ...read, taken, rejected };
}
