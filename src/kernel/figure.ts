import type { Sourced } from './source.ts';

/** What a figure counts. Children, violations and incidents are never confused or added together. */
export const units = ['children', 'violations', 'incidents', 'situations'] as const;
export type Unit = (typeof units)[number];

/** How exactly a figure is said. */
export const qualifiers = ['exact', 'about', 'more_than', 'at_least', 'less_than'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What a figure rests on; figures of different basis are never added together. */
export type Basis = 'verified' | 'printed' | 'estimated';

/** A number never stands without unit, qualifier, basis and where it comes from. */
export type Figure = Sourced & {
  readonly value: number;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
  readonly basis: Basis;
};
