/** One entry of an option list, in three languages; labels that no speaker has checked are marked so. */
export type Term = {
  readonly list: string;
  readonly id: string;
  /** The entry it stands under, where a list has two levels. */
  readonly parent: string | null;
  readonly labels: { readonly en: string; readonly fr: string; readonly ar: string };
  /** Languages whose label was checked by a speaker who knows the field. */
  readonly checked: readonly string[];
  readonly note: string | null;
};

/** An option list: what it asks, of which types, and whether several entries may be chosen. */
export type TermList = {
  readonly id: string;
  readonly labels: { readonly en: string; readonly fr: string; readonly ar: string };
  readonly checked: readonly string[];
  readonly several: boolean;
  /** Types of violation it is asked for; none means all. */
  readonly types: readonly string[];
  /** Where the terms were seen. */
  readonly origin: string;
  readonly urls: readonly string[];
  readonly note: string | null;
};
