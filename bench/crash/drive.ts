// Sends reports, judgements and findings over HTTP while server and database are killed, and starts them again.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addAccount, addOrganisation, assign, openSession } from '#access/server';
import type { Receipt } from '#incidents';
import { openCaseload, readConfig } from '#platform/server';
import { openGround } from '../../src/server/ground.ts';
import { killDatabase, killOneOf } from '../tools/processes.ts';
import { inventedReport, type Ledger, newLedger } from './ledger.ts';

const root = join(import.meta.dirname, '../..');
const by = { actor: 'keeper (crash test)', reason: 'invented' };
const situation = 'example';

/**
 * What is killed in a round: one process of the database, which then starts itself over; all of it, and the server that
 * runs has to bring it back; the server; or both.
 */
export type Kill = 'process' | 'database' | 'server' | 'both';
const kills: readonly Kill[] = ['process', 'server', 'database', 'process', 'both'];

export type Driven = { readonly ledger: Ledger; readonly rounds: Readonly<Record<Kill, number>>; readonly seconds: number };
type Sender = { readonly url: string; readonly cookie: string; readonly ledger: Ledger };

/** Makes the database with one invented situation and one who works on it; answers the session. */
async function prepare(data: string): Promise<string> {
  const ground = await openGround(readConfig({ VIGIL_DATA: data }));
  try {
    await openCaseload(ground.db, { situation, zone: 'UTC' }, by);
    await addOrganisation(ground.db, { id: 'organisation-a', name: 'Organisation A (invented)' }, by);
    const account = await addAccount(ground.db, { login: 'manager-1', organisation: 'organisation-a' }, by);
    if (!account.ok) throw new Error(account.refusal.card.id);
    await assign(ground.db, { account: account.value.id, situation, role: 'information_manager' }, by);
    return `vigil-session=${await openSession(ground.db, account.value.id, Date.now())}`;
  } finally {
    await ground.close();
  }
}

/** Runs rounds of load and kills, and in the end sends again whatever was not answered, until it is. */
export async function drive(data: string, rounds: number, workers = 6): Promise<Driven> {
  const began = performance.now();
  const cookie = await prepare(data);
  const port = await freePort();
  const ledger = newLedger(situation);
  const sender: Sender = { url: `http://127.0.0.1:${port}`, cookie, ledger };
  const done: Record<Kill, number> = { process: 0, database: 0, server: 0, both: 0 };
  let server = startServer(data, port);
  try {
    await ready(sender.url);
    for (let round = 0; round < rounds; round++) {
      const kill = kills[round % kills.length] ?? 'both';
      const load = { on: true };
      const loops = Array.from({ length: workers }, () => work(sender, load));
      await answers(ledger, Math.random() * 40);
      await wait(Math.random() * 20);
      if (kill === 'process') killOneOf(data);
      if (kill === 'database' || kill === 'both') killDatabase(data);
      if (kill === 'both') await wait(Math.random() * 20);
      if (kill === 'server' || kill === 'both') server.kill('SIGKILL');
      await wait(10);
      load.on = false;
      await Promise.all(loops);
      if (kill === 'server' || kill === 'both') server = startServer(data, port);
      await ready(sender.url);
      done[kill] += 1;
    }
    for (const one of ledger.sent.values()) if (!ledger.receipts.has(one.id)) await settled(() => send(sender, one.id, one.body));
  } finally {
    await stop(server);
  }
  return { ledger, rounds: done, seconds: (performance.now() - began) / 1000 };
}

/** Waits until there are so many answers more: a moment that does not depend on how quick the machine is. */
async function answers(ledger: Ledger, more: number): Promise<void> {
  const deadline = Date.now() + 3000;
  const enough = ledger.answered + more;
  while (ledger.answered < enough && Date.now() < deadline) await wait(2);
}

function startServer(data: string, port: number): ChildProcess {
  const own = { VIGIL_DATA: data, PORT: String(port), LOG_LEVEL: 'silent', VIGIL_EXERCISE_PORT: 'off', NODE_COMPILE_CACHE: `${data}-compiled` };
  const env = { ...process.env, ...own, DATABASE_URL: undefined };
  return spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'serve'], { env, stdio: 'ignore' });
}

/** Stops the server; one that has ended by itself is not waited for. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function ready(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (
      await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await wait(25);
  }
  throw new Error('the server does not come back');
}

/** One sender: new reports, now and then one again, judgements and findings on what was answered. */
async function work(sender: Sender, load: { readonly on: boolean }): Promise<void> {
  const { ledger } = sender;
  while (load.on) {
    const [kind, answered] = [Math.random(), [...ledger.receipts.keys()]];
    const some = () => answered[Math.floor(Math.random() * answered.length)] ?? '';
    if (kind < 0.7 || answered.length < 2) {
      const one = inventedReport(randomBytes(32).toString('hex'), `An invented account ${ledger.sent.size}.`);
      ledger.sent.set(one.id, one);
      await send(sender, one.id, one.body);
    } else if (kind < 0.8) {
      const all = [...ledger.sent.values()];
      const one = all[Math.floor(Math.random() * all.length)];
      if (one) await send(sender, one.id, one.body);
    } else if (kind < 0.9) {
      const [left, right] = [some(), some()];
      if (left !== right) await make(sender, 'judgement', 'judgements', { left, right, verdict: 'same' });
    } else await make(sender, 'finding', 'findings', { facts: factsOn(some()) });
  }
}

const factsOn = (report: string) => ({
  type: 'killing',
  occurred: { kind: 'once', on: '2024-06-15' },
  place: { pcodes: ['EX', 'EX01'] },
  tally: [{ sex: 'boys', count: 1 }],
  eligibility: { conflict: 'linked', age: 'under 18', author: 'party not identified' },
  reports: [report],
  reliedOn: { tally: [report] },
});

/** Sends a report; whether it was answered with a receipt. */
async function send({ url, cookie, ledger }: Sender, id: string, body: object): Promise<boolean> {
  const answer = await post(url, cookie, 'reports', body);
  if (answer === null) {
    ledger.unanswered += 1;
    return false;
  }
  const { contentHash, receivedAt, position, standing } = answer as Receipt;
  ledger.answered += 1;
  ledger.receipts.set(id, [...(ledger.receipts.get(id) ?? []), { id, contentHash, receivedAt, position, standing }]);
  return true;
}

async function make({ url, cookie, ledger }: Sender, kind: 'judgement' | 'finding', path: string, body: object): Promise<void> {
  const reason = `${kind} ${ledger.made.size}`;
  ledger.made.set(reason, { reason, kind });
  if ((await post(url, cookie, path, { ...body, reason })) === null) ledger.unanswered += 1;
  else {
    ledger.acknowledged.add(reason);
    ledger.answered += 1;
  }
}

/** The answer, or null where none came or the server said to ask again. Anything else is a fault of this test. */
async function post(url: string, cookie: string, path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', cookie, origin: url };
  try {
    const response = await fetch(`${url}/api/v1/casework/${situation}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    if (response.status === 503) return null;
    throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  } catch (error) {
    // The connection broke: fetch says so with a TypeError, a half answer with a SyntaxError.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

async function settled(ask: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await ask()) return;
    await wait(50);
  }
  throw new Error('a report is not answered, however often it is sent');
}
