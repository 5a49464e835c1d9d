import { z } from 'zod';
import { commitmentsTables, readCommitments } from '#commitments/server';
import { councilTables, readCouncil } from '#council/server';
import { followUpTables, readFollowUp } from '#follow-up/server';
import { type AnyTable, currentEdition, type Database, type Edition, listEditions, readStatements, readTableSources } from '#platform/server';
import { readRegister, registerTables } from '#register/server';
import type { PublicRecord } from './record.ts';
import { type RecordCell, recordCells } from './record-table.ts';

/** Every table of the public record, in an order in which references name what came before. */
export const recordTables: readonly AnyTable[] = [...registerTables, ...councilTables, ...commitmentsTables, ...followUpTables];

/** Reads the whole record as one edition holds it. */
export async function readRecord(db: Database, edition: Edition): Promise<PublicRecord> {
  const register = await readRegister(db, edition.number);
  const [council, commitments, followUp, tables] = await Promise.all([
    readCouncil(db, edition.number, register),
    readCommitments(db, edition.number, register),
    readFollowUp(db, edition.number, register),
    readTableSources(db, edition.number),
  ]);
  return { edition, register, council, commitments, followUp, tables };
}

/** A table of the record as it was loaded: the columns of its file, and its rows. */
export type LoadedTable = { readonly name: string; readonly columns: readonly string[]; readonly rows: readonly (readonly RecordCell[])[] };

/** Reads one table as an edition holds it; `null` if the record has none of that name. */
async function readLoadedTable(db: Database, edition: number, name: string): Promise<LoadedTable | null> {
  const table = recordTables.find((one) => one.name === name);
  if (!table) return null;
  const { properties = {} } = z.toJSONSchema(table.row, { io: 'input', unrepresentable: 'any' });
  const columns = Object.keys(properties);
  const rows = await readStatements<object>(db, name, edition);
  return { name, columns, rows: rows.map((row) => recordCells(columns, row)) };
}

/** Editions kept in memory: one is current, the others were asked for by a permanent link. */
const kept = 4;

/** Opens records: an edition is read once and, since it never changes, kept. */
export function makeRecords(db: Database) {
  const open = new Map<number, Promise<PublicRecord>>();
  const at = (edition: Edition): Promise<PublicRecord> => {
    const found = open.get(edition.number) ?? readRecord(db, edition);
    open.delete(edition.number);
    open.set(edition.number, found);
    found.catch(() => open.delete(edition.number));
    for (const number of [...open.keys()].slice(0, -kept)) open.delete(number);
    return found;
  };
  return {
    /** The newest edition, or `null` before the first load. */
    current: async (): Promise<PublicRecord | null> => {
      const edition = await currentEdition(db);
      return edition && at(edition);
    },
    /** The edition with this number or with a hash that begins so (at least 8 letters); `null` if there is none. */
    find: async (wanted: string): Promise<PublicRecord | null> => {
      const editions = await listEditions(db);
      const edition = editions.find(({ number, hash }) => String(number) === wanted || (wanted.length >= 8 && hash.startsWith(wanted)));
      return edition ? at(edition) : null;
    },
    /** All editions, newest first. */
    editions: (): Promise<readonly Edition[]> => listEditions(db),
    /** One table row by row, as an edition holds it; `null` if there is none of that name. */
    table: (record: PublicRecord, name: string): Promise<LoadedTable | null> => readLoadedTable(db, record.edition.number, name),
  };
}

export type Records = ReturnType<typeof makeRecords>;
