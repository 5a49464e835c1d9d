/**
 * verification: findings of the task force, what it determines of one violation. Statuses and the table of what may
 * follow, three sign-offs with their days, attribution decided apart, mergers and splits, the two rules of lateness.
 * A finding stands as the record of deeds makes it stand; `act` is the only way from one state to the next. Pure.
 */
export { verificationCards } from './cards.ts';
export type { Deed } from './deed.ts';
export {
  type Attribution,
  type ConfirmedAttribution,
  type Eligibility,
  type FindingFacts,
  type FindingPart,
  findingParts,
  type Findings,
  type FindingSource,
  type FindingVersion,
  type Lineage,
  type Signer,
  type SignOff,
} from './finding.ts';
export { act, findingsKnown, isSecond } from './rules/acts.ts';
export { type BatchResult, type ListedFinding, listText, type SignedList, signList, waitingFor } from './rules/batch.ts';
export { composed, type DeterminedFacts } from './rules/composed.ts';
export { differsFrom, drafted, type DraftTaken, partsOf, type Statement, statementsOf, taken, takenAtFirst } from './rules/drafted.ts';
export { canBeVerifiedOn, type FactFault, factFaults, type Lacking, lackingFor, reportsOf } from './rules/facts.ts';
export { lastDay, lateness, periodOf, standingIn, windowOf } from './rules/lateness.ts';
export { defaultSetting, type SigningSetting } from './setting.ts';
export {
  type DecidedStatus,
  decidedStatuses,
  mayFollow,
  type Move,
  moves,
  type SignOffLevel,
  signOffLevels,
  type Status,
  statuses,
} from './status.ts';
export { type CutOffOf, type Lateness, type LateRule, lateRules, type PeriodDays, type Standing, standings, type Window } from './window.ts';
