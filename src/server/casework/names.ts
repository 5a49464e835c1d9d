import type { Actor } from '#access';
import { cards, ok, refuse, type Result } from '#kernel';
import type { Records } from '#overview/server';
import { type Database, within } from '#platform/server';
import { type CaseNames, type CaseNamesData, type CaseParty, type CasePlace, makeCaseNames, type PlaceReading, type Register } from '#register';
import { addCaseParty, type NameChoice, type NewParty, placeLoads, readParties, readPlaces, readSituation, rememberChoice } from '#register/server';
import { may } from './door.ts';
import type { Doing } from './work.ts';

/** What names are read from: the database, and the public record where it was loaded. */
export type NamesGround = { readonly db: Database; readonly records: Pick<Records, 'current'> };

const languages = ['en', 'ar', 'fr'] as const;

/** The country itself as a place: its names are the register's, whatever a table of places calls it. */
function countryPlace(country: string, register: Register | null, loaded: CasePlace | undefined): CasePlace {
  const state = register?.states.get(country);
  const named = state ? languages.map((language) => ({ language, name: state.names[language] })) : [];
  const names = [...named, ...(loaded?.names ?? [])];
  const place = { country, pcode: country, level: 0, parent: null, validFrom: '', validUntil: '', gone: false };
  return { ...place, names: names.length === 0 ? [{ language: 'und', name: country }] : names };
}

function partiesOf(register: Register | null, situation: string): readonly CaseParty[] {
  if (!register) return [];
  return [...register.parties.values()]
    .filter((party) => party.kind !== 'category' && party.situations.includes(situation))
    .map(({ id, name, kind }) => ({
      id,
      kind,
      cameFrom: null,
      added: false,
      names: { en: name, ar: name },
      aliases: register.partyNames.filter(({ party }) => party === id).map((one) => one.name),
    }));
}

/**
 * What a situation, its parties and its places are called. The public record comes first; what was added here for the
 * situation stands beside it.
 */
export async function caseNamesData({ db, records }: NamesGround, situation: string): Promise<CaseNamesData> {
  const [record, described, added] = await Promise.all([records.current(), readSituation(db, situation), readParties(db, situation)]);
  const register = record?.register ?? null;
  const known = register?.situations.get(situation);
  const countries = [...new Set([...(known?.members ?? []), ...(described?.countries ?? [])])];
  const loaded = await readPlaces(db, countries);
  const own = known ? { en: known.nameEn, ar: known.nameAr } : null;
  return {
    situation: { id: situation, names: described?.names ?? own ?? { en: situation, ar: situation }, countries },
    parties: [...partiesOf(register, situation), ...added],
    places: [
      ...countries.map((country) =>
        countryPlace(
          country,
          register,
          loaded.find((one) => one.country === country && one.level === 0),
        ),
      ),
      ...loaded.filter(({ level }) => level > 0),
    ],
  };
}

/** Names are asked often and change seldom: those of a few situations are kept until something is added. */
const kept = new WeakMap<Database, Map<string, { readonly stamp: string; readonly names: CaseNames }>>();

/** The names of a situation, ready to be asked. */
export async function caseNames(ground: NamesGround, situation: string): Promise<CaseNames> {
  const stamp = await stampOf(ground, situation);
  const cache = kept.get(ground.db) ?? new Map<string, { readonly stamp: string; readonly names: CaseNames }>();
  kept.set(ground.db, cache);
  const found = cache.get(situation);
  if (found?.stamp === stamp) return found.names;
  const names = makeCaseNames(await caseNamesData(ground, situation));
  cache.set(situation, { stamp, names });
  for (const old of [...cache.keys()].slice(0, -8)) cache.delete(old);
  return names;
}

async function stampOf({ db, records }: NamesGround, situation: string): Promise<string> {
  const [record, described, added, [load]] = await Promise.all([
    records.current(),
    readSituation(db, situation),
    readParties(db, situation),
    placeLoads(db),
  ]);
  return JSON.stringify([record?.edition.number, described, added.length, load?.id]);
}

/** Adds a party that the public record lacks. */
export async function addParty(ground: NamesGround, situation: string, party: NewParty, { actor, now }: Doing): Promise<Result<CaseParty>> {
  const names = await caseNames(ground, situation);
  const taken = (id: string) => names.parties.some((one) => one.id === id);
  const done = await within(
    ground.db,
    situation,
    async (entered) => {
      const member = may(actor, 'add a party', situation);
      return member.ok ? addCaseParty(entered, party, member.value.person, taken) : member;
    },
    now,
  );
  return done ?? refuse(cards.notFound);
}

/** Remembers what a spelling means. */
export async function chooseName(
  ground: NamesGround,
  situation: string,
  choice: Omit<NameChoice, 'person'>,
  { actor, now }: Doing,
): Promise<Result<NameChoice>> {
  const names = await caseNames(ground, situation);
  const done = await within(
    ground.db,
    situation,
    async (entered) => {
      const member = may(actor, 'choose a name', situation);
      return member.ok ? rememberChoice(entered, names, { ...choice, person: member.value.person }) : member;
    },
    now,
  );
  return done ?? refuse(cards.notFound);
}

/** What a member may read of the names of a situation that is worked on. */
export function mayReadNames(actor: Actor, situation: string): Result<null> {
  const member = may(actor, 'read names', situation);
  return member.ok ? ok(null) : member;
}

/** How a table of places finds its countries: by the codes of the register, or as they stand where the register has none. */
export function placeReading(register: Register | null, country: string | undefined, known: readonly CasePlace[]): PlaceReading {
  const byIso2 = new Map([...(register?.states.values() ?? [])].map(({ iso2, iso3 }) => [iso2, iso3]));
  const levels = new Map(known.map((place) => [`${place.country} ${place.pcode}`, place]));
  return {
    country,
    countryOf: (code) => {
      const clean = code.trim().toUpperCase();
      if (register?.states.has(clean) === true) return clean;
      return byIso2.get(clean) ?? (/^[A-Z][A-Z0-9]{1,3}$/.test(clean) ? clean : null);
    },
    known: (of, pcode) => levels.get(`${of} ${pcode}`) ?? null,
  };
}
