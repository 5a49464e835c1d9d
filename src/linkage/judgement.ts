/** What a person can decide of two reports, or of two mentions of a child. */
export const verdicts = ['same', 'different', 'related', 'unsure'] as const;
export type Verdict = (typeof verdicts)[number];

/** Who decided: never a name, the id of the account and of its organisation. */
export type Judge = { readonly person: string; readonly organisation: string };

/**
 * A person's decision about a pair. A row that is never changed: a later row about the same pair takes its place, and
 * it binds every proposal of a machine.
 */
export type Judgement = {
  /** Given once and never again; the cluster that the judgement brings about is named after it. */
  readonly id: string;
  readonly about: 'reports' | 'mentions';
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Ids of the reports that speak for it. */
  readonly evidence: readonly string[];
  readonly by: Judge;
  /** Where it stands in the record of deeds: the order in which Vigil came to know. */
  readonly position: number;
};

/** How a cluster came to be: from which clusters, by which judgement. */
export type Descent = { readonly cluster: string; readonly from: readonly string[]; readonly by: string; readonly position: number };

/** Two judged different that other judgements make the same: a person has to settle it. */
export type Contradiction = {
  readonly left: string;
  readonly right: string;
  /** The judgement that says different. */
  readonly different: string;
  /** The judgements that say same, in order from left to right. */
  readonly same: readonly string[];
};

/** What the judgements come to. Who was never judged the same as another is a cluster of its own, named after itself. */
export type Clusters = {
  readonly of: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly lineage: readonly Descent[];
  readonly contradictions: readonly Contradiction[];
  /** Pairs in different clusters of whom it cannot be said whether they are the same. */
  readonly unsure: readonly (readonly [string, string])[];
};
