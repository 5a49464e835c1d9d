import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { children, date, idOf, member, ownDatabase, value } from '#fixtures';
import { knownOn, openCaseload, readConfig, recordIn, within } from '#platform/server';
import { ok } from '#kernel';
import { listHash } from '#verification/server';
import { countCases } from '../../src/server/casework/counts.ts';
import { judgePair, sendReport, signFindings, workOnFinding } from '../../src/server/casework/work.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';

const situation = 'example';
let ground: Ground;
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  await openCaseload(ground.db, { situation, zone: 'UTC' }, { actor: 'keeper (test)', reason: 'a test' }, new Date('2024-01-01T00:00:00Z'));
});
afterAll(() => ground.close());

const deed = { actor: 'account 1', action: 'try', subject: 'x', reason: 'a test' };
const write = (now: string) =>
  within(ground.db, situation, async (entered) => ok({ position: await recordIn(entered, deed), at: entered.at.toISOString() }), new Date(now));

test('a day that was asked for takes in nothing more, even from a clock that is behind', async () => {
  await write('2024-03-01T23:59:00Z');
  const closed = await knownOn(ground.db, situation, '2024-03-01', new Date('2024-03-02T00:00:01Z'));
  const late = await write('2024-03-01T23:59:59Z');
  expect(late?.ok && late.value.at).toBe('2024-03-02T00:00:00.000Z');
  expect(await knownOn(ground.db, situation, '2024-03-01', new Date('2024-03-03T00:00:00Z'))).toEqual(closed);
  expect((await knownOn(ground.db, situation, '2024-03-02', new Date('2024-03-03T00:00:00Z')))?.position).toBe(late?.ok && late.value.position);
});

test('who asks for a day waits for what is still being written in it', async () => {
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let begun = () => {};
  const entered = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const writing = within(
    ground.db,
    situation,
    async (one) => {
      const position = await recordIn(one, deed);
      begun();
      await held;
      return ok(position);
    },
    new Date('2024-03-05T23:59:59Z'),
  );
  await entered;
  const asked = knownOn(ground.db, situation, '2024-03-05', new Date('2024-03-06T00:00:01Z'));
  finish();
  const written = await writing;
  expect((await asked)?.position).toBe(written?.ok && written.value);
});

test('a day ends in the situation’s own zone', async () => {
  await openCaseload(
    ground.db,
    { situation: 'east', zone: 'Asia/Yangon' },
    { actor: 'keeper (test)', reason: 'a test' },
    new Date('2024-01-01T00:00:00Z'),
  );
  const at = (now: string) =>
    within(ground.db, 'east', async (entered) => ok({ position: await recordIn(entered, deed), day: entered.day }), new Date(now));
  const first = await at('2024-05-01T17:29:59Z');
  const second = await at('2024-05-01T17:30:00Z');
  expect([first?.ok && first.value.day, second?.ok && second.value.day]).toEqual(['2024-05-01', '2024-05-02']);
  const known = await knownOn(ground.db, 'east', '2024-05-01', new Date('2024-06-01T00:00:00Z'));
  expect(known?.position).toBe(first?.ok && first.value.position);
});

const manager = member('manager', 'organisation-b', { situation, role: 'information_manager' });
const focal = member('focal', 'organisation-b', { situation, role: 'focal_point' });
const chair = member('chair', 'organisation-c', { situation, role: 'co_chair' });
const monitors = ['organisation-a', 'organisation-b'].map((organisation) =>
  member(`monitor of ${organisation}`, organisation, { situation, role: 'monitor' }),
);

/** One killed boy, from two reports to the last sign-off. */
async function oneVerified(name: string, now: Date): Promise<void> {
  const ids = monitors.map((_, index) => idOf(`${name} ${index}`));
  const occurred = { kind: 'once', on: date('2024-06-15') } as const;
  const facts = { type: 'killing' as const, occurred, place: { pcodes: ['EX'] }, tally: [children('boys', 1)], answers: {} };
  for (const [index, actor] of monitors.entries()) {
    const id = ids[index] ?? '';
    const allegations = [{ ...facts, parties: [], mentions: [{ id: `${id}/1`, sex: 'boys' as const, age: 'unknown' as const }] }];
    const sources = [
      { category: index === 0 ? ('primary_witness' as const) : ('secondary' as const), types: [], reliability: null, credibility: null },
    ];
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
    value(await sendReport(ground.db, { situation, sent, identities: null }, { actor, now }));
  }
  const [left = '', right = ''] = ids;
  value(await judgePair(ground.db, situation, { left, right, verdict: 'same', reason: 'one street', evidence: [] }, { actor: manager, now }));
  const eligibility = { conflict: 'linked', age: 'under 18', author: 'party not identified' } as const;
  const determined = {
    ...facts,
    alleged: [],
    victims: [{ id: `${left}/1`, sex: 'boys' as const, age: 'unknown' as const }],
    eligibility,
    reports: ids,
    reliedOn: {},
  };
  const [opened] = value(await workOnFinding(ground.db, situation, { kind: 'open', facts: determined }, 'two reports', { actor: manager, now }));
  const list = [{ finding: opened?.finding ?? '', version: 1 }];
  for (const level of ['focal_point', 'co_chairs', 'ctfmr'] as const) {
    const signing = { level, signedOn: '2024-07-01', list, hash: listHash(list) };
    value(await signFindings(ground.db, situation, signing, 'sources suffice', { actor: level === 'focal_point' ? focal : chair, now }));
  }
}

const keeper = { role: 'keeper', by: 'shell' } as const;
const asked = { year: '2024', situation, asKnownOn: '2024-07-10' };
const total = (text: string) => (JSON.parse(text) as { value: { rows: { total: number }[] } }).value.rows[0]?.total;

test('while others write, what was known yesterday stays the same byte for byte, and what is known today grows', async () => {
  const [yesterday, today] = [new Date('2024-07-10T12:00:00Z'), new Date('2024-07-11T12:00:00Z')];
  for (let index = 0; index < 3; index++) await oneVerified(`before ${index}`, yesterday);
  const read = async (day: string) => JSON.stringify(await countCases(ground.db, { ...asked, asKnownOn: day }, keeper, today));
  const first = await read('2024-07-10');
  expect(total(first)).toBe(3);
  const writers = Array.from({ length: 8 }, (_, index) => oneVerified(`during ${index}`, today));
  const reads = new Set<string>();
  // A read is begun again and again until the writers are done, so that it meets them at every step.
  const reading = (async () => {
    while (await Promise.race([Promise.all(writers).then(() => false), new Promise<boolean>((go) => setTimeout(go, 1, true))]))
      reads.add(await read('2024-07-10'));
  })();
  await Promise.all([...writers, reading]);
  reads.add(await read('2024-07-10'));
  expect([...reads]).toEqual([first]);
  expect(total(await read('2024-07-11'))).toBe(11);
});

test('the real clock goes forward in the record of deeds, and positions with it', async () => {
  await Promise.all(Array.from({ length: 10 }, () => within(ground.db, situation, async (entered) => ok(await recordIn(entered, deed)))));
  const { rows } = await sql<{ wrong: number }>`select count(*) as wrong from deeds a join deeds b on a.situation = b.situation
    and a.position < b.position and a.at > b.at`.execute(ground.db);
  expect(Number(rows[0]?.wrong)).toBe(0);
});
