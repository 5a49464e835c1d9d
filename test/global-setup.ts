import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startOrJoin } from '../src/platform/postgres.ts';
import { openGround } from '../src/server/ground.ts';
import { readConfig } from '#platform/server';

/** Starts one database for the run: `record` holds the bundled record, `pristine` is what copies are made of. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-tests-'));
  // The database's own user must be able to enter when the tests run as root.
  chmodSync(folder, 0o755);
  const embedded = await startOrJoin(folder);
  const { host, user, password } = embedded.connection as { host: string; user: string; password: string };
  const url = (name: string) => `postgres://${user}:${password}@/${name}?host=${encodeURIComponent(host)}`;
  const client = new pg.Client(embedded.connection);
  await client.connect();
  await client.query('create database record');
  const ground = await openGround(readConfig({ DATABASE_URL: url('record') }));
  await ground.close();
  await client.query('create database pristine template record');
  await client.end();
  project.provide('databaseUrl', url('record'));
  return async () => {
    await embedded.leave();
    rmSync(folder, { recursive: true, force: true });
  };
}
