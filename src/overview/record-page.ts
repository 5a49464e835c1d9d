import { bestGrade, type Grade, grades, type Sourced } from '#kernel';
import { contestedMatters, type ContestedMatter } from './contested.ts';
import type { EditionRef, PublicRecord, TableDescription } from './record.ts';

/** How many statements have each grade as their best. */
export type GradeTally = Readonly<Record<Grade, number>>;

/** One table of the record: what it says of itself and what stands in it. */
export type TableRow = Omit<TableDescription, 'origins'> & {
  readonly name: string;
  /** Rows in this edition. */
  readonly rows: number;
  /** How many pages it was read from. */
  readonly origins: number;
  /** `null` for tables whose rows carry no graded source of their own. */
  readonly grades: GradeTally | null;
  /** Rows that stand beside another that is shown first. */
  readonly contested: number;
};

/** The record itself: its editions, its tables, how near its sources stand, and what is contested. */
export type RecordPage = {
  readonly edition: EditionRef;
  readonly editions: readonly EditionRef[];
  readonly tables: readonly TableRow[];
  readonly grades: GradeTally;
  readonly contested: readonly ContestedMatter[];
};

/** The page of the record itself; `editions` are all there are, newest first. */
export function recordPage(record: PublicRecord, editions: readonly EditionRef[]): RecordPage {
  const rows = rowsByTable(record);
  const sourced = Object.values(rows).flatMap((own) => own.filter(isSourced));
  return {
    edition: record.edition,
    editions,
    tables: [...record.tables].map(([name, description]) => tableRow(name, description, rows[name] ?? [])),
    grades: tally(sourced),
    contested: contestedMatters(record),
  };
}

function tableRow(name: string, { origins, ...description }: TableDescription, rows: readonly object[]): TableRow {
  const sourced = rows.filter(isSourced);
  return {
    name,
    ...description,
    rows: rows.length,
    origins: origins.length,
    grades: sourced.length === 0 ? null : tally(sourced),
    contested: sourced.filter(({ standing }) => standing === 'other').length,
  };
}

function isSourced(row: object): row is Sourced {
  return 'sources' in row && 'standing' in row;
}

function tally(rows: readonly Sourced[]): GradeTally {
  const best = rows.map(({ sources }) => bestGrade(sources));
  const count = (grade: Grade) => best.filter((one) => one === grade).length;
  const [document, page, state, other] = grades;
  return { [document]: count(document), [page]: count(page), [state]: count(state), [other]: count(other) };
}

/** The rows of each table as the books hold them; what is computed stands in no table. */
function rowsByTable({ register, council, commitments, followUp }: PublicRecord): Readonly<Record<string, readonly object[]>> {
  return {
    'register/publishers': [...register.publishers.values()],
    'register/states': [...register.states.values()],
    'register/state_names': register.stateNames,
    'register/groups': [...register.groups.values()],
    'register/situations': [...register.situations.values()],
    'register/situation_names': register.situationNames,
    'register/parties': [...register.parties.values()],
    'register/party_names': register.partyNames,
    'register/offices': [...register.offices.values()],
    'register/office_holders': register.holdings,
    'council/resolutions': council.resolutions,
    'council/votes': council.votes,
    'council/membership': council.terms,
    'council/sponsors': council.sponsorships,
    'council/sponsor_counts': council.sponsorCounts,
    'council/provisions': council.provisions,
    'council/debates': council.debates,
    'council/debate_counts': council.debateCounts,
    'council/debate_presidents': council.presidents,
    'council/speakers': council.speakers,
    'council/statements': council.statements,
    'council/annual_reports': council.annualReports,
    'council/country_reports': council.countryReports,
    'council/milestones': council.milestones,
    'council/figures': council.figures,
    'commitments/instruments': [...commitments.instruments.values()],
    'commitments/instrument_names': commitments.instrumentNames,
    'commitments/instrument_counts': commitments.instrumentCounts,
    'commitments/instrument_completeness': [...commitments.completeness.values()],
    'commitments/commitments': commitments.commitments.filter(({ computed }) => !computed),
    'follow-up/listings': followUp.listings,
    'follow-up/listing_counts': followUp.listingCounts,
    'follow-up/action_plans': followUp.actionPlans,
    'follow-up/action_plan_counts': followUp.actionPlanCounts,
    'follow-up/programmes': followUp.programmes,
  };
}
