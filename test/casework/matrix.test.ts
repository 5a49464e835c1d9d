import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { date, idOf, member, ownDatabase, value } from '#fixtures';
import { type CaseRole, caseActions } from '#access';
import { addAccount, addOrganisation, assign, choosePassword } from '#access/server';
import { openCaseload, readConfig } from '#platform/server';
import type { DecidedStatus, DeterminedFacts } from '#verification';
import { listHash } from '#verification/server';
import { makeApp } from '../../src/server/app.ts';
import { addParty } from '../../src/server/casework/names.ts';
import { keepFigures } from '../../src/server/casework/editions.ts';
import { sendReport, signFindings, workOnFinding } from '../../src/server/casework/work.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';
import { makeKeepers } from '../../src/server/keepers.ts';

/*
 * Who may do what, tried: every line of the matrix, which was written by hand and not from the code, by everybody, over
 * HTTP, on a thing that is really there in that state.
 */
const file = readFileSync(join(import.meta.dirname, '../access-matrix.csv'), 'utf8');
const people = ['public', 'keeper', 'unassigned', 'monitor', 'information_manager', 'focal_point', 'co_chair', 'headquarters'] as const;
type Person = (typeof people)[number];
type Line = { readonly action: string; readonly whose: string; readonly status: string } & Readonly<Record<Person, string>>;
const lines = parse(file, { columns: true }) as readonly Line[];

const situation = 'example';
const organisationOf: Readonly<Record<Person, string>> = {
  public: '',
  keeper: '',
  unassigned: 'organisation-d',
  monitor: 'organisation-a',
  information_manager: 'organisation-b',
  focal_point: 'organisation-b',
  co_chair: 'organisation-c',
  headquarters: 'organisation-d',
};
const origin = 'http://vigil.example';
const reports = [idOf('matrix 1'), idOf('matrix 2')];
const by = { actor: 'keeper (test)', reason: 'a test' };
const password = 'a long enough password';

let ground: Ground;
let app: FastifyInstance;
const accounts = new Map<string, string>();
const cookies = new Map<Person, string>();

beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  const keepers = makeKeepers(origin);
  app = await makeApp(ground, keepers);
  for (const one of [situation, 'elsewhere']) await openCaseload(ground.db, { situation: one, zone: 'UTC' }, by);
  for (const letter of 'abcde') value(await addOrganisation(ground.db, { id: `organisation-${letter}`, name: letter }, by));
  for (const person of people) if (organisationOf[person] !== '') await signedIn(person);
  const opened = await app.inject({ url: keepers.newLink() });
  cookies.set('keeper', opened.cookies.map(({ name, value: token }) => `${name}=${token}`).join('; '));
  const front = { id: 'example-front', names: { en: 'Example Front', ar: 'جبهة المثال' }, kind: 'non-state', aliases: [] };
  const manager = member('a manager', 'organisation-e', { situation, role: 'information_manager' });
  value(await addParty(ground, situation, front, { actor: manager }));
  for (const [index, id] of reports.entries()) await send(id, `sender ${index}`, `organisation-${'ab'[index]}`);
});
afterAll(async () => {
  await app.close();
  await ground.close();
});

/** An account of a role, signed in by its password; the one that is not assigned here is a co-chair elsewhere. */
async function signedIn(person: Person): Promise<void> {
  const login = person.replaceAll('_', '-');
  const { id } = value(await addAccount(ground.db, { login, organisation: organisationOf[person] }, by));
  value(await choosePassword(ground.db, id, password));
  const role = person === 'unassigned' ? 'co_chair' : (person as CaseRole);
  value(await assign(ground.db, { account: id, situation: person === 'unassigned' ? 'elsewhere' : situation, role }, by));
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { login, password },
    headers: { origin, host: 'vigil.example' },
  });
  const [cookie] = answer.cookies;
  expect(cookie).toMatchObject({ name: 'vigil-session', httpOnly: true, sameSite: 'Strict', path: '/' });
  cookies.set(person, `${cookie?.name}=${cookie?.value}`);
  accounts.set(person, id);
}

const said = {
  type: 'attack_on_schools' as const,
  occurred: { kind: 'once' as const, on: date('2024-06-15') },
  place: { pcodes: ['EX'] },
  tally: [],
  answers: {},
};
const facts: DeterminedFacts = {
  ...said,
  alleged: [],
  victims: [],
  eligibility: { conflict: 'linked', age: 'no child is a victim', author: 'party not identified' },
  reports,
  reliedOn: {},
};
/** The same as a person writes it to the interface. */
const written = { ...facts, occurred: { kind: 'once', on: '2024-06-15' } };
const report = (id: string) => ({
  id,
  allegations: [{ type: 'attack_on_schools', occurred: { kind: 'once', on: '2024-06-15' } }],
  sources: [{ category: 'primary_witness' }],
});

async function send(id: string, person: string, organisation: string): Promise<void> {
  const sources = [{ category: 'primary_witness' as const, types: [], reliability: null, credibility: null }];
  const allegations = [{ ...said, parties: [], mentions: [] }];
  const sent = {
    id,
    channel: 'field' as const,
    deviceSequence: null,
    language: 'en',
    corrects: null,
    allegations,
    sources,
    consent: [],
    sharedAccount: null,
  };
  const actor = member(person, organisation, { situation, role: 'monitor' });
  value(await sendReport(ground.db, { situation, sent, identities: null }, { actor }));
}

const signers = {
  focal_point: member('another focal point', 'organisation-e', { situation, role: 'focal_point' }),
  co_chairs: member('another co-chair', 'organisation-e', { situation, role: 'co_chair' }),
  ctfmr: member('another co-chair', 'organisation-e', { situation, role: 'co_chair' }),
};
const levels = ['focal_point', 'co_chairs', 'ctfmr'] as const;
const signedBefore: Readonly<Record<string, number>> = { pending: 0, 'signed by focal point': 1, 'signed by co-chairs': 2, verified: 3 };

/** A finding in a state, written by somebody, with an attribution that the same person proposed. */
async function findingIn(status: string, author: { readonly person: string; readonly organisation: string }): Promise<string> {
  const actor = member(author.person, author.organisation, { situation, role: 'information_manager' });
  const [opened] = value(await workOnFinding(ground.db, situation, { kind: 'open', facts }, 'a test', { actor }));
  const finding = opened?.finding ?? '';
  value(await workOnFinding(ground.db, situation, { kind: 'propose attribution', finding, parties: ['example-front'] }, 'a test', { actor }));
  const list = [{ finding, version: 1 }];
  for (const level of levels.slice(0, signedBefore[status] ?? 0))
    value(
      await signFindings(ground.db, situation, { level, signedOn: '2024-07-01', list, hash: listHash(list) }, 'a test', { actor: signers[level] }),
    );
  if (!(status in signedBefore))
    value(
      await workOnFinding(ground.db, situation, { kind: 'decide', finding, status: status as DecidedStatus }, 'a test', {
        actor: signers.focal_point,
      }),
    );
  return finding;
}

/** Findings that nobody has changed yet, to be used until somebody does. */
const ready = new Map<string, string>();
async function findingFor(line: Line, person: Person, copy: number): Promise<{ readonly key: string; readonly finding: string }> {
  const own = line.whose === 'own' && accounts.has(person);
  const author = own
    ? { person: accounts.get(person) ?? '', organisation: organisationOf[person] }
    : { person: 'the author', organisation: 'organisation-a' };
  const key = `${line.status} ${author.person} ${copy}`;
  const finding = ready.get(key) ?? (await findingIn(line.status, author));
  ready.set(key, finding);
  return { key, finding };
}

type Request = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: object; readonly uses?: readonly string[] };
const reason = 'a test';

/** Every person tries a year of their own, since the same figures are frozen only once. */
const yearOf = (person: Person) => String(2000 + people.indexOf(person));

/** A quarter that somebody prepared, or the person's own colleague did, and that waits for a second signature. */
function submissionFor(line: Line, person: Person) {
  const organisation = line.whose === 'own' ? organisationOf[person] || 'organisation-a' : 'organisation-e';
  const actor = member('somebody who prepares', organisation, { situation, role: 'information_manager' });
  const asked = { situation, period: `${yearOf(person)}-Q2`, reason };
  return keepFigures(ground.db, asked, 'submission', { actor }).then(value);
}

/** What is sent to try an action that is about no finding. */
async function plainRequest(line: Line, person: Person): Promise<Request | null> {
  const id = randomBytes(32).toString('hex');
  const path = `/casework/${situation}`;
  if (line.action === 'send a report') return { method: 'POST', path: `${path}/reports`, body: report(id) };
  if (line.action === 'send for another organisation')
    return { method: 'POST', path: `${path}/reports`, body: { ...report(id), organisation: 'organisation-e' } };
  if (line.action === 'list reports') return { method: 'GET', path: `${path}/reports` };
  if (line.action === 'read a report') {
    if (line.whose === 'own') await send(id, accounts.get(person) ?? 'nobody', organisationOf[person]);
    return { method: 'GET', path: `${path}/reports/${line.whose === 'own' ? id : reports[0]}` };
  }
  if (line.action === 'open identities') {
    if (line.whose === 'own') await send(id, accounts.get(person) ?? 'nobody', organisationOf[person]);
    return { method: 'POST', path: `${path}/reports/${line.whose === 'own' ? id : reports[0]}/identities`, body: { reason } };
  }
  if (line.action === 'judge')
    return { method: 'POST', path: `${path}/judgements`, body: { left: reports[0], right: reports[1], verdict: 'same', reason } };
  if (line.action === 'read judgements') return { method: 'GET', path: `${path}/clusters` };
  if (line.action === 'read findings') return { method: 'GET', path: `${path}/findings` };
  if (line.action === 'read work lists') return { method: 'GET', path: `${path}/work` };
  if (line.action === 'open a finding') return { method: 'POST', path: `${path}/findings`, body: { facts: written, reason } };
  if (line.action === 'count') return { method: 'GET', path: `/counts?year=2024&situation=${situation}` };
  if (line.action === 'read names') return { method: 'GET', path: `${path}/names` };
  if (line.action === 'add a party')
    return { method: 'POST', path: `${path}/parties`, body: { party: `front-${id.slice(0, 8)}`, names: { en: 'Front', ar: 'جبهة' }, kind: 'other' } };
  if (line.action === 'choose a name') {
    const body = { about: 'party', written: 'the front', chosen: 'example-front' };
    return { method: 'POST', path: `${path}/names/choices`, body };
  }
  if (line.action === 'import reports') return { method: 'GET', path: `${path}/imports/words` };
  // There is no such import: whoever may undo one is told so, and nobody else.
  if (line.action === 'undo an import')
    return { method: 'POST', path: `${path}/imports/00000000-0000-7000-8000-000000000000/undoing`, body: { reason } };
  if (line.action === 'read imports') return { method: 'GET', path: `${path}/imports` };
  if (line.action === 'load places') return { method: 'GET', path: '/places' };
  if (line.action === 'read editions') return { method: 'GET', path: `${path}/editions` };
  if (line.action === 'freeze an edition') return { method: 'POST', path: `${path}/editions`, body: { period: yearOf(person), reason } };
  if (line.action === 'submit a quarter') return { method: 'POST', path: `${path}/submissions`, body: { period: `${yearOf(person)}-Q1`, reason } };
  if (line.action === 'sign a submission') {
    const { number, checksum } = await submissionFor(line, person);
    return { method: 'POST', path: `${path}/submissions/${number}/signature`, body: { seen: checksum, reason } };
  }
  if (line.action === 'look after accounts') return { method: 'GET', path: '/accounts' };
  return line.action === 'read own account' ? { method: 'GET', path: '/session' } : null;
}

async function findingRequest(line: Line, person: Person): Promise<Request> {
  const { key, finding } = await findingFor(line, person, 1);
  const path = `/casework/${situation}/findings/${finding}`;
  const post = (end: string, body: object, uses = [key]): Request => ({ method: 'POST', path: `${path}${end}`, body: { reason, ...body }, uses });
  const parties = ['example-front'];
  if (line.action === 'revise a finding') return post('/versions', { facts: written });
  if (line.action === 'decide a finding') return post('/decisions', { status: 'not_mrm' });
  if (line.action === 'reopen a finding') return post('/reopenings', {});
  if (line.action === 'propose an attribution') return post('/attributions', { parties });
  if (line.action === 'confirm an attribution') return post('/attributions/confirmations', { parties });
  if (line.action === 'split a finding') return post('/splits', { into: [written, written] });
  if (line.action === 'merge findings') {
    const other = await findingFor(line, person, 2);
    const body = { findings: [finding, other.finding], facts: written, reason };
    return { method: 'POST', path: `/casework/${situation}/mergers`, body, uses: [key, other.key] };
  }
  const list = [{ finding, version: 1 }];
  const body = { level: line.action.slice('sign as '.length), signedOn: '2024-07-02', list, hash: listHash(list), reason };
  return { method: 'POST', path: `/casework/${situation}/sign-offs`, body, uses: [key] };
}

async function tried(line: Line, person: Person): Promise<number> {
  const request = (await plainRequest(line, person)) ?? (await findingRequest(line, person));
  const cookie = cookies.get(person);
  const answer = await app.inject({
    method: request.method,
    url: `/api/v1${request.path}`,
    headers: { host: 'vigil.example', origin, ...(cookie !== undefined && { cookie }) },
    ...(request.body && { payload: request.body }),
  });
  if (answer.statusCode === 200) for (const key of request.uses ?? []) ready.delete(key);
  return answer.statusCode;
}

test('the matrix speaks of every action on a case, and of everybody', () => {
  const spoken = new Set(lines.map(({ action }) => action));
  // "sign" is the address of the three sign-offs, each of which has its lines.
  expect(caseActions.filter((action) => action !== 'sign' && !spoken.has(action))).toEqual([]);
  expect(file.split('\n')[0]?.split(',').slice(3)).toEqual([...people]);
  expect(lines.length).toBeGreaterThan(140);
});

test('each line of the matrix is what the server answers to each person', async () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const line of lines)
    for (const person of people) {
      asked += 1;
      const answered = await tried(line, person);
      if (String(answered) !== line[person])
        wrong.push(`${person}: ${line.action}, ${line.whose}, ${line.status}: ${line[person]} expected, ${answered} answered`);
    }
  expect(wrong).toEqual([]);
  expect(asked).toBe(lines.length * people.length);
});

test('a change that another site sends is nobody’s', async () => {
  const cookie = cookies.get('information_manager') ?? '';
  const body = { left: reports[0], right: reports[1], verdict: 'same', reason };
  const from = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/casework/${situation}/judgements`,
      payload: body,
      headers: { host: 'vigil.example', cookie, ...headers },
    });
  expect((await from({ origin: 'http://elsewhere.example' })).statusCode).toBe(401);
  expect((await from({})).statusCode).toBe(401);
  expect((await from({ origin })).statusCode).toBe(200);
});
