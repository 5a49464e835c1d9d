import type { Term, TermList } from '#incidents';
import { termLists, terms } from '#incidents/server';
import { readTable } from '#platform/server';
import { bundledData } from '../ground.ts';

/** An option list with its entries. */
export type OptionList = TermList & { readonly entries: readonly Term[] };

let read: readonly OptionList[] | null = null;

/** The option lists that come with this Vigil, read once. */
export function optionLists(): readonly OptionList[] {
  read ??= readLists();
  return read;
}

function readLists(): readonly OptionList[] {
  const entries = Map.groupBy(readTable(bundledData, terms)?.taken.map(({ row }) => row) ?? [], ({ list }) => list);
  return readTable(bundledData, termLists)?.taken.map(({ row }) => ({ ...row, entries: entries.get(row.id) ?? [] })) ?? [];
}
