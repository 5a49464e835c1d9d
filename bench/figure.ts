// One figure over HTTP under 20 connections, now and as known on a past day. `npm run bench figure -- [findings]`
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { sql } from 'kysely';
import { addAccount, addOrganisation, assign, openSession } from '#access/server';
import { type Database, openCaseload, readConfig } from '#platform/server';
import { openGround } from '../src/server/ground.ts';
import { inventedReport } from './crash/ledger.ts';
import { machine, ms, startServer, withFolder } from './tools/measure.ts';

const by = { actor: 'keeper (bench)', reason: 'invented' };
const situation = 'example';

export async function measure(args: readonly string[]): Promise<void> {
  const size = Number(args[0] ?? 40_000);
  console.log(machine());
  await withFolder(async (folder) => {
    const data = join(folder, 'data');
    const ground = await openGround(readConfig({ VIGIL_DATA: data }));
    const cookie = await prepare(ground.db);
    await fill(ground.db, size);
    const server = await startServer(data);
    try {
      console.log(`${size.toLocaleString('en')} verified findings of one situation, written in bulk by SQL`);
      for (const known of ['', '&asKnownOn=2024-12-31']) await figure(server.url, cookie, `/api/v1/counts?year=2024&situation=${situation}${known}`);
      await afterChange(server.url, cookie);
    } finally {
      await server.stop();
      await ground.close();
    }
  });
}

async function prepare(db: Database): Promise<string> {
  await openCaseload(db, { situation, zone: 'UTC' }, by, new Date('2024-01-01T00:00:00Z'));
  await addOrganisation(db, { id: 'organisation-a', name: 'Organisation A (invented)' }, by);
  const account = await addAccount(db, { login: 'manager-1', organisation: 'organisation-a' }, by);
  if (!account.ok) throw new Error(account.refusal.card.id);
  await assign(db, { account: account.value.id, situation, role: 'information_manager' }, by);
  return `vigil-session=${await openSession(db, account.value.id, Date.now())}`;
}

/** Invented findings, verified through 2024 and 2025, each with children known as numbers. */
async function fill(db: Database, size: number): Promise<void> {
  const types = `(array['killing', 'maiming', 'recruitment', 'sexual_violence', 'abduction', 'attack_on_schools'])[1 + n % 6]`;
  const day = `(date '2024-01-01' + (n * 365 / ${size})::int)`;
  const verified = `(date '2024-01-10' + (n * 500 / ${size})::int)`;
  const cell = `jsonb_build_object('sex', (array['boys', 'girls', 'unknown'])[1 + n % 3], 'age', '14-17', 'count', 1 + n % 4, 'least', 1 + n % 4, 'most', 1 + n % 4 + (n % 20 = 0)::int)`;
  const facts = `jsonb_build_object('type', ${types}, 'occurred', jsonb_build_object('kind', 'once', 'on',
      jsonb_build_object('text', ${day}::text, 'from', ${day}::text, 'to', ${day}::text)),
    'place', jsonb_build_object('pcodes', jsonb_build_array('EX', 'EX0' || n % 9)), 'alleged', '[]'::jsonb, 'victims', '[]'::jsonb,
    'tally', case when n % 6 = 5 then '[]'::jsonb else jsonb_build_array(${cell}) end, 'answers', '{}'::jsonb, 'sources', '[]'::jsonb,
    'reliedOn', '{}'::jsonb, 'eligibility', '{"conflict": "linked", "age": "under 18", "author": "party not identified"}'::jsonb)`;
  const rows = `from generate_series(1, ${size}) as n`;
  const statements = [
    `insert into deeds (at, actor, action, subject, reason, details, situation)
       select ${verified}, 'bench', 'finding: sign', n::text, 'invented', '{}', '${situation}' ${rows} order by n + 0`,
    `create temporary table numbered as select subject::int as n, position from deeds where action = 'finding: sign' and actor = 'bench'`,
    `insert into finding_versions (situation, finding, version, since, type, facts, author_person, author_organisation)
       select '${situation}', md5(n::text)::uuid, 1, position, ${types}, ${facts}, 'account-1', 'organisation-a' from numbered`,
    `insert into finding_states (situation, finding, since, version, status, status_on, reason, first_verified_on, contributors)
       select '${situation}', md5(n::text)::uuid, position, 1, 'verified', ${verified}, 'invented', ${verified}, '[]' from numbered`,
    `update caseloads set position = (select max(position) from deeds), at = (select max(at) from deeds where situation is not null)`,
  ];
  await db.transaction().execute(async (tx) => {
    for (const statement of statements) await sql.raw(statement).execute(tx);
  });
  await sql`analyze`.execute(db);
}

async function once(url: string, cookie: string, path: string): Promise<{ readonly total: number; readonly took: number }> {
  const began = performance.now();
  const response = await fetch(url + path, { headers: { cookie } });
  const { rows } = (await response.json()) as { rows: readonly { violation: string; unit: string; total: number }[] };
  return { total: rows.find(({ violation, unit }) => violation === 'all' && unit === 'violations')?.total ?? 0, took: performance.now() - began };
}

async function figure(url: string, cookie: string, path: string): Promise<void> {
  const { total, took } = await once(url, cookie, path);
  const { latency, requests, non2xx } = await autocannon({ url: url + path, connections: 20, duration: 5, headers: { cookie } });
  console.log(
    `${path}: ${total.toLocaleString('en')} violations; first asked ${ms(took)}; then p50 ${latency.p50} ms, p99 ${latency.p99} ms, ` +
      `${Math.round(requests.average)} a second, ${non2xx} refused; aim p99 ≤ 150 ms`,
  );
}

/** What the first figure costs after something changed: what is held is brought forward and counted anew. */
async function afterChange(url: string, cookie: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const { body } = inventedReport(randomBytes(32).toString('hex'), 'An invented account.');
    const headers = { 'content-type': 'application/json', cookie, origin: url };
    const sent = await fetch(`${url}/api/v1/casework/${situation}/reports`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!sent.ok) throw new Error(await sent.text());
    times.push((await once(url, cookie, `/api/v1/counts?year=2024&situation=${situation}`)).took);
  }
  console.log(`the first figure after a change: ${times.map(ms).join(', ')}`);
}
