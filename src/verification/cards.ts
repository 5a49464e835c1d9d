import type { Card } from '#kernel';

/** How verification refuses; the catalogue explains each. */
export const verificationCards = {
  noSuchFinding: { id: 'no-such-finding', status: 404, exit: 1 },
  findingExists: { id: 'finding-exists', status: 409, exit: 1 },
  replaced: { id: 'finding-replaced', status: 409, exit: 1 },
  notInStatus: { id: 'finding-not-in-status', status: 409, exit: 1 },
  otherVersion: { id: 'finding-other-version', status: 412, exit: 1 },
  signOrder: { id: 'sign-off-order', status: 409, exit: 1 },
  signDay: { id: 'sign-off-day', status: 422, exit: 1 },
  secondPerson: { id: 'second-person', status: 403, exit: 1 },
  lacking: { id: 'sign-off-lacking', status: 422, exit: 1 },
  faultyFacts: { id: 'finding-facts', status: 422, exit: 1 },
  reportsLeftOut: { id: 'reports-left-out', status: 422, exit: 1 },
  reasonNeeded: { id: 'reason-needed', status: 422, exit: 1 },
  noProposal: { id: 'no-proposed-attribution', status: 409, exit: 1 },
  needsTwo: { id: 'needs-two-findings', status: 422, exit: 1 },
  noReport: { id: 'finding-no-report', status: 422, exit: 1 },
  noMention: { id: 'finding-no-mention', status: 422, exit: 1 },
  listChanged: { id: 'sign-list-changed', status: 409, exit: 1 },
} as const satisfies Record<string, Card>;
