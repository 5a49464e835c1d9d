import type { CountSubject, GraveType, Sex } from '#incidents';
import type { LateRule } from '#verification';

/**
 * What a row counts. `violations`: one for each child harmed by each violation, or one for each attack or denial; only
 * these add up over types. `children`: children affected, each once. `incidents`: attacks and denials.
 */
export const countUnits = ['violations', 'children', 'incidents'] as const;
export type CountUnit = (typeof countUnits)[number];

/** A total by how it stands to the period: total = committed + late + cannotTell. */
export type Split = { readonly committed: number; readonly late: number; readonly cannotTell: number; readonly total: number };

/** A total with the bounds within which it surely lies. */
export type Cell = Split & { readonly lower: number; readonly upper: number };

/** Why the bounds of a row are apart. */
export const boundReasons = ['numbers only', 'tally bounds', 'unsure'] as const;
export type BoundReason = (typeof boundReasons)[number];

/** What a row is about; `all` as situation gathers every situation. */
export type RowSubject = {
  readonly situation: string;
  readonly violation: CountSubject;
  readonly unit: CountUnit;
  /** `null`: whatever the sex, or where no child is counted. */
  readonly sex: Sex | null;
};

/** One row of `count --json`. */
export type CountRow = RowSubject &
  Cell & {
    readonly period: { readonly from: string; readonly to: string; readonly cutOff: string };
    readonly asKnownOn: string;
    readonly rule: LateRule;
    readonly ruleVersion: string;
  };

/** A part of a breakdown: a party, an area, a month, an age band, a sex, or one of `otherParts`. */
export type Part = string;

/** Parts that stand for no single thing, so that the parts add up to the total. */
export const otherParts = [
  'several-parties',
  'unknown-party',
  'several-places',
  'several-months',
  'several-answers',
  'not-known',
  'earlier',
  'later',
] as const;

/** By what a total is broken down. */
export const dimensions = ['party', 'place', 'time', 'age', 'sex'] as const;
export type Dimension = (typeof dimensions)[number];

/** A row of a breakdown, in violations: its parts add up to the total of its type. */
export type PartRow = Cell & { readonly situation: string; readonly violation: GraveType | 'all'; readonly part: Part };

/** The same of children affected, each once: a child of several parts stands under a part of its own. */
export type ChildPartRow = Split & { readonly situation: string; readonly violation: CountSubject; readonly part: Part };

/** The situation of rows that gather every situation. */
export const everySituation = 'all';
