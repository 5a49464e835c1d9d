import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase, type OpenDatabase } from '#platform/server';
import { type Fault, faultsIn } from '../../bench/crash/check.ts';
import { drive } from '../../bench/crash/drive.ts';
import { type Ledger, newLedger } from '../../bench/crash/ledger.ts';

/** Fewer rounds of the same as `npm run bench crash`. */
const rounds = 20;
let folder: string;
let open: OpenDatabase;
let ledger: Ledger = newLedger('example');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-crash-'));
  chmodSync(folder, 0o755);
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

test(`after ${rounds} kills of server and database nothing that was answered is lost, doubled, changed or half done`, async () => {
  const data = join(folder, 'data');
  const driven = await drive(data, rounds);
  ({ ledger } = driven);
  open = await openDatabase({ databaseUrl: null, dataFolder: data });
  expect(await faultsIn(open.db, ledger)).toEqual([]);
  expect(driven.rounds).toEqual({ process: 8, database: 4, server: 4, both: 4 });
  expect(ledger.receipts.size).toBe(ledger.sent.size);
  expect(ledger.sent.size).toBeGreaterThan(rounds);
  expect(ledger.acknowledged.size).toBeGreaterThan(0);
  expect(ledger.unanswered).toBeGreaterThan(0);
  // A machine that is busy with other things takes long to bury and to start processes.
}, 600_000);

const one = `(select report from reports where situation = 'example' order by position limit 1)`;
const other = `(select report from reports where situation = 'example' order by position desc limit 1)`;
const reported = `from reports where report = ${one}`;
const columns = `position, received_at, standing, channel, device_sequence, language, organisation, person, corrects, sources, consent, shared_account`;
const planted: readonly (readonly [string, Fault['kind'], readonly string[]])[] = [
  ['a report is gone', 'lost', [`delete from reports where report = ${one}`]],
  [
    'a report is there twice',
    'doubled',
    [`insert into reports (situation, report, content_hash, ${columns}) select situation, report, 'other', ${columns} ${reported}`],
  ],
  [
    'a report that nobody sent',
    'unexpected',
    [`insert into reports (situation, report, content_hash, ${columns}) select situation, 'nobody', 'x', ${columns} ${reported}`],
  ],
  ['another content than was answered', 'changed', [`update reports set content_hash = 'other' where report = ${one}`]],
  ['a report moved behind', 'changed', [`update reports set position = position + 1000000 where report = ${one}`]],
  ['names are missing', 'half done', [`delete from identity_people where report = ${one}`]],
  ['a violation is missing', 'half done', [`delete from allegations where report = ${one}`]],
  ['a deed is missing', 'half done', [`delete from deeds where subject = ${other}`]],
  ['an id is claimed by nothing', 'half done', [`insert into report_ids (id, situation, content_hash) values ('nothing', 'example', 'x')`]],
  ['a judgement or finding is gone', 'lost', [`delete from judgements`, `delete from finding_deeds`]],
  ['a finding has no facts', 'half done', [`delete from finding_versions`]],
  ['the caseload stands behind its deeds', 'out of order', [`update caseloads set position = position - 1 where situation = 'example'`]],
];

test.each(planted)('the check finds a planted fault: %s', async (_, kind, statements) => {
  const found = await afterwards(open.db, async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
    return faultsIn(db, ledger);
  });
  expect(new Set(found.map((fault) => fault.kind))).toContain(kind);
});

test('what was planted is gone again', async () => {
  expect(await faultsIn(open.db, ledger)).toEqual([]);
});

/** Does something, and takes all of it back. */
async function afterwards<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  const tx = await db.startTransaction().execute();
  try {
    return await work(tx);
  } finally {
    await tx.rollback().execute();
  }
}
