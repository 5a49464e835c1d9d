import type { LetterBits } from './letters.ts';
import type { Column } from './table.ts';

/** What a column can hold, as far as comparing goes. */
export const kinds = ['name', 'word', 'text', 'code', 'category', 'number', 'date', 'day', 'point'] as const;
export type Kind = (typeof kinds)[number];

/**
 * How two values of one kind are compared: in levels, from "same" to "different". A level says how alike two values
 * are; what that is worth is learnt from the data.
 */
export type Comparator = {
  readonly kind: Kind;
  /** The levels, best first: the first is always `same`, the last `different`. Each has its sentence in the catalogues. */
  readonly levels: readonly string[];
  /** The level of two values that are known and not the same code. */
  readonly level: (a: number, b: number) => number;
  /** Where levels follow from a distance alone: the place of each value, and the furthest distance of each level. */
  readonly ordered?: { readonly places: Int32Array; readonly reach: readonly number[] };
  /** Where the letters of two words bound their level. */
  readonly letters?: LetterBits;
};

/** Ways of taking less than the whole value, for putting records into blocks. */
export type Cut = { readonly name: string; readonly of: (value: string) => string };

/** A column made ready for comparing: normalised, with its comparator and the ways it may be cut into blocks. */
export type Prepared = { readonly column: Column; readonly comparator: Comparator; readonly cuts: readonly Cut[] };
