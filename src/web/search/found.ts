import type { SearchResult } from '#overview';
import { ask, inEdition } from '#ui';

/** A result as the server titles it in the reader's language. */
export type Found = Omit<SearchResult, 'term'>;

export type Finds = { readonly query: string; readonly results: readonly Found[] };

/** The address of a search over the record. */
export function searchPath(query: string, limit: number): string {
  return `/search?${new URLSearchParams({ q: query, limit: String(limit) }).toString()}`;
}

/** Searches the record in the reader's language, in the edition that is being read. */
export function find(query: string, limit: number, locale: string, edition: string, signal?: AbortSignal): Promise<Finds> {
  return ask<Finds>(inEdition(`${searchPath(query, limit)}&lang=${locale}`, edition), signal && { signal });
}
