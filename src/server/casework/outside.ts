import { eventRowsOf, eventRowsOfGeoJson, exchangeCards, readUcdpEvents } from '#exchange';
import { readSheets } from '#exchange/server';
import { incidentCards, type OutsideLoad, type OutsideSource, type OutsideYear } from '#incidents';
import { keepOutside, outsideLoads, outsideYears } from '#incidents/server';
import type { Actor } from '#access';
import { ok, refuse, type Result } from '#kernel';
import { type Database, newId, recordIn } from '#platform/server';
import { may } from './door.ts';
import { type Doing, inside } from './work.ts';

/** How events of a source are described where nobody says otherwise. */
export function ucdpSource(version: string): OutsideSource {
  const title = `UCDP Georeferenced Event Dataset, version ${version}`;
  return { source: 'ucdp-ged', version, title, url: 'https://ucdp.uu.se/downloads/', licence: 'CC BY 4.0' };
}

/** The rows of events in a file: GeoJSON, or a table. */
async function rowsIn(bytes: Uint8Array) {
  const begins = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (begins.startsWith('{')) {
    try {
      const rows = eventRowsOfGeoJson(JSON.parse(new TextDecoder().decode(bytes)));
      return rows ? ok(rows) : refuse(incidentCards.noEvents);
    } catch {
      return refuse(exchangeCards.broken);
    }
  }
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  const rows = sheets.value.map((sheet) => eventRowsOf(sheet.rows)).find((one) => one !== null);
  return rows ? ok(rows) : refuse(incidentCards.noEvents);
}

/** Loads events of another source for comparison. They are no reports, and nothing counts them. */
export async function loadOutside(
  db: Database,
  situation: string,
  bytes: Uint8Array,
  source: OutsideSource,
  doing: Doing,
): Promise<Result<OutsideLoad>> {
  const member = may(doing.actor, 'import reports', situation);
  if (!member.ok) return member;
  const rows = await rowsIn(bytes);
  if (!rows.ok) return rows;
  const { events, rejected, doubtful, rows: all } = readUcdpEvents(rows.value);
  if (events.length === 0) return refuse(incidentCards.noEvents);
  return inside(db, situation, doing, async (entered) => {
    const { person } = member.value;
    const { tx, at } = entered;
    const load = { id: newId(), ...source, rows: all, taken: events.length, rejected: rejected.length, doubtful };
    const details = { source: source.source, version: source.version, events: events.length };
    await recordIn(entered, { actor: `account ${person}`, action: 'load outside events', subject: load.id, reason: 'comparison', details });
    await keepOutside(tx, situation, { ...load, at, person }, events);
    return ok({ ...load, at: at.toISOString() });
  });
}

/** What is shown beside a situation's own work, never in it. */
export type OutsideView = { readonly loads: readonly OutsideLoad[]; readonly years: readonly OutsideYear[] };

/** Outside events by year, for those who may read the imports. */
export async function outsideView(db: Database, situation: string, actor: Actor): Promise<Result<OutsideView>> {
  const member = may(actor, 'read imports', situation);
  return member.ok ? ok({ loads: await outsideLoads(db, situation), years: await outsideYears(db, situation) }) : member;
}
