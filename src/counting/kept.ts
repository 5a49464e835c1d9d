import type { LateRule, Signer } from '#verification';
import type { Edition } from './edition.ts';

/** An edition is frozen by one who may, or is a quarter that the task force hands over: prepared by one and signed by a second. */
export const editionKinds = ['frozen', 'submission'] as const;
export type EditionKind = (typeof editionKinds)[number];

/** Who signed, and on which day of the situation. */
export type EditionSignature = { readonly by: Signer; readonly on: string };

/** An edition as it is kept, without its content. */
export type EditionLine = {
  readonly situation: string;
  /** Counted up within the situation. */
  readonly number: number;
  readonly kind: EditionKind;
  /** `2024` or `2024-Q3`. */
  readonly period: string;
  readonly rule: LateRule;
  readonly ruleVersion: string;
  readonly cutOff: string;
  readonly asKnownOn: string;
  /** The position in the record of deeds up to which it knows. */
  readonly position: number;
  readonly checksum: string;
  readonly reason: string;
  readonly frozen: EditionSignature;
  /** The second person of a submission; `null` where it waits, or where none is asked. */
  readonly second: EditionSignature | null;
  /** The edition of the same period that it takes the place of. */
  readonly replaces: number | null;
};

/** How an edition stands among those of its period. */
export const editionStandings = ['stands', 'waits', 'replaced', 'given up'] as const;
export type EditionStanding = (typeof editionStandings)[number];

/** An edition with how it stands, and what took its place. */
export type StandingEdition = EditionLine & { readonly standing: EditionStanding; readonly replacedBy: number | null };

/** An edition with its content. */
export type KeptEdition = { readonly line: EditionLine; readonly edition: Edition };

/** Whether an edition is what it was, looked at in four ways. */
export type EditionVerdict = {
  /** Its content has the checksum that stands beside it. */
  readonly checksum: boolean;
  /** The record of deeds has the same checksum. */
  readonly deed: boolean;
  /** Its rule gives its figures again from the findings that it froze. */
  readonly recounted: boolean;
  /** The findings as known at its position give the same edition again. */
  readonly asKnown: boolean;
};

/** Something that whoever hands over a quarter should have seen: what, and the findings it is about. */
export const checkKinds = [
  'unverified',
  'not verified',
  'late',
  'cannot tell',
  'unsigned',
  'waits for co-chairs',
  'waits for ctfmr',
  'attribution proposed',
  'contradiction',
] as const;
export type CheckKind = (typeof checkKinds)[number];
export type CheckLine = { readonly what: CheckKind; readonly findings: readonly string[] };
