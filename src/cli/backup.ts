import type { Command } from 'commander';
import { closeAllSessions } from '#access/server';
import type { Result } from '#kernel';
import { backUp, type BackupSum, type Database, hasDatabase, makeDatabase, openDatabase, readConfig, restore, verifyBackup } from '#platform/server';
import { migrations } from '../server/migrations.ts';
import { readVersion } from '../server/version.ts';
import { say } from './casework.ts';
import { t, tell } from './shell.ts';

type Json = { readonly json?: boolean };

/** `vigil backup --to FILE` and `vigil backup verify FILE`: one checked file of everything. */
export function backupCommand(program: Command): void {
  const backup = program
    .command('backup')
    .description(t('shell.backup'))
    .option('--to <file>', t('shell.backup.to'))
    .option('--json', t('shell.json'))
    .action(async ({ to, json }: Json & { to?: string }) => {
      if (to === undefined) backup.help({ error: true });
      else
        await withDatabase(async (db) => {
          const made = await backUp(db, to, readVersion().version);
          say(made, json, (sum) => [t('shell.backup.done', { file: to, ...told(sum) })]);
          if (made.ok) tell(t('shell.backup.care'));
        });
    });
  backup
    .command('verify')
    .description(t('shell.backup.verify'))
    .argument('<file>', t('shell.backup.file'))
    .option('--json', t('shell.json'))
    .action(async (file: string, _own: Json, command: Command) => {
      const { json } = command.optsWithGlobals<Json>();
      say(await verifyBackup(file), json, (sum) => [t('shell.backup.verified', { file, at: sum.madeAt, version: sum.vigil, ...told(sum) })]);
    });
}

/** `vigil restore FILE [--force]`: puts a backup back into an empty database, whole or not at all. */
export function restoreCommand(program: Command): void {
  program
    .command('restore')
    .description(t('shell.restore'))
    .argument('<file>', t('shell.backup.file'))
    .option('--force', t('shell.restore.force'))
    .option('--json', t('shell.json'))
    .action((file: string, { force = false, json }: Json & { force?: boolean }) =>
      withNewDatabase(async (db) => {
        const restored: Result<BackupSum> = await restore(db, file, {
          migrations,
          force,
          // Whoever signed out after the backup was made must not come in by its sessions.
          after: closeAllSessions,
        });
        say(restored, json, (sum) => [t('shell.restore.done', { file, at: sum.madeAt, ...told(sum) })]);
      }),
    );
}

const told = ({ tables, rows, sha256 }: BackupSum) => ({ tables: tables.length, rows, hash: sha256.slice(0, 12) });

/** The same; an exercise that is not there yet gets an empty database of its own first. */
async function withNewDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const config = readConfig();
  const { database } = config;
  if (database !== null) {
    const { db, close } = await openDatabase({ ...config, database: null });
    try {
      if (!(await hasDatabase(db, database))) await makeDatabase(db, database);
    } finally {
      await close();
    }
  }
  await withDatabase(work);
}

/** The database as it stands: a backup changes nothing in it, and a restored one is not to be filled before. */
async function withDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const { db, close } = await openDatabase(readConfig());
  try {
    await work(db);
  } finally {
    await close();
  }
}
