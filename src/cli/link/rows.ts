import type { Hash } from 'node:crypto';
import type { Result } from '#kernel';
import { firstBytes, type Visit } from './bytes.ts';
import { eachCsvRow } from './csv.ts';

/** What kind of table a file is, by its first bytes and never by its name. */
export function formOf(path: string): 'csv' | 'xlsx' | 'xls' | 'parquet' {
  const begin = firstBytes(path, 4).toString('latin1');
  if (begin.startsWith('PK')) return 'xlsx';
  if (begin === 'PAR1') return 'parquet';
  return begin === '\u00d0\u00cf\u0011\u00e0' ? 'xls' : 'csv';
}

/**
 * Visits the rows of a table from row `from` on, until `visit` answers false or the table ends; all its bytes go into
 * the hash. What reads workbooks and Parquet is loaded only for them: it takes longer than most tables do.
 */
export async function eachRow(path: string, hash: Hash | null, visit: Visit, from = 1): Promise<Result<true>> {
  const form = formOf(path);
  if (form === 'parquet') return (await import('./parquet.ts')).eachParquetRow(path, hash, visit, from);
  return form === 'xlsx' ? (await import('./sheet.ts')).eachSheetRow(path, hash, visit, from) : eachCsvRow(path, hash, visit, from);
}
