import { ok, refuse, type Result } from '#kernel';
import { decodeText } from '#claims/server';
import { makeApart } from '#platform/server';
import { exchangeCards } from '../cards.ts';
import { sheetOfCsv } from './csv.ts';
import { type Sheet, type TableDone, type TableFault, type TableJob, tableLimits } from './workbook.ts';

const cardOf: Readonly<Record<TableFault, keyof typeof exchangeCards>> = {
  empty: 'empty',
  'not a table': 'noTable',
  'other form': 'otherForm',
  locked: 'locked',
  broken: 'broken',
  'too large': 'tooLarge',
  'too slow': 'tooSlow',
  busy: 'busy',
};

const begins = (bytes: Uint8Array, mark: string) => Array.from(mark).every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** Reads the sheets of a file by its content and not by its name: CSV in any usual encoding, .xlsx, .xls, .ods. Nothing of it is kept. */
export async function readSheets(bytes: Uint8Array): Promise<Result<readonly Sheet[]>> {
  if (bytes.byteLength > tableLimits.bytes) return faulty('too large');
  if (bytes.byteLength === 0) return faulty('empty');
  const done = await readJob(bytes);
  if ('fault' in done) return faulty(done.fault);
  const sheets = done.sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
  return sheets.length === 0 ? faulty('empty') : ok(sheets);
}

const faulty = (fault: TableFault): Result<never> =>
  refuse(exchangeCards[cardOf[fault]], { megabytes: tableLimits.bytes / 1024 / 1024, rows: tableLimits.rows });

function readJob(bytes: Uint8Array): Promise<TableDone> {
  // A zip, or the older compound file: both are left to the reader of workbooks, apart.
  if (begins(bytes, 'PK\x03\x04') || begins(bytes, '\xd0\xcf\x11\xe0')) return readApart({ form: 'xlsx', bytes });
  if (begins(bytes, '%PDF') || begins(bytes, '{\\rtf')) return Promise.resolve({ fault: 'other form' });
  const text = decodeText(bytes, null);
  if (text === null || /^\s*</.test(text.slice(0, 200))) return Promise.resolve({ fault: 'not a table' });
  // A short text is read faster than a worker starts, and cannot do harm.
  return text.length < 1_000_000 ? Promise.resolve({ sheets: [sheetOfCsv(text)] }) : readApart({ form: 'csv', text });
}

const readApart: (job: TableJob) => Promise<TableDone> = makeApart(new URL('./worker.ts', import.meta.url), tableLimits, (fault) => ({ fault }));
