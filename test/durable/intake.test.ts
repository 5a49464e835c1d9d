import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { children, date, idOf, member, ownDatabase } from '#fixtures';
import type { KeptReport, SentReport } from '#incidents';
import { readReports } from '#incidents/server';
import type { Result } from '#kernel';
import { openCaseload, readConfig } from '#platform/server';
import { makeIntake } from '../../src/server/casework/intake.ts';
import type { SendingBy } from '../../src/server/casework/work.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';

let ground: Ground;
const by = { actor: 'keeper (test)', reason: 'a test' };
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  for (const situation of ['example', 'elsewhere']) await openCaseload(ground.db, { situation, zone: 'UTC' }, by);
});
afterAll(() => ground.close());

const monitor = member('monitor', 'organisation-a', { situation: 'example', role: 'monitor' }, { situation: 'elsewhere', role: 'monitor' });
const stranger = member('stranger', 'organisation-b', { situation: 'another', role: 'monitor' });

function report(name: string, changed: Partial<SentReport> = {}): SentReport {
  const id = idOf(name);
  const allegation = {
    type: 'killing' as const,
    occurred: { kind: 'once' as const, on: date('2024-06-15') },
    place: { pcodes: ['EX', 'EX01'] },
    parties: [],
    tally: [children('boys', 1)],
    mentions: [{ id: `${id}/1`, sex: 'boys' as const, age: 'unknown' as const }],
    answers: {},
  };
  return {
    id,
    channel: 'field',
    deviceSequence: null,
    language: 'en',
    corrects: null,
    allegations: [allegation],
    sources: [{ category: 'primary_witness', types: [], reliability: null, credibility: null }],
    consent: [],
    sharedAccount: null,
    ...changed,
  };
}
const sending = (sent: SentReport, actor = monitor): SendingBy => ({
  sent,
  identities: { people: [{ role: 'child', child: '1', name: 'Invented', contact: null }], places: [], narrative: null },
  actor,
});
const told = (result: Result<{ standing: string }>) => (result.ok ? result.value.standing : result.refusal.card.id);

test('reports that wait share a transaction; each has the own receipt or refusal, in the order in which they came', async () => {
  const intake = makeIntake(ground.db);
  await intake('elsewhere', sending(report('of another situation')));
  const again = report('twice');
  const plain = Array.from({ length: 40 }, (_, index) => report(`plain ${index}`));
  const sent: readonly (readonly [SentReport, string, typeof monitor?])[] = [
    ...plain.slice(0, 20).map((one) => [one, 'taken'] as const),
    [report('faulty', { allegations: [] }), 'report-faulty'],
    [again, 'taken'],
    [again, 'taken'],
    [{ ...again, language: 'fr' }, 'conflict'],
    [report('correction', { corrects: idOf('plain 3') }), 'taken'],
    [report('correction of nothing', { corrects: idOf('nobody') }), 'report-corrects-nothing'],
    [report('of another situation'), 'report-id-elsewhere'],
    [report('not theirs'), 'not-found', stranger],
    ...plain.slice(20).map((one) => [one, 'taken'] as const),
  ];
  const results = await Promise.all(sent.map(([one, , actor]) => intake('example', sending(one, actor))));
  expect(results.map(told)).toEqual(sent.map(([, expected]) => expected));
  const receipts = results.flatMap((result) => (result.ok ? [result.value] : []));
  const kept = await readReports(ground.db, { situation: 'example', position: Number.MAX_SAFE_INTEGER });
  const receiptOf = ({ id, contentHash, receivedAt, position, standing }: KeptReport) => ({ id, contentHash, receivedAt, position, standing });
  const once = [...new Map(receipts.map((one) => [one.position, one])).values()];
  expect(kept.map(receiptOf)).toEqual(once);
  // What was refused has claimed nothing, and can come again put right.
  expect(told(await intake('example', sending(report('correction of nothing'))))).toBe('taken');
  const { rows } = await sql<{ transactions: number; names: number }>`
    select (select count(distinct xmin::text)::int from reports where situation = 'example') as transactions,
      (select count(*)::int from identity_people where situation = 'example') as names`.execute(ground.db);
  // Those that were not simply new have a savepoint each.
  expect(rows[0]?.transactions).toBeLessThan(10);
  expect(rows[0]?.names).toBe(kept.length + 1);
});

test('a report that the database cannot keep is refused, and those beside it are kept', async () => {
  const intake = makeIntake(ground.db);
  const texts = ['good 1', 'good 2', 'bad \u0000', 'good 3'];
  const results = await Promise.all(texts.map((text) => intake('example', sending(report(`text ${text}`, { sharedAccount: text })))));
  expect(results.map(told)).toEqual(['taken', 'taken', 'bad-input', 'taken']);
});

test('many senders in two situations, every report sent twice at once: one receipt for each', async () => {
  const intake = makeIntake(ground.db);
  const all = Array.from({ length: 120 }, (_, index) => ({ situation: index % 2 === 0 ? 'example' : 'elsewhere', sent: report(`many ${index}`) }));
  const twice = await Promise.all([...all, ...all.toReversed()].map(({ situation, sent }) => intake(situation, sending(sent))));
  const of = new Map<string, Set<string>>();
  for (const result of twice) {
    if (!result.ok) throw new Error(result.refusal.card.id);
    const { id } = result.value;
    of.set(id, (of.get(id) ?? new Set()).add(JSON.stringify(result.value)));
  }
  expect(of.size).toBe(120);
  expect([...of.values()].every((receipts) => receipts.size === 1)).toBe(true);
});
