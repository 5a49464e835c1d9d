import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import { citationText } from './citation.ts';
import { type Cell, type Column, isRightToLeft, type Table } from './table.ts';

/** The headings that stand in a file, in its language. */
export type TableWords = {
  readonly about: string;
  readonly notes: string;
  readonly sources: string;
  readonly citation: string;
  readonly licence: string;
  readonly columns: string;
};

const widest = 60;
const bold = 'bold' as const;

/** Excel refuses longer names of sheets and these characters in them. */
function sheetName(title: string): string {
  return title
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim();
}

function width(column: Column, at: number, rows: readonly (readonly Cell[])[]): number {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[at] ?? '').length), column.label.length);
  return Math.min(longest + 2, widest);
}

/** Words are written as words: a text that looks like a formula stays a text. */
function sheetCell(cell: Cell) {
  if (cell === null) return null;
  return typeof cell === 'string' ? { value: cell, type: String } : cell;
}

function aboutRows(table: Table, words: TableWords): readonly (readonly string[])[] {
  return [
    [table.title],
    [],
    ...table.notes.map((note, at) => [at === 0 ? words.notes : '', note]),
    [words.citation, citationText(table.citation)],
    [words.licence, table.licence],
    ...table.sources.map(({ title, url }, at) => [at === 0 ? words.sources : '', title, url]),
    [],
    [words.columns],
    ...table.columns.map(({ id, label, description, unit }) => [label, id, [unit, description].filter(Boolean).join('. ')]),
  ];
}

/** Writes a table as an Excel workbook: the rows under the reader's own words, and a sheet that says what they are. */
export async function toXlsx(table: Table, words: TableWords): Promise<Uint8Array> {
  const rightToLeft = isRightToLeft(table.language);
  const head = table.columns.map(({ label, kind }) => ({
    value: label,
    type: String,
    fontWeight: bold,
    ...(kind === 'number' && { align: rightToLeft ? ('left' as const) : ('right' as const) }),
  }));
  const sheets: Sheet<never>[] = [
    {
      sheet: sheetName(table.title),
      rightToLeft,
      stickyRowsCount: 1,
      columns: table.columns.map((column, at) => ({ width: width(column, at, table.rows) })),
      data: [head, ...table.rows.map((row) => row.map(sheetCell))],
    },
    {
      sheet: sheetName(words.about),
      rightToLeft,
      columns: [{ width: 24 }, { width: widest }, { width: widest }],
      data: aboutRows(table, words).map((row, line) =>
        row.map((value, at) => ({ value, type: String, ...((at === 0 || line === 0) && { fontWeight: bold }), wrap: at > 0 })),
      ),
    },
  ];
  return writeExcelFile(sheets).toBuffer();
}
