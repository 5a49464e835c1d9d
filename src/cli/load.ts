import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { NotMarc, takeInLibrary } from '#council/server';
import { overviewCards, stateIndexOf } from '#overview';
import { recordTables } from '#overview/server';
import { DataFault, loadFolder, type LoadReport } from '#platform/server';
import { refuse } from '#kernel';
import { type Ground, openGround } from '../server/ground.ts';
import { today } from '../server/routes/lists.ts';
import { exitCodes, print, t, tell, tellRefusal } from './shell.ts';

type Options = { readonly dryRun?: boolean; readonly read?: string; readonly json?: boolean };

const actor = 'keeper (shell)';

/**
 * `vigil load DIR|FILE.xml [--dry-run]`: takes newer tables of the record, or a MARCXML file of the UN Digital
 * Library, in and shows what changes.
 */
export function loadCommand(program: Command): void {
  program
    .command('load')
    .description(t('shell.load'))
    .argument('<dir>', t('shell.load.what'))
    .option('--dry-run', t('shell.load.dry'))
    .option('--read <day>', t('shell.load.read'))
    .option('--json', t('shell.json'))
    .action(async (path: string, options: Options) => {
      const ground = await openGround();
      try {
        const report = /\.xml$/i.test(path) ? await loadLibrary(ground, path, options) : await loadTables(ground, path, options);
        if (!report) return;
        if (options.json) print(JSON.stringify(report, null, 2));
        else tellReport(report);
        if (report.rejected.length > 0) process.exitCode = exitCodes.dataErrors;
      } finally {
        await ground.close();
      }
    });
}

function loadTables(ground: Ground, folder: string, { dryRun = false }: Options): Promise<LoadReport> {
  return loadFolder(ground.db, folder, recordTables, { actor, reason: `vigil load ${folder}` }, { dryRun });
}

async function loadLibrary(ground: Ground, file: string, { dryRun = false, read = today() }: Options): Promise<LoadReport | null> {
  const record = await ground.records.current();
  const text = textOf(file);
  if (!record || text === null) {
    const refused = record ? refuse(overviewCards.noSuchFile, { file }) : refuse(overviewCards.noRecord);
    if (!refused.ok) process.exitCode = tellRefusal(refused.refusal);
    return null;
  }
  const { council, register } = record;
  try {
    const library = { council, register, states: stateIndexOf(register), readOn: read };
    return await takeInLibrary(ground.db, { name: file, text }, library, { actor, reason: `vigil load ${file}` }, { dryRun });
  } catch (error) {
    if (error instanceof NotMarc) throw new DataFault(`${file}: ${error.message}`);
    throw error;
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function tellReport(report: LoadReport): void {
  for (const table of report.tables) print(t('shell.load.table', table));
  for (const { file, row, column, reason, cells } of report.rejected) {
    tell(t('shell.load.rejected', { file, row, column, reason: file.endsWith('.xml') && cells !== '' ? `${reason} (${cells})` : reason }));
  }
  for (const { table, added, changed, removed } of report.changes) {
    print(t('shell.load.changes', { table, added: added.length, changed: changed.length, removed: removed.length }));
  }
  if (report.changes.length === 0) print(t('shell.load.nothing'));
  else if (report.dryRun) print(t('shell.load.dry.done'));
  else if (report.edition) print(t('shell.load.done', { number: report.edition.number, hash: report.edition.hash.slice(0, 12) }));
}
