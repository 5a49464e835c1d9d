import type { Names } from './refs.ts';

/** A value of a sentence: words or a number as they stand, a name in the reader's language, or a term of the catalogue. */
export type SaidValue = string | number | Names | { readonly term: string };

/** A sentence of the catalogue with its values, to be said in the reader's language at the edge. */
export type Said = { readonly id: string; readonly values: Readonly<Record<string, SaidValue>> };

/** The values of a sentence in one language; `term` says a term of the catalogue. */
export function saidValues({ values }: Said, locale: keyof Names, term: (id: string) => string): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (typeof value !== 'object') return [key, value];
      return [key, 'term' in value ? term(value.term) : value[locale]];
    }),
  );
}
