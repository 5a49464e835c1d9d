import type { Grade, SourceCells, Sourced, SourceRef } from '#kernel';
import type { Publisher } from './publisher.ts';

/**
 * The publisher of an address: the longest listed host or host and path that it begins with.
 * @source ours: data/register/publishers.csv, one row for each host of the record
 */
export function publisherOf(url: string, publishers: ReadonlyMap<string, Publisher>): Publisher | null {
  const bare = url
    .replace(/^https?:\/\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
  for (let at = bare; at !== ''; at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '') {
    const found = publishers.get(at);
    if (found) return found;
  }
  return null;
}

/**
 * A page whose publisher is not listed is press or copy, the lowest grade, so that nothing looks better than it is.
 * @source ours: deny by default
 */
const unlisted: { readonly id: string; readonly grade: Grade } = { id: 'unlisted', grade: 'press-or-copy' };

/** Turns the source cells of a row into sources with grade and provenance. @source ours: DESIGN, SourceRef */
export function sourcedBy(cells: SourceCells, publishers: ReadonlyMap<string, Publisher>): Sourced {
  const sources = cells.urls.map((url): SourceRef => {
    const { id, grade } = publisherOf(url, publishers) ?? unlisted;
    return { document: cells.document, place: cells.place, url, readOn: cells.readOn, grade, publisher: id };
  });
  const first = cells.urls[0] === undefined ? null : publisherOf(cells.urls[0], publishers);
  return { sources, saidBy: cells.saidBy ?? provenanceOf(first), standing: cells.standing, why: cells.why, note: cells.note };
}

/** Who speaks on a publisher's own pages: the State, the UN, or the publisher. @source ours: DESIGN, provenance */
function provenanceOf(publisher: Publisher | null): string {
  if (!publisher) return unlisted.id;
  if (publisher.state !== null && publisher.kind === 'government') return `state:${publisher.state}`;
  return publisher.kind === 'un' ? 'un' : publisher.id;
}
