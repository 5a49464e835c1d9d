import type { PartialDate, Sourced } from '#kernel';

/** A debate of the Council on children and armed conflict; its key is its day, for video conferences have no meeting number. */
export type Debate = Sourced & {
  readonly id: string;
  readonly date: PartialDate;
  readonly meeting: string | null;
  readonly presidency: string | null;
  readonly theme: string | null;
  /** Symbol of what came of it, `none`, `press statement`, or `null` where it was not found. */
  readonly outcome: string | null;
  readonly conceptNote: string | null;
  readonly report: string | null;
  readonly pressRelease: string | null;
  readonly format: string | null;
};

/** Delegations, States represented, speakers and individuals are different counts and never mixed. */
export const speakerCountKinds = ['delegations', 'States represented', 'speakers', 'individuals', 'statements'] as const;
export type DebateCount = Sourced & {
  readonly debate: string;
  readonly what: (typeof speakerCountKinds)[number];
  readonly count: number;
  readonly qualifier: string;
};

export type DebatePresident = Sourced & {
  readonly debate: string;
  readonly person: string;
  readonly state: string | null;
  readonly capacity: string | null;
};

/** Who spoke in a debate, for which State or body, and for which other States. */
export type Speaker = Sourced & {
  readonly debate: string;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly body: string | null;
  readonly state: string | null;
  readonly kind: string;
  readonly spokeFor: readonly string[];
};

/** A statement by the President of the Council. */
export type PresidentialStatement = Sourced & {
  readonly symbol: string | null;
  readonly date: PartialDate;
  readonly meeting: string | null;
  readonly summary: string;
};

/** An annual report of the Secretary-General. */
export type AnnualReport = Sourced & {
  readonly symbol: string;
  readonly otherSymbol: string | null;
  readonly published: PartialDate;
  readonly date: PartialDate;
  readonly reportingYear: number | null;
  readonly requestedBy: string | null;
};

/** A report of the Secretary-General on one situation. */
export type CountryReport = Sourced & {
  readonly symbol: string | null;
  readonly situation: string;
  readonly ordinal: number | null;
  readonly from: PartialDate;
  readonly to: PartialDate;
  readonly date: PartialDate;
  readonly conclusions: string | null;
  /** Over the whole period of the report; never to be compared with one year. */
  readonly totalViolations: number | null;
};

/** An event of the theme's history that no other table holds. */
export type Milestone = Sourced & { readonly date: PartialDate; readonly event: string; readonly kind: string; readonly about: string | null };
