import type { FiguresView } from '#overview';

/** What the address of the figures says: the whole view. Everything is text, as it stands in the address. */
export const searchKeys = ['violation', 'unit', 'situation', 'year', 'from', 'to', 'attributed', 'edition'] as const;
export type FiguresSearch = { readonly [Key in (typeof searchKeys)[number]]?: string | undefined };

/** Takes from an address what the figures understand. */
export function figuresSearch(search: Readonly<Record<string, unknown>>): FiguresSearch {
  return Object.fromEntries(
    searchKeys.flatMap((key) => {
      const value = search[key];
      return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [];
    }),
  );
}

/** The address of a view below its page, with commas left as they are. */
export function queryText(search: FiguresSearch): string {
  const query = new URLSearchParams();
  for (const key of searchKeys) {
    const value = search[key];
    if (value !== undefined && value !== '') query.set(key, value);
  }
  return query.toString().replaceAll('%2C', ',');
}

/** Exactly what is shown, as a query that does not lean on what is filled in. */
export function chosenSearch({ chosen }: FiguresView, { edition }: FiguresSearch): FiguresSearch {
  const oneYear = chosen.from === chosen.to;
  return {
    violation: chosen.violation,
    unit: chosen.unit,
    situation: chosen.situations.join(','),
    ...(oneYear ? { year: String(chosen.from) } : { from: String(chosen.from), to: String(chosen.to) }),
    attributed: chosen.attributed,
    ...(edition !== undefined && { edition }),
  };
}
