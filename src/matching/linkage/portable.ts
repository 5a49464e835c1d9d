import { keyOf, partsOf } from './blocking.ts';
import { type Key } from './blocking.ts';
import type { Kind, Prepared } from './comparator.ts';
import { prepareAs } from './fields.ts';
import type { Learnt } from './link.ts';
import type { Proposed } from './candidates.ts';

/** Fields and keys in a form that another thread can be given: no functions, and columns whose codes are shared, not copied. */
export type Portable = {
  readonly columns: readonly { readonly name: string; readonly kind: Kind; readonly values: readonly string[]; readonly codes: Int32Array }[];
  readonly keys: readonly (readonly { readonly field: number; readonly cut: string }[])[];
  readonly size: number;
};

/** What of the learnt another thread needs. */
export type PortableLearnt = Pick<Learnt, 'models' | 'frequencies' | 'crossed'>;

/** Makes fields and keys portable. */
export function pack(fields: readonly Prepared[], keys: readonly Proposed[], size: number): Portable {
  return {
    columns: fields.map(({ column: { name, values, codes }, comparator: { kind } }) => ({ name, kind, values, codes })),
    keys: keys.map(({ parts }) => parts.map(({ field, cut }) => ({ field, cut }))),
    size,
  };
}

/** Fields and keys as they were: normalising what was normalised changes nothing, so every code means what it did. */
export function unpack({ columns, keys }: Portable): { readonly fields: readonly Prepared[]; readonly keys: readonly Key[] } {
  const fields = prepareAs(columns.map(({ kind, ...column }) => ({ column, kind })));
  const wanted = new Set(keys.flat().map(({ field, cut }) => `${field} ${cut}`));
  const parts = partsOf(fields, (field, cut) => wanted.has(`${field} ${cut}`));
  const own = (key: Portable['keys'][number]) => key.flatMap(({ field, cut }) => parts.filter((part) => part.field === field && part.cut === cut));
  return { fields, keys: keys.map((key) => keyOf(own(key), fields)) };
}
