/**
 * The statuses of a finding; there is always exactly one.
 * @source practice: Primero MRM, app/javascript/config.js (the five and their labels)
 */
export const statuses = ['report_pending_verification', 'verified', 'reported_not_verified', 'not_mrm', 'did_not_occur'] as const;
export type Status = (typeof statuses)[number];

/** Statuses that a decision, not a sign-off, leads to. */
export const decidedStatuses = ['reported_not_verified', 'not_mrm', 'did_not_occur'] as const;
export type DecidedStatus = (typeof decidedStatuses)[number];

/** What can be done with a finding that is there. */
export const moves = ['revise', 'sign', 'decide', 'reopen', 'merge', 'split', 'propose attribution', 'confirm attribution', 'withdraw'] as const;
export type Move = (typeof moves)[number];

/**
 * The one table of transitions: what may be done in each status. What is not in it is refused. A finding whose
 * verification is settled, either way, changes only after it was reopened, which is a decision with a reason.
 * @source ours: the only system built for this lets any status follow any other; what the issue asks is held here
 */
export const mayFollow: Readonly<Record<Status, readonly Move[]>> = {
  report_pending_verification: ['revise', 'sign', 'decide', 'merge', 'split', 'propose attribution', 'confirm attribution', 'withdraw'],
  verified: ['reopen', 'merge', 'split', 'propose attribution', 'confirm attribution'],
  reported_not_verified: ['reopen', 'merge'],
  not_mrm: ['reopen'],
  did_not_occur: ['reopen'],
};

/** The three sign-offs, in their order. The last one is "verified" and its day is the day of verification. */
export const signOffLevels = ['focal_point', 'co_chairs', 'ctfmr'] as const;
export type SignOffLevel = (typeof signOffLevels)[number];
