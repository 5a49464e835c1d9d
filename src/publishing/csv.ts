import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './table.ts';

/** Spreadsheets run a cell that begins so as a formula. @source OWASP, CSV Injection */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell's text: nothing for not known; words that a spreadsheet would run get an apostrophe before them. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return String(cell);
  return formula.test(cell) ? `'${cell}` : cell;
}

export type CsvOptions = {
  /** The mark that tells Excel the file is UTF-8; off for programs. */
  readonly bom?: boolean;
  /** A second row with HXL hashtags. */
  readonly hxl?: boolean;
};

/** Writes a table as CSV (RFC 4180). The first row holds the columns' ids, the same in every language. */
export function toCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>, { bom = true, hxl = false }: CsvOptions = {}): string {
  const head = [columns.map(({ id }) => id), ...(hxl ? [columns.map((column) => column.hxl ?? '')] : [])];
  const body = rows.map((row) => row.map(cellText));
  return stringify([...head, ...body], { bom, record_delimiter: 'windows' });
}
