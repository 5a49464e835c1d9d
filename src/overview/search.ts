import { makeSearchIndex, type SearchIndex } from '#matching';
import type { PublicRecord } from './record.ts';
import { figures } from './search/figures.ts';
import type { SearchItem, SearchKind } from './search/item.ts';
import { instruments, parties, persons, situations, states } from './search/names.ts';
import { debates, papers, resolutions } from './search/papers.ts';

/** Something found, best first, in one language of the pages. */
export type SearchResult = {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  /** A term of the catalogues that belongs to the title. */
  readonly term: string | null;
  readonly detail: string | null;
  readonly date: string | null;
  readonly path: string;
  readonly score: number;
};

/** Everything in the record that has a name, a number, a symbol or a day. */
const gather = [states, resolutions, situations, instruments, parties, debates, persons, papers, figures];

/** An edition never changes, so its index is made once. */
const made = new WeakMap<PublicRecord, SearchIndex<SearchItem>>();

/** Finds in the whole record by name in six languages, code, number, symbol or day, forgiving slips. */
export function searchRecord(record: PublicRecord, query: string, limit: number, language: 'en' | 'ar'): readonly SearchResult[] {
  const index = made.get(record) ?? makeSearchIndex(gather.flatMap((things) => things(record)));
  made.set(record, index);
  return index
    .search(query, limit)
    .map(({ item: { title, detail, ...rest }, score }) => ({ ...rest, title: title[language], detail: detail?.[language] || null, score }));
}
