import type { PartialDate, Sourced } from '#kernel';
import type { Said } from './said.ts';
import type { ShownDate } from './state-card.ts';

/** What the timeline is made of, in the order of the thread; a page shows all of them or some. */
export const timelineKinds = ['council', 'report', 'listing', 'plan', 'instrument', 'commitment', 'office'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened, once. */
export type TimelineEntry = Sourced & {
  readonly kind: TimelineKind;
  readonly date: ShownDate;
  readonly said: Said;
  /** The record's own words about it, in English. */
  readonly detail: string | null;
  /** The page of Vigil about it, or the UN symbol of its document. */
  readonly page: string | null;
  readonly symbol: string | null;
};

/** An entry while it is made: with its date as a date and the ids that it tells of. */
export type Made = Omit<TimelineEntry, 'date' | keyof Sourced> & {
  readonly at: PartialDate;
  readonly about: readonly string[];
  readonly from: Sourced;
  /** Several acts in the course of a year, counted together. */
  readonly during?: true;
};
