import type { Card } from '#kernel';

/** How access refuses; the catalogue explains each. */
export const accessCards = {
  signInNeeded: { id: 'sign-in-needed', status: 401, exit: 2 },
  loginNeeded: { id: 'login-needed', status: 401, exit: 2 },
  signInFailed: { id: 'sign-in-failed', status: 401, exit: 2 },
  tooManyTries: { id: 'too-many-tries', status: 429, exit: 1 },
  notYours: { id: 'not-yours', status: 403, exit: 2 },
  linkExpired: { id: 'link-expired', status: 401, exit: 2 },
  weakPassword: { id: 'weak-password', status: 422, exit: 2 },
  loginTaken: { id: 'login-taken', status: 409, exit: 1 },
  noSuchAccount: { id: 'no-such-account', status: 404, exit: 1 },
  noSuchOrganisation: { id: 'no-such-organisation', status: 404, exit: 1 },
  noSuchCaseload: { id: 'no-such-caseload', status: 404, exit: 1 },
  caseloadExists: { id: 'caseload-exists', status: 409, exit: 1 },
  organisationExists: { id: 'organisation-exists', status: 409, exit: 1 },
  everywhereOnly: { id: 'everywhere-only-headquarters', status: 422, exit: 2 },
  passkeyFailed: { id: 'passkey-failed', status: 401, exit: 2 },
} as const satisfies Record<string, Card>;
