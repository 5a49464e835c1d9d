import type { SourceRef } from '#kernel';
import type { Message } from './message.ts';

/** The kinds of claim that a text can make. @source ours: one for each table of the record that can answer */
export const claimKinds = [
  'figure',
  'resolution-vote',
  'resolution-adoption',
  'sponsor-count',
  'sponsor',
  'speaker-count',
  'speaker',
  'council-membership',
  'commitment',
  'instrument',
  'office',
  'listing',
  'action-plan',
  'debate',
  'report',
  'campaign',
  'programme',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/**
 * What the record says of a claim, as at the day of the text. The first that applies is given.
 * @source ours: the order goes from what misleads most to what is merely unknown
 */
export const verdicts = [
  'another thing is meant',
  'contradicted',
  'contested',
  'only the party itself says so',
  'outdated',
  'holds, rounded',
  'holds, other wording',
  'holds',
  'not in the record',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What a claim states, as Vigil read it; `null` where it states no such thing. */
export type Claimed = {
  /** Of what: a State, a resolution, a situation, a party, an office, by its key in the record. */
  readonly subject: string;
  /** Which of its facts: `killing_maiming`, `co-sponsors`, `ratification`, `adopted`. */
  readonly property: string;
  readonly value: string | number | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly qualifier: string | null;
};

/** Something that a claim is often confused with: another figure of the same thing, or the same figure of another. */
export type Confusion = {
  readonly what: ConfusionKind;
  readonly answer: Message;
  readonly value: string | number;
  readonly sources: readonly SourceRef[];
};

/** @source practice: how readers of the reports go wrong, collected from the press */
export const confusionKinds = [
  'violations and children',
  'committed and verified',
  'neighbouring year',
  'killed and maimed',
  'part and whole',
  'another subject',
] as const;
export type ConfusionKind = (typeof confusionKinds)[number];

/** One checkable statement of a text, and what the record says of it. */
export type Claim = {
  /** The words themselves: `text.slice(start, end)`, never more than a sentence. */
  readonly quote: string;
  /** Offsets in UTF-16 units into the text as given. */
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly claimed: Claimed;
  readonly verdict: Verdict;
  /** Other verdicts that apply too. */
  readonly also: readonly Verdict[];
  /** What changed after the day of the text. */
  readonly since: Message | null;
  readonly answer: Message;
  readonly confusedWith: readonly Confusion[];
  readonly sources: readonly SourceRef[];
};

/** A text as checked: in the order of the text. */
export type CheckedText = {
  /** The day the text speaks from, ISO, as given or read from its dateline; `null` where it is not known. */
  readonly textDate: string | null;
  /** `other`: the text is not English, and nothing was checked. */
  readonly language: 'en' | 'other';
  readonly claims: readonly Claim[];
  /** Sentences read; a dateline that stands alone is none. */
  readonly sentences: number;
  /** Sentences without an answer. */
  readonly left: number;
};
