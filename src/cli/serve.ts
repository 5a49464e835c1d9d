import type { Command } from 'commander';
import { serve } from '../server/serve.ts';
import { t, tell } from './shell.ts';

/** `vigil serve`: runs until it is told to stop. */
export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description(t('shell.serve'))
    .action(async () => {
      const serving = await serve();
      if (serving.edition) tell(t('shell.loaded', { number: serving.edition.number, hash: serving.edition.hash.slice(0, 12) }));
      tell(t('shell.listening', { url: serving.url }));
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      });
      await serving.stop();
    });
}
