/** One choice of a list, in the reader's language. */
export type Choice = { readonly id: string; readonly label: string };

/** An option list as a form asks it. */
export type FormList = Choice & { readonly several: boolean; readonly types: readonly string[]; readonly entries: readonly Choice[] };

/** A place that can be chosen: its code, level, the place it lies in, and its other names. */
export type FormPlace = Choice & { readonly level: number; readonly parent: string | null; readonly also: readonly string[] };

/** What a form for reports of a situation needs, in one answer and in one language. */
export type ReportForm = {
  readonly situation: { readonly id: string; readonly name: string };
  readonly lists: readonly FormList[];
  /** Parties of the situation, with the other names under which they are looked for. */
  readonly parties: readonly (Choice & { readonly also: readonly string[] })[];
  readonly places: readonly FormPlace[];
};
