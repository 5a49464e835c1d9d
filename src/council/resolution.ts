import type { PartialDate, Sourced } from '#kernel';

/** A resolution of the Security Council on children and armed conflict. */
export type Resolution = Sourced & {
  /** `S/RES/2427 (2018)` */
  readonly symbol: string;
  readonly number: number;
  readonly title: string;
  readonly adopted: PartialDate;
  /** Meeting record, `S/PV.8305`. */
  readonly meeting: string | null;
  readonly result: VoteResult | null;
  readonly penholders: readonly string[];
  readonly draft: string | null;
  /** What it set up that was not there before, in our words. */
  readonly newly: string | null;
  readonly subject: readonly string[];
  readonly pressRelease: string | null;
};

/** A printed result: in favour, against, abstaining. */
export type VoteResult = { readonly inFavour: number; readonly against: number; readonly abstained: number };

export const voteKinds = ['yes', 'no', 'abstained', 'absent'] as const;
export type VoteKind = (typeof voteKinds)[number];

/** One State's vote, and whether a source states it or it follows from the result. */
export type Vote = Sourced & {
  readonly resolution: string;
  readonly state: string;
  readonly vote: VoteKind;
  readonly basis: 'stated' | 'follows from the result';
};

/** A roll: all votes that are known, and those members whose vote is not. */
export type Roll = { readonly votes: readonly Vote[]; readonly notKnown: readonly string[] };

/** A State's sponsorship of a resolution and who says so. */
export type Sponsorship = Sourced & {
  readonly resolution: string;
  readonly state: string;
  readonly role: 'penholder' | 'sponsor' | 'co-sponsor';
  readonly basis: string | null;
};

/** How many sponsors a resolution had, as one source counted. */
export type SponsorCount = Sourced & {
  readonly resolution: string;
  readonly count: number;
  readonly qualifier: string;
  readonly what: string | null;
};

/** What a resolution provides, by paragraph where its number was found. */
export type Provision = Sourced & {
  readonly resolution: string;
  /** Operative paragraph, `''` where its number was not found. */
  readonly op: string;
  readonly sub: string;
  readonly topic: string;
  readonly verb: string;
  readonly addressee: string;
  readonly summary: string;
  readonly confirmed: boolean;
};

/** A seat on the Security Council from one day to another. */
export type CouncilTerm = Sourced & {
  readonly state: string;
  readonly from: PartialDate;
  readonly to: PartialDate;
  readonly seat: 'permanent' | 'elected';
};
