import type { Key } from './blocking.ts';
import type { Compiled, CompiledField } from './scorer.ts';

/** How the worth of two different values of a field is bounded before they are compared. */
export type Mode =
  /** By the best level there is. */
  | 'best'
  /** Exactly, from the distance of two places. */
  | 'ordered'
  /** Exactly, from a table of all pairs of values. */
  | 'table'
  /** From the sets of their letters, which say how alike two words can be at most. */
  | 'letters';

/** One field laid out for walking. */
export type Laid = {
  readonly field: CompiledField;
  readonly mode: Mode;
  readonly best: number;
  readonly different: number;
  /** Level of each pair of values, where they are few. */
  readonly table: Uint8Array | null;
};

/** Fields with up to so many values have their levels in a table. @source ours: a quarter of a megabyte stays in a processor's cache */
const tabled = 512;

/** How long a comparison takes, by what is compared, relative to comparing dates. @source ours: measured */
const cost: Readonly<Record<CompiledField['kind'], number>> = {
  day: 1,
  category: 1,
  date: 2,
  number: 2,
  point: 3,
  code: 3,
  word: 3,
  name: 5,
  text: 8,
};

/** The fields in the order in which they are looked at: first those that take most from the bound for their cost. */
export function layOut({ fields }: Compiled): readonly Laid[] {
  const gain = ({ best, different, field }: Laid) => (Math.max(best, field.typical) - different) / cost[field.kind];
  return fields
    .map((field): Laid => {
      const size = field.same.length;
      const mode = field.ordered ? 'ordered' : size <= tabled ? 'table' : field.letters ? 'letters' : 'best';
      return { field, mode, best: field.best, different: field.levels.at(-1) ?? 0, table: mode === 'table' ? tableOf(field) : null };
    })
    .sort((a, b) => gain(b) - gain(a) || fields.indexOf(a.field) - fields.indexOf(b.field));
}

function tableOf({ same, level }: CompiledField): Uint8Array {
  const size = same.length;
  const table = new Uint8Array(size * size);
  for (let a = 1; a < size; a++) for (let b = a + 1; b < size; b++) table[a * size + b] = table[b * size + a] = level(a, b);
  return table;
}

/** Which fields all records of a block of a key share. */
export function sharedBy(key: Key, laid: readonly Laid[]): Uint8Array {
  return Uint8Array.from(laid, ({ field }) => (key.parts.some(({ codes }) => codes === field.codes) ? 1 : 0));
}
