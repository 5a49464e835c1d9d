import type { Occurrence } from './occurrence.ts';
import type { Place } from './place.ts';
import type { Mention, Tally } from './victims.ts';
import type { ViolationType } from './violation.ts';

/** How near a source stood to what it tells. @source practice: Primero MRM v1, db/lookups/lookups.rb (source category) */
export const sourceCategories = ['primary_victim', 'primary_witness', 'primary_alleged_perpetrator', 'secondary'] as const;
export type SourceCategory = (typeof sourceCategories)[number];

/** How a source is rated. @source practice: Primero MRM v1, db/lookups/lookups.rb (reliability, credibility) */
export const ratings = ['high', 'medium', 'low'] as const;
export type Rating = (typeof ratings)[number];

/** What a report rests on: kinds only, never who. */
export type ReportSource = {
  readonly category: SourceCategory;
  /** Ids of the list `source_type`. */
  readonly types: readonly string[];
  readonly reliability: Rating | null;
  readonly credibility: Rating | null;
};

/** One violation that a report alleges. */
export type Allegation = {
  readonly type: ViolationType;
  readonly occurred: Occurrence;
  readonly place: Place;
  /** Ids of parties; none where the source names none. */
  readonly parties: readonly string[];
  readonly tally: Tally;
  /** Children spoken of singly; the tally counts them too. */
  readonly mentions: readonly Mention[];
  /** Answers of the type's own option lists: list id to entry ids. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
};

/**
 * What one source said, as it was said. Never changed: a correction is another report that names this one. Names,
 * contacts, exact places and narratives stand elsewhere and are not needed here.
 */
export type Report = {
  /** 256 random bits made by the sender, as 64 hexadecimal digits. */
  readonly id: string;
  readonly contentHash: string;
  readonly channel: 'field' | 'desk' | 'import';
  readonly receivedAt: string;
  readonly deviceSequence: number | null;
  readonly language: string;
  readonly organisation: string;
  readonly situation: string;
  readonly corrects: string | null;
  readonly allegations: readonly Allegation[];
  readonly sources: readonly ReportSource[];
  /** Purposes consented to, ids of the list `consent`. */
  readonly consent: readonly string[];
  /** The account cleared for sharing; `null` where none was given. */
  readonly sharedAccount: string | null;
};
