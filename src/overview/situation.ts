import type { CountryReport, Milestone } from '#council';
import type { ActionPlan, ListingCount, Programme } from '#follow-up';
import { dateOrder, ok, refuse, type Result } from '#kernel';
import type { Situation } from '#register';
import { overviewCards } from './cards.ts';
import { findSituation } from './figures/situations.ts';
import { type FigureTable, figureTable } from './figure-table.ts';
import { type ListingTable, listingTable } from './listing-table.ts';
import type { EditionRef, PublicRecord } from './record.ts';
import { listNote, type ListNote, partyRef, type PartyRef, situationRef, type SituationRef, stateRef, type StateRef, without } from './refs.ts';
import { type ShownDate, shownDate } from './state-card.ts';

/** A plan or other commitment of a party, with its dates as shown. */
export type ShownPlan = Omit<ActionPlan, 'signed' | 'ended' | 'party' | 'situation'> & {
  readonly party: PartyRef;
  readonly situation: SituationRef;
  readonly signed: ShownDate;
  readonly ended: ShownDate;
};

/** A report on one country, with its dates as shown. */
export type ShownCountryReport = Omit<CountryReport, 'from' | 'to' | 'date' | 'situation'> & {
  readonly from: ShownDate;
  readonly to: ShownDate;
  readonly date: ShownDate;
};

/** An event of the theme's history with its date as shown. */
export type ShownMilestone = Omit<Milestone, 'date'> & { readonly date: ShownDate };

/** One situation in the list, and how much the record has of it. */
export type SituationRow = SituationRef &
  Pick<Situation, 'kind' | 'agenda'> & {
    readonly members: readonly StateRef[];
    readonly figures: number;
    readonly parties: number;
    readonly listings: number;
    readonly plans: number;
    readonly reports: number;
  };

/** All situations of the record, by name. */
export type SituationList = { readonly edition: EditionRef; readonly situations: readonly SituationRow[]; readonly note: ListNote | null };

/** Everything the record holds about one situation. */
export type SituationPage = SituationRef & {
  readonly edition: EditionRef;
  readonly kind: Situation['kind'];
  readonly agenda: string | null;
  readonly evidenceYears: readonly string[];
  readonly note: string | null;
  readonly urls: readonly string[];
  readonly otherNames: readonly { readonly language: string; readonly name: string }[];
  readonly members: readonly StateRef[];
  /** Figures for the whole situation, and those attributed to a party; never added to one another. */
  readonly figures: FigureTable;
  readonly attributed: FigureTable;
  readonly listings: ListingTable;
  readonly listingCounts: readonly ListingCount[];
  readonly parties: readonly (PartyRef & { readonly kind: string })[];
  readonly plans: readonly ShownPlan[];
  readonly programmes: readonly (Omit<Programme, 'situations'> & { readonly situations: readonly SituationRef[] })[];
  readonly reports: readonly ShownCountryReport[];
  readonly milestones: readonly ShownMilestone[];
  readonly notes: {
    readonly figures: ListNote | null;
    readonly listings: ListNote | null;
    readonly plans: ListNote | null;
    readonly programmes: ListNote | null;
    readonly reports: ListNote | null;
  };
};

/** The list of the situations; the row for all of them together is none. */
export function situationList(record: PublicRecord): SituationList {
  const { council, followUp } = record;
  const rows = [...record.register.situations.values()]
    .filter(({ kind }) => kind !== 'all')
    .map(({ id, kind, agenda, members }) => ({
      ...situationRef(record, id),
      kind,
      agenda,
      members: members.map((iso3) => stateRef(record, iso3)),
      figures: council.figures.filter(({ situation }) => situation === id).length,
      parties: partiesOf(record, id).length,
      listings: followUp.listings.filter(({ situation }) => situation === id).length,
      plans: followUp.actionPlans.filter(({ situation }) => situation === id).length,
      reports: council.countryReports.filter(({ situation }) => situation === id).length,
    }));
  return {
    edition: record.edition,
    situations: rows.sort((a, b) => a.names.en.localeCompare(b.names.en, 'en')),
    note: listNote(record, 'register/situations'),
  };
}

/** The page of one situation, named by its id, by any of its names, or by those of a State that has a situation of its own. */
export function situationPage(record: PublicRecord, wanted: string): Result<SituationPage> {
  const found = findSituation(record, wanted);
  if (!found.ok) return found;
  const situation = record.register.situations.get(found.value);
  if (!situation) return refuse(overviewCards.noSuchSituation, { situation: wanted });
  const { id } = situation;
  const { council, followUp, register } = record;
  const figures = council.figures.filter((one) => one.situation === id);
  const attributed = figures.filter(({ attributedTo }) => attributedTo !== null);
  return ok({
    edition: record.edition,
    ...situationRef(record, id),
    kind: situation.kind,
    agenda: situation.agenda,
    evidenceYears: situation.evidenceYears,
    note: situation.note,
    urls: situation.urls,
    otherNames: register.situationNames.filter((one) => one.situation === id).map(({ language, name }) => ({ language, name })),
    members: situation.members.map((iso3) => stateRef(record, iso3)),
    figures: figureTable(
      record,
      figures.filter(({ attributedTo }) => attributedTo === null),
    ),
    attributed: figureTable(record, attributed),
    listings: listingTable(
      record,
      followUp.listings.filter((one) => one.situation === id),
    ),
    listingCounts: followUp.listingCounts.filter((one) => one.situation === id),
    parties: partiesOf(record, id),
    plans: followUp.actionPlans.filter((one) => one.situation === id).map((one) => shownPlan(record, one)),
    programmes: followUp.programmes
      .filter(({ situations }) => situations.includes(id))
      .map((one) => ({ ...one, situations: one.situations.map((other) => situationRef(record, other)) })),
    reports: reportsOf(record, id),
    milestones: milestonesAbout(record, id, ...situation.members),
    notes: notesOf(record),
  });
}

function notesOf(record: PublicRecord): SituationPage['notes'] {
  return {
    figures: listNote(record, 'council/figures'),
    listings: listNote(record, 'follow-up/listings'),
    plans: listNote(record, 'follow-up/action_plans'),
    programmes: listNote(record, 'follow-up/programmes'),
    reports: listNote(record, 'council/country_reports'),
  };
}

/** A plan with names and dates as pages show them. */
export function shownPlan(record: PublicRecord, { party, situation, signed, ended, ...plan }: ActionPlan): ShownPlan {
  return { ...plan, party: partyRef(record, party), situation: situationRef(record, situation), signed: shownDate(signed), ended: shownDate(ended) };
}

function reportsOf(record: PublicRecord, id: string): readonly ShownCountryReport[] {
  return record.council.countryReports
    .filter(({ situation }) => situation === id)
    .sort((a, b) => (dateOrder(a.from) < dateOrder(b.from) ? -1 : 1))
    .map((one) => ({ ...without(one, 'situation'), from: shownDate(one.from), to: shownDate(one.to), date: shownDate(one.date) }));
}

/** Events that name one of the ids, in order. */
export function milestonesAbout(record: PublicRecord, ...ids: readonly string[]): readonly ShownMilestone[] {
  return record.council.milestones
    .filter(({ about }) => about?.split(';').some((id) => ids.includes(id.trim())))
    .map(({ date, ...milestone }) => ({ ...milestone, date: shownDate(date) }));
}

function partiesOf(record: PublicRecord, situation: string): SituationPage['parties'] {
  return [...record.register.parties.values()]
    .filter(({ situations, kind }) => situations.includes(situation) && kind !== 'category')
    .map(({ id, name, kind }) => ({ id, name, kind }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
