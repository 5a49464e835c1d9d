import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The four settings, as DESIGN names them; everything else has one value. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database and its socket's password. */
  readonly dataFolder: string;
  /** Whether that folder is the fallback, so that its place can be named to the person who starts it. */
  readonly fallback: boolean;
  /** The public address in citations and embeds. */
  readonly url: string;
  /** That address only if it was set; without it a page knows best by what address it was reached. */
  readonly declaredUrl: string | null;
  /** A PostgreSQL server to use in place of the embedded one. */
  readonly databaseUrl: string | null;
  /** Another database of the same server: the exercise's. `null`: Vigil's own. */
  readonly database: string | null;
};

/** The checkout's own folder, with `data/`, `dist/` and `package.json` in it. */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const ownFolder = join(checkout, '.vigil');

/** Reads the settings from the environment. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env['PORT'] ?? 8080);
  const host = env['HOST'] ?? '127.0.0.1';
  const databaseUrl = env['DATABASE_URL'] ?? null;
  const dataFolder = env['VIGIL_DATA'] ? resolve(env['VIGIL_DATA']) : defaultDataFolder();
  return {
    port,
    host,
    dataFolder,
    fallback: dataFolder !== ownFolder && !env['VIGIL_DATA'] && !env['DATABASE_URL'],
    url: (env['VIGIL_URL'] ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`).replace(/\/$/, ''),
    declaredUrl: env['VIGIL_URL']?.replace(/\/$/, '') ?? null,
    databaseUrl,
    database: env['VIGIL_EXERCISE'] === 'yes' ? exerciseDatabase({ databaseUrl }) : null,
  };
}

/** The parts of a database's address around its name. It need not be a full URL: with a socket there is no host. */
export function addressParts(url: string): { readonly before: string; readonly name: string; readonly after: string } {
  const [, before = url, name = '', after = ''] = /^(\w+:\/\/[^/?]*)\/?([^/?]*)(.*)$/s.exec(url) ?? [];
  return { before, name, after };
}

/**
 * The name of the exercise's database: beside Vigil's own in the same server, and named after it where that one has a
 * name of its own, so that two Vigils of one server never share an exercise.
 */
export function exerciseDatabase({ databaseUrl }: Pick<Config, 'databaseUrl'>): string {
  const own = databaseUrl === null ? '' : decodeURIComponent(addressParts(databaseUrl).name);
  return `${own === '' || own === 'postgres' ? 'vigil' : own}_exercise`;
}

/**
 * `.vigil` in the checkout; where we run as root and the checkout lies in a folder that the database's own
 * user may not enter, a folder below the system's temporary-but-kept place, named after the checkout.
 */
function defaultDataFolder(): string {
  if (!isRoot() || canBeEnteredByOthers(checkout)) return ownFolder;
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 12);
  return join(keptFolder(), `vigil-${name}`);
}

function keptFolder(): string {
  for (const folder of ['/var/lib', '/var/tmp']) {
    try {
      accessSync(folder, constants.W_OK);
      if (canBeEnteredByOthers(folder)) return folder;
    } catch {
      // not there or not writable: the next one
    }
  }
  return tmpdir();
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether every folder on the way may be entered by any user, as PostgreSQL's `nobody` must. */
export function canBeEnteredByOthers(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    try {
      if ((statSync(at).mode & 0o001) === 0) return false;
    } catch {
      // not made yet: its parents decide
    }
    if (at === dirname(at)) return true;
  }
}

/** Makes a folder with its parents. */
export function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
