import type { Names } from './refs.ts';

/**
 * A value of a sentence: words or a number as they stand, a name in the reader's language, terms of the catalogue, a
 * day as exactly as it is known, or a number with how exactly it is said.
 */
export type SaidValue =
  | string
  | number
  | Names
  | { readonly term: string }
  | { readonly terms: readonly string[] }
  | { readonly day: string }
  | { readonly amount: number; readonly qualifier: string };

/** A sentence of the catalogue with its values, to be said in the reader's language at the edge. */
export type Said = { readonly id: string; readonly values: Readonly<Record<string, SaidValue>> };

/** How an edge speaks: its language, its catalogue, and how it writes a day. */
export type Speech = {
  readonly locale: keyof Names;
  readonly say: (id: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly day: (date: string) => string;
};

/** Says a sentence. */
export function speak({ id, values }: Said, speech: Speech): string {
  return speech.say(id, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, spokenValue(value, speech)])));
}

function spokenValue(value: SaidValue, { locale, say, day }: Speech): string | number {
  if (typeof value !== 'object') return value;
  if ('term' in value) return say(value.term);
  if ('terms' in value) return value.terms.map((term) => say(term)).join(locale === 'ar' ? '، ' : ', ');
  if ('day' in value) return day(value.day);
  if ('amount' in value) return say(`amount.${value.qualifier}`, { value: value.amount });
  return value[locale];
}
