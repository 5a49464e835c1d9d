import type { Cell } from '#publishing';

/** One table of a document: the first column names the rows. */
export type DocumentTable = { readonly title: string; readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** A part of a document: a heading and its tables. */
export type DocumentPart = { readonly title: string; readonly said?: string; readonly tables: readonly DocumentTable[] };

/** What somebody said, cleared for sharing. */
export type ClearedAccount = { readonly title: string; readonly language: string; readonly text: string };

/** A document of figures before it is written as Word or Excel. */
export type FiguresDocument = {
  /** Stem of the file names. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  /** Stands first, and at the foot of each page, where everything is invented. */
  readonly mark: string | null;
  /** What stands under each table: rule, cut-off, as known when. */
  readonly under: string;
  readonly lead: readonly string[];
  readonly parts: readonly DocumentPart[];
  readonly accounts: { readonly title: string; readonly none: string; readonly list: readonly ClearedAccount[] };
  readonly source: string;
};
