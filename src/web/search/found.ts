import type { SearchResult } from '#overview';
import { ask } from '#ui';

/** A result as the server titles it in the reader's language. */
export type Found = Omit<SearchResult, 'term'>;

export type Finds = { readonly query: string; readonly results: readonly Found[] };

/** The address of a search over the record. */
export function searchPath(query: string, limit: number): string {
  return `/search?${new URLSearchParams({ q: query, limit: String(limit) }).toString()}`;
}

/** Searches the record in the reader's language. */
export function find(query: string, limit: number, locale: string, signal?: AbortSignal): Promise<Finds> {
  return ask<Finds>(`${searchPath(query, limit)}&lang=${locale}`, signal && { signal });
}
