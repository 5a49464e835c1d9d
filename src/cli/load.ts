import type { Command } from 'commander';
import { recordTables } from '#overview/server';
import { loadFolder, type LoadReport } from '#platform/server';
import { openGround } from '../server/ground.ts';
import { exitCodes, print, t, tell } from './shell.ts';

/** `vigil load DIR [--dry-run]`: takes newer tables of the record in and shows what changes. */
export function loadCommand(program: Command): void {
  program
    .command('load')
    .description(t('shell.load'))
    .argument('<dir>')
    .option('--dry-run', t('shell.load.dry'))
    .option('--json', t('shell.json'))
    .action(async (dir: string, options: { dryRun?: boolean; json?: boolean }) => {
      const ground = await openGround();
      try {
        const report = await loadFolder(
          ground.db,
          dir,
          recordTables,
          { actor: 'keeper (shell)', reason: `vigil load ${dir}` },
          { dryRun: options.dryRun ?? false },
        );
        if (options.json) print(JSON.stringify(report, null, 2));
        else tellReport(report);
        if (report.rejected.length > 0) process.exitCode = exitCodes.dataErrors;
      } finally {
        await ground.close();
      }
    });
}

function tellReport(report: LoadReport): void {
  for (const table of report.tables) print(t('shell.load.table', table));
  for (const { file, row, column, reason } of report.rejected) tell(t('shell.load.rejected', { file, row, column, reason }));
  for (const { table, added, changed, removed } of report.changes) {
    print(t('shell.load.changes', { table, added: added.length, changed: changed.length, removed: removed.length }));
  }
  if (report.changes.length === 0) print(t('shell.load.nothing'));
  else if (report.dryRun) print(t('shell.load.dry.done'));
  else if (report.edition) print(t('shell.load.done', { number: report.edition.number, hash: report.edition.hash.slice(0, 12) }));
}
