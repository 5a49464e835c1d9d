import type { FormerlyStated, KeptReport } from '#incidents';
import type { Deed, FindingVersion, Lacking, SigningSetting } from '#verification';

/** A finding as the interface answers it. */
export type ShownFinding = FindingVersion & { readonly lacking: readonly Lacking[] };

/** The findings of a situation. */
export type FindingsAnswer = { readonly setting: SigningSetting; readonly findings: readonly ShownFinding[] };

/** One finding with what it rests on and what was done with it. */
export type FindingAnswer = {
  readonly setting: SigningSetting;
  readonly finding: ShownFinding;
  readonly history: readonly Deed[];
  readonly former: readonly FormerlyStated[];
  readonly reports: readonly KeptReport[];
};
