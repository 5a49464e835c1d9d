import type { Command } from 'commander';
import { readConfig } from '#platform/server';
import { serve } from '../server/serve.ts';
import { t, tell } from './shell.ts';

/** `vigil serve`: runs until it is told to stop. */
export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description(t('shell.serve'))
    .action(async () => {
      const told = toldToStop();
      const { fallback, dataFolder } = readConfig();
      if (fallback) tell(t('shell.fallback', { folder: dataFolder }));
      const serving = await serve();
      if (serving.edition) tell(t('shell.loaded', { number: serving.edition.number, hash: serving.edition.hash.slice(0, 12) }));
      tell(t('shell.listening', { url: serving.url }));
      tell(t('shell.keeper', { url: serving.keeperUrl }));
      if (serving.exerciseUrl !== null) tell(t('shell.exercise.listening', { url: serving.exerciseUrl }));
      await told;
      await serving.stop();
    });
}

/**
 * Listens from the first moment and to every repetition: a terminal sends its interrupt to the whole group, so it
 * may come twice, and a second one must not end us before the database is left in order.
 */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
