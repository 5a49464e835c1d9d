import { fold, makeNameIndex, type NameIndex } from '#matching';
import type { CaseNames } from '#register';
import type { DateOrder } from './dates.ts';
import type { Mapping } from './mapping.ts';
import type { CellFault, CellFaultName, Suggestion } from './prepared.ts';
import { readTarget, type Target, type TargetField } from './target.ts';
import { makeWords, type WordEntry, type Words } from './words.ts';

/** What a person chose before for a spelling of a place or a party. */
export type ChosenBefore = { readonly about: 'place' | 'party'; readonly written: string; readonly chosen: string };

/** Everything that reading needs beside the sheet. */
export type ReadingWith = {
  readonly entries: readonly WordEntry[];
  readonly names: CaseNames;
  readonly choices: readonly ChosenBefore[];
  /** The day of the import: nothing happened after it. */
  readonly today: string;
};

/** A column that is taken, with what it is taken for. */
export type TakenColumn = { readonly at: number; readonly target: Target; readonly order: DateOrder | null };

/** A mapping and the words, made ready to read rows. */
export type Reading = {
  readonly columns: readonly TakenColumn[];
  readonly words: Words;
  readonly names: CaseNames;
  readonly chosen: ReadonlyMap<string, string>;
  readonly parties: NameIndex;
  readonly today: string;
};

/** Makes a reading. */
export function makeReading(mapping: Mapping, { entries, names, choices, today }: ReadingWith): Reading {
  const columns = mapping.columns.flatMap(({ at, target: text, order }): readonly TakenColumn[] => {
    const target = readTarget(text);
    return target && target.field !== 'drop' ? [{ at, target, order }] : [];
  });
  const parties = makeNameIndex(
    names.parties.flatMap(({ id, names: own, aliases }) => [...new Set([own.en, own.ar, ...aliases])].map((name) => ({ id, name }))),
  );
  const chosen = new Map(choices.map(({ about, written, chosen: choice }) => [`${about} ${written}`, choice]));
  return { columns, words: makeWords(entries), names, chosen, parties, today };
}

/** One row being read: its cells, and the faults that are found. */
export type RowAt = {
  readonly number: number;
  readonly cells: readonly string[];
  readonly faults: CellFault[];
};

/** The cells of a row that are taken for a field and hold something. */
export function cellsOf(row: RowAt, { columns }: Reading, field: TargetField): readonly (TakenColumn & { readonly text: string })[] {
  return columns
    .filter(({ target }) => target.field === field)
    .map((column) => ({ ...column, text: (row.cells[column.at] ?? '').trim() }))
    .filter(({ text }) => text !== '');
}

/** Notes a fault of a cell. */
export function note(row: RowAt, at: number | null, fault: CellFaultName, found = '', suggestions: readonly Suggestion[] = []): void {
  row.faults.push({ row: row.number, at, fault, found: found.slice(0, 200), suggestions });
}

/** The answers in one cell that several may stand in. A blank parts ids as Kobo and ODK write them, and nothing else. */
export function several(text: string, isKnown: (part: string) => boolean): readonly string[] {
  if (isKnown(text)) return [text];
  const parts = text
    .split(/[;|\n]|,(?!\s*(?:and|et)\b)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 1) return parts;
  const ids = text.split(/\s+/);
  return ids.length > 1 && ids.every((id) => isKnown(id) && fold(id) !== '') ? ids : [text];
}
