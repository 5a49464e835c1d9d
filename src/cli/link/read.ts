import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { basename, extname } from 'node:path';
import { type Refusal, refuse, type Result } from '#kernel';
import { makeTableBuilder, type Table } from '#matching/linkage';
import { linkCards } from './cards.ts';
import { eachRow, formOf } from './rows.ts';

/** A row that was not taken: where it stands and how many cells it has. */
export type LeftRow = { readonly file: string; readonly row: number; readonly cells: number; readonly expected: number };

/** What was read: the records as one table, and how each is called in the results. */
export type Read = {
  readonly table: Table;
  /** By row of the input: the id or the row number; with several files behind the file's name. */
  readonly labels: readonly string[];
  readonly left: readonly LeftRow[];
  readonly files: readonly { readonly path: string; readonly records: number; readonly hash: string }[];
};

/** A file of so many bytes needs about so much memory, times its size. @source ours: measured on files of a million rows */
const memoryPerByte = 1.5;

/** Reads one or several files of rows with the same head or parts of it, and codes them as they come. */
export async function readFiles(paths: readonly string[]): Promise<Result<Read>> {
  if (paths.length === 0) return refuse(linkCards.noFiles);
  const stems = paths.map((path) => basename(path, extname(path)));
  const twice = stems.find((stem, at) => stems.indexOf(stem) !== at);
  if (twice !== undefined) return refuse(linkCards.sameName, { name: twice });
  for (const path of paths) {
    const fault = faultOf(path, paths);
    if (fault) return { ok: false, refusal: fault };
  }
  const read = await headsOf(paths);
  if (!read.ok) return read;
  const heads = read.value;
  const names = [...new Set(heads.flat())].filter((name) => !isId(name));
  const builder = makeTableBuilder(names);
  const labels: string[] = [];
  const ids: string[] = [];
  const left: LeftRow[] = [];
  const files: { path: string; records: number; hash: string }[] = [];
  for (const [list, path] of paths.entries()) {
    const head = heads[list] ?? [];
    const idAt = head.findIndex(isId);
    const places = names.map((name) => head.indexOf(name));
    const prefix = paths.length > 1 ? `${stems[list]}/` : '';
    const seen = new Map<string, number>();
    const before = labels.length;
    const hash = createHash('sha256');
    let faulty: Refusal | null = null;
    const visited = await eachRow(path, hash, (cells, row) => {
      if (cells.length !== head.length) {
        left.push({ file: path, row, cells: cells.length, expected: head.length });
        return true;
      }
      const id = idAt < 0 ? String(row) : (cells[idAt] ?? '').trim();
      const known = idAt < 0 ? undefined : seen.get(id);
      if (known !== undefined) {
        faulty = refused(linkCards.sameId, { id, file: path, one: known, other: row });
        return false;
      }
      if (idAt >= 0) seen.set(id, row);
      builder.add(
        places.map((place) => (place < 0 ? '' : (cells[place] ?? ''))),
        list,
      );
      labels.push(prefix + id);
      if (idAt >= 0) ids.push(prefix + id);
      return true;
    });
    if (faulty) return { ok: false, refusal: faulty };
    if (!visited.ok) return visited;
    const records = labels.length - before;
    const wrong = left.filter(({ file }) => file === path);
    if (wrong.length > records)
      return refuse(linkCards.ragged, { file: path, row: wrong[0]?.row ?? 1, cells: wrong[0]?.cells ?? 0, expected: head.length });
    if (records === 0) return refuse(linkCards.empty, { file: path });
    files.push({ path, records, hash: hash.digest('hex') });
  }
  // Ids decide between records that are alike in everything, so that the order of the rows does not.
  return { ok: true, value: { table: builder.finish(stems, ids.length === labels.length ? ids : []), labels, left, files } };
}

const isId = (name: string) => name.toLowerCase() === 'id';

function refused(card: (typeof linkCards)[keyof typeof linkCards], values: Refusal['values']): Refusal {
  return { card, ...(values && { values }) };
}

/** What is wrong with a file before it is read. */
function faultOf(path: string, all: readonly string[]): Refusal | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return refused(linkCards.noFile, { file: path });
  if (found.size === 0) return refused(linkCards.empty, { file: path });
  if (formOf(path) === 'xls') return refused(linkCards.notReadable, { file: path, form: 'XLS' });
  const bytes = all.reduce((sum, one) => sum + (statSync(one, { throwIfNoEntry: false })?.size ?? 0), 0);
  const giga = (count: number) => Math.round(count / 1e8) / 10;
  if (bytes * memoryPerByte > totalmem() * 0.8)
    return refused(linkCards.tooLarge, { size: giga(bytes), needed: giga(bytes * memoryPerByte), memory: giga(totalmem()) });
  return null;
}

async function headsOf(paths: readonly string[]): Promise<Result<readonly (readonly string[])[]>> {
  const heads: (readonly string[])[] = [];
  for (const path of paths) {
    const head = await headOf(path);
    if (!head.ok) return head;
    heads.push(head.value);
  }
  return { ok: true, value: heads };
}

/** The names of the columns. */
async function headOf(path: string): Promise<Result<readonly string[]>> {
  let head: readonly string[] = [];
  const read = await eachRow(
    path,
    null,
    (cells, row) => {
      if (row === 0) head = cells.map((cell) => cell.trim());
      return false;
    },
    0,
  );
  if (!read.ok) return read;
  if (head.every((name) => name === '')) return refuse(linkCards.empty, { file: path });
  const named = head.map((name, at) => (name === '' ? `column ${at + 1}` : name));
  const twice = named.find((name, at) => named.indexOf(name) !== at);
  return twice === undefined ? { ok: true, value: named } : refuse(linkCards.sameColumn, { file: path, column: twice });
}
