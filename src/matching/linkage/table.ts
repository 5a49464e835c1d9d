import { isMissing } from './missing.ts';

/**
 * One column, dictionary-coded: `codes[row]` points into `values`. Code 0 is "not known"; the other values stand in
 * the order of their code units, so that codes compare as values do whatever order the rows came in.
 */
export type Column = { readonly name: string; readonly values: readonly string[]; readonly codes: Int32Array };

/** Records as columns, in an order made from their contents alone. */
export type Table = {
  readonly size: number;
  readonly columns: readonly Column[];
  /** For each record, which row of the input it was (counted from 0 over all lists). */
  readonly rows: Int32Array;
  /** For each record, which list it came from. */
  readonly lists: Uint16Array;
  readonly listNames: readonly string[];
};

export type TableBuilder = {
  /** Adds one record: its cells in the order of the columns, and the list it stands in. */
  readonly add: (cells: readonly string[], list?: number) => void;
  /** The finished table. `last` decides between records that are alike in every column, such as their ids. */
  readonly finish: (listNames?: readonly string[], last?: readonly string[]) => Table;
};

/** Starts a table: cells are coded as they come, so that a large file never stands in memory as text. */
export function makeTableBuilder(names: readonly string[]): TableBuilder {
  const columns = names.map(() => makeGrowingColumn());
  const lists = makeGrowing();
  return {
    add: (cells, list = 0) => {
      columns.forEach((column, at) => column.add(cells[at] ?? ''));
      lists.push(list);
    },
    finish: (listNames = [''], last = []) => {
      const size = lists.length();
      const coded = columns.map((column, at) => ({ name: names[at] ?? '', ...column.finish() }));
      const listCodes = lists.finish();
      const keys = [{ codes: listCodes, count: listNames.length }, ...coded.map(({ codes, values }) => ({ codes, count: values.length })).reverse()];
      const rows = orderOf(size, keys);
      if (last.length === size) orderAlike(rows, keys, last);
      return {
        size,
        rows,
        columns: coded.map(({ name, values, codes }) => ({ name, values, codes: permuted(codes, rows) })),
        lists: Uint16Array.from(permuted(listCodes, rows)),
        listNames,
      };
    },
  };
}

/** Shared memory, so that workers read the same bytes. */
export function sharedInt32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

/** A column coded anew by what a normaliser makes of each value. */
export function recode(column: Column, normalise: (value: string) => string): Column {
  const [one] = recodeTogether([column], normalise);
  return one ?? column;
}

/** Several columns coded anew with one set of values, so that their codes can be compared across. */
export function recodeTogether(columns: readonly Column[], normalise: (value: string) => string): readonly Column[] {
  const made = columns.map(({ values }) => values.map((value, code) => (code === 0 ? '' : normalise(value))));
  const { values, codeOf } = dictionary(made.flat());
  return columns.map((column, at) => {
    const to = Int32Array.from(made[at] ?? [], (value) => codeOf.get(value) ?? 0);
    const codes = sharedInt32(column.codes.length);
    for (let row = 0; row < codes.length; row++) codes[row] = to[column.codes[row] ?? 0] ?? 0;
    return { name: column.name, values, codes };
  });
}

/** A new column made row by row from others. */
export function derive(name: string, size: number, of: (row: number) => string): Column {
  const codeOf = new Map<string, number>();
  const found: string[] = [];
  const raw = Int32Array.from({ length: size }, (_, row) => {
    const value = of(row);
    if (value === '') return 0;
    const known = codeOf.get(value);
    if (known !== undefined) return known;
    found.push(value);
    codeOf.set(value, found.length);
    return found.length;
  });
  const codes = sharedInt32(size);
  codes.set(raw);
  return recode({ name, values: ['', ...found], codes }, (value) => value);
}

/** How often each code stands in a column. */
export function countsOf(column: Column): Int32Array {
  const counts = new Int32Array(column.values.length);
  const { codes } = column;
  for (let row = 0; row < codes.length; row++) counts[codes[row] ?? 0] = (counts[codes[row] ?? 0] ?? 0) + 1;
  return counts;
}

function dictionary(made: readonly string[]): { readonly values: readonly string[]; readonly codeOf: ReadonlyMap<string, number> } {
  const distinct = new Set(made);
  distinct.delete('');
  const values = ['', ...[...distinct].sort(byCodeUnits)];
  return { values, codeOf: new Map(values.map((value, code) => [value, code])) };
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function makeGrowingColumn() {
  const codeOf = new Map<string, number>();
  const values: string[] = [''];
  const codes = makeGrowing();
  const add = (cell: string) => {
    let code = codeOf.get(cell);
    if (code === undefined) {
      const text = cell.trim();
      code = isMissing(text) ? 0 : (codeOf.get(text) ?? -1);
      if (code === -1) {
        code = values.length;
        values.push(text);
        codeOf.set(text, code);
      }
      codeOf.set(cell, code);
    }
    codes.push(code);
  };
  const finish = () => {
    const order = Int32Array.from({ length: values.length - 1 }, (_, at) => at + 1).sort((a, b) => byCodeUnits(values[a] ?? '', values[b] ?? ''));
    const to = new Int32Array(values.length);
    order.forEach((code, at) => (to[code] = at + 1));
    const raw = codes.finish();
    for (let row = 0; row < raw.length; row++) raw[row] = to[raw[row] ?? 0] ?? 0;
    return { values: ['', ...Array.from(order, (code) => values[code] ?? '')], codes: raw };
  };
  return { add, finish };
}

function makeGrowing() {
  let room = new Int32Array(1024);
  let used = 0;
  return {
    length: () => used,
    push: (value: number) => {
      if (used === room.length) {
        const wider = new Int32Array(room.length * 2);
        wider.set(room);
        room = wider;
      }
      room[used++] = value;
    },
    finish: () => {
      const all = sharedInt32(used);
      all.set(room.subarray(0, used));
      room = new Int32Array(0);
      return all;
    },
  };
}

/** Puts records that are alike in every key into the order of their last texts, in place. */
function orderAlike(rows: Int32Array, keys: readonly { readonly codes: Int32Array }[], last: readonly string[]): void {
  const alike = (a: number, b: number) => keys.every(({ codes }) => codes[a] === codes[b]);
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && alike(rows[from] ?? 0, rows[to] ?? 0)) to++;
    if (to - from > 1) rows.subarray(from, to).sort((a, b) => byCodeUnits(last[a] ?? '', last[b] ?? ''));
    from = to;
  }
}

/** The rows sorted by several codes, the last key first in weight: one counting pass per key, each keeping the order before it. */
function orderOf(size: number, keys: readonly { readonly codes: Int32Array; readonly count: number }[]): Int32Array {
  let order = Int32Array.from({ length: size }, (_, row) => row);
  for (const { codes, count } of keys) {
    const starts = new Int32Array(count + 1);
    for (let row = 0; row < size; row++) starts[(codes[row] ?? 0) + 1] = (starts[(codes[row] ?? 0) + 1] ?? 0) + 1;
    for (let code = 0; code < count; code++) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
    const next = new Int32Array(size);
    for (let at = 0; at < size; at++) {
      const row = order[at] ?? 0;
      const code = codes[row] ?? 0;
      const place = starts[code] ?? 0;
      next[place] = row;
      starts[code] = place + 1;
    }
    order = next;
  }
  return order;
}

function permuted(codes: Int32Array, rows: Int32Array): Int32Array {
  const made = sharedInt32(codes.length);
  for (let at = 0; at < rows.length; at++) made[at] = codes[rows[at] ?? 0] ?? 0;
  return made;
}
