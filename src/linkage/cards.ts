import type { Card } from '#kernel';

/** How linkage refuses; the catalogue explains each. */
export const linkageCards = {
  sameThing: { id: 'judged-with-itself', status: 422, exit: 1 },
  notThere: { id: 'judged-not-there', status: 404, exit: 1 },
  unlike: { id: 'judged-unlike', status: 422, exit: 1 },
  reasonNeeded: { id: 'reason-needed', status: 422, exit: 1 },
} as const satisfies Record<string, Card>;
