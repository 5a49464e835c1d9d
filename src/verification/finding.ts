import type { Mention, Occurrence, Place, SourceCategory, Tally, ViolationType } from '#incidents';
import type { SignOffLevel, Status } from './status.ts';

/** Who authors or signs: the ids of an account and of its organisation, never a name. */
export type Signer = { readonly person: string; readonly organisation: string };

/** A source that a finding rests on: its kind, and whose it is, so that independence can be seen. */
export type FindingSource = { readonly category: SourceCategory; readonly organisation: string; readonly report: string };

/** Parts of a finding that name the reports relied on. */
export const findingParts = ['type', 'occurred', 'place', 'parties', 'tally'] as const;
export type FindingPart = (typeof findingParts)[number];

/**
 * Whether what happened is reportable at all.
 * @source mrmtools.org/1095_1125.htm; canada.ca, Vancouver Principles guidance, appendix D (linked to an armed
 * conflict; victim under 18; author a State force or a non-State armed group)
 */
export type Eligibility = {
  readonly conflict: 'linked' | 'not linked' | 'not known';
  readonly age: 'under 18' | 'age not known' | '18 or more' | 'no child is a victim';
  readonly author: 'state force' | 'armed group' | 'party not identified' | 'neither' | 'not known';
};

/** What the task force determines of one violation. */
export type FindingFacts = {
  readonly type: ViolationType;
  readonly occurred: Occurrence;
  readonly place: Place;
  /** Ids of the parties that reports allege; who is responsible is decided apart. */
  readonly alleged: readonly string[];
  readonly tally: Tally;
  /** Children whom reports speak of singly, by mention; the tally counts them too. */
  readonly victims: readonly Mention[];
  /** Answers of the type's option lists (weapon, form of sexual violence, …): list id to entry ids. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly eligibility: Eligibility;
  readonly sources: readonly FindingSource[];
  /** Ids of the reports that each part relies on. */
  readonly reliedOn: Readonly<Partial<Record<FindingPart, readonly string[]>>>;
};

/** One of the three sign-offs: the day it was given, and the day Vigil came to know. */
export type SignOff = { readonly level: SignOffLevel; readonly by: Signer; readonly on: string; readonly recordedOn: string };

/** To which parties a violation is attributed; none means that the party is not known. */
export type Attribution = { readonly parties: readonly string[]; readonly proposedBy: Signer; readonly proposedOn: string };
export type ConfirmedAttribution = Attribution & { readonly confirmedBy: Signer; readonly confirmedOn: string };

/** Where a finding came from, or what became of it: one that was withdrawn became nothing. */
export type Lineage = { readonly how: 'merged' | 'split' | 'withdrawn'; readonly findings: readonly string[] };

/**
 * A finding as it stands in one version: what is counted, frozen and signed. A version never changes its facts; its
 * status and sign-offs are decisions about it.
 */
export type FindingVersion = {
  readonly finding: string;
  readonly version: number;
  readonly situation: string;
  readonly facts: FindingFacts;
  readonly author: Signer;
  /** Everyone who wrote any version of it, or of the findings it came from. */
  readonly contributors: readonly Signer[];
  readonly status: Status;
  readonly statusOn: string;
  readonly reason: string;
  readonly signOffs: readonly SignOff[];
  /** What is proposed and waits for a second person. */
  readonly proposal: Attribution | null;
  readonly attribution: ConfirmedAttribution | null;
  /** The day of the first sign-off by the CTFMR in its line, kept through corrections, mergers and splits. */
  readonly firstVerifiedOn: string | null;
  readonly replaces: Lineage | null;
  readonly replacedBy: Lineage | null;
};

/** Every finding as it stands, by id; those that were merged or split stay, marked as replaced. */
export type Findings = ReadonlyMap<string, FindingVersion>;
