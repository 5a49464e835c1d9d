import type { Block, Span, Table, TextDocument } from '#publishing';
import { toWord, toWorkbook } from '#publishing/server';
import type { DocumentTable, FiguresDocument } from './parts.ts';

/** Writes a document of figures as Word: tables, each with its rule under it, then the cleared accounts. */
export function asWord(document: FiguresDocument): Promise<Uint8Array> {
  const { title, language, mark, lead, parts, accounts, source } = document;
  const paragraph = (...spans: readonly Span[]): Block => ({ kind: 'paragraph', spans });
  const blocks: Block[] = [
    ...(mark === null ? [] : [paragraph({ text: mark, bold: true })]),
    ...lead.map((text) => paragraph(text)),
    ...parts.flatMap(({ title: heading, said, tables }): readonly Block[] => [
      { kind: 'heading', level: 1, text: heading },
      ...(said === undefined ? [] : [paragraph(said)]),
      ...tables.flatMap((table) => tableBlocks(table, document)),
    ]),
    { kind: 'heading', level: 1, text: accounts.title },
    ...(accounts.list.length === 0 ? [paragraph(accounts.none)] : []),
    ...accounts.list.flatMap((account): readonly Block[] => [
      { kind: 'heading', level: 2, text: account.title },
      { kind: 'quotation', spans: [account.text], language: account.language },
    ]),
    paragraph({ text: source, quiet: true }),
  ];
  const foot = [mark, title].filter((part) => part !== null).join('  ·  ');
  const made: TextDocument = { title, language, blocks, foot };
  return toWord(made);
}

function tableBlocks({ title, header, rows }: DocumentTable, { under }: FiguresDocument): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'table', header, rows: rows.map((row) => row.map((cell) => [cell === null ? '' : String(cell)])), numbersFrom: 1 },
    { kind: 'paragraph', spans: [{ text: under, quiet: true }] },
  ];
}

/** Writes it as an Excel workbook: one sheet for each table, one for the accounts, and one that says what they are. */
export function asExcel(document: FiguresDocument, words: { readonly about: string }): Promise<Uint8Array> {
  const { parts, accounts, language, title, mark, lead, under, source } = document;
  const sheets = parts.flatMap(({ title: part, tables }) => tables.map((table) => sheetOf(table, parts.length > 1 ? part : '')));
  const told: Pick<Table, 'title'> & DocumentTable = {
    title: accounts.title,
    header: [accounts.title, ''],
    rows: accounts.list.length === 0 ? [[accounts.none, null]] : accounts.list.map((one) => [one.title, one.text]),
  };
  const about = [title, ...(mark === null ? [] : [mark]), ...lead, under, source];
  return toWorkbook({ language, sheets: [...sheets, told], about: { title: words.about, lines: about } });
}

function sheetOf({ title, header, rows }: DocumentTable, part: string): DocumentTable {
  return { title: part === '' || part === title ? title : `${part}, ${title}`, header, rows };
}
