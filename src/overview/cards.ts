import type { Card } from '#kernel';

/** The refusals of this room. */
export const overviewCards = {
  noSuchGroup: { id: 'no-such-group', status: 404, exit: 1 },
  unclearState: { id: 'unclear-state', status: 404, exit: 1 },
  noSuchState: { id: 'no-such-state', status: 404, exit: 1 },
  noSuchResolution: { id: 'no-such-resolution', status: 404, exit: 1 },
  noSuchSituation: { id: 'no-such-situation', status: 404, exit: 1 },
  unclearSituation: { id: 'unclear-situation', status: 404, exit: 1 },
  noSuchViolation: { id: 'no-such-violation', status: 404, exit: 1 },
  noSuchUnit: { id: 'no-such-unit', status: 404, exit: 1 },
  badCursor: { id: 'bad-cursor', status: 400, exit: 2 },
  noSuchParty: { id: 'no-such-party', status: 404, exit: 1 },
  noSuchInstrument: { id: 'no-such-instrument', status: 404, exit: 1 },
  noSuchDebate: { id: 'no-such-debate', status: 404, exit: 1 },
  noSuchTable: { id: 'no-such-table', status: 404, exit: 1 },
  noSuchEdition: { id: 'no-such-edition', status: 404, exit: 1 },
  noRecord: { id: 'no-record', status: 503, exit: 1 },
  noSuchUse: { id: 'no-such-list-use', status: 400, exit: 2 },
  noSuchFile: { id: 'no-such-file', status: 400, exit: 2 },
  noUse: { id: 'no-list-use', status: 400, exit: 2 },
  listWithoutSource: { id: 'list-no-address', status: 400, exit: 2 },
  unfitUse: { id: 'unfit-list-use', status: 400, exit: 2 },
} as const satisfies Record<string, Card>;
