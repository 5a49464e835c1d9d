import {
  isUnanimous,
  neighbours,
  type Provision,
  type Resolution,
  rollOf,
  shownSponsorCount,
  type SponsorCount,
  type SponsorRecord,
  sponsorRecord,
  type Sponsorship,
  sponsorsOf,
  type Vote,
  type VoteResult,
} from '#council';
import { ok, refuse, type Result, type Sourced } from '#kernel';
import { resolutionNumber } from '#register';
import { overviewCards } from './cards.ts';
import type { EditionRef, PublicRecord } from './record.ts';
import {
  listNote,
  type ListNote,
  type ResolutionLink,
  resolutionLink,
  stateRef,
  type StateRef,
  takenFirst,
  type Who,
  whoSays,
  without,
} from './refs.ts';
import { type ShownDate, shownDate } from './state-card.ts';

/** One resolution in the list of the theme. */
export type ResolutionRow = ResolutionLink &
  Pick<Resolution, 'title' | 'newly' | 'subject' | 'sources'> & {
    readonly result: VoteResult | null;
    readonly unanimous: boolean | null;
    readonly sponsorsKnown: number;
    readonly sponsorCount: SponsorCount | null;
    readonly provisions: number;
    readonly debate: string | null;
  };

/** All resolutions of the theme, newest first, and how far the list goes. */
export type ResolutionList = { readonly edition: EditionRef; readonly resolutions: readonly ResolutionRow[]; readonly note: ListNote | null };

/** A State and its vote. */
export type ShownVote = StateRef & Omit<Vote, 'resolution' | 'state'>;

/** A State known as a sponsor and each statement that says so. */
export type ShownSponsor = StateRef & { readonly statements: readonly SponsorStatement[] };

/** One statement that a State sponsored, and whose it is. */
export type SponsorStatement = Omit<Sponsorship, 'resolution' | 'state'> & { readonly who: Who };

/** A provision, with the anchor by which its paragraph is linked; `null` where its number is not known. */
export type ShownProvision = Provision & { readonly anchor: string | null };

/** Everything the record holds about one resolution. */
export type ResolutionPage = Sourced & {
  readonly edition: EditionRef;
  readonly symbol: string;
  readonly number: number;
  readonly title: string;
  readonly adopted: ShownDate;
  readonly meeting: string | null;
  readonly draft: string | null;
  readonly pressRelease: string | null;
  readonly penholders: readonly StateRef[];
  readonly newly: string | null;
  readonly subject: readonly string[];
  readonly result: VoteResult | null;
  readonly unanimous: boolean | null;
  readonly roll: { readonly votes: readonly ShownVote[]; readonly notKnown: readonly StateRef[] };
  readonly sponsors: {
    readonly known: readonly ShownSponsor[];
    /** The number shown first; how many there are in all is not known where it is `null`. */
    readonly of: SponsorCount | null;
    /** All numbers held, the one taken first. */
    readonly counts: readonly (SponsorCount & { readonly who: Who })[];
    readonly record: SponsorRecord | null;
  };
  /** By paragraph; those without number after them. */
  readonly provisions: readonly ShownProvision[];
  readonly before: ResolutionLink | null;
  readonly after: ResolutionLink | null;
  /** The day of the debate it came from. */
  readonly debate: string | null;
  /** Reports of the Secretary-General that it asked for. */
  readonly asked: readonly { readonly symbol: string; readonly reportingYear: number | null }[];
  readonly notes: { readonly votes: ListNote | null; readonly sponsors: ListNote | null; readonly provisions: ListNote | null };
};

/** The list of the resolutions. */
export function resolutionList(record: PublicRecord): ResolutionList {
  const { resolutions, sponsorships, sponsorCounts, provisions } = record.council;
  const rows = resolutions.map((one): ResolutionRow => ({
    ...resolutionLink(one),
    title: one.title,
    newly: one.newly,
    subject: one.subject,
    sources: one.sources,
    result: one.result,
    unanimous: isUnanimous(one),
    sponsorsKnown: sponsorsOf(sponsorships, one.symbol).size,
    sponsorCount: shownSponsorCount(sponsorCounts, one.symbol),
    provisions: provisions.filter(({ resolution }) => resolution === one.symbol).length,
    debate: debateOf(record, one),
  }));
  return { edition: record.edition, resolutions: rows.reverse(), note: listNote(record, 'council/resolutions') };
}

/** The page of one resolution, named by its number or symbol. */
export function resolutionPage(record: PublicRecord, wanted: string): Result<ResolutionPage> {
  const number = resolutionNumber(wanted);
  const { resolutions, annualReports } = record.council;
  const resolution = resolutions.find((one) => one.number === number);
  if (!resolution || number === null) return refuse(overviewCards.noSuchResolution, { resolution: wanted });
  const { before, after } = neighbours(resolutions, resolution.symbol);
  return ok({
    edition: record.edition,
    ...resolution,
    adopted: shownDate(resolution.adopted),
    penholders: resolution.penholders.map((iso3) => stateRef(record, iso3)),
    unanimous: isUnanimous(resolution),
    roll: shownRoll(record, resolution),
    sponsors: shownSponsors(record, resolution),
    provisions: shownProvisions(record.council.provisions.filter((one) => one.resolution === resolution.symbol)),
    before: before && resolutionLink(before),
    after: after && resolutionLink(after),
    debate: debateOf(record, resolution),
    asked: annualReports
      .filter(({ requestedBy }) => requestedBy === resolution.symbol)
      .map(({ symbol, reportingYear }) => ({ symbol, reportingYear })),
    notes: {
      votes: listNote(record, 'council/votes'),
      sponsors: listNote(record, 'council/sponsors'),
      provisions: listNote(record, 'council/provisions'),
    },
  });
}

function debateOf(record: PublicRecord, resolution: Resolution): string | null {
  return record.council.debates.find(({ outcome }) => outcome === resolution.symbol)?.id ?? null;
}

function shownRoll(record: PublicRecord, resolution: Resolution): ResolutionPage['roll'] {
  const { votes, terms } = record.council;
  const roll = rollOf(resolution, votes, terms);
  const named = roll.votes.map((vote) => ({ ...stateRef(record, vote.state), ...without(vote, 'state', 'resolution') }));
  return { votes: named.sort(byName), notKnown: roll.notKnown.map((iso3) => stateRef(record, iso3)) };
}

function shownSponsors(record: PublicRecord, { symbol }: Resolution): ResolutionPage['sponsors'] {
  const { resolutions, sponsorships, sponsorCounts } = record.council;
  const known = [...sponsorsOf(sponsorships, symbol)].map(([iso3, statements]) => ({
    ...stateRef(record, iso3),
    statements: statements.map((one) => ({ ...without(one, 'state', 'resolution'), who: whoSays(record, one.saidBy) })),
  }));
  return {
    known: known.sort(byName),
    of: shownSponsorCount(sponsorCounts, symbol),
    counts: takenFirst(sponsorCounts.filter(({ resolution }) => resolution === symbol)).map((one) => ({ ...one, who: whoSays(record, one.saidBy) })),
    record: sponsorRecord(resolutions, sponsorCounts, symbol),
  };
}

function byName(a: StateRef, b: StateRef): number {
  return a.names.en.localeCompare(b.names.en, 'en');
}

/** Paragraphs in their order, those whose number is not known last; a paragraph told twice is linked at its first row. */
function shownProvisions(own: readonly Provision[]): readonly ShownProvision[] {
  const order = ({ op, sub }: Provision) => `${op === '' ? '9999' : op.padStart(4, '0')}${sub}`;
  const seen = new Set<string>();
  return [...own]
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
    .map((one) => {
      const anchor = one.op === '' ? null : ['op', one.op, ...(one.sub === '' ? [] : [one.sub])].join('-');
      if (anchor === null || seen.has(anchor)) return { ...one, anchor: null };
      seen.add(anchor);
      return { ...one, anchor };
    });
}
