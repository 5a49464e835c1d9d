import type { PartialDate, Sourced } from '#kernel';

/** A party in the annexes of one annual report. A listing is party, violations and annex year. */
export type Listing = Sourced & {
  /** Year of publication of the report that carries the annex. */
  readonly reportYear: number;
  readonly report: string | null;
  readonly situation: string;
  readonly party: string;
  readonly section: string | null;
  /** Violations it is listed for; empty where the grounds were not found, which is not "none". */
  readonly violations: readonly string[];
  readonly status: string;
  readonly hasActionPlan: string | null;
};

/** How many parties an annex lists, as one source counted. */
export type ListingCount = Sourced & {
  readonly reportYear: number;
  readonly report: string | null;
  readonly situation: string;
  readonly what: string;
  readonly count: number;
  readonly qualifier: string;
};

/** A commitment of a party; not each is an action plan. */
export type ActionPlan = Sourced & {
  readonly situation: string;
  readonly party: string;
  readonly kind: string;
  readonly signed: PartialDate;
  readonly violations: readonly string[];
  readonly status: string | null;
  readonly ended: PartialDate;
  readonly supersededBy: string | null;
};

export type ActionPlanCount = Sourced & {
  readonly asOf: string;
  readonly plans: number | null;
  readonly parties: number | null;
  readonly qualifier: string;
};

/** Release, reintegration and their funding, as reported. */
export type Programme = Sourced & {
  readonly situations: readonly string[];
  readonly period: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
};
