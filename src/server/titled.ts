import type { SearchResult } from '#overview';
import { type Locale, say } from '#words';

/** A result with its whole title: the term of the catalogue, where it has one, before the name. */
export function titled({ term, title, ...rest }: SearchResult, locale: Locale) {
  const parts = [term === null ? '' : say(locale, term), title].filter((part) => part !== '');
  return { ...rest, title: parts.join(' · ') || say(locale, `search.kind.${rest.kind}`) };
}

/** A result as it leaves Vigil. */
export type TitledResult = ReturnType<typeof titled>;
