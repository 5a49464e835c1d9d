import type { AskedFigure } from '#counting';

/** What the address of the figures says: the whole view. Everything is text, as it stands in the address. */
export const searchKeys = ['period', 'measure', 'sex', 'over', 'asKnownOn', 'since', 'situation'] as const;
export type CountsSearch = { readonly [Key in (typeof searchKeys)[number]]?: string };

/** What the address of one figure says. */
export const figureKeys = ['period', 'asKnownOn', 'violation', 'unit', 'sex', 'column', 'by', 'part'] as const;

type Asked = Readonly<Record<string, unknown>>;

function textsOf<Key extends string>(keys: readonly Key[], asked: Asked): { readonly [Each in Key]?: string } {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = asked[key];
      return (typeof value === 'string' || typeof value === 'number') && String(value) !== '' ? [[key, String(value)]] : [];
    }),
  ) as { readonly [Each in Key]?: string };
}

/** Takes from an address what the figures understand. */
export const countsSearch = (asked: Asked): CountsSearch => textsOf(searchKeys, asked);

/** Takes from an address what one figure understands. */
export const figureSearch = (asked: Asked) => textsOf(figureKeys, asked);

/** A query of what is given. */
export function queryOf(given: Readonly<Record<string, string | null | undefined>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(given)) if (value !== null && value !== undefined && value !== '') query.set(key, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Where a figure stands: in which situation and period, as known when. */
export type FigurePlace = { readonly situation: string; readonly period: string; readonly asKnownOn?: string | undefined };

/** The address at which a figure opens on its findings. */
export function figureAddress({ situation, ...place }: FigurePlace, { violation, unit, sex, column, part }: AskedFigure): string {
  const query = queryOf({ ...place, violation, unit, sex, column, by: part?.by, part: part?.is });
  return `/work/${encodeURIComponent(situation)}/counts/findings${query}`;
}
