/**
 * What is needed to cite something that Vigil shows: what, in which edition of the record, where it can be read
 * again. The address names the edition, so that the reader of the citation sees what the writer saw.
 */
export type Citation = {
  readonly title: string;
  readonly edition: { readonly number: number; readonly hash: string; /** When the edition was taken in, ISO. */ readonly at: string };
  /** Permanent address. */
  readonly url: string;
  /** What is cited where it is no edition of the public record: said in its place. */
  readonly of?: string;
};

/** Letters of the edition's hash that a citation shows: enough to tell any two editions apart. */
export const shortHash = 12;

/** The name under which everything is published. */
const publisher = 'Vigil';

const editionOf = ({ edition }: Citation) => `edition ${edition.number} (${edition.hash.slice(0, shortHash)})`;
const whichOf = (citation: Citation) => citation.of ?? `public record, ${editionOf(citation)}`;
const dayOf = ({ edition }: Citation) => edition.at.slice(0, 10);
const titleOf = ({ title }: Citation) => title.replace(/\s+/g, ' ').trim();

/** One line for a footnote. */
export function citationText(citation: Citation): string {
  return `${publisher}, “${titleOf(citation)}”, ${whichOf(citation)} of ${dayOf(citation)}, ${citation.url}`;
}

/** Characters that mean something to BibTeX, written so that they print. */
function bibtexText(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, String.raw`\$&`);
}

/** A BibTeX entry, `@misc`, as the styles of before BibLaTeX read it too. */
export function citationBibtex(citation: Citation): string {
  const [year = '', month = ''] = dayOf(citation).split('-');
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${publisher}}`],
    ['title', `{${bibtexText(titleOf(citation))}}`],
    ['year', year],
    ['month', String(Number(month))],
    ['howpublished', `\\url{${citation.url}}`],
    ['note', citation.of === undefined ? `Public record, ${editionOf(citation)}` : bibtexText(citation.of)],
    ['url', citation.url],
  ];
  const key = `vigil-${citation.edition.hash.slice(0, shortHash)}`;
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`;
}

/** An RIS record, type DATA, lines ended as RIS asks. */
export function citationRis(citation: Citation): string {
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'DATA'],
    ['AU', publisher],
    ['TI', titleOf(citation)],
    ['PY', dayOf(citation).slice(0, 4)],
    ['DA', dayOf(citation).replaceAll('-', '/')],
    ['ET', citation.of ?? editionOf(citation)],
    ['UR', citation.url],
  ];
  return [...fields.map(([tag, value]) => `${tag}  - ${value}`), 'ER  - ', ''].join('\r\n');
}
