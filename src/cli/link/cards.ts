import type { Card } from '#kernel';

/** The refusals of `vigil link`. Nothing is written when one is answered. */
export const linkCards = {
  noFile: { id: 'link.no-file', status: 404, exit: 2 },
  noFiles: { id: 'link.no-files', status: 400, exit: 2 },
  notReadable: { id: 'link.not-readable', status: 415, exit: 2 },
  broken: { id: 'link.broken', status: 422, exit: 1 },
  empty: { id: 'link.empty', status: 422, exit: 1 },
  encoding: { id: 'link.encoding', status: 422, exit: 1 },
  ragged: { id: 'link.ragged', status: 422, exit: 1 },
  quotes: { id: 'link.quotes', status: 422, exit: 1 },
  sameColumn: { id: 'link.same-column', status: 422, exit: 1 },
  sameId: { id: 'link.same-id', status: 422, exit: 1 },
  sameName: { id: 'link.same-name', status: 422, exit: 2 },
  tooLarge: { id: 'link.too-large', status: 413, exit: 1 },
  nothingToCompare: { id: 'link.nothing-to-compare', status: 422, exit: 1 },
  noSuchList: { id: 'link.no-such-list', status: 404, exit: 2 },
  noSuchColumn: { id: 'link.no-such-column', status: 404, exit: 2 },
  noSuchKind: { id: 'link.no-such-kind', status: 400, exit: 2 },
  noSuchType: { id: 'link.no-such-type', status: 400, exit: 2 },
  noSuchRecord: { id: 'link.no-such-record', status: 404, exit: 2 },
  badModel: { id: 'link.bad-model', status: 422, exit: 2 },
  noRun: { id: 'link.no-run', status: 404, exit: 2 },
  changedFile: { id: 'link.changed-file', status: 409, exit: 1 },
  badTruth: { id: 'link.bad-truth', status: 422, exit: 2 },
} as const satisfies Record<string, Card>;
