import type { Grade } from '#kernel';

/** Who publishes at an address, and what grade a page there has. */
export type Publisher = {
  /** Host, or host and path; the longest that fits an address decides. */
  readonly address: string;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: string | null;
  readonly grade: Grade;
};
