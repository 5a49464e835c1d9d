import type { Command } from 'commander';
import { searchRecord } from '#overview';
import { titled } from '../server/titled.ts';
import { exitCodes, locale, print, t, tell } from './shell.ts';
import { withRecord } from './with-record.ts';

/** `vigil search WORDS`: finds in the whole record; exit code 1 when nothing is found. */
export function searchCommand(program: Command): void {
  program
    .command('search')
    .description(t('shell.search'))
    .argument('<words...>')
    .option('--limit <n>', t('shell.search.limit'), '20')
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(async (words: readonly string[], options: { limit: string; edition?: string; json?: boolean }) => {
      const query = words.join(' ');
      const limit = Math.min(Math.max(Math.trunc(Number(options.limit)) || 20, 1), 1000);
      await withRecord(options.edition, (record) => {
        const results = searchRecord(record, query, limit, locale).map((found) => titled(found, locale));
        if (options.json) print(JSON.stringify(results, null, 2));
        else
          for (const { kind, title, detail, date, path } of results)
            print([t(`search.kind.${kind}`), title, detail, date, path].filter(Boolean).join('  '));
        if (results.length > 0) return;
        tell(t('search.none', { query }));
        process.exitCode = exitCodes.dataErrors;
      });
    });
}
