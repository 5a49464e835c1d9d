/**
 * publishing: tables and citations as they leave Vigil. A tool: it takes tables and text and knows no domain.
 * This door is pure and light; the writers of files stand behind the server door.
 */
export { type Citation, citationBibtex, citationRis, citationText, shortHash } from './citation.ts';
export { type Block, runsOtherWay, type Span, type TextDocument, wordsOf } from './document.ts';
export {
  type Cell,
  type Column,
  type ColumnKind,
  type ColumnOf,
  isRightToLeft,
  rowObjects,
  type Table,
  type TableAbout,
  tableOf,
  type TableSource,
} from './table.ts';
