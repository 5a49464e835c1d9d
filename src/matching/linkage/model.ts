import type { Kind } from './comparator.ts';
import type { Use } from './fields.ts';

/** One level of a field: how often it is seen when two records are one, and when they are not. */
export type LevelModel = { readonly level: string; readonly m: number; readonly u: number };

/** What was learnt of one field. */
export type FieldModel = { readonly name: string; readonly kind: Kind; readonly levels: readonly LevelModel[] };

/** Two columns of names that are at times filled in the wrong way round, and how often. */
export type Crossed = { readonly fields: readonly [number, number]; readonly share: number };

/** A point of the calibration: a weight in bits and the share of pairs of that weight that are one. */
export type CalibrationPoint = { readonly weight: number; readonly probability: number };

/**
 * Everything that was learnt, in a form that a person can read, keep and give to the next run. It holds no value of any
 * record: how common a value is, is counted anew in the data at hand.
 */
export type Model = {
  readonly format: 'vigil-linkage/1';
  readonly columns: readonly Use[];
  readonly fields: readonly FieldModel[];
  readonly crossed: readonly Crossed[];
  /** The keys that put records side by side, each a list of fields and cuts; empty where every pair is compared. */
  readonly keys: readonly (readonly { readonly field: string; readonly cut: string }[])[];
  /** The log odds, in bits, that two records taken by chance are one. */
  readonly prior: number;
  readonly calibration: readonly CalibrationPoint[];
  /** Groups are joined where the mean probability between them is at least this. */
  readonly threshold: number;
};

/** The weight of a level in bits. */
export function bitsOf({ m, u }: Pick<LevelModel, 'm' | 'u'>): number {
  return Math.log2(m / u);
}
