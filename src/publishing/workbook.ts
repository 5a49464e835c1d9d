import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import { type Cell, isRightToLeft } from './table.ts';

/** One sheet of a workbook: a title, the names of its columns, and its rows. */
export type WorkbookSheet = { readonly title: string; readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** Several tables in one workbook, and what they are, said on a sheet of its own. */
export type Workbook = {
  readonly language: string;
  readonly sheets: readonly WorkbookSheet[];
  readonly about: { readonly title: string; readonly lines: readonly string[] };
};

const widest = 60;

/** A name that Excel takes and no other sheet has: a number before it, without the characters that are refused. */
function sheetName(title: string, at: number): string {
  return `${at + 1} ${title.replace(/[\\/?*[\]:]/g, ' ')}`.slice(0, 31).trim();
}

/** Words are written as words: a text that looks like a formula stays a text. */
const cellOf = (cell: Cell) => (typeof cell === 'string' ? { value: cell, type: String, wrap: cell.length > widest } : cell);

function widthOf({ header, rows }: WorkbookSheet, column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), (header[column] ?? '').length);
  return Math.min(longest + 2, widest);
}

/** Writes tables as one Excel workbook, right to left where its language asks. */
export async function toWorkbook({ language, sheets, about }: Workbook): Promise<Uint8Array> {
  const rightToLeft = isRightToLeft(language);
  const head = (text: string) => ({ value: text, type: String, fontWeight: 'bold' as const, wrap: true });
  const written: Sheet<never>[] = sheets.map((sheet, at) => ({
    sheet: sheetName(sheet.title, at),
    rightToLeft,
    stickyRowsCount: 2,
    columns: sheet.header.map((_, column) => ({ width: widthOf(sheet, column) })),
    data: [[{ value: sheet.title, type: String, fontWeight: 'bold' as const }], sheet.header.map(head), ...sheet.rows.map((row) => row.map(cellOf))],
  }));
  const said: Sheet<never> = {
    sheet: sheetName(about.title, sheets.length),
    rightToLeft,
    columns: [{ width: 100 }],
    data: about.lines.map((line, at) => [{ value: line, type: String, wrap: true, ...(at === 0 && { fontWeight: 'bold' as const }) }]),
  };
  return writeExcelFile([...written, said]).toBuffer();
}
