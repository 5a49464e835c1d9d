import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { children, date, idOf, member, ownDatabase, refusalIn, value } from '#fixtures';
import { addOrganisation } from '#access/server';
import { identitiesOf } from '#identities/server';
import type { SentReport } from '#incidents';
import { readReports } from '#incidents/server';
import { newestDeeds, openCaseload, readConfig } from '#platform/server';
import { sendReport } from '../../src/server/casework/work.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';

let ground: Ground;
const by = { actor: 'keeper (test)', reason: 'a test' };
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  for (const situation of ['example', 'elsewhere']) await openCaseload(ground.db, { situation, zone: 'UTC' }, by);
  for (const id of ['organisation-a', 'organisation-b']) value(await addOrganisation(ground.db, { id, name: id }, by));
});
afterAll(() => ground.close());

const monitor = member('monitor', 'organisation-a', { situation: 'example', role: 'monitor' }, { situation: 'elsewhere', role: 'monitor' });
const manager = member('manager', 'organisation-b', { situation: 'example', role: 'information_manager' });
const all = { situation: 'example', position: Number.MAX_SAFE_INTEGER };

function report(id: string, changed: Partial<SentReport> = {}): SentReport {
  return {
    id,
    channel: 'field',
    deviceSequence: 1,
    language: 'en',
    corrects: null,
    allegations: [
      {
        type: 'killing',
        occurred: { kind: 'once', on: date('2024-06-15') },
        place: { pcodes: ['EX', 'EX01'] },
        parties: [],
        tally: [children('boys', 1)],
        mentions: [{ id: `${id}/1`, sex: 'boys', age: 'unknown' }],
        answers: {},
      },
    ],
    sources: [{ category: 'primary_witness', types: [], reliability: null, credibility: null }],
    consent: [],
    sharedAccount: null,
    ...changed,
  };
}
const send = (
  sent: SentReport,
  { actor = monitor, narrative = 'told in confidence', situation = 'example', organisation = undefined as string | undefined } = {},
) => sendReport(ground.db, { situation, sent, identities: { people: [], places: [], narrative }, organisation }, { actor });

test('the same report again gets the same receipt and leaves no second trace', async () => {
  const id = idOf('twice');
  const first = value(await send(report(id)));
  const deeds = (await newestDeeds(ground.db, 1))[0]?.position;
  expect(value(await send(report(id)))).toEqual(first);
  expect((await newestDeeds(ground.db, 1))[0]?.position).toBe(deeds);
  expect(await readReports(ground.db, all, { ids: [id] })).toHaveLength(1);
  expect(first).toMatchObject({ id, standing: 'taken' });
});

test('other content under the same id is kept beside it, raises an alarm, and is never taken for the first', async () => {
  const id = idOf('other content');
  const first = value(await send(report(id)));
  const other = value(await send(report(id, { deviceSequence: 2 })));
  const narrative = value(await send(report(id), { narrative: 'another account' }));
  expect([first.standing, other.standing, narrative.standing]).toEqual(['taken', 'conflict', 'conflict']);
  expect(new Set([first.contentHash, other.contentHash, narrative.contentHash]).size).toBe(3);
  const kept = await readReports(ground.db, all, { ids: [id] });
  expect(kept.map(({ standing }) => standing)).toEqual(['taken', 'conflict', 'conflict']);
  const [alarm] = await newestDeeds(ground.db, 1);
  expect(alarm).toMatchObject({ action: 'receive other content under the id of a report', subject: id });
  for (const sent of [report(id), report(id, { deviceSequence: 2 })]) expect(value(await send(sent)).position).toBeLessThan(narrative.position);
  expect(value(await send(report(id), { narrative: 'another account' }))).toEqual(narrative);
});

test('an id belongs to one situation', async () => {
  const id = idOf('two situations');
  value(await send(report(id)));
  expect(refusalIn(await send(report(id), { situation: 'elsewhere' }))).toBe('report-id-elsewhere');
});

test('a report read again says exactly what was sent, and its case facts name nobody', async () => {
  const id = idOf('read again');
  const sent = report(id, { sharedAccount: 'What may be told.', consent: ['reporting'] });
  const { contentHash } = value(await send(sent, { narrative: 'A planted secret' }));
  const [kept] = await readReports(ground.db, all, { ids: [id] });
  expect(kept).toMatchObject(sent);
  expect(JSON.stringify(kept)).not.toContain('planted');
  expect((await identitiesOf(ground.db, { situation: 'example', report: id, contentHash }))?.narrative).toBe('A planted secret');
});

test('a correction is another report that names the one it corrects, by the organisation that sent it', async () => {
  const [first, second, third] = [idOf('wrong'), idOf('right'), idOf('not theirs')];
  value(await send(report(first)));
  expect(value(await send(report(second, { corrects: first }))).standing).toBe('taken');
  expect(refusalIn(await send(report(third, { corrects: first }), { actor: manager }))).toBe('report-corrects-anothers');
  expect(refusalIn(await send(report(third, { corrects: idOf('nothing') })))).toBe('report-corrects-nothing');
});

test('only who enters reports for others names another organisation, and one that is there', async () => {
  expect(refusalIn(await send(report(idOf('o1')), { organisation: 'organisation-b' }))).toBe('not-yours');
  expect(refusalIn(await send(report(idOf('o2')), { actor: manager, organisation: 'nobody' }))).toBe('no-such-organisation');
  expect(refusalIn(await send(report(idOf('o3')), { actor: manager, organisation: 'organisation-a' }))).toBe('done');
});

test('a report that contradicts its own form is refused and leaves nothing behind', async () => {
  const id = idOf('faulty');
  const before = (await newestDeeds(ground.db, 1))[0]?.position;
  expect(refusalIn(await send(report(id, { allegations: [] })))).toBe('report-faulty');
  expect(await readReports(ground.db, all, { ids: [id] })).toEqual([]);
  expect((await newestDeeds(ground.db, 1))[0]?.position).toBe(before);
  expect(refusalIn(await send(report(id)))).toBe('done');
});

test('twenty senders at once, each report sent three times: each is there once, and positions follow one another', async () => {
  const ids = Array.from({ length: 20 }, () => randomBytes(32).toString('hex'));
  const receipts = await Promise.all(ids.flatMap((id) => [0, 1, 2].map(async () => value(await send(report(id))))));
  for (const id of ids) expect(new Set(receipts.filter((one) => one.id === id).map((one) => JSON.stringify(one))).size).toBe(1);
  const kept = await readReports(ground.db, all, { ids });
  expect(kept).toHaveLength(20);
  expect(kept.map(({ receivedAt }) => receivedAt)).toEqual(kept.map(({ receivedAt }) => receivedAt).toSorted());
});
