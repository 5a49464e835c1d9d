import { lacking, limitsOf, matchingShares, sharedPrefix } from './letters.ts';
import type { Laid } from './plan.ts';
import type { CompiledField } from './scorer.ts';
import type { Block, Open } from './walk.ts';

/** Bounds what one field can be worth for pairs of a block, as tightly as can be told without comparing texts. */
export type Bounder = {
  readonly codes: CompiledField['codes'];
  readonly same: CompiledField['same'];
  readonly best: number;
  /** Copies what the bound needs beside the codes, from place `from` of the block's arrays on. */
  readonly gather: (block: Block, from: number, kept: number) => void;
  /**
   * Adds the field's bound to each open pair of record `y` and keeps those that can still reach the floor; gives how
   * many are left. The first field of all, `fresh`, takes `y` with every record before it, their bounds being `base`.
   */
  readonly add: (block: Block, f: number, y: number, open: Open, left: number, fresh: boolean, base: number) => number;
  /** What comparing takes off the bound of a pair: never more than nothing. */
  readonly excess: (block: Block, from: number, x: number, y: number) => number;
};

/** The bounder of a field, by how its values can be told apart. */
export function makeBounder(laid: Laid): Bounder {
  const { field, best } = laid;
  const common = { codes: field.codes, same: field.same, best, gather: nothing, excess: none };
  if (laid.mode === 'ordered') return { ...common, ...byDistance(field) };
  if (laid.mode === 'table' && laid.table) return { ...common, add: byTable(field, laid.table) };
  if (laid.mode === 'letters') return { ...common, ...byLetters(laid) };
  return { ...common, ...byBest(laid) };
}

const nothing = (): void => undefined;
const none = (): number => 0;

function byDistance({ levels, ordered }: CompiledField): Pick<Bounder, 'gather' | 'add'> {
  const places = ordered?.places ?? new Int32Array(0);
  const byApart = worthByDistance(ordered?.reach ?? [], levels);
  const furthest = byApart.length - 1;
  return {
    gather: ({ codes, first }, from, kept) => {
      for (let at = from; at < from + kept; at++) first[at] = places[codes[at] ?? 0] ?? 0;
    },
    add: ({ codes, first, worth, rest, room }, f, y, { places: open, bounds, undecided, least }, left, fresh, base) => {
      const from = f * room;
      const code = codes[from + y] ?? 0;
      const place = first[from + y] ?? 0;
      const shared = worth[from + y] ?? 0;
      const restY = rest[from + y] ?? 0;
      let stay = 0;
      for (let at = 0; at < left; at++) {
        const x = fresh ? at : (open[at] ?? 0);
        let bound = fresh ? base : (bounds[at] ?? 0);
        const other = codes[from + x] ?? 0;
        if (other === code) bound += shared;
        else if (other !== 0 && code !== 0) {
          const apart = Math.abs((first[from + x] ?? 0) - place);
          bound += byApart[apart < furthest ? apart : furthest] ?? 0;
        }
        if (bound + Math.min(rest[from + x] ?? 0, restY) < least) continue;
        open[stay] = x;
        bounds[stay] = bound;
        undecided[stay++] = fresh ? 0 : (undecided[at] ?? 0);
      }
      return stay;
    },
  };
}

/** What two values so far apart are worth; the last entry stands for all greater distances. */
function worthByDistance(reach: readonly number[], levels: Float64Array): Float64Array {
  return Float64Array.from({ length: (reach.at(-1) ?? 0) + 2 }, (_, apart) => {
    const level = reach.findIndex((most, at) => at > 0 && apart <= most);
    return levels[level < 0 ? reach.length : level] ?? 0;
  });
}

function byTable({ levels, same }: CompiledField, table: Uint8Array): Bounder['add'] {
  const width = same.length;
  const different = levels.at(-1) ?? 0;
  // Most values are nothing like any other: for them the table need not be asked.
  const alone = Uint8Array.from(same, (_, code) =>
    table.subarray(code * width + 1, (code + 1) * width).every((level, other) => other + 1 === code || level === levels.length - 1) ? 1 : 0,
  );
  return ({ codes, worth, rest, room }, f, y, { places: open, bounds, undecided, least }, left, fresh, base) => {
    const from = f * room;
    const code = codes[from + y] ?? 0;
    const row = code * width;
    const plain = alone[code] === 1;
    const shared = worth[from + y] ?? 0;
    const restY = rest[from + y] ?? 0;
    let stay = 0;
    for (let at = 0; at < left; at++) {
      const x = fresh ? at : (open[at] ?? 0);
      let bound = fresh ? base : (bounds[at] ?? 0);
      const other = codes[from + x] ?? 0;
      if (other === code) bound += shared;
      else if (other !== 0 && code !== 0) bound += plain ? different : (levels[table[row + other] ?? 0] ?? 0);
      if (bound + Math.min(rest[from + x] ?? 0, restY) < least) continue;
      open[stay] = x;
      bounds[stay] = bound;
      undecided[stay++] = fresh ? 0 : (undecided[at] ?? 0);
    }
    return stay;
  };
}

function byBest({ field, best }: Laid): Pick<Bounder, 'add' | 'excess'> {
  return {
    add: ({ codes, worth, rest, room }, f, y, { places: open, bounds, undecided, least }, left, fresh, base) => {
      const from = f * room;
      const code = codes[from + y] ?? 0;
      const shared = worth[from + y] ?? 0;
      const restY = rest[from + y] ?? 0;
      let stay = 0;
      for (let at = 0; at < left; at++) {
        const x = fresh ? at : (open[at] ?? 0);
        let bound = fresh ? base : (bounds[at] ?? 0);
        let bits = fresh ? 0 : (undecided[at] ?? 0);
        const other = codes[from + x] ?? 0;
        if (other === code) bound += shared;
        else if (other !== 0 && code !== 0) {
          bound += best;
          bits |= 1 << f;
        }
        if (bound + Math.min(rest[from + x] ?? 0, restY) < least) continue;
        open[stay] = x;
        bounds[stay] = bound;
        undecided[stay++] = bits;
      }
      return stay;
    },
    excess: ({ codes }, from, x, y) => (field.levels[field.level(codes[from + x] ?? 0, codes[from + y] ?? 0)] ?? 0) - best,
  };
}

function byLetters({ field, best, different }: Laid): Pick<Bounder, 'gather' | 'add' | 'excess'> {
  const { letters, levels } = field;
  const masks = letters?.masks ?? new Int32Array(0);
  const shapes = letters?.shapes ?? new Int32Array(0);
  const short = letters?.short ?? 0;
  const limits = Float64Array.from((letters?.steps ?? []).flatMap(({ likeness }) => [...limitsOf(likeness)]));
  const most = Float64Array.from((letters?.steps ?? []).map(({ level }) => Math.max(...levels.subarray(level))));
  const steps = most.length;
  const shortWorth = levels[short] ?? 0;

  /** What two different words can be worth at most, by the sets of their letters and their shapes. */
  const boundOf = (maskX: number, maskY: number, shapeX: number, shapeY: number): number => {
    if (shapeX === 0 || shapeY === 0) return best;
    const shares = matchingShares(maskX, maskY, shapeX, shapeY);
    if (shares >= (limits[steps * 5 - 1] ?? 0)) {
      const prefix = sharedPrefix(shapeX, shapeY);
      for (let step = 0; step < steps; step++) if (shares >= (limits[step * 5 + prefix] ?? 0)) return most[step] ?? 0;
    }
    return short > 0 && (lacking(maskX, maskY) === 0 || lacking(maskY, maskX) === 0) ? shortWorth : different;
  };
  return {
    gather: ({ codes, first, second }, from, kept) => {
      for (let at = from; at < from + kept; at++) {
        const code = codes[at] ?? 0;
        first[at] = masks[code] ?? 0;
        second[at] = shapes[code] ?? 0;
      }
    },
    add: ({ codes, first, second, worth, rest, room }, f, y, { places: open, bounds, undecided, least }, left, fresh, base) => {
      const from = f * room;
      const code = codes[from + y] ?? 0;
      const mask = first[from + y] ?? 0;
      const shape = second[from + y] ?? 0;
      const shared = worth[from + y] ?? 0;
      const restY = rest[from + y] ?? 0;
      let stay = 0;
      for (let at = 0; at < left; at++) {
        const x = fresh ? at : (open[at] ?? 0);
        let bound = fresh ? base : (bounds[at] ?? 0);
        let bits = fresh ? 0 : (undecided[at] ?? 0);
        const other = codes[from + x] ?? 0;
        if (other === code) bound += shared;
        else if (other !== 0 && code !== 0) {
          const own = boundOf(first[from + x] ?? 0, mask, second[from + x] ?? 0, shape);
          bound += own;
          if (own !== different) bits |= 1 << f;
        }
        if (bound + Math.min(rest[from + x] ?? 0, restY) < least) continue;
        open[stay] = x;
        bounds[stay] = bound;
        undecided[stay++] = bits;
      }
      return stay;
    },
    excess: ({ codes, first, second }, from, x, y) => {
      const worth = levels[field.level(codes[from + x] ?? 0, codes[from + y] ?? 0)] ?? 0;
      return worth - boundOf(first[from + x] ?? 0, first[from + y] ?? 0, second[from + x] ?? 0, second[from + y] ?? 0);
    },
  };
}
