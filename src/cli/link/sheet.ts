import type { Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { refuse, type Result } from '#kernel';
import { linkCards } from './cards.ts';
import type { Visit } from './bytes.ts';

/** Visits the rows of the first sheet of a workbook that holds anything. */
export function eachSheetRow(path: string, hash: Hash | null, visit: Visit, from: number): Promise<Result<true>> {
  const bytes = readFileSync(path);
  hash?.update(bytes);
  let book: WorkBook;
  try {
    book = read(bytes, { type: 'buffer', cellDates: true, dense: true, ...(from === 0 && { sheetRows: 5 }) });
  } catch {
    return Promise.resolve(refuse(linkCards.broken, { file: path, form: 'XLSX' }));
  }
  const sheet = book.SheetNames.map((name) => book.Sheets[name]).find((one) => one?.['!ref'] !== undefined);
  if (!sheet) return Promise.resolve(refuse(linkCards.empty, { file: path }));
  const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw: true, defval: '', blankrows: false, UTC: true });
  const width = (rows[0] ?? []).findLastIndex((cell) => textOf(cell) !== '') + 1;
  for (const [row, cells] of rows.entries()) {
    if (row < from) continue;
    // A sheet is as wide as its widest row: empty cells beyond the head are none.
    const used = Math.max(width, cells.findLastIndex((cell) => textOf(cell) !== '') + 1);
    if (
      !visit(
        Array.from({ length: used }, (_, at) => textOf(cells[at])),
        row,
      )
    )
      break;
  }
  return Promise.resolve({ ok: true, value: true });
}

/** A cell as text: days as year, month and day, whatever form the sheet shows them in. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
