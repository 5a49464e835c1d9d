import { sharesBlock, type Stand, type Walked } from './blocking.ts';
import { makeBounder } from './bound.ts';
import { layOut, sharedBy } from './plan.ts';
import { type Compiled, weigh } from './scorer.ts';

/** Takes a pair that weighs enough: the smaller record first. */
export type Sink = (a: number, b: number, weight: number) => void;

/** What a walk saw: pairs that share a key, pairs looked at, and pairs whose values were compared. */
export type WalkCount = { candidates: number; visited: number; compared: number };

/** How a walk is made: the least weight that is kept, and whether bounds are used. */
export type WalkOptions = { readonly floor: number; readonly prune?: boolean };

export type Walker = {
  /** Walks the blocks of a key and gives on each pair that reaches the floor and shares no block of the earlier ones. */
  readonly walk: (walked: Walked, earlier: readonly Stand[], sink: Sink) => void;
  readonly seen: WalkCount;
};

/** Room for the rounding of sums in another order: a bound is never trusted to the last bit. */
const rounding = 1e-3;

/** Blocks up to this size are compared pair by pair: laying them out costs more. @source ours: measured */
const small = 4;

/** The block at hand: for each field, one after the other, the values of the records side by side. */
export type Block = {
  local: Int32Array;
  codes: Int32Array;
  /** Places of an ordered field, or sets of letters; and shapes of words. */
  first: Int32Array;
  second: Int32Array;
  /** What sharing the value is worth, and the most that the fields after this one can add. */
  worth: Float32Array;
  rest: Float32Array;
  room: number;
};

/** The pairs of one record that can still reach the floor: the places of the others, the bounds so far, and which fields must be compared. */
export type Open = { places: Int32Array; bounds: Float64Array; undecided: Int32Array; readonly least: number };

/**
 * Makes a walker over blocks. For each record of a block it sums, field by field, an upper bound for the records before
 * it from what can be told without comparing texts: values shared, distances, tables, sets of letters. After each field
 * only those stay that can still reach the floor with the most that the fields after it can add. Values are compared only for what stays to the end.
 * What is left out could not have been kept: pruning changes no result.
 */
// oxlint-disable-next-line max-lines-per-function -- the hot loops of the engine share their arrays; apart they are slower
export function makeWalker(compiled: Compiled, { floor, prune = true }: WalkOptions): Walker {
  const laid = layOut(compiled);
  const count = laid.length;
  const { crossed } = compiled;
  const least = prune ? floor - rounding : -Infinity;
  const bounders = laid.map(makeBounder);
  const packed = packedCodes(bounders.map(({ codes }) => codes));
  const offsets = new Int32Array(count + 1);
  bounders.forEach((bounder, f) => (offsets[f + 1] = (offsets[f] ?? 0) + bounder.same.length));
  const same = new Float32Array(offsets[count] ?? 0);
  bounders.forEach((bounder, f) => same.set(bounder.same, offsets[f]));
  const bests = Float64Array.from(bounders, ({ best }) => Math.max(best, 0));
  const seen: WalkCount = { candidates: 0, visited: 0, compared: 0 };
  const placeOf = compiled.fields.map((field) => laid.findIndex((one) => one.field === field));
  const block: Block = makeBlock(64, count);
  const open: Open = { places: new Int32Array(64), bounds: new Float64Array(64), undecided: new Int32Array(64), least };

  const grow = (size: number): void => {
    if (block.room >= size) return;
    const room = Math.max(size, block.room * 2);
    Object.assign(block, makeBlock(room, count));
    Object.assign(open, { places: new Int32Array(room), bounds: new Float64Array(room), undecided: new Int32Array(room) });
  };

  /** Copies what is needed of the block's records, leaving out those that cannot reach the floor with anybody. */
  const gather = (rows: Int32Array, from: number, to: number, constant: Uint8Array): number => {
    const { local, codes, worth, rest, room } = block;
    let kept = 0;
    for (let at = from; at < to; at++) {
      const row = rows[at] ?? 0;
      const base = row * count;
      let after = 0;
      for (let f = count - 1; f >= 0; f--) {
        const code = packed[base + f] ?? 0;
        const shared = same[(offsets[f] ?? 0) + code] ?? 0;
        const place = f * room + kept;
        codes[place] = code;
        worth[place] = shared;
        rest[place] = after;
        if (code !== 0) after += constant[f] === 1 || shared > (bests[f] ?? 0) ? shared : (bests[f] ?? 0);
      }
      if (after < least) continue;
      local[kept++] = row;
    }
    for (let f = 0; f < count; f++) if (constant[f] === 0) bounders[f]?.gather(block, f * room, kept);
    return kept;
  };

  /** Whether two names stand crosswise in the records at two places: their weight is then not bounded field by field. */
  const isCrossed = (x: number, y: number): boolean => {
    const { codes, room } = block;
    for (const { a, b } of crossed) {
      const one = (placeOf[a] ?? 0) * room;
      const other = (placeOf[b] ?? 0) * room;
      const code = codes[one + x] ?? 0;
      if (code !== 0 && code === codes[other + y] && codes[other + x] !== 0 && codes[other + x] === codes[one + y]) return true;
    }
    return false;
  };

  /** Whether the pair reaches the floor once the values that only had a bound are compared. */
  const reaches = (bound: number, undecided: number, x: number, y: number): boolean => {
    seen.compared++;
    let weight = bound;
    for (let f = 0, left = undecided; left !== 0; f++, left >>>= 1) {
      if ((left & 1) === 0) continue;
      weight += bounders[f]?.excess(block, f * block.room, x, y) ?? 0;
      if (weight < least) return false;
    }
    return true;
  };

  const walk: Walker['walk'] = ({ key, blocks }, earlier, sink) => {
    const { rows, starts } = blocks;
    const constant = sharedBy(key, laid);
    for (let at = 0; at + 1 < starts.length; at++) {
      const from = starts[at] ?? 0;
      const to = starts[at + 1] ?? 0;
      const size = to - from;
      seen.candidates += (size * (size - 1)) / 2;
      if (size <= small) {
        for (let y = from + 1; y < to; y++) for (let x = from; x < y; x++) meet(rows[x] ?? 0, rows[y] ?? 0, earlier, sink);
        continue;
      }
      grow(size);
      const kept = gather(rows, from, to, constant);
      for (let y = 1; y < kept; y++) walkRecord(y, constant, earlier, sink);
    }
  };

  /** Compares two records, the most telling field first, until they surely do not reach the floor. */
  const meet = (one: number, other: number, earlier: readonly Stand[], sink: Sink): void => {
    let bound = 0;
    for (let f = 0; f < count; f++) {
      const a = packed[one * count + f] ?? 0;
      const b = packed[other * count + f] ?? 0;
      if (a !== 0 && b !== 0) bound += a === b ? (same[(offsets[f] ?? 0) + a] ?? 0) : (bests[f] ?? 0);
    }
    if (bound < least && crossed.length === 0) return;
    seen.visited++;
    offer(one, other, earlier, sink);
  };

  const walkRecord = (y: number, constant: Uint8Array, earlier: readonly Stand[], sink: Sink): void => {
    const { places, bounds, undecided } = open;
    const { worth, room, local } = block;
    let base = 0;
    for (let f = 0; f < count; f++) if (constant[f] === 1) base += worth[f * room + y] ?? 0;
    if (crossed.length > 0) {
      for (let x = 0; x < y; x++) if (isCrossed(x, y)) offer(local[x] ?? 0, local[y] ?? 0, earlier, sink);
    }
    let left = y;
    seen.visited += y;
    let begun = false;
    for (let f = 0; f < count && left > 0; f++) {
      if (constant[f] === 1) continue;
      left = bounders[f]?.add(block, f, y, open, left, !begun, base) ?? 0;
      begun = true;
    }
    for (let at = 0; at < left; at++) {
      const x = begun ? (places[at] ?? 0) : at;
      if (crossed.length > 0 && isCrossed(x, y)) continue;
      if (!begun || reaches(bounds[at] ?? 0, undecided[at] ?? 0, x, y)) offer(local[x] ?? 0, local[y] ?? 0, earlier, sink);
    }
  };

  /** Gives a pair on with its weight, summed in the order of the fields, so that the way to a pair never shows in its last bit. */
  const offer = (a: number, b: number, earlier: readonly Stand[], sink: Sink): void => {
    for (const before of earlier) if (sharesBlock(before, a, b)) return;
    const weight = weigh(compiled, a, b);
    if (weight < floor) return;
    if (a < b) sink(a, b, weight);
    else sink(b, a, weight);
  };

  return { walk, seen };
}

function makeBlock(room: number, count: number): Block {
  const whole = () => new Int32Array(room * count);
  return {
    room,
    local: new Int32Array(room),
    codes: whole(),
    first: whole(),
    second: whole(),
    worth: new Float32Array(room * count),
    rest: new Float32Array(room * count),
  };
}

/** The codes of each record side by side, so that a record is fetched from memory at once. */
function packedCodes(columns: readonly Int32Array[]): Int32Array {
  const count = columns.length;
  const size = columns[0]?.length ?? 0;
  const packed = new Int32Array(size * count);
  columns.forEach((codes, f) => {
    for (let row = 0; row < size; row++) packed[row * count + f] = codes[row] ?? 0;
  });
  return packed;
}
