import type { Card } from '#kernel';

/** How counting refuses; the catalogue explains each. */
export const countingCards = {
  badPeriod: { id: 'count-period', status: 422, exit: 2 },
  notYet: { id: 'count-not-yet', status: 422, exit: 2 },
  nothingThere: { id: 'no-such-caseload', status: 404, exit: 1 },
} as const satisfies Record<string, Card>;
