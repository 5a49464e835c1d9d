import type { Report } from './report.ts';

/** A report as its sender gives it: what the server adds is not in it. */
export type SentReport = Omit<Report, 'contentHash' | 'receivedAt' | 'organisation' | 'situation'>;

/**
 * How a report stands: as the one of its id, or as one that came under an id which other content had already. Both are
 * kept; only the first is taken.
 */
export type ReportStanding = 'taken' | 'conflict';

/** A report as it is kept, with who sent it and where it stands in the record of deeds. */
export type KeptReport = Report & { readonly person: string; readonly position: number; readonly standing: ReportStanding };

/** What a sender gets: the same for the same report, however often it is sent. */
export type Receipt = Pick<KeptReport, 'id' | 'contentHash' | 'receivedAt' | 'position' | 'standing'>;

/** A report as a list shows it: that it came, and nothing of what it says. */
export type SentMark = Pick<KeptReport, 'id' | 'position' | 'receivedAt' | 'standing' | 'corrects' | 'channel'>;

/** One's own report in a list: that it came, and whether anybody judged it or rests a finding on it. */
export type OwnReport = SentMark & { readonly lookedAt: boolean };
