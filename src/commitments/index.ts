/**
 * commitments: treaties, declarations, guidelines and campaigns, and what each State did about them and when.
 * Signature, national act, deposit and entry into force are different actions. Pure.
 */
export { type Commitments, type CommitmentsRows, makeCommitments } from './book.ts';
export {
  actions,
  type Commitment,
  type CommitmentAction,
  type Completeness,
  type EntryRule,
  type Instrument,
  type InstrumentCount,
  type InstrumentKind,
  instrumentKinds,
  type InstrumentName,
} from './commitment.ts';
export { type CommitmentList, commitmentList, type DatedState } from './lists.ts';
export { deposits, entryIntoForce, type Standing, standingOf } from './rules.ts';
