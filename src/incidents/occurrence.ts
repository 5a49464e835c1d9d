import type { PartialDate } from '#kernel';

/**
 * When a violation happened. A span of days over which it lasted is one thing, a day that is not exactly known another:
 * the first is `lasting`, the second is a partial date.
 */
export type Occurrence =
  | { readonly kind: 'once'; readonly on: PartialDate }
  | { readonly kind: 'lasting'; readonly began: PartialDate; readonly ended: PartialDate | 'ongoing' };

/** First and last day that something can have happened on, both included; `from` is `''` where nothing bounds it. */
export type Days = { readonly from: string; readonly to: string };
