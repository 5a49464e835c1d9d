import type { Prepared } from './comparator.ts';
import { type Column, recode } from './table.ts';

/** A blocking key: records that share all its parts, none of them missing, are compared. */
export type Key = {
  readonly name: string;
  /** The fields it speaks of, by number. */
  readonly fields: readonly number[];
  readonly parts: readonly Column[];
};

/** A part of a key: a field, or a cut of it. */
export type Part = { readonly field: number; readonly cut: string; readonly column: Column };

/** Every field and every cut of it, or those wanted, as columns. */
export function partsOf(fields: readonly Prepared[], wanted: (field: number, cut: string) => boolean = () => true): readonly Part[] {
  return fields.flatMap(({ column, cuts }, field) =>
    cuts
      .filter(({ name }) => wanted(field, name))
      .map(({ name, of }) => ({ field, cut: name, column: name === 'whole' ? column : recode(column, of) })),
  );
}

/** The key made of some parts. */
export function keyOf(parts: readonly Part[], fields: readonly Prepared[]): Key {
  const name = parts
    .map(({ field, cut }) => (cut === 'whole' ? (fields[field]?.column.name ?? '') : `${fields[field]?.column.name}: ${cut}`))
    .join(' + ');
  return { name, fields: [...new Set(parts.map(({ field }) => field))], parts: parts.map(({ column }) => column) };
}

/** Records in blocks: block `k` holds `rows` from `starts[k]` to before `starts[k + 1]`, in ascending order. */
export type Blocks = { readonly rows: Int32Array; readonly starts: Int32Array };

/** A key with the blocks that are walked for it: of two records and more, and not too large. */
export type Walked = {
  readonly key: Key;
  readonly blocks: Blocks;
  /** Pairs in the blocks, and pairs that share the key but stand in blocks too large to be walked. */
  readonly pairs: number;
  readonly leftOut: number;
  /** Records that have the key, and those of them that stand in blocks too large to be walked. */
  readonly known: number;
  readonly crowded: number;
  /** One bit for each record that stands in a block; null where all that share the key do. */
  readonly stands: Uint8Array | null;
};

/** Part `part` of `of` of the blocks, chosen by what their records share and never by chance. */
export type Share = { readonly part: number; readonly of: number };

const all: Share = { part: 0, of: 1 };

/** Sorts the records by a key, or a share of them, and marks where each block begins; blocks larger than `largest` are left out. */
export function blocksOf(key: Key, size: number, largest: number, share: Share = all): Walked {
  let rows = rowsWith(key, size, share);
  for (const { codes, values } of key.parts) rows = sortedBy(rows, codes, values.length);
  const [first, second = first] = key.parts;
  const starts = new Int32Array((rows.length >> 1) + 2);
  let count = 0;
  let used = 0;
  let pairs = 0;
  let leftOut = 0;
  let crowded = 0;
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    const row = rows[from] ?? 0;
    while (to < rows.length && first?.codes[rows[to] ?? 0] === first?.codes[row] && second?.codes[rows[to] ?? 0] === second?.codes[row]) to++;
    const inBlock = to - from;
    if (inBlock > largest) {
      leftOut += (inBlock * (inBlock - 1)) / 2;
      crowded += inBlock;
    } else if (inBlock > 1) {
      starts[count++] = used;
      rows.copyWithin(used, from, to);
      used += inBlock;
      pairs += (inBlock * (inBlock - 1)) / 2;
    }
    from = to;
  }
  starts[count] = used;
  const kept = rows.slice(0, used);
  const stands = leftOut === 0 ? null : bitsOf(kept, size);
  return { key, blocks: { rows: kept, starts: starts.slice(0, count + 1) }, pairs, leftOut, known: rows.length, crowded, stands };
}

function rowsWith({ parts }: Key, size: number, { part, of }: Share): Int32Array<ArrayBuffer> {
  const rows = new Int32Array(size);
  const [first, second = first] = parts;
  let used = 0;
  for (let row = 0; row < size; row++) {
    const one = first?.codes[row] ?? 1;
    const other = second?.codes[row] ?? 1;
    if (one === 0 || other === 0) continue;
    if (of > 1 && ((Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 9) % of !== part) continue;
    rows[used++] = row;
  }
  return rows.slice(0, used);
}

function bitsOf(rows: Int32Array, size: number): Uint8Array {
  const bits = new Uint8Array((size >> 3) + 1);
  for (const row of rows) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  return bits;
}

/** What is kept of a walked key: enough to tell whether it put two records side by side. */
export type Stand = Pick<Walked, 'key' | 'stands' | 'known' | 'crowded'>;

/** Whether two records stand in one block of a walked key. */
export function sharesBlock({ key, stands }: Stand, a: number, b: number): boolean {
  if (stands !== null && ((stands[a >> 3] ?? 0) & (1 << (a & 7))) === 0) return false;
  for (const { codes } of key.parts) {
    const code = codes[a];
    if (code === 0 || code !== codes[b]) return false;
  }
  return true;
}

function sortedBy(rows: Int32Array, codes: Int32Array, count: number): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(count + 1);
  for (const row of rows) starts[(codes[row] ?? 0) + 1] = (starts[(codes[row] ?? 0) + 1] ?? 0) + 1;
  for (let code = 0; code < count; code++) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  const next = new Int32Array(rows.length);
  for (const row of rows) {
    const code = codes[row] ?? 0;
    const place = starts[code] ?? 0;
    next[place] = row;
    starts[code] = place + 1;
  }
  return next;
}
