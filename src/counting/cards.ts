import type { Card } from '#kernel';

/** How counting refuses; the catalogue explains each. */
export const countingCards = {
  badPeriod: { id: 'count-period', status: 422, exit: 2 },
  notYet: { id: 'count-not-yet', status: 422, exit: 2 },
  nothingThere: { id: 'no-such-caseload', status: 404, exit: 1 },
  noSuchEdition: { id: 'no-such-count-edition', status: 404, exit: 1 },
  changedSince: { id: 'edition-changed-since', status: 409, exit: 1 },
  nothingNew: { id: 'edition-nothing-new', status: 409, exit: 1 },
  handedOver: { id: 'quarter-handed-over', status: 409, exit: 1 },
  quartersOnly: { id: 'submission-quarters-only', status: 422, exit: 2 },
  doesNotWait: { id: 'submission-does-not-wait', status: 409, exit: 1 },
  secondSigner: { id: 'second-person', status: 403, exit: 1 },
} as const satisfies Record<string, Card>;
