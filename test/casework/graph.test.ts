import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { children, date, idOf, member, ownDatabase, value } from '#fixtures';
import type { Actor, CaseRole } from '#access';
import { ok } from '#kernel';
import { type Entered, openCaseload, readConfig, within } from '#platform/server';
import { type DecidedStatus, decidedStatuses, type DeterminedFacts, type FindingVersion, isSecond, signOffLevels } from '#verification';
import { listHash, readFindings, type Wanted } from '#verification/server';
import { sendReport, signIn, workIn } from '../../src/server/casework/work.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';

/*
 * The graph of states over the real commands and the real tables: from every state that is reached, everything that
 * anybody here can try is tried, and taken back to a savepoint before the next try. A person may hold every role, one
 * after the other, as an administrator could give them; the administrator tries too.
 */
const situation = 'example';
const roles: readonly CaseRole[] = ['monitor', 'information_manager', 'focal_point', 'co_chair', 'headquarters'];
const person = (name: string, organisation: string): readonly Actor[] => roles.map((role) => member(name, organisation, { situation, role }));
const administrator: readonly Actor[] = [{ role: 'keeper', by: 'shell' }, { role: 'keeper', by: 'link' }, { role: 'public' }];
const reports = [idOf('graph 1'), idOf('graph 2')];

let ground: Ground;
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  await openCaseload(ground.db, { situation, zone: 'UTC' }, { actor: 'keeper (test)', reason: 'a test' }, new Date('2024-01-01T00:00:00Z'));
  for (const [index, id] of reports.entries()) {
    const sender = member(`sender ${index}`, `organisation-${'ab'[index]}`, { situation, role: 'monitor' });
    const category = index === 0 ? 'primary_witness' : 'secondary';
    const sources = [{ category, types: [], reliability: null, credibility: null }] as const;
    const allegations = [{ ...said, parties: [], mentions: [], answers: {} }];
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
    value(await sendReport(ground.db, { situation, sent, identities: null }, { actor: sender, now: new Date('2024-06-20T00:00:00Z') }));
  }
});
afterAll(() => ground.close());

const said = {
  type: 'killing' as const,
  occurred: { kind: 'once' as const, on: date('2024-06-15') },
  place: { pcodes: ['EX'] },
  tally: [children('boys', 1)],
};
const facts: DeterminedFacts = {
  ...said,
  alleged: [],
  victims: [],
  answers: {},
  eligibility: { conflict: 'linked', age: 'under 18', author: 'party not identified' },
  reports,
  reliedOn: {},
};

type Try = (entered: Entered) => Promise<boolean>;
type Limits = { readonly findings: number; readonly versions: number; readonly attribution?: boolean; readonly decisions?: readonly DecidedStatus[] };

/** Everything that an actor can try with what is there. */
function triesOf(
  findings: readonly FindingVersion[],
  actor: Actor,
  { findings: most, versions, attribution = true, decisions = decidedStatuses }: Limits,
): readonly Try[] {
  const work =
    (wanted: Wanted): Try =>
    async (entered) =>
      (await workIn(entered, wanted, 'tried', actor)).ok;
  const tries: Try[] = [];
  const room = (wanted: number) => findings.length + wanted <= most;
  if (room(1)) tries.push(work({ kind: 'open', facts }));
  const live = findings.filter(({ replacedBy }) => replacedBy === null);
  for (const { finding, version } of live) {
    if (version < versions) tries.push(work({ kind: 'revise', finding, facts }));
    for (const status of decisions) tries.push(work({ kind: 'decide', finding, status }));
    tries.push(work({ kind: 'reopen', finding }));
    if (attribution)
      for (const kind of ['propose attribution', 'confirm attribution'] as const) tries.push(work({ kind, finding, parties: ['example-front'] }));
    if (room(2)) tries.push(work({ kind: 'split', finding, into: [facts, facts] }));
    const list = [{ finding, version }];
    for (const level of signOffLevels)
      tries.push(async (entered) => (await signIn(entered, { level, signedOn: '2024-07-01', list, hash: listHash(list) }, 'tried', actor)).ok);
  }
  if (live.length > 1 && room(1)) tries.push(work({ kind: 'merge', findings: live.map(({ finding }) => finding), facts }));
  return tries;
}

/** A state without what makes no difference to it: ids and times. */
function keyOf(findings: readonly FindingVersion[]): string {
  const keys = findings.map((one) =>
    [
      one.replacedBy ? 'replaced' : one.status,
      one.version,
      one.author.person,
      one.contributors
        .map((by) => by.person)
        .sort()
        .join('+'),
      one.signOffs.map(({ by }) => by.person).join('+'),
      one.proposal?.proposedBy.person ?? '-',
      one.attribution?.confirmedBy.person ?? '-',
    ].join(' '),
  );
  return keys.sort().join(' | ');
}

type Explored = { readonly states: number; readonly tried: number; readonly reached: readonly (readonly FindingVersion[])[] };

async function explore(people: readonly Actor[], limits: Limits, isWanted: (findings: readonly FindingVersion[]) => boolean): Promise<Explored> {
  const seen = new Set<string>();
  const reached: (readonly FindingVersion[])[] = [];
  let tried = 0;
  const from = async (entered: Entered, depth: number): Promise<void> => {
    const findings = await readFindings(entered.tx, { situation, position: Number.MAX_SAFE_INTEGER });
    const key = keyOf(findings);
    if (seen.has(key)) return;
    seen.add(key);
    if (isWanted(findings)) reached.push(findings);
    // What is refused writes nothing, so that only what was done has to be taken back.
    await sql.raw(`savepoint at_${depth}`).execute(entered.tx);
    for (const attempt of people.flatMap((actor) => triesOf(findings, actor, limits))) {
      tried += 1;
      if (!(await attempt(entered))) continue;
      await from(entered, depth + 1);
      await sql.raw(`rollback to savepoint at_${depth}`).execute(entered.tx);
    }
    await sql.raw(`release savepoint at_${depth}`).execute(entered.tx);
  };
  await within(
    ground.db,
    situation,
    async (entered) => {
      await sql.raw('savepoint all_of_it').execute(entered.tx);
      await from(entered, 0);
      await sql.raw('rollback to savepoint all_of_it').execute(entered.tx);
      return ok(null);
    },
    new Date('2024-07-02T00:00:00Z'),
  );
  return { states: seen.size, tried, reached };
}

const verified = (findings: readonly FindingVersion[]) => findings.some(({ status }) => status === 'verified');
const verifiedOrNamed = (findings: readonly FindingVersion[]) => verified(findings) || findings.some(({ attribution }) => attribution !== null);

const one = person('one', 'organisation-a');
const colleague = person('colleague', 'organisation-a');
const two = person('two', 'organisation-b');
const small: Limits = { findings: 1, versions: 2 };

test('no path through the commands lets one person reach “verified” or name a party, with whatever roles, nor an administrator', async () => {
  const { states, reached } = await explore([...one, ...administrator], small, verifiedOrNamed);
  expect(reached).toEqual([]);
  expect(states).toBeGreaterThan(20);
  const merging = await explore(
    one.filter(canChange),
    { findings: 3, versions: 1, attribution: false, decisions: ['reported_not_verified'] },
    verifiedOrNamed,
  );
  expect(merging.reached).toEqual([]);
  expect(merging.states).toBeGreaterThan(states);
});

test('nor two people of one organisation', async () => {
  const { reached, states } = await explore([...one, ...colleague].filter(canChange), { ...small, attribution: false }, verifiedOrNamed);
  expect(reached).toEqual([]);
  expect(states).toBeGreaterThan(20);
});

test('two people of two organisations can, and wherever they do the last to sign wrote no part of it', async () => {
  const { reached } = await explore([...one, ...two].filter(canChange), { findings: 1, versions: 1, attribution: false }, verified);
  expect(reached.length).toBeGreaterThan(0);
  for (const finding of reached.flat().filter(({ status }) => status === 'verified')) {
    const last = finding.signOffs.at(-1);
    expect(finding.signOffs.map(({ level }) => level)).toEqual([...signOffLevels]);
    expect(last && isSecond(last.by, finding)).toBe(true);
  }
});

/** Monitors and headquarters change nothing, as the first test shows; left out where two people are tried. */
function canChange(actor: Actor): boolean {
  return actor.role === 'member' && actor.assignments.every(({ role }) => role !== 'monitor' && role !== 'headquarters');
}
