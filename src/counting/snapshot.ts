import type { AgeBand, Days, Sex, ViolationType } from '#incidents';
import type { FindingVersion, Standing } from '#verification';

/** Which mentions are the same child, and of which pairs it cannot be said. A mention that is not in it is a child of its own. */
export type Children = { readonly of: ReadonlyMap<string, string>; readonly unsure: readonly (readonly [string, string])[] };

/** Everything that counting needs, as known at one position in the record of deeds. No identity is among it. */
export type Snapshot = {
  /** The day it is as known on. */
  readonly asKnownOn: string;
  readonly findings: readonly FindingVersion[];
  readonly children: Children;
  /** Situations that were worked on, also those of which no finding is known. */
  readonly situations?: readonly string[];
};

/** A child spoken of singly in a finding, and the child that judgements say it is. */
export type CountedChild = { readonly mention: string; readonly child: string; readonly sex: Sex; readonly age: AgeBand };

/** Children of one sex and band in a finding; `named` of them are spoken of singly. */
export type CountedCell = {
  readonly sex: Sex;
  readonly age: AgeBand;
  readonly count: number;
  readonly least: number;
  readonly most: number;
  readonly named: number;
};

/** What is counted of one finding, and all that a count needs to know of it: also what an edition freezes. */
export type Counted = {
  readonly finding: string;
  readonly version: number;
  readonly situation: string;
  readonly type: ViolationType;
  readonly standing: Standing;
  readonly days: Days;
  /** The day of its first verification; `''` for what is not verified. */
  readonly verifiedOn: string;
  readonly parties: readonly string[];
  readonly pcodes: readonly string[];
  /** Answers of the type's option lists: list id to entry ids. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly cells: readonly CountedCell[];
  readonly children: readonly CountedChild[];
};
