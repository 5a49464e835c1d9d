import type { SourceCells } from '#kernel';
import { fold, type NameIndex } from '#matching';
import { type DocumentSymbol, parseSymbol, type Register } from '#register';
import type { Council, CouncilRows } from './book.ts';
import { type MarcRecord, valuesOf } from './marc.ts';
import { readSpeech } from './un-library-speech.ts';
import { readVotes } from './un-library-vote.ts';

/** What a record of the library is read against. */
export type LibraryGround = {
  readonly council: Council;
  readonly register: Register;
  readonly states: NameIndex;
  /** The day the file was taken from the library, ISO. */
  readonly readOn: string;
};

/** What came of one row of a record: new, held already, or not taken and why. */
export type LibraryRow =
  | { readonly kind: 'vote'; readonly row: CouncilRows['votes'][number]; readonly isNew: boolean }
  | { readonly kind: 'resolution'; readonly row: CouncilRows['resolutions'][number]; readonly isNew: boolean }
  | { readonly kind: 'speaker'; readonly row: CouncilRows['speakers'][number]; readonly isNew: boolean }
  | {
      readonly kind: 'rejected';
      readonly of: 'vote' | 'resolution' | 'speaker' | 'record';
      readonly tag: string;
      readonly reason: string;
      readonly found: string;
    };

export type LibraryAnswer = { readonly record: MarcRecord; readonly rows: readonly LibraryRow[] };

/**
 * Reads the library's voting records and speech index records into rows of this room's tables. Each record gives at
 * least one row; what is not understood is rejected by its number and reason, never passed over.
 * @source UNBIS reference manual, un.org/depts/dhl/unbisref_manual: voting/v791, v967, v996 and its/its700, its710
 */
export function readLibrary(records: readonly MarcRecord[], ground: LibraryGround): readonly LibraryAnswer[] {
  const taken = new Set<string>();
  return records.map((record) => ({ record, rows: once(readRecord(record, ground), taken) }));
}

function readRecord(record: MarcRecord, ground: LibraryGround): readonly LibraryRow[] {
  const reject = (tag: string, reason: string, found = ''): readonly LibraryRow[] => [{ kind: 'rejected', of: 'record', tag, reason, found }];
  if (record.fields.length === 0) return reject('', 'the record is empty');
  const source = sourceOf(record, ground.readOn);
  if (source === null) return reject('001', 'the record has neither number nor address, so that nobody could find it again');
  const texts = [...valuesOf(record, '791', 'a'), ...valuesOf(record, '191', 'a')];
  const symbol = texts.map(parseSymbol).find((one): one is DocumentSymbol => one !== null);
  if (!symbol) return reject('791', 'expected the symbol of a Council resolution or meeting record', texts[0]);
  if (symbol.kind === 'meeting-record') return readSpeech(record, symbol.text, source, ground);
  if (symbol.kind === 'resolution' && symbol.body === 'security-council') return readVotes(record, symbol.text, source, ground);
  return reject('791', 'only Security Council resolutions and meeting records are read', symbol.text);
}

/** Where a record can be found again. @source digitallibrary.un.org/record/NUMBER is the address of a record */
function sourceOf(record: MarcRecord, readOn: string): SourceCells | null {
  const address =
    record.number !== null && /^\d+$/.test(record.number)
      ? `https://digitallibrary.un.org/record/${record.number}`
      : valuesOf(record, '856', 'u').find((url) => /^https?:\/\/\S+$/.test(url));
  if (address === undefined) return null;
  return { urls: [address], saidBy: 'un', document: null, place: null, standing: null, why: null, note: null, readOn };
}

/** A row that stood in an earlier record of the same file is held by then. */
function once(rows: readonly LibraryRow[], taken: Set<string>): readonly LibraryRow[] {
  return rows.map((row) => {
    const key = keyOf(row);
    if (key === null || row.kind === 'rejected') return row;
    if (taken.has(key)) return { ...row, isNew: false };
    taken.add(key);
    return row;
  });
}

function keyOf(row: LibraryRow): string | null {
  if (row.kind === 'vote') return `vote|${row.row.resolution}|${row.row.state}`;
  if (row.kind === 'resolution') return `resolution|${row.row.symbol}`;
  return row.kind === 'speaker' ? `speaker|${row.row.debate}|${fold(row.row.speaker ?? '')}|${row.row.state}|${row.row.body}` : null;
}
