import { ok, refuse, type Result } from '#kernel';
import { type Database, type Entered, newId, recordDeed, recordIn } from '#platform/server';
import { registerCards as cards } from './cards.ts';
import type { CaseNames, CaseParty, PartyLineage } from './case-names.ts';
import type { PlaceFault, PlaceSource, PlaceTable } from './place.ts';
import { keepChoice, keepParty, keepSituation, type NameChoice, readParties, type SituationDescription } from './store/case-names.ts';
import { keepPlaces, type PlaceLoad } from './store/places.ts';

type By = { readonly actor: string; readonly reason: string };

/** What a load of places did, or would do: rows = taken + rejected. */
export type PlacesLoaded = Omit<PlaceLoad, 'deed'> & {
  readonly countries: readonly { readonly country: string; readonly places: number }[];
  readonly faults: readonly PlaceFault[];
  readonly dryRun: boolean;
};

/** Loads a table of places for this installation; with `dryRun` it only says what it would do. */
export async function loadPlaces(
  db: Database,
  table: PlaceTable,
  source: PlaceSource,
  by: By,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Result<PlacesLoaded>> {
  if (table.places.length === 0) return refuse(cards.noPlaces, { rejected: table.rejected.length });
  const rejected = new Set(table.rejected.map(({ row }) => row)).size;
  const load = { id: newId(), ...source, rows: table.rows, taken: table.rows - rejected, rejected };
  const byCountry = Map.groupBy(table.places, ({ country }) => country);
  const countries = [...byCountry].map(([country, places]) => ({ country, places: places.length })).sort((a, b) => (a.country < b.country ? -1 : 1));
  if (!dryRun) {
    await db.transaction().execute(async (tx) => {
      const details = { title: source.title, url: source.url, countries: countries.length, places: table.places.length };
      const deed = await recordDeed(tx, { ...by, action: 'load places', subject: load.id, details });
      await keepPlaces(tx, { ...load, deed }, table.places);
    });
  }
  return ok({ ...load, countries, faults: table.rejected, dryRun });
}

/** Says how a situation is called here and which countries belong to it. */
export function describeSituation(db: Database, situation: string, description: SituationDescription, by: By): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await recordDeed(tx, { ...by, action: 'describe a situation', subject: situation, details: { countries: description.countries } });
    await keepSituation(tx, situation, description);
  });
}

/** A party as somebody adds it to a situation. */
export type NewParty = Pick<CaseParty, 'id' | 'names' | 'kind' | 'aliases'> & { readonly cameFrom?: PartyLineage | null | undefined };

/** Adds a party that the public record lacks, for this situation only. `taken` says whether an id is a party's already. */
export async function addCaseParty(entered: Entered, party: NewParty, person: string, taken: (id: string) => boolean): Promise<Result<CaseParty>> {
  const { tx, situation } = entered;
  const there = await readParties(tx, situation);
  if (taken(party.id) || there.some(({ id }) => id === party.id)) return refuse(cards.partyExists, { party: party.id });
  const { cameFrom = null } = party;
  const unknown = cameFrom?.parties.find((id) => !taken(id) && !there.some((one) => one.id === id));
  if (unknown !== undefined) return refuse(cards.noSuchParty, { party: unknown });
  const details = cameFrom ? { cameFrom } : {};
  const position = await recordIn(entered, { actor: `account ${person}`, action: 'add a party', subject: party.id, reason: 'casework', details });
  const added = { ...party, cameFrom, added: true };
  await keepParty(tx, situation, added, position);
  return ok(added);
}

/** Remembers which place or party a spelling means, as a person said. */
export async function rememberChoice(entered: Entered, names: CaseNames, choice: NameChoice): Promise<Result<NameChoice>> {
  const { about, chosen, written, person } = choice;
  const codes = chosen.split('/');
  if (about === 'place' && !names.gazetteer.at(codes[0] ?? '', codes.at(-1) ?? '')) return refuse(cards.noSuchPlace, { place: chosen });
  if (about === 'party' && !names.parties.some(({ id }) => id === chosen)) return refuse(cards.noSuchParty, { party: chosen });
  const position = await recordIn(entered, { actor: `account ${person}`, action: `choose a ${about}`, subject: chosen, reason: written });
  await keepChoice(entered.tx, entered.situation, position, choice);
  return ok(choice);
}
