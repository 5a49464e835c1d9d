import type { Comparator, Kind, Prepared } from './comparator.ts';
import type { Frequencies } from './frequencies.ts';
import type { Within } from './within.ts';
import { bitsOf, type Crossed, type FieldModel } from './model.ts';

/** One field compiled for scoring: what each shared value and each level is worth, in bits. */
export type CompiledField = {
  readonly kind: Kind;
  readonly codes: Int32Array;
  /** By code: what it is worth that both records have this value. */
  readonly same: Float32Array;
  /** By level; the entry of "same" is not used. */
  readonly levels: Float64Array;
  /** What sharing a value is worth on average. */
  readonly typical: number;
  /** The most that two different values can be worth. */
  readonly best: number;
  readonly level: (a: number, b: number) => number;
  /** For values in an order, such as days: their place, and from which distance on a level is not reached any more. */
  readonly ordered: { readonly places: Int32Array; readonly reach: readonly number[] } | null;
  readonly letters: Comparator['letters'] | null;
};

/** Two fields that may be filled in the wrong way round, and what that costs in bits. */
export type CompiledCrossed = {
  readonly a: number;
  readonly b: number;
  readonly cost: number;
  readonly shareA: Float64Array;
  readonly shareB: Float64Array;
};

/** A model compiled for the data at hand. */
export type Compiled = {
  readonly fields: readonly CompiledField[];
  readonly crossed: readonly CompiledCrossed[];
  readonly within: readonly Within[];
};

/** Levels of a field, remembering pairs of values lately compared. What is remembered never changes an answer. */
export function remembering(comparator: Comparator, bits = 16): Comparator['level'] {
  const size = 1 << bits;
  const lower = new Int32Array(size);
  const upper = new Int32Array(size);
  const levels = new Uint8Array(size);
  return (a, b) => {
    const least = a < b ? a : b;
    const most = a < b ? b : a;
    const place = (Math.imul(least, 0x9e3779b1) ^ Math.imul(most, 0x85ebca6b)) >>> (32 - bits);
    if (lower[place] === least && upper[place] === most) return levels[place] ?? 0;
    const found = comparator.level(least, most);
    lower[place] = least;
    upper[place] = most;
    levels[place] = found;
    return found;
  };
}

/** Compiles a model for prepared fields, with how common each value is. */
export function compile(
  fields: readonly Prepared[],
  models: readonly FieldModel[],
  frequencies: readonly Frequencies[],
  crossed: readonly Crossed[] = [],
  within: readonly Within[] = [],
  lookups: readonly Comparator['level'][] = fields.map(({ comparator }) => remembering(comparator)),
): Compiled {
  const compiled = fields.map(({ column, comparator }, at): CompiledField => {
    const { levels: known = [] } = models[at] ?? {};
    const levels = Float64Array.from(comparator.levels, (name) => {
      const level = known.find((one) => one.level === name);
      return level ? bitsOf(level) : 0;
    });
    const m = known[0]?.m ?? 1;
    const shares = frequencies[at] ?? new Float64Array(column.values.length);
    const same = Float32Array.from(shares, (share, code) => (code === 0 ? 0 : Math.log2(m / Math.max(share, 1e-9))));
    return {
      kind: comparator.kind,
      codes: column.codes,
      same,
      levels,
      typical: known[0] ? bitsOf(known[0]) : 0,
      best: Math.max(...levels.subarray(1)),
      level: lookups[at] ?? comparator.level,
      ordered: comparator.ordered ?? null,
      letters: comparator.letters ?? null,
    };
  });
  return {
    within,
    fields: compiled,
    crossed: crossed.map(({ fields: [a, b], share }) => ({
      a,
      b,
      cost: Math.log2(share),
      shareA: frequencies[a] ?? new Float64Array(0),
      shareB: frequencies[b] ?? new Float64Array(0),
    })),
  };
}

/** The level of a field for a pair of records; -1 where either has no value. */
export function levelOf({ codes, level }: Pick<CompiledField, 'codes' | 'level'>, a: number, b: number): number {
  const codeA = codes[a] ?? 0;
  const codeB = codes[b] ?? 0;
  if (codeA === 0 || codeB === 0) return -1;
  return codeA === codeB ? 0 : level(codeA, codeB);
}

/** What one field is worth for a pair of records. */
export function weightOf(field: CompiledField, a: number, b: number): number {
  const codeA = field.codes[a] ?? 0;
  const codeB = field.codes[b] ?? 0;
  if (codeA === 0 || codeB === 0) return 0;
  return codeA === codeB ? (field.same[codeA] ?? 0) : (field.levels[field.level(codeA, codeB)] ?? 0);
}

/** The weight of a pair of records in bits, without the prior. */
export function weigh({ fields, crossed, within }: Compiled, a: number, b: number): number {
  let sum = 0;
  for (const field of fields) sum += weightOf(field, a, b);
  for (const pair of crossed) sum += Math.max(0, crossedGain(fields, pair, a, b));
  for (const { fine, coarse } of within) sum -= repeatedWorth(fields, fine, coarse, a, b);
  return sum;
}

/** What a coarser value shared adds although the finer one is shared: never less than nothing. */
export function repeatedWorth(fields: readonly CompiledField[], fine: number, coarse: number, a: number, b: number): number {
  const settling = fields[fine]?.codes;
  const settled = fields[coarse];
  const code = settling?.[a] ?? 0;
  if (!settled || code === 0 || code !== settling?.[b] || settled.codes[a] !== settled.codes[b]) return 0;
  return Math.max(0, settled.same[settled.codes[a] ?? 0] ?? 0);
}

/** How much more two names are worth when read crosswise; negative where they are not each other's. */
export function crossedGain(fields: readonly CompiledField[], { a, b, cost, shareA, shareB }: CompiledCrossed, one: number, other: number): number {
  const first = fields[a];
  const second = fields[b];
  if (!first || !second) return -1;
  const firstOne = first.codes[one] ?? 0;
  const secondOne = second.codes[one] ?? 0;
  if (firstOne === 0 || secondOne === 0 || firstOne === secondOne) return -1;
  if (firstOne !== second.codes[other] || secondOne !== first.codes[other]) return -1;
  const common = Math.max((shareA[firstOne] ?? 1) * (shareB[secondOne] ?? 1), (shareA[secondOne] ?? 1) * (shareB[firstOne] ?? 1), 1e-12);
  return cost - Math.log2(common) - weightOf(first, one, other) - weightOf(second, one, other);
}
