/** One page of a list, and the cursor of the next; `null` after the last. */
export type Page<T> = { readonly items: readonly T[]; readonly total: number; readonly next: string | null };

/** Which part of a list is asked for. Without a limit all that is left comes. */
export type AskedPage = { readonly limit?: number | undefined; readonly cursor?: string | undefined };

/** A page may hold so many at most. */
export const largestPage = 1000;

/** How a cursor is written: the beginning of the edition's hash, and a place in the list. */
export const cursorShape = /^[0-9a-f]{12}-\d{1,7}$/;

const hashLetters = 12;

/** Cuts a page from a list of an edition; `null` if the cursor belongs to another edition, so that no list ever mixes two. */
export function pageOf<T>(all: readonly T[], { limit = all.length, cursor }: AskedPage, editionHash: string): Page<T> | null {
  const start = cursor === undefined ? 0 : placeOf(cursor, editionHash);
  if (start === null) return null;
  const end = Math.min(start + limit, all.length);
  return { items: all.slice(start, end), total: all.length, next: end < all.length ? `${editionHash.slice(0, hashLetters)}-${end}` : null };
}

/** The edition that a cursor was made in, by the beginning of its hash. */
export function editionOfCursor(cursor: string): string {
  return cursor.slice(0, hashLetters);
}

function placeOf(cursor: string, editionHash: string): number | null {
  const [hash = '', place = ''] = cursor.split('-');
  return editionHash.startsWith(hash) && /^\d+$/.test(place) ? Number(place) : null;
}
