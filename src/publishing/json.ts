import { citationText } from './citation.ts';
import { rowObjects, type Table } from './table.ts';

/** Writes a table as JSON together with what it is: columns, notes, sources, licence, edition and citation. */
export function toJson(table: Table): string {
  const { name, title, language, notes, sources, licence, citation, columns } = table;
  const about = { name, title, language, address: citation.url, edition: citation.edition, citation: citationText(citation), licence };
  return JSON.stringify({ ...about, notes, sources, columns, rows: rowObjects(table) }, null, 1);
}
