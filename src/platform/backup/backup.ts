import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { type Card, ok, refuse, type Result } from '#kernel';
import type { Database } from '../database.ts';
import { readCounters, readLines, readShapes, settleText } from './catalogue.ts';
import { type BackupSum, DamagedBackup, format, readBackup, writeBackup } from './file.ts';

/** The refusals about backups. */
export const backupCards = {
  fileThere: { id: 'backup-file-there', status: 409, exit: 2 },
  noPlace: { id: 'backup-no-place', status: 409, exit: 2 },
  noSuchFile: { id: 'backup-no-such-file', status: 404, exit: 2 },
  damaged: { id: 'backup-damaged', status: 422, exit: 1 },
  newer: { id: 'backup-newer', status: 409, exit: 1 },
  notEmpty: { id: 'restore-not-empty', status: 409, exit: 2 },
  inUse: { id: 'restore-in-use', status: 409, exit: 2 },
} as const satisfies Record<string, Card>;

/**
 * Writes everything that the database holds into one file: every table of its catalogue, as at one moment, while others
 * go on working. The file holds identities in clear and can be read by its owner only.
 */
export async function backUp(db: Database, path: string, vigil: string, now = new Date()): Promise<Result<BackupSum>> {
  if (existsSync(path)) return refuse(backupCards.fileThere, { file: path });
  try {
    const sum = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        await settleText(tx);
        const tables = await readShapes(tx);
        const isNew = tables.every(({ name }) => name !== 'kysely_migration');
        const { rows } = isNew ? { rows: [] } : await sql<{ name: string }>`select name from kysely_migration order by name`.execute(tx);
        // Counters are not part of the moment and only ever go on: read after it began, none stands behind the rows.
        const counters = await readCounters(tx);
        const header = { format, madeAt: now.toISOString(), vigil, migrations: rows.map(({ name }) => name), tables, counters } as const;
        return writeBackup(path, header, (table) => readLines(tx, table));
      });
    return ok(sum);
  } catch (error) {
    const { code = '', syscall } = error as { code?: string; syscall?: string };
    if (syscall === undefined || !code.startsWith('E')) throw error;
    return refuse(backupCards.noPlace, { file: path, code });
  }
}

/** Reads a backup to its end and says what is in it; a damaged one is refused. */
export async function verifyBackup(path: string): Promise<Result<BackupSum>> {
  return undamaged(path, async () => {
    let sum: BackupSum | null = null;
    for await (const part of readBackup(path)) if (part.kind === 'end') ({ sum } = part);
    if (!sum) throw new DamagedBackup('it breaks off');
    return ok(sum);
  });
}

/** Does something with a backup; that it is not there, or damaged, becomes a refusal. */
export async function undamaged<T>(path: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DamagedBackup) return refuse(backupCards.damaged, { file: path, reason: error.message });
    const { code = '' } = error as { code?: string };
    if (['ENOENT', 'EISDIR', 'EACCES'].includes(code)) return refuse(backupCards.noSuchFile, { file: path });
    throw error;
  }
}
