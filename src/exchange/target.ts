import { type AgeBand, ageBands, type Sex, sexes, type ViolationType, violationTypes } from '#incidents';

/** What a column of a sheet is taken for. */
export type Target =
  | { readonly field: 'drop' }
  /** The id of the record where it came from: a record that comes again is known by it. */
  | { readonly field: 'key' }
  /** Rows that share it are one report. */
  | { readonly field: 'group' }
  | { readonly field: 'type' | 'facility' | 'date' | 'ended' | 'party' }
  | { readonly field: 'place'; readonly level: number | null }
  /** A number of children; with a type, the column says by itself what happened to them. */
  | { readonly field: 'count'; readonly sex: Sex; readonly age: AgeBand; readonly type: ViolationType | null }
  /** What is said of one child whom the row speaks of singly. */
  | { readonly field: 'child'; readonly child: number; readonly part: 'sex' | 'age' | 'name' }
  | { readonly field: 'source' | 'evidence' | 'reliability' | 'consent' | 'status' | 'statusOn' }
  /** Kept apart, or cleared by a person: never taken unless asked for. */
  | { readonly field: 'sharedAccount' | 'narrative' | 'exactPlace' | 'contact' };

export type TargetField = Target['field'];

const plain = [
  'drop',
  'key',
  'group',
  'type',
  'facility',
  'date',
  'ended',
  'party',
  'source',
  'evidence',
  'reliability',
  'consent',
  'status',
  'statusOn',
  'sharedAccount',
  'narrative',
  'exactPlace',
  'contact',
] as const;
type Plain = (typeof plain)[number];

/** The targets that go to what is kept apart, and never to case facts. */
export const apartFields: readonly TargetField[] = ['narrative', 'exactPlace', 'contact'];

const isIn = <Value extends string>(values: readonly Value[], text: string | undefined): text is Value => values.some((value) => value === text);

/** A target as one word, such as `place:1`, `count:boys:0-5` or `child:2:age`. */
export function targetText(target: Target): string {
  if (target.field === 'place') return target.level === null ? 'place' : `place:${target.level}`;
  if (target.field === 'count') return `count:${target.sex}:${target.age}${target.type === null ? '' : `:${target.type}`}`;
  return target.field === 'child' ? `child:${target.child}:${target.part}` : target.field;
}

/** Reads such a word; `null` where it is none. */
export function readTarget(text: string): Target | null {
  const [field = '', first, second, third] = text.split(':');
  if (isIn<Plain>(plain, field)) return first === undefined ? { field } : null;
  if (field === 'place') {
    if (first === undefined) return { field, level: null };
    return /^[0-4]$/.test(first) ? { field, level: Number(first) } : null;
  }
  if (field === 'count' && isIn(sexes, first) && isIn(ageBands, second)) {
    if (third === undefined) return { field, sex: first, age: second, type: null };
    return isIn(violationTypes, third) ? { field, sex: first, age: second, type: third } : null;
  }
  if (field === 'child' && /^\d{1,2}$/.test(first ?? '') && isIn(['sex', 'age', 'name'] as const, second)) {
    return { field, child: Number(first), part: second };
  }
  return null;
}
