import type { Command } from 'commander';
import { stateCard } from '#overview';
import { printResult, withRecord } from './with-record.ts';
import { t } from './shell.ts';

/** `vigil state KAZ`: the card of one State. */
export function stateCommand(program: Command): void {
  program
    .command('state')
    .description(t('shell.state'))
    .argument('<state>')
    .option('--edition <edition>', t('shell.edition'))
    .option('--json', t('shell.json'))
    .action(async (state: string, options: { edition?: string; json?: boolean }) => {
      await withRecord(options.edition, (record) => printResult(stateCard(record, state), options.json));
    });
}
