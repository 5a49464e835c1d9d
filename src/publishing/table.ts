import type { Citation } from './citation.ts';

/** What stands in a cell. `null` is an empty cell: not known, never zero. */
export type Cell = string | number | boolean | null;

/** How a column is read: as words, numbers, a date as exactly as it is known, an address, yes or no. */
export type ColumnKind = 'text' | 'number' | 'date' | 'address' | 'yes-no';

/** One column of a table that leaves Vigil. */
export type Column = {
  /** The name that programs read; the same in every language. */
  readonly id: string;
  /** The name that people read. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** What the numbers of the column count, where all count the same. */
  readonly unit?: string;
  readonly description?: string;
  /** HXL hashtag with attributes, such as `#affected+children`. */
  readonly hxl?: string;
};

/** A page where something was read. */
export type TableSource = { readonly title: string; readonly url: string };

/** What stands around the rows of a table: what it is, how complete, under which licence, how to cite it. */
export type TableAbout = {
  /** Stem of the file names: lower-case letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly notes: readonly string[];
  readonly sources: readonly TableSource[];
  readonly citation: Citation;
  readonly licence: string;
};

/** A table, ready to be written in any form. Each row has one cell for each column. */
export type Table = TableAbout & { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

/** A column together with how its cell is taken from a thing. */
export type ColumnOf<Thing> = Column & { readonly cell: (thing: Thing) => Cell };

/** Makes a table of things: one row for each, in their order. */
export function tableOf<Thing>(about: TableAbout, columns: readonly ColumnOf<Thing>[], things: readonly Thing[]): Table {
  return {
    ...about,
    columns: columns.map(plainColumn),
    rows: things.map((thing) => columns.map(({ cell }) => cell(thing))),
  };
}

/** The column without the way its cells are taken. */
function plainColumn({ id, label, kind, unit, description, hxl }: Column): Column {
  return {
    id,
    label,
    kind,
    ...(unit !== undefined && { unit }),
    ...(description !== undefined && { description }),
    ...(hxl !== undefined && { hxl }),
  };
}

/** The rows as objects by column id. */
export function rowObjects(table: Table): readonly Readonly<Record<string, Cell>>[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ id }, at) => [id, row[at] ?? null])));
}

/** Whether text is written from right to left in this language. */
export function isRightToLeft(language: string): boolean {
  return /^(ar|fa|he|ur|ps|ckb)\b/.test(language);
}
