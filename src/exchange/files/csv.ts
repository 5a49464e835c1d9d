import { parse } from 'csv-parse/sync';
import { type Sheet, tableLimits } from './workbook.ts';

const separators = [',', ';', '\t', '|'] as const;

/** The separator that cuts the first lines into the most cells, and into as many in each. */
function separatorOf(text: string): string {
  const lines = text.split(/\r\n?|\n/, 12).filter((line) => line.trim() !== '');
  const weights = separators.map((separator) => {
    const counts = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(separator).length - 1);
    const most = Math.max(0, ...counts);
    return { separator, weight: most * 1000 + counts.filter((count) => count === most).length };
  });
  return weights.reduce((best, one) => (one.weight > best.weight ? one : best)).separator;
}

/** Reads a text as one sheet; rows may have more or fewer cells than the head, and quotes that do not close end with the line. */
export function sheetOfCsv(text: string): Sheet {
  const clean = text.replace(/^\u{feff}/u, '');
  const declared = /^sep=(.)\r?\n/.exec(clean);
  const body = declared ? clean.slice(declared[0].length) : clean;
  const rows = parse(body, {
    delimiter: declared?.[1] ?? separatorOf(body),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    trim: true,
    to: tableLimits.rows + 1,
  }) as readonly (readonly string[])[];
  return {
    name: '',
    rows: rows.slice(0, tableLimits.rows).map((row) => row.slice(0, tableLimits.columns)),
    cut: rows.length > tableLimits.rows,
  };
}
