import { ok, refuse, type Result } from '#kernel';
import { overviewCards } from './cards.ts';
import { type FigureTable, figureTable } from './figure-table.ts';
import { type ListingTable, listingTable } from './listing-table.ts';
import { findNamed } from './named.ts';
import type { EditionRef, PublicRecord } from './record.ts';
import { listNote, type ListNote, type PartyRef, situationRef, type SituationRef, stateRef, type StateRef } from './refs.ts';
import { type ShownPlan, shownPlan } from './situation.ts';

/** One party in the list. */
export type PartyRow = PartyRef & {
  readonly kind: string;
  readonly situations: readonly SituationRef[];
  readonly aliases: readonly string[];
  /** Annex years in which it was found listed, and in which it was taken off. */
  readonly listedIn: readonly number[];
  readonly takenOffIn: readonly number[];
  readonly plans: number;
};

/** All parties that the record names, by name. */
export type PartyList = { readonly edition: EditionRef; readonly parties: readonly PartyRow[]; readonly note: ListNote | null };

/** Everything the record holds about one party. */
export type PartyPage = PartyRef & {
  readonly edition: EditionRef;
  readonly kind: string;
  readonly state: StateRef | null;
  readonly situations: readonly SituationRef[];
  readonly aliases: readonly { readonly name: string; readonly kind: string }[];
  readonly note: string | null;
  readonly urls: readonly string[];
  readonly listings: ListingTable;
  readonly plans: readonly ShownPlan[];
  /** Figures attributed to it, situation by situation. */
  readonly figures: readonly { readonly situation: SituationRef; readonly table: FigureTable }[];
  readonly notes: {
    readonly listings: ListNote | null;
    readonly plans: ListNote | null;
    readonly figures: ListNote | null;
    readonly parties: ListNote | null;
  };
};

/** The list of the parties; terms such as "armed groups" that stand for no one party are left out. */
export function partyList(record: PublicRecord): PartyList {
  const { register, followUp } = record;
  const rows = [...register.parties.values()]
    .filter(({ kind }) => kind !== 'category')
    .map(({ id, name, kind, situations }): PartyRow => {
      const own = followUp.listings.filter(({ party, standing }) => party === id && standing !== 'other');
      const years = (status: (one: string) => boolean) =>
        [...new Set(own.filter((one) => status(one.status)).map(({ reportYear }) => reportYear))].sort((a, b) => a - b);
      return {
        id,
        name,
        kind,
        situations: situations.map((one) => situationRef(record, one)),
        aliases: register.partyNames.filter(({ party }) => party === id).map((one) => one.name),
        listedIn: years((status) => status !== 'delisted'),
        takenOffIn: years((status) => status === 'delisted'),
        plans: followUp.actionPlans.filter(({ party }) => party === id).length,
      };
    });
  return {
    edition: record.edition,
    parties: rows.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    note: listNote(record, 'register/parties'),
  };
}

/** The page of one party, named by its id or by any of its names. */
export function partyPage(record: PublicRecord, wanted: string): Result<PartyPage> {
  const named = findNamed(record, 'party', wanted);
  const party = record.register.parties.get(named.id ?? '');
  if (!party) return refuse(overviewCards.noSuchParty, { party: wanted, alike: named.id === null ? named.alike : 'none' });
  const { followUp, register, council } = record;
  const figures = council.figures.filter(({ attributedTo }) => attributedTo === party.id);
  return ok({
    edition: record.edition,
    id: party.id,
    name: party.name,
    kind: party.kind,
    state: party.state === null ? null : stateRef(record, party.state),
    situations: party.situations.map((one) => situationRef(record, one)),
    aliases: register.partyNames.filter((one) => one.party === party.id).map(({ name, kind }) => ({ name, kind })),
    note: party.note,
    urls: party.urls,
    listings: listingTable(
      record,
      followUp.listings.filter((one) => one.party === party.id),
    ),
    plans: followUp.actionPlans.filter((one) => one.party === party.id).map((one) => shownPlan(record, one)),
    figures: [...new Set(figures.map(({ situation }) => situation))].map((situation) => ({
      situation: situationRef(record, situation),
      table: figureTable(
        record,
        figures.filter((one) => one.situation === situation),
      ),
    })),
    notes: {
      listings: listNote(record, 'follow-up/listings'),
      plans: listNote(record, 'follow-up/action_plans'),
      figures: listNote(record, 'council/figures'),
      parties: listNote(record, 'register/parties'),
    },
  });
}
