import type { Frequencies, Groups } from './frequencies.ts';
import type { FieldModel } from './model.ts';
import { makeRandom } from './random.ts';
import { type CompiledField, levelOf } from './scorer.ts';

/** The part of a field that training looks at. */
export type Trainee = Pick<CompiledField, 'codes' | 'level'> & {
  readonly name: string;
  readonly kind: FieldModel['kind'];
  readonly levels: readonly string[];
};

/** How often each level of each field was seen, by field and level. */
export type Tallies = readonly Float64Array[];

/** Chance pairs drawn for estimating u. @source ours: at 200,000 a level seen once in ten thousand is known to about a fifth */
const drawn = 200_000;
/** A level never seen is taken as seen so often, so that no weight is without end. @source practice: additive smoothing (Jeffreys) */
const unseen = 0.5;

/** Levels of chance pairs of records. */
export function tallyChancePairs(fields: readonly Trainee[], size: number): Tallies {
  const random = makeRandom(1);
  return tally(fields, drawn, () => {
    const a = Math.floor(random() * size);
    const b = Math.floor(random() * size);
    return a === b ? null : [a, b];
  });
}

/** Levels of chance pairs from different groups, each group as likely as any other whatever its size. */
export function tallyBetweenGroups(fields: readonly Trainee[], { rows, starts }: Groups): Tallies {
  const random = makeRandom(2);
  const groups = starts.length - 1;
  const from = (group: number) => {
    const start = starts[group] ?? 0;
    return rows[start + Math.floor(random() * ((starts[group + 1] ?? 0) - start))] ?? 0;
  };
  return tally(fields, drawn, () => {
    const one = Math.floor(random() * groups);
    const other = Math.floor(random() * groups);
    const pair = [from(one), from(other)] as const;
    return one === other ? null : pair;
  });
}

/** Pairs looked at inside one group at most: a large group is drawn from, so that it does not speak for all. */
const pairsOfGroup = 200;

/** Levels of pairs inside groups, and how many such pairs there are. */
export function tallyInsideGroups(fields: readonly Trainee[], { rows, starts }: Groups): { readonly tallies: Tallies; readonly pairs: number } {
  const tallies = fields.map(({ levels }) => new Float64Array(levels.length));
  const random = makeRandom(3);
  let pairs = 0;
  for (let group = 0; group + 1 < starts.length; group++) {
    const start = starts[group] ?? 0;
    const size = (starts[group + 1] ?? 0) - start;
    const all = (size * (size - 1)) / 2;
    pairs += all;
    const share = all <= pairsOfGroup ? 1 : pairsOfGroup / all;
    for (let x = 0; x < size; x++) {
      for (let y = x + 1; y < size; y++) {
        if (share < 1 && random() >= share) continue;
        fields.forEach((field, f) => count(tallies[f], levelOf(field, rows[start + x] ?? 0, rows[start + y] ?? 0), 1 / share));
      }
    }
  }
  return { tallies, pairs };
}

function tally(fields: readonly Trainee[], times: number, draw: () => readonly [number, number] | null): Tallies {
  const tallies = fields.map(({ levels }) => new Float64Array(levels.length));
  for (let time = 0; time < times; time++) {
    const pair = draw();
    if (pair) fields.forEach((field, f) => count(tallies[f], levelOf(field, pair[0], pair[1]), 1));
  }
  return tallies;
}

function count(tallies: Float64Array | undefined, level: number, by: number): void {
  if (tallies && level >= 0) tallies[level] = (tallies[level] ?? 0) + by;
}

/** Tallies as shares. "Same" is put in from the frequencies of values, where it is known exactly. */
export function sharesOf(tallies: Float64Array, sameExactly?: number): Float64Array {
  const all = tallies.reduce((sum, one) => sum + one + unseen, 0);
  const shares = tallies.map((one) => (one + unseen) / all);
  if (sameExactly === undefined) return shares;
  const rest = 1 - (shares[0] ?? 0);
  return shares.map((share, level) => (level === 0 ? sameExactly : (share / rest) * (1 - sameExactly)));
}

/** How often two chance records share a value, from how common each is. */
export function chanceOfSame(frequencies: Frequencies): number {
  return Math.max(
    frequencies.reduce((sum, share) => sum + share * share, 0),
    1e-9,
  );
}

/**
 * The levels of a field with m and u, such that a better level never weighs less than a worse one.
 * @source ours: levels are ordered by likeness; where few pairs were seen, neighbours are pooled (pool adjacent violators on the ratio)
 */
export function fieldModel({ name, kind, levels }: Trainee, m: Float64Array, u: Float64Array): FieldModel {
  type Pool = { m: number; u: number; count: number };
  const pools: Pool[] = [];
  for (let level = 0; level < levels.length; level++) {
    pools.push({ m: m[level] ?? 0, u: u[level] ?? 0, count: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.m / before.u >= last.m / last.u) break;
      pools.splice(-2, 2, { m: before.m + last.m, u: before.u + last.u, count: before.count + last.count });
    }
  }
  const ratios = pools.flatMap((pool) => Array.from({ length: pool.count }, () => pool.m / pool.u));
  // A pooled level keeps its own u; its m follows from the pooled ratio.
  return { name, kind, levels: levels.map((level, at) => ({ level, m: (ratios[at] ?? 1) * (u[at] ?? 0), u: u[at] ?? 0 })) };
}
