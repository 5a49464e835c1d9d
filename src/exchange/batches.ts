import type { NumberedRow } from './prepare.ts';
import type { Prepared } from './prepared.ts';

/** Rows that are sent together. */
export type RowBatch = { readonly rows: readonly NumberedRow[]; readonly finished: boolean };

/** So many rows go in one transaction, so that others can work in between; so many at most where they belong together. */
const [atOnce, most] = [200, 1000];

/** Rows in parts; rows of one report, and rows that are the same as another, go with the first of them. */
export function batchesOf(rows: readonly NumberedRow[], { reports, same }: Prepared): readonly RowBatch[] {
  const leader = new Map<number, number>([
    ...reports.flatMap((report) => report.rows.map((row) => [row, report.rows[0] ?? row] as const)),
    ...same.map(({ row, as }) => [row, as] as const),
  ]);
  const of = ({ number }: NumberedRow) => leader.get(number) ?? number;
  const parts: NumberedRow[][] = [];
  for (const row of [...rows].sort((a, b) => of(a) - of(b) || a.number - b.number)) {
    const last = parts.at(-1);
    if (last && (last.length < atOnce || (of(row) !== row.number && last.length < most))) last.push(row);
    else parts.push([row]);
  }
  return parts.map((part, index) => ({ rows: part, finished: index === parts.length - 1 }));
}

/** The edits that belong to some rows: no other is sent with them. */
export function editsOf(edits: Readonly<Record<string, string>>, rows: readonly NumberedRow[]): Readonly<Record<string, string>> {
  const numbers = new Set(rows.map(({ number }) => number - 1));
  return Object.fromEntries(Object.entries(edits).filter(([key]) => numbers.has(Number(key.split(':')[0]))));
}
