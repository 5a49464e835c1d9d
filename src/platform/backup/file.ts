import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Counter, TableShape } from './catalogue.ts';

/**
 * A backup is one gzip file of lines. The first says what is in it, then come the tables, each a line that names it,
 * its rows (one JSON list each) and a line with their number and SHA-256; the last line has the SHA-256 of all before.
 */
export type Header = {
  readonly format: typeof format;
  readonly madeAt: string;
  readonly vigil: string;
  readonly migrations: readonly string[];
  readonly tables: readonly TableShape[];
  readonly counters: readonly Counter[];
};

/** The name and version of the format. */
export const format = 'vigil-backup/1';

/** What is known of a table's rows: how many, and the SHA-256 of their lines. */
export type TableSum = { readonly table: string; readonly rows: number; readonly sha256: string };
export type BackupSum = {
  readonly madeAt: string;
  readonly vigil: string;
  readonly tables: readonly TableSum[];
  readonly rows: number;
  readonly sha256: string;
};

/** A part of a backup as it is written or read. */
export type Part =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'rows'; readonly table: string; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly sum: TableSum }
  | { readonly kind: 'end'; readonly sum: BackupSum };

/** The file is no backup, or not the one that was written: where the fault was met. */
export class DamagedBackup extends Error {}

const lineOf = (value: object) => `${JSON.stringify(value)}\n`;

/** Adds up the lines of tables and of all. */
export class Sums {
  readonly #all = createHash('sha256');
  readonly #tables: TableSum[] = [];
  #own: { readonly table: string; readonly hash: Hash; rows: number } | null = null;

  add(text: string): void {
    this.#all.update(text);
  }
  begin(table: string): void {
    this.#own = { table, hash: createHash('sha256'), rows: 0 };
  }
  row(text: string, rows: number): void {
    if (!this.#own) throw new DamagedBackup('rows outside a table');
    this.#own.hash.update(text);
    this.#own.rows += rows;
    this.#all.update(text);
  }
  end(): TableSum {
    if (!this.#own) throw new DamagedBackup('the end of no table');
    const { table, hash, rows } = this.#own;
    const sum = { table, rows, sha256: hash.digest('hex') };
    this.#tables.push(sum);
    this.#own = null;
    return sum;
  }
  whole({ madeAt, vigil }: Pick<Header, 'madeAt' | 'vigil'>): BackupSum {
    const rows = this.#tables.reduce((all, table) => all + table.rows, 0);
    return { madeAt, vigil, tables: this.#tables, rows, sha256: this.#all.digest('hex') };
  }
}

/** The text of a backup from its header and its rows; `done` gets the sums at the end. */
async function* textOf(
  header: Header,
  rowsOf: (table: TableShape) => AsyncIterable<readonly string[]>,
  done: (sum: BackupSum) => void,
): AsyncGenerator<string> {
  const sums = new Sums();
  const told = (value: object) => {
    const line = lineOf(value);
    sums.add(line);
    return line;
  };
  yield told(header);
  for (const table of header.tables) {
    sums.begin(table.name);
    yield told({ table: table.name });
    for await (const lines of rowsOf(table)) {
      const text = `${lines.join('\n')}\n`;
      sums.row(text, lines.length);
      yield text;
    }
    yield told({ end: sums.end() });
  }
  const whole = sums.whole(header);
  done(whole);
  yield lineOf({ whole: { tables: whole.tables.length, rows: whole.rows, sha256: whole.sha256 } });
}

/** Writes a backup beside its place, and moves it there once it lies safely on the disk. Nobody else may read it. */
export async function writeBackup(path: string, header: Header, rowsOf: (table: TableShape) => AsyncIterable<readonly string[]>): Promise<BackupSum> {
  const part = `${path}.${process.pid}.part`;
  let sum: BackupSum | null = null;
  try {
    const text = Readable.from(textOf(header, rowsOf, (whole) => (sum = whole)));
    await pipeline(text, createGzip({ level: 5 }), createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }));
    await rename(part, path);
    await flushFolder(dirname(resolve(path)));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  if (!sum) throw new Error('a backup that was written has sums');
  return sum;
}

/** The new name of a file is safe only once its folder is. Windows has no such call and does not need it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads a backup part by part and checks all of it on the way: who reads to the end has an undamaged one. */
export async function* readBackup(path: string): AsyncGenerator<Part> {
  const sums = new Sums();
  let header: Header | null = null;
  let table: string | null = null;
  let whole: BackupSum | null = null;
  for await (const lines of linesOf(path)) {
    if (whole) throw new DamagedBackup('there is more after its end');
    let rows: string[] = [];
    for (const line of lines) {
      if (line.startsWith('[') && table !== null) {
        sums.row(`${line}\n`, 1);
        rows.push(line);
        continue;
      }
      if (rows.length > 0 && table !== null) yield { kind: 'rows', table, lines: rows };
      rows = [];
      const said = objectOf(line);
      if (!header) {
        header = headerOf(said);
        sums.add(`${line}\n`);
        yield { kind: 'header', header };
      } else if (table === null && typeof said['table'] === 'string') {
        table = said['table'];
        sums.begin(table);
        sums.add(`${line}\n`);
      } else if (table !== null && 'end' in said) {
        const sum = sums.end();
        sums.add(`${line}\n`);
        if (JSON.stringify(said['end']) !== JSON.stringify(sum)) throw new DamagedBackup(`the rows of ${table} are not those that were written`);
        yield { kind: 'table', sum };
        table = null;
      } else if (table === null && 'whole' in said) {
        whole = wholeOf(said['whole'], header, sums);
        yield { kind: 'end', sum: whole };
      } else throw new DamagedBackup('a line stands where none belongs');
    }
    if (rows.length > 0 && table !== null) yield { kind: 'rows', table, lines: rows };
  }
  if (!whole) throw new DamagedBackup('it breaks off');
}

function wholeOf(said: unknown, header: Header, sums: Sums): BackupSum {
  const sum = sums.whole(header);
  const expected = { tables: sum.tables.length, rows: sum.rows, sha256: sum.sha256 };
  const named = header.tables.map(({ name }) => name).join();
  if (JSON.stringify(said) !== JSON.stringify(expected) || named !== sum.tables.map((one) => one.table).join())
    throw new DamagedBackup('it does not hold what was written');
  return sum;
}

function objectOf(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // told below
  }
  throw new DamagedBackup('a line cannot be read');
}

function headerOf(said: Record<string, unknown>): Header {
  if (said['format'] !== format) throw new DamagedBackup('it is no backup of Vigil');
  return said as unknown as Header;
}

/** Lines of an unpacked file, some at a time, so that memory stays small whatever its size. */
async function* linesOf(path: string): AsyncGenerator<readonly string[]> {
  const unpacked = createReadStream(path).on('error', (error) => unpack.destroy(error));
  const unpack = createGunzip();
  let rest: Buffer[] = [];
  try {
    for await (const chunk of unpacked.pipe(unpack) as AsyncIterable<Buffer>) {
      const last = chunk.lastIndexOf(10);
      if (last < 0) {
        rest.push(chunk);
        continue;
      }
      const text = Buffer.concat([...rest, chunk.subarray(0, last)]).toString('utf8');
      rest = [chunk.subarray(last + 1)];
      yield text.split('\n');
    }
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (code.startsWith('Z_')) throw new DamagedBackup(code === 'Z_BUF_ERROR' ? 'it breaks off' : 'it cannot be unpacked');
    throw error;
  }
  if (rest.some((piece) => piece.length > 0)) throw new DamagedBackup('it breaks off');
}
