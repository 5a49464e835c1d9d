/**
 * claims: a text in, an answer per checkable statement out. Recognisers over the record's own vocabulary, and one
 * pure judge for each kind of claim. No model, nothing learnt: each answer can be traced to a rule and a row. Pure.
 */
export { type AnswerContext, answerOf, type CheckAnswer, type ShownClaim, type ShownConfusion, type ShownSource } from './answer.ts';
export { claimsCards } from './cards.ts';
export { checkSteps, checkText, type CheckOptions } from './check.ts';
export { claimReviews, type Publication } from './claim-review.ts';
export {
  type CheckedText,
  type Claim,
  type Claimed,
  type ClaimKind,
  claimKinds,
  type Confusion,
  type ConfusionKind,
  confusionKinds,
  type Verdict,
  verdicts,
} from './claim.ts';
export { type Knowledge, makeKnowledge } from './knowledge.ts';
export { type Message, type MessageValue, type Named, type Say, sayMessage } from './message.ts';
export { originOf } from './origin.ts';
export { dayOf, type Report, reportOf } from './report.ts';
export type { TextForm } from './text-form.ts';
export type { CheckedRecord } from './record.ts';
