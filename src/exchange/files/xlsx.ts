import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { type Sheet, tableLimits } from './workbook.ts';

/** Reads a workbook of Excel or OpenDocument: values only, no formulas, no styles, no macros. */
export function sheetsOfWorkbook(bytes: Uint8Array): readonly Sheet[] {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellDates: false,
    cellFormula: false,
    cellHTML: false,
    cellNF: true,
    cellText: true,
    bookVBA: false,
    sheetRows: tableLimits.rows + 1,
  });
  // A day counted from 1904 is another day when it is counted from 1900.
  const since1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name) => sheetOf(book, name, since1904)).filter(({ rows }) => rows.length > 0);
}

function sheetOf(book: WorkBook, name: string, since1904: boolean): Sheet {
  const sheet: WorkSheet | undefined = book.Sheets[name];
  const data = (sheet?.['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const rows = Array.from({ length: Math.min(data.length, tableLimits.rows) }, (_, at) =>
    Array.from(data[at] ?? [], (cell) => textOf(cell, since1904)).slice(0, tableLimits.columns),
  );
  while (rows.at(-1)?.every((cell) => cell === '') === true) rows.pop();
  return { name, rows, cut: data.length > tableLimits.rows };
}

function textOf(cell: CellObject | undefined, since1904: boolean): string {
  if (!cell || cell.v === undefined || cell.t === 'z' || cell.t === 'e') return '';
  if (cell.t === 'n' && typeof cell.v === 'number') {
    return typeof cell.z === 'string' && SSF.is_date(cell.z) ? dayOf(cell.v, since1904) : String(cell.v);
  }
  return String(cell.v).trim();
}

/** The day of a cell that the workbook shows as a date; a time of day alone is no date. */
function dayOf(value: number, since1904: boolean): string {
  const { y, m, d } = SSF.parse_date_code(value, { date1904: since1904 }) as { y: number; m: number; d: number };
  if (value < 1) return String(value);
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
