// Reports of 4 KiB taken in with a million stored: one by one, waiting together, and over HTTP. `npm run bench intake -- [stored]`
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { sql } from 'kysely';
import { addAccount, addOrganisation, assign, memberOf, openSession } from '#access/server';
import type { Member } from '#access';
import { sentReport } from '#incidents/server';
import { type Database, openCaseload, readConfig } from '#platform/server';
import { type Intake, makeIntake } from '../src/server/casework/intake.ts';
import { sendReport, type SendingBy } from '../src/server/casework/work.ts';
import { openGround } from '../src/server/ground.ts';
import { reportCall } from '../src/server/routes/casework.ts';
import { databaseCpu } from './tools/processes.ts';
import { machine, ms, startServer, summary, withFolder } from './tools/measure.ts';

const by = { actor: 'keeper (bench)', reason: 'invented' };
const situation = 'example';
const bytes = 4096;

/** An invented report of 4 KiB: one violation, two children, two names, and an account that no disk can shorten. */
function invented(): Record<string, unknown> {
  const body = {
    situation,
    id: randomBytes(32).toString('hex'),
    channel: 'field',
    allegations: [
      {
        type: 'recruitment',
        occurred: { kind: 'once', on: '2024-06' },
        place: { pcodes: ['EX', 'EX01', 'EX0101'] },
        tally: [{ sex: 'boys', age: '14-17', count: 2 }],
        mentions: ['1', '2'].map((child) => ({ child, sex: 'boys', age: '14-17' })),
      },
    ],
    sources: [{ category: 'primary_witness' }],
    identities: { people: ['1', '2'].map((child) => ({ role: 'child', child, name: `Invented ${child}` })), narrative: '' },
  };
  const missing = bytes - JSON.stringify(body).length;
  body.identities.narrative = randomBytes(Math.ceil(missing / 2))
    .toString('hex')
    .slice(0, missing);
  return body;
}

function sendingOf(actor: Member): SendingBy {
  const { situation: _, organisation, identities, ...report } = reportCall.input.parse(invented());
  return { sent: sentReport(report), identities, organisation, actor };
}

export async function measure(args: readonly string[]): Promise<void> {
  const stored = Number(args[0] ?? 1_000_000);
  console.log(machine());
  await withFolder(async (folder) => {
    const data = join(folder, 'data');
    const ground = await openGround(readConfig({ VIGIL_DATA: data }));
    const { actor, cookie } = await prepare(ground.db);
    const began = performance.now();
    await fill(ground.db, stored);
    console.log(`${stored.toLocaleString('en')} reports stored beforehand, written in bulk by SQL: ${ms(performance.now() - began)}`);
    const intake = makeIntake(ground.db);
    const from = { actor, data };
    await several('warming up', 1, 1, (sending) => intake(situation, sending), from);
    await several(
      'one by one, each with a transaction of its own',
      1,
      5,
      (sending) => sendReport(ground.db, { situation, ...sending }, { actor }),
      from,
    );
    await several('64 waiting together, sharing transactions', 64, 8, (sending) => intake(situation, sending), from);
    const before = await count(ground.db);
    const server = await startServer(data);
    try {
      await overHttp(server.url, cookie, 1);
      await overHttp(server.url, cookie, 40);
    } finally {
      await server.stop();
    }
    console.log(`kept over HTTP: ${((await count(ground.db)) - before).toLocaleString('en')}, answered: ${answered.toLocaleString('en')}`);
    await ground.close();
  });
}

let answered = 0;

async function prepare(db: Database): Promise<{ readonly actor: Member; readonly cookie: string }> {
  await openCaseload(db, { situation, zone: 'UTC' }, by);
  await addOrganisation(db, { id: 'organisation-a', name: 'Organisation A (invented)' }, by);
  const account = await addAccount(db, { login: 'monitor-1', organisation: 'organisation-a' }, by);
  if (!account.ok) throw new Error(account.refusal.card.id);
  await assign(db, { account: account.value.id, situation, role: 'monitor' }, by);
  return { actor: await memberOf(db, account.value), cookie: `vigil-session=${await openSession(db, account.value.id, Date.now())}` };
}

/** Stores reports like those that are sent, with ids that are spread as evenly, many at once. */
async function fill(db: Database, size: number): Promise<void> {
  const step = 50_000;
  const account = randomBytes(1400).toString('hex');
  const id = `encode(sha256(n::text::bytea), 'hex')`;
  const key = `'${situation}', ${id}, ${id}`;
  for (let from = 1; from <= size; from += step) {
    const rows = `from generate_series(${from}, ${Math.min(size, from + step - 1)}) as n`;
    const statements = [
      `insert into deeds (actor, action, subject, reason, details, situation)
         select 'account bench', 'receive a report', ${id}, 'field', jsonb_build_object('contentHash', ${id}), '${situation}' ${rows} order by n`,
      `insert into report_ids select ${id}, '${situation}', ${id} ${rows}`,
      `insert into reports (situation, report, content_hash, position, received_at, standing, channel, language, organisation, person, sources, consent)
         select ${key}, n, now(), 'taken', 'field', 'en', 'organisation-a', 'bench', '[{"types": [], "category": "primary_witness"}]', '[]' ${rows}`,
      `insert into allegations (situation, report, content_hash, number, type, occurred, pcodes, parties, tally, answers)
         select ${key}, 1, 'recruitment', '{"on": {"to": "2024-06-30", "from": "2024-06-01", "text": "2024-06"}, "kind": "once"}',
           '["EX", "EX01"]', '[]', '[{"age": "14-17", "sex": "boys", "most": 2, "count": 2, "least": 2}]', '{}' ${rows}`,
      `insert into mentions (situation, report, content_hash, allegation, number, id, sex, age)
         select ${key}, 1, c, ${id} || '/' || c, 'boys', '14-17' ${rows}, generate_series(1, 2) as c`,
      `insert into identity_people (situation, report, content_hash, number, role, child, name)
         select ${key}, c, 'child', c::text, 'Invented ' || c ${rows}, generate_series(1, 2) as c`,
      `insert into identity_narratives (situation, report, content_hash, narrative) select ${key}, md5(n::text) || '${account}' ${rows}`,
    ];
    await db.transaction().execute(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx);
    });
  }
  await sql`update caseloads set position = (select max(position) from deeds)`.execute(db);
  await sql`analyze`.execute(db);
  await sql`checkpoint`.execute(db);
}

async function count(db: Database): Promise<number> {
  const { rows } = await sql<{ kept: number }>`select count(*)::int as kept from reports where situation = ${situation}`.execute(db);
  return rows[0]?.kept ?? 0;
}

/** So many senders, each with one report under way, for so many seconds. */
async function several(
  what: string,
  senders: number,
  seconds: number,
  send: (sending: SendingBy) => ReturnType<Intake>,
  { actor, data }: { readonly actor: Member; readonly data: string },
): Promise<void> {
  const ready = Array.from({ length: senders === 1 ? 6000 : 40_000 }, () => sendingOf(actor));
  const times: number[] = [];
  const [began, cpu, database] = [performance.now(), process.cpuUsage(), databaseCpu(data)];
  const end = began + seconds * 1000;
  const one = async () => {
    for (let next = ready.pop(); next && performance.now() < end; next = ready.pop()) {
      const start = performance.now();
      const result = await send(next);
      if (!result.ok) throw new Error(result.refusal.card.id);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: senders }, one));
  const took = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { p50, p99, max } = summary(times);
  const each = (user + system) / 1000 / times.length;
  console.log(
    `${what}: ${Math.round(times.length / took).toLocaleString('en')} a second; p50 ${ms(p50)}, p99 ${ms(p99)}, most ${ms(max)}; processor time for each: Node ${ms(each)}, database ${ms((databaseCpu(data) - database) / times.length)}`,
  );
}

/** The load is made by this process, on the same cores as server and database. */
async function overHttp(url: string, cookie: string, connections: number): Promise<void> {
  const headers = { cookie, origin: url, 'content-type': 'application/json' };
  const setupRequest = (request: autocannon.Request) => {
    const { situation: _, ...body } = invented();
    return { ...request, body: JSON.stringify(body) };
  };
  const path = `/api/v1/casework/${situation}/reports`;
  const result = await autocannon({ url: url + path, connections, duration: 6, requests: [{ method: 'POST', path, headers, setupRequest }] });
  answered += result['2xx'];
  console.log(
    `over HTTP, ${connections} connections: ${Math.round(result['2xx'] / result.duration).toLocaleString('en')} a second; ` +
      `p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms, most ${result.latency.max} ms; ${result.non2xx + result.errors} not answered with a receipt`,
  );
}
