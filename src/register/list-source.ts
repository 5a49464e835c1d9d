import { type Card, ok, parsePartialDate, type PartialDate, refuse, type Result, type SourceCells } from '#kernel';
import type { Register } from './book.ts';
import { parseSymbol } from './document-symbol.ts';

/** Where a list of names was read, as a person tells it. */
export type ListSource = {
  readonly url: string;
  /** The UN document that was read, if the page is that document or a copy. */
  readonly document?: string | null | undefined;
  readonly place?: string | null | undefined;
  /** Who said it first: `un`, `state:KAZ` or a publisher's id; empty means the publisher of the address. */
  readonly saidBy?: string | null | undefined;
  /** The day it was read, ISO. */
  readonly readOn: string;
  readonly note?: string | null | undefined;
};

/** How a row of a list stands to what the record holds already. */
export type Known = 'new' | 'said by another' | 'other date' | 'held';

/** A row that a list would bring. */
export type ListRow<Row> = { readonly state: string; readonly known: Known; readonly row: Row };

/** The refusals about where a list was read. */
export const sourceCards = {
  noAddress: { id: 'list-no-address', status: 400, exit: 2 },
  badSayer: { id: 'list-bad-sayer', status: 400, exit: 2 },
  badDocument: { id: 'list-bad-document', status: 400, exit: 2 },
  badDate: { id: 'list-bad-date', status: 400, exit: 2 },
} as const satisfies Record<string, Card>;

/**
 * The source cells of a list's rows. A list without an address is not taken: nobody could check it.
 * @source ours: DESIGN, SourceRef
 */
export function listCells(source: ListSource, register: Register): Result<SourceCells> {
  const { saidBy = null, document = null, place = null, note = null } = source;
  const url = source.url.trim();
  if (!/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(url) || /\s/.test(url)) return refuse(sourceCards.noAddress);
  const publishers = [...register.publishers.values()].map(({ id }) => id);
  if (saidBy && saidBy !== 'un' && !publishers.includes(saidBy) && !register.states.has(/^state:([A-Z]{3})$/.exec(saidBy)?.[1] ?? ''))
    return refuse(sourceCards.badSayer, { sayer: saidBy });
  const symbol = document ? parseSymbol(document) : null;
  if (document && !symbol) return refuse(sourceCards.badDocument, { document });
  if (parsePartialDate(source.readOn)?.precision !== 'day') return refuse(sourceCards.badDate, { date: source.readOn });
  return ok({
    urls: [url],
    saidBy: saidBy || null,
    document: symbol?.text ?? null,
    place: place || null,
    standing: null,
    why: null,
    note: note || null,
    readOn: source.readOn,
  });
}

/** A date of a list; empty is not known. */
export function listDate(text: string): Result<PartialDate> {
  const date = parsePartialDate(text);
  return date ? ok(date) : refuse(sourceCards.badDate, { date: text });
}
