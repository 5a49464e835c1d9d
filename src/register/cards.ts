import type { Card } from '#kernel';

/** How the register refuses what is added to it for casework; the catalogue explains each. */
export const registerCards = {
  noPlaceTable: { id: 'places-no-table', status: 422, exit: 1 },
  noPlaces: { id: 'places-none', status: 422, exit: 1 },
  partyExists: { id: 'case-party-exists', status: 409, exit: 1 },
  noSuchPlace: { id: 'no-such-place', status: 404, exit: 1 },
  noSuchParty: { id: 'no-such-case-party', status: 404, exit: 1 },
} as const satisfies Record<string, Card>;
