import { nameOf } from '#access';
import { z } from 'zod';
import { exchangeCards } from '#exchange';
import { readSheets } from '#exchange/server';
import { type Call, ok, refuse, type Result } from '#kernel';
import type { Bind } from '#platform/server';
import { registerCards, readPlaceTable, writtenAs } from '#register';
import {
  caseNameCalls as calls,
  countryCode,
  describeSituation,
  loadPlaces,
  placeCounts,
  placeLoads,
  type PlacesLoaded,
  readPlaces,
} from '#register/server';
import { withNotice } from '../casework/door.ts';
import { addParty, caseNames, caseNamesData, chooseName, mayReadNames, type NamesGround, placeReading } from '../casework/names.ts';

/** What a keeper does for places. The table itself is the body of the request. */
export const placeCalls = {
  loads: {
    id: 'place-loads',
    method: 'GET',
    path: '/places',
    action: 'load places',
    confined: true,
    summary: 'The tables of places that were loaded here, and how many places each country has.',
    input: z.object({}),
  },
  load: {
    id: 'load-places',
    method: 'POST',
    path: '/places',
    action: 'load places',
    confined: true,
    summary: 'Load a table of places (CSV or XLSX, one place or one chain of places in each row); with `dryRun` only say what it would do.',
    input: z.object({
      title: z.string().trim().min(1).max(200),
      url: z.string().max(500).default(''),
      licence: z.string().max(200).default(''),
      country: countryCode.optional(),
      dryRun: z.enum(['yes', 'no']).default('no'),
    }),
  },
} as const satisfies Record<string, Call<object, z.ZodType<object>>>;

/** What a table of places is loaded with. */
export type AskedLoad = {
  readonly title: string;
  readonly url: string;
  readonly licence: string;
  readonly country?: string | undefined;
  readonly dryRun: boolean;
};

/** Reads a table of places and loads it. */
export async function takePlaces(
  { db, records }: NamesGround,
  bytes: Uint8Array,
  asked: AskedLoad,
  by: { readonly actor: string; readonly reason: string },
): Promise<Result<PlacesLoaded>> {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  const register = (await records.current())?.register ?? null;
  const known = await readPlaces(
    db,
    (await placeCounts(db)).map(({ country }) => country),
  );
  const reading = placeReading(register, asked.country, known);
  const table = sheets.value.map(({ rows }) => readPlaceTable(rows, reading)).find((one) => one !== null);
  if (!table) return refuse(registerCards.noPlaceTable);
  const { title, url, licence, dryRun } = asked;
  return loadPlaces(db, table, { title, url, licence }, by, { dryRun });
}

/** Binds places and names. */
export function bindNames(bind: Bind, ground: NamesGround): void {
  const { db } = ground;
  bind(calls.names, async ({ situation }, request, actor) => {
    const allowed = mayReadNames(actor, situation);
    return allowed.ok ? ok(withNotice(await caseNamesData(ground, situation), request)) : allowed;
  });
  bind(calls.places, async ({ situation, q }, request, actor) => {
    const allowed = mayReadNames(actor, situation);
    if (!allowed.ok) return allowed;
    const { gazetteer } = await caseNames(ground, situation);
    const found = q === undefined ? gazetteer.places : gazetteer.search(q);
    return ok(withNotice({ places: found.map((place) => ({ ...place, path: gazetteer.path(place) })) }, request));
  });
  bind(calls.addParty, async ({ situation, party, ...given }, request, actor) => {
    const added = await addParty(ground, situation, { id: party, ...given }, { actor });
    return added.ok ? ok(withNotice({ party: added.value }, request)) : added;
  });
  bind(calls.choose, async ({ situation, written, within, ...choice }, request, actor) => {
    const chosen = await chooseName(ground, situation, { ...choice, written: writtenAs(written, within) }, { actor });
    return chosen.ok ? ok(withNotice(chosen.value, request)) : chosen;
  });
  bind(calls.describe, async ({ situation, ...description }, _, actor) => {
    await describeSituation(db, situation, description, { actor: nameOf(actor), reason: 'accounts' });
    return ok({ situation, ...description });
  });
  bind(placeCalls.loads, async () => ok({ loads: await placeLoads(db), countries: await placeCounts(db) }));
  bind(placeCalls.load, async ({ dryRun, ...asked }, request, actor) => {
    if (!(request.body instanceof Uint8Array)) return refuse(exchangeCards.noFile);
    return takePlaces(ground, request.body, { ...asked, dryRun: dryRun === 'yes' }, { actor: nameOf(actor), reason: 'places' });
  });
}
