import { dateOrder } from '#kernel';
import { dateOf, type Register, resolutionNumber, type RowOf } from '#register';
import type { AnnualReport, CountryReport, Debate, DebateCount, DebatePresident, Milestone, PresidentialStatement, Speaker } from './meeting.ts';
import type { PrintedFigure } from './printed-figure.ts';
import type { CouncilTerm, Provision, Resolution, SponsorCount, Sponsorship, Vote } from './resolution.ts';

/** The rows of the council's tables in one edition. */
export type CouncilRows = {
  readonly resolutions: readonly Omit<RowOf<Resolution>, 'number'>[];
  readonly votes: readonly RowOf<Vote>[];
  readonly terms: readonly RowOf<CouncilTerm>[];
  readonly sponsorships: readonly RowOf<Sponsorship>[];
  readonly sponsorCounts: readonly RowOf<SponsorCount>[];
  readonly provisions: readonly RowOf<Provision>[];
  readonly debates: readonly Omit<RowOf<Debate>, 'id'>[];
  readonly debateCounts: readonly RowOf<DebateCount>[];
  readonly presidents: readonly RowOf<DebatePresident>[];
  readonly speakers: readonly RowOf<Speaker>[];
  readonly statements: readonly RowOf<PresidentialStatement>[];
  readonly annualReports: readonly RowOf<AnnualReport>[];
  readonly countryReports: readonly RowOf<CountryReport>[];
  readonly milestones: readonly RowOf<Milestone>[];
  readonly figures: readonly Omit<RowOf<PrintedFigure>, 'basis'>[];
};

/** Everything the record holds about the Council in one edition. */
export type Council = {
  /** In order of adoption. */
  readonly resolutions: readonly Resolution[];
  readonly votes: readonly Vote[];
  readonly terms: readonly CouncilTerm[];
  readonly sponsorships: readonly Sponsorship[];
  readonly sponsorCounts: readonly SponsorCount[];
  readonly provisions: readonly Provision[];
  /** In order of their day. */
  readonly debates: readonly Debate[];
  readonly debateCounts: readonly DebateCount[];
  readonly presidents: readonly DebatePresident[];
  readonly speakers: readonly Speaker[];
  readonly statements: readonly PresidentialStatement[];
  readonly annualReports: readonly AnnualReport[];
  readonly countryReports: readonly CountryReport[];
  readonly milestones: readonly Milestone[];
  readonly figures: readonly PrintedFigure[];
};

export function makeCouncil(rows: CouncilRows, register: Register): Council {
  const { read } = register;
  return {
    resolutions: rows.resolutions
      .map((row) => ({ ...read(row), adopted: dateOf(row.adopted), number: resolutionNumber(row.symbol) ?? 0 }))
      .sort((a, b) => (dateOrder(a.adopted) < dateOrder(b.adopted) ? -1 : 1)),
    votes: rows.votes.map(read),
    terms: rows.terms.map((row) => ({ ...read(row), from: dateOf(row.from), to: dateOf(row.to) })),
    sponsorships: rows.sponsorships.map(read),
    sponsorCounts: rows.sponsorCounts.map(read),
    provisions: rows.provisions.map(read),
    debates: rows.debates
      .map((row) => ({ ...read(row), id: row.date, date: dateOf(row.date) }))
      .sort((a, b) => (dateOrder(a.date) < dateOrder(b.date) ? -1 : 1)),
    debateCounts: rows.debateCounts.map(read),
    presidents: rows.presidents.map(read),
    speakers: rows.speakers.map(read),
    statements: rows.statements.map((row) => ({ ...read(row), date: dateOf(row.date) })),
    annualReports: rows.annualReports.map((row) => ({ ...read(row), published: dateOf(row.published), date: dateOf(row.date) })),
    countryReports: rows.countryReports.map((row) => ({ ...read(row), from: dateOf(row.from), to: dateOf(row.to), date: dateOf(row.date) })),
    milestones: rows.milestones.map((row) => ({ ...read(row), date: dateOf(row.date) })),
    figures: rows.figures.map((row) => ({ ...read(row), basis: 'printed' })),
  };
}
