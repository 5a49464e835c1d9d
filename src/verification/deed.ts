import type { FindingFacts, Signer } from './finding.ts';
import type { DecidedStatus, SignOffLevel } from './status.ts';

type Written = {
  /** Where it stands in the record of deeds: the order in which Vigil came to know. */
  readonly position: number;
  readonly by: Signer;
  /** The day it was recorded. */
  readonly on: string;
  readonly reason: string;
};

/** What people do with findings. The record of these deeds is the only truth; how a finding stands follows from it. */
export type Deed = Written &
  (
    | { readonly kind: 'open'; readonly finding: string; readonly situation: string; readonly facts: FindingFacts }
    | { readonly kind: 'revise'; readonly finding: string; readonly facts: FindingFacts }
    /** `signedOn` is the day the sign-off was given, which may lie before the day it was recorded. */
    | { readonly kind: 'sign'; readonly finding: string; readonly version: number; readonly level: SignOffLevel; readonly signedOn: string }
    | { readonly kind: 'decide'; readonly finding: string; readonly status: DecidedStatus }
    | { readonly kind: 'reopen'; readonly finding: string }
    /** Its reports were withdrawn, and nobody has signed anything of it. */
    | { readonly kind: 'withdraw'; readonly finding: string }
    | { readonly kind: 'propose attribution'; readonly finding: string; readonly parties: readonly string[] }
    | { readonly kind: 'confirm attribution'; readonly finding: string; readonly parties: readonly string[] }
    | { readonly kind: 'merge'; readonly findings: readonly string[]; readonly into: string; readonly facts: FindingFacts }
    | { readonly kind: 'split'; readonly finding: string; readonly into: readonly { readonly finding: string; readonly facts: FindingFacts }[] }
  );
