import type { Card } from '#kernel';

/** How incidents refuses; the catalogue explains each. */
export const incidentCards = {
  noSuchReport: { id: 'no-such-report', status: 404, exit: 1 },
  idElsewhere: { id: 'report-id-elsewhere', status: 409, exit: 1 },
  correctsNothing: { id: 'report-corrects-nothing', status: 422, exit: 1 },
  correctsAnothers: { id: 'report-corrects-anothers', status: 403, exit: 1 },
  faultyReport: { id: 'report-faulty', status: 422, exit: 1 },
  noSuchImport: { id: 'no-such-import', status: 404, exit: 1 },
  importUndone: { id: 'import-undone', status: 409, exit: 1 },
  importFinished: { id: 'import-finished', status: 409, exit: 1 },
  importReliedOn: { id: 'import-relied-on', status: 409, exit: 1 },
  importCorrected: { id: 'import-corrected', status: 409, exit: 1 },
  noEvents: { id: 'outside-no-events', status: 422, exit: 1 },
  badMapping: { id: 'import-bad-mapping', status: 422, exit: 1 },
} as const satisfies Record<string, Card>;
