import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { type Edition, type Incoming, keysOf, type TableChange, takeIn } from './editions.ts';
import { checkReferences, DataFault, type ReadTable, readTable, type RecordTable, type RejectedRow } from './tables.ts';

/** What a load did, or would do: rows in = taken + rejected, for each table. */
export type LoadReport = {
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly taken: number; readonly rejected: number }[];
  readonly rejected: readonly RejectedRow[];
  readonly changes: readonly TableChange[];
  readonly edition: Edition | null;
  readonly dryRun: boolean;
};

/** The tables of the record as the rooms declare them; each room's row type is its own affair. */
export type AnyTable = RecordTable<object>;

/** What rows loaded from a folder are filed under. */
export const dataOrigin = 'data';

/** Loads every table that a folder holds, in one transaction; tables it lacks stay as they are. */
export async function loadFolder(
  db: Database,
  folder: string,
  tables: readonly AnyTable[],
  by: { readonly actor: string; readonly reason: string },
  options: { readonly dryRun?: boolean } = {},
): Promise<LoadReport> {
  const read = new Map<string, ReadTable<object>>();
  const keys = new Map<string, ReadonlySet<string>>();
  for (const table of tables) {
    const found = readTable(folder, table);
    if (!found) {
      keys.set(table.name, await keysOf(db, table.name));
      continue;
    }
    const checked = checkReferences(table, found, (name) => keys.get(name) ?? new Set());
    read.set(table.name, checked);
    keys.set(table.name, new Set(checked.taken.map(({ key }) => key)));
  }
  if (read.size === 0) throw new DataFault(`${folder} holds none of the record's tables (such as ${tables[0]?.name}.csv)`);
  const incoming = [...read].map(([table, { taken, rejected, source }]): Incoming => ({ table, rows: taken, source, partial: rejected.length > 0 }));
  const { changes, edition } = await takeIn(db, dataOrigin, incoming, { ...by, action: 'load the record' }, options);
  return {
    tables: [...read].map(([table, { taken, rejected }]) => ({
      table,
      rows: taken.length + rejected.length,
      taken: taken.length,
      rejected: rejected.length,
    })),
    rejected: [...read.values()].flatMap(({ rejected }) => rejected),
    changes,
    edition,
    dryRun: options.dryRun ?? false,
  };
}

/** A hash over the content of a folder's files, to know it again. */
export function hashOfFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) =>
    join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
  )) {
    if (entry.isFile())
      hash
        .update(entry.name)
        .update('\0')
        .update(readFileSync(join(entry.parentPath, entry.name)))
        .update('\0');
  }
  return hash.digest('hex');
}
