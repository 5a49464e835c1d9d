import type { Card } from '#kernel';

/** How exchange refuses a file; the catalogue explains each. */
export const exchangeCards = {
  noFile: { id: 'import-no-file', status: 400, exit: 2 },
  empty: { id: 'import-empty', status: 422, exit: 1 },
  noTable: { id: 'import-no-table', status: 415, exit: 1 },
  otherForm: { id: 'import-other-form', status: 415, exit: 1 },
  locked: { id: 'import-locked', status: 422, exit: 1 },
  broken: { id: 'import-broken', status: 422, exit: 1 },
  tooLarge: { id: 'import-too-large', status: 413, exit: 1 },
  tooSlow: { id: 'import-too-slow', status: 422, exit: 1 },
  busy: { id: 'import-busy', status: 503, exit: 1 },
} as const satisfies Record<string, Card>;
