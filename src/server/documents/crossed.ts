import { matrixColumns } from '#counting';
import type { Cell } from '#publishing';
import type { Values } from '#words';
import type { DocumentTable } from './parts.ts';

/** Says the words of a document and calls its parts by name. */
export type Speech = {
  readonly say: (id: string, values?: Values) => string;
  readonly party: (id: string) => string;
  readonly area: (pcode: string) => string;
  readonly month: (month: string) => string;
};

type PartCell = { readonly part: string; readonly violation: string; readonly total: number };

/** Parts crossed with the types of violation that any of them has; what is nothing is left empty. */
export function crossed(rows: readonly PartCell[], title: string, head: string, speech: Speech, nameOf: (part: string) => string): DocumentTable {
  const columns = matrixColumns.filter((column) => rows.some(({ violation, total }) => violation === column && total > 0));
  const parts = [...new Set(rows.map(({ part }) => part))];
  const cell = (part: string, column: string): Cell => rows.find((row) => row.part === part && row.violation === column)?.total ?? null;
  return {
    title,
    header: [head, ...columns.map((column) => speech.say(`recorded-type.${column}`))],
    rows: parts.map((part) => [nameOf(part), ...columns.map((column) => cell(part, column))]),
  };
}
