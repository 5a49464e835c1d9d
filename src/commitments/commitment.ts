import type { PartialDate, Sourced } from '#kernel';

/** A treaty, political commitment, set of guidelines or campaign. */
export type Instrument = Sourced & {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly nameAr: string | null;
  readonly kind: InstrumentKind;
  readonly adopted: PartialDate;
  readonly opened: PartialDate;
  readonly inForce: PartialDate;
  readonly depositary: string | null;
  /** What the text is about, keywords. */
  readonly subject: readonly string[];
  /** When it enters into force for a State that deposits later, as its own clause says. */
  readonly entryRule: EntryRule | null;
  readonly entryClause: string | null;
};

export const instrumentKinds = ['treaty', 'political-commitment', 'guidelines', 'campaign'] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** ISO 8601 periods after deposit, or the first of a month after it. */
export const entryRules = ['P1M', 'P3M', 'P6M', 'P12M', 'P30D', 'P90D', 'first-of-month-after-60-days', 'first-of-6th-month'] as const;
export type EntryRule = (typeof entryRules)[number];

/** What a State can do about an instrument. Ratification, accession and succession mean deposit. */
export const actions = [
  'signature',
  'national act',
  'ratification',
  'accession',
  'succession',
  'endorsement',
  'withdrawal',
  'entry into force',
] as const;
export type CommitmentAction = (typeof actions)[number];

export type Commitment = Sourced & {
  readonly state: string;
  readonly instrument: string;
  readonly action: CommitmentAction;
  readonly date: PartialDate;
  /** OPAC, article 3 (2): minimum age of voluntary recruitment as declared, in years. */
  readonly declaredAge: number | null;
  /** Computed from the instrument's own clause, not stated by a source. */
  readonly computed: boolean;
};

/** An everyday name of an instrument. */
export type InstrumentName = { readonly instrument: string; readonly language: string; readonly name: string };

/** How many States a text had, as one source counted on one day. */
export type InstrumentCount = Sourced & {
  readonly instrument: string;
  readonly asOf: PartialDate;
  readonly count: number;
  readonly qualifier: string;
  readonly what: string | null;
};

/** How far the list of an instrument's States goes; only a complete list lets Vigil say "has not joined". */
export type Completeness = {
  readonly instrument: string;
  readonly held: number;
  readonly of: number | null;
  readonly ofAsOf: string | null;
  readonly trueAsOf: string | null;
  readonly complete: boolean;
  readonly statement: string;
};
