import type { Prepared } from './comparator.ts';
import type { Learnt } from './link.ts';
import { probabilityOf } from './calibrate.ts';
import { type Compiled, crossedGain, levelOf, repeatedWorth, weightOf } from './scorer.ts';

/** One step of an explanation: what two records state, how alike that is, and what it is worth in bits. */
export type Step = {
  /** The field; for names read crosswise, both. */
  readonly field: string;
  /** The message that says how alike the values are, such as `name.slip`; `missing` where one has none. */
  readonly because: string;
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  /** How common the shared value is, where it is shared. */
  readonly share: number | null;
};

/** Why two records are or are not taken for one: from the chance of any pair, step by step, to the whole. */
export type Explanation = { readonly prior: number; readonly steps: readonly Step[]; readonly weight: number; readonly probability: number };

/** The waterfall of weights for a pair of records. */
export function explain(fields: readonly Prepared[], learnt: Learnt, compiled: Compiled, a: number, b: number): Explanation {
  const steps = fields.map(({ column, comparator }, f): Step => {
    const field = compiled.fields[f];
    const level = field ? levelOf(field, a, b) : -1;
    const code = column.codes[a] ?? 0;
    return {
      field: column.name,
      because: level < 0 ? 'missing' : `${comparator.kind}.${comparator.levels[level] ?? 'different'}`,
      a: column.values[code] ?? '',
      b: column.values[column.codes[b] ?? 0] ?? '',
      weight: field ? weightOf(field, a, b) : 0,
      share: level === 0 ? (learnt.frequencies[f]?.[code] ?? null) : null,
    };
  });
  const crosswise = compiled.crossed.flatMap((crossed): readonly Step[] => {
    const gain = crossedGain(compiled.fields, crossed, a, b);
    const [first, second] = [fields[crossed.a]?.column, fields[crossed.b]?.column];
    if (gain <= 0 || !first || !second) return [];
    const stated = (row: number) => `${first.values[first.codes[row] ?? 0]} ${second.values[second.codes[row] ?? 0]}`;
    return [{ field: `${first.name} + ${second.name}`, because: 'name.crosswise', a: stated(a), b: stated(b), weight: gain, share: null }];
  });
  const repeated = compiled.within.flatMap(({ fine, coarse }): readonly Step[] => {
    const worth = repeatedWorth(compiled.fields, fine, coarse, a, b);
    const [finer, coarser] = [fields[fine]?.column, fields[coarse]?.column];
    if (worth === 0 || !finer || !coarser) return [];
    const shared = coarser.values[coarser.codes[a] ?? 0] ?? '';
    return [{ field: `${coarser.name} + ${finer.name}`, because: 'settled', a: shared, b: shared, weight: -worth, share: null }];
  });
  const all = [...steps, ...crosswise, ...repeated];
  const weight = all.reduce((sum, step) => sum + step.weight, learnt.prior);
  return { prior: learnt.prior, steps: all, weight, probability: probabilityOf(learnt.calibration)(weight) };
}
