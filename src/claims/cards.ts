import type { Card } from '#kernel';

/** The refusals of this room: what was handed in cannot be read as a text, and what to do about it. */
export const claimsCards = {
  noText: { id: 'text-missing', status: 400, exit: 2 },
  noFile: { id: 'text-no-file', status: 404, exit: 2 },
  badDate: { id: 'text-bad-date', status: 400, exit: 2 },
  empty: { id: 'text-empty', status: 422, exit: 1 },
  tooLarge: { id: 'text-too-large', status: 413, exit: 1 },
  tooLong: { id: 'text-too-long', status: 413, exit: 1 },
  binary: { id: 'text-binary', status: 415, exit: 1 },
  otherForm: { id: 'text-other-form', status: 415, exit: 1 },
  broken: { id: 'text-broken', status: 422, exit: 1 },
  locked: { id: 'text-locked', status: 422, exit: 1 },
  pictures: { id: 'text-pictures', status: 422, exit: 1 },
  swollen: { id: 'text-swollen', status: 413, exit: 1 },
  tooSlow: { id: 'text-too-slow', status: 422, exit: 1 },
  busy: { id: 'text-busy', status: 503, exit: 1 },
} as const satisfies Record<string, Card>;
