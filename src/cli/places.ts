import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { ok, refuse, type Result } from '#kernel';
import { overviewCards } from '#overview';
import { placeCounts, placeLoads, type PlacesLoaded } from '#register/server';
import { openGround } from '../server/ground.ts';
import { takePlaces } from '../server/routes/names.ts';
import { say } from './casework.ts';
import { columns } from './lines.ts';
import { t, tell } from './shell.ts';

type Options = {
  readonly source?: string;
  readonly title?: string;
  readonly licence?: string;
  readonly country?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
};

/** `vigil places load FILE`: takes a table of places with their codes; `vigil places list` says what is here. */
export function placesCommand(program: Command): void {
  const places = program.command('places').description(t('shell.places'));
  places
    .command('load')
    .description(t('shell.places.load'))
    .argument('<file>', t('shell.places.file'))
    .option('--title <title>', t('shell.places.title'))
    .option('--source <url>', t('shell.places.source'))
    .option('--licence <licence>', t('shell.places.licence'))
    .option('--country <code>', t('shell.places.country'))
    .option('--dry-run', t('shell.places.dry'))
    .option('--json', t('shell.json'))
    .action(async (file: string, options: Options) => {
      const ground = await openGround();
      try {
        const { source: url = '', title = basename(file), licence = '', country, dryRun = false } = options;
        const bytes = bytesOf(file);
        const loaded = bytes.ok
          ? await takePlaces(ground, bytes.value, { title, url, licence, country, dryRun }, { actor: 'keeper (shell)', reason: 'vigil places load' })
          : bytes;
        if (loaded.ok && options.json !== true)
          for (const { row, column, fault, found } of loaded.value.faults)
            tell(t('places.fault', { row, column, fault: t(`places.fault.${fault}`), found }));
        say(loaded, options.json, linesOf);
      } finally {
        await ground.close();
      }
    });
  places
    .command('list')
    .description(t('shell.places.list'))
    .option('--json', t('shell.json'))
    .action(async ({ json }: Options) => {
      const ground = await openGround();
      try {
        const held = { loads: await placeLoads(ground.db), countries: await placeCounts(ground.db) };
        say(ok(held), json, ({ loads, countries }) =>
          loads.length === 0
            ? [t('places.none')]
            : columns([
                ...loads.map(({ title, taken, rows, url }) => [title, `${taken}/${rows}`, url]),
                ...countries.map((one) => [one.country, String(one.places)]),
              ]),
        );
      } finally {
        await ground.close();
      }
    });
}

function linesOf({ rows, taken, rejected, countries, dryRun }: PlacesLoaded): readonly string[] {
  return [
    ...columns(countries.map(({ country, places }) => [country, String(places)])),
    t(dryRun ? 'places.would-load' : 'places.loaded', { rows, taken, rejected }),
  ];
}

function bytesOf(file: string): Result<Uint8Array> {
  try {
    return ok(readFileSync(file === '-' ? 0 : file));
  } catch {
    return refuse(overviewCards.noSuchFile, { file });
  }
}
