import type { Commitments } from '#commitments';
import type { Council } from '#council';
import type { FollowUp } from '#follow-up';
import type { Register } from '#register';

/** The books of one edition of the record that a text is checked against. */
export type CheckedRecord = {
  readonly register: Register;
  readonly council: Council;
  readonly commitments: Commitments;
  readonly followUp: FollowUp;
};
