import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goldenPeople, liveGoldenYear, member, ownDatabase, refusalIn, value } from '#fixtures';
import { readConfig } from '#platform/server';
import { editionHash } from '#counting/server';
import { listHash } from '#verification/server';
import { differencesOf, draftOf, editionOf, keepFigures, listEditions, signQuarter } from '../../src/server/casework/editions.ts';
import { signFindings, workOnFinding } from '../../src/server/casework/work.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';

const situation = 'example';
let ground: Ground;
let ids: Map<string, string>;
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const shell = { role: 'keeper', by: 'shell' } as const;
const { manager, chair } = goldenPeople;
const headquarters = member('hq', 'organisation-d', { situation: '*', role: 'headquarters' });
const monitor = member('monitor', 'organisation-a', { situation, role: 'monitor' });

beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  ids = new Map(await liveGoldenYear(ground.db, '2025-01-15'));
});
afterAll(() => ground.close());

const freeze = (period: string, day: string, actor: Parameters<typeof listEditions>[2] = headquarters) =>
  keepFigures(ground.db, { situation, period, reason: 'a test' }, 'frozen', { actor, now: at(day) });
const totalOf = (rows: readonly { violation: string; unit: string; sex: string | null; total: number }[]) =>
  rows.find(({ violation, unit, sex }) => violation === 'all' && unit === 'violations' && sex === null)?.total;

test('a year is frozen with its findings, rule, cut-off and signer, and still is what it was when other things became known', async () => {
  const made = value(await freeze('2024', '2025-01-15'));
  expect(made).toMatchObject({ number: 1, kind: 'frozen', standing: 'stands', asKnownOn: '2025-01-15', cutOff: '2024-12-31', rule: 'annual' });
  expect(made.frozen).toEqual({ by: { person: 'hq', organisation: 'organisation-d' }, on: '2025-01-15' });
  expect(refusalIn(await freeze('2024', '2025-01-16'))).toBe('edition-nothing-new');
  expect(refusalIn(await freeze('2024', '2025-01-16', monitor))).toBe('not-yours');

  // The attack on the hospital turns out not to have occurred.
  const finding = ids.get('F13') ?? '';
  value(await workOnFinding(ground.db, situation, { kind: 'reopen', finding }, 'new report', { actor: chair, now: at('2025-02-06') }));
  value(
    await workOnFinding(ground.db, situation, { kind: 'decide', finding, status: 'did_not_occur' }, 'it did not', {
      actor: chair,
      now: at('2025-02-12'),
    }),
  );
  const kept = value(await editionOf(ground.db, { situation, number: 1 }, shell));
  expect(totalOf(kept.rows)).toBe(30);
  expect(kept.frozen).toHaveLength(16);
  expect(kept.verdict).toEqual({ checksum: true, deed: true, recounted: true, asKnown: true });
});

test('what changed since is drafted as a correction, which replaces it; the old one stays readable', async () => {
  const draft = value(await draftOf(ground.db, { situation, period: '2024' }, headquarters, at('2025-02-20')));
  expect([draft.changed, draft.standing?.number, totalOf(draft.rows)]).toEqual([true, 1, 29]);
  const total = draft.differences.find(({ violation, unit, column }) => violation === 'all' && unit === 'violations' && column === 'total');
  expect(total).toMatchObject({ before: 30, after: 29, because: [{ why: 'withdrawn', change: -1, findings: [ids.get('F13')] }] });
  expect(draft.labels.find(({ finding }) => finding === ids.get('F13'))).toMatchObject({ type: 'attack_on_hospitals', status: 'did_not_occur' });

  const seen = 'f'.repeat(64);
  const asked = { situation, period: '2024', reason: 'correction', seen };
  expect(refusalIn(await keepFigures(ground.db, asked, 'frozen', { actor: headquarters, now: at('2025-02-20') }))).toBe('edition-changed-since');
  const made = value(await keepFigures(ground.db, { ...asked, seen: draft.checksum }, 'frozen', { actor: headquarters, now: at('2025-02-20') }));
  expect(made).toMatchObject({ number: 2, replaces: 1, standing: 'stands' });
  const lines = value(await listEditions(ground.db, situation, shell));
  expect(lines.map(({ number, standing, replacedBy }) => [number, standing, replacedBy])).toEqual([
    [1, 'replaced', 2],
    [2, 'stands', null],
  ]);
  const why = value(await differencesOf(ground.db, { situation, number: 1, after: 2 }, shell));
  expect(why.differences).toEqual(draft.differences);
  expect(totalOf(value(await editionOf(ground.db, { situation, number: 1 }, shell)).rows)).toBe(30);
});

test('a quarter is handed over by two people of two organisations, and corrected afterwards', async () => {
  const asked = { situation, period: '2024-Q4', reason: 'the quarter' };
  const now = at('2025-02-21');
  const draft = value(await draftOf(ground.db, asked, manager, now));
  const listed = Object.fromEntries(draft.check.map(({ what, findings }) => [what, findings.length]));
  expect(listed).toMatchObject({ unverified: 2, late: 2, unsigned: 2, 'waits for ctfmr': 0 });
  expect(refusalIn(await keepFigures(ground.db, { ...asked, period: '2024' }, 'submission', { actor: manager, now }))).toBe(
    'submission-quarters-only',
  );
  expect(refusalIn(await keepFigures(ground.db, asked, 'submission', { actor: headquarters, now }))).toBe('not-yours');
  const made = value(await keepFigures(ground.db, { ...asked, seen: draft.checksum }, 'submission', { actor: manager, now }));
  expect(made).toMatchObject({ number: 3, standing: 'waits', second: null });

  const signature = { situation, number: 3, seen: made.checksum, reason: 'seen' };
  const colleague = member('colleague', 'organisation-b', { situation, role: 'co_chair' });
  const sign = (actor: Parameters<typeof listEditions>[2], seen = made.checksum) => signQuarter(ground.db, { ...signature, seen }, { actor, now });
  expect([refusalIn(await sign(manager)), refusalIn(await sign(colleague)), refusalIn(await sign(chair, '0'.repeat(64)))]).toEqual([
    'not-yours',
    'second-person',
    'edition-changed-since',
  ]);
  expect(value(await sign(chair))).toMatchObject({ standing: 'stands', second: { by: { person: 'chair' }, on: '2025-02-21' } });
  expect([refusalIn(await sign(chair)), refusalIn(await keepFigures(ground.db, asked, 'submission', { actor: manager, now }))]).toEqual([
    'submission-does-not-wait',
    'quarter-handed-over',
  ]);

  // Late news, known on the very day on which the quarter was signed.
  const finding = ids.get('F16') ?? '';
  const list = [{ finding, version: 1 }];
  for (const level of ['focal_point', 'co_chairs', 'ctfmr'] as const) {
    const actor = level === 'focal_point' ? goldenPeople['focal-point'] : chair;
    value(await signFindings(ground.db, situation, { level, signedOn: '2024-12-19', list, hash: listHash(list) }, 'sources suffice', { actor, now }));
  }
  const since = value(await differencesOf(ground.db, { situation, number: 3 }, headquarters, now));
  const killing = since.differences.find(
    ({ violation, unit, sex, column }) => violation === 'killing' && unit === 'children' && sex === null && column === 'total',
  );
  expect(killing).toMatchObject({ before: 0, after: 1, because: [{ why: 'late', change: 1, findings: [finding] }] });
  expect(value(await freeze('2024-Q4', '2025-02-21'))).toMatchObject({ number: 4, replaces: 3, standing: 'stands' });
});

test('a change that somebody plants in a stored edition is found, whatever was changed along with it', async () => {
  const verdict = async () => value(await editionOf(ground.db, { situation, number: 1 }, shell)).verdict;
  const { rows } = await sql<{ content: string; checksum: string }>`select content, checksum from count_editions where number = 1`.execute(ground.db);
  const [kept] = rows;
  if (!kept) throw new Error('it was kept');
  const plant = (content: string, checksum = kept.checksum) =>
    sql`update count_editions set content = ${content}, checksum = ${checksum} where number = 1`.execute(ground.db);
  const touched = kept.content.replace('"total":30', '"total":31');
  expect(touched).not.toBe(kept.content);
  await plant(touched);
  expect(await verdict()).toEqual({ checksum: false, deed: true, recounted: false, asKnown: false });
  await plant(touched, editionHash(touched));
  expect(await verdict()).toEqual({ checksum: true, deed: false, recounted: false, asKnown: false });
  await plant(kept.content);
  expect(await verdict()).toEqual({ checksum: true, deed: true, recounted: true, asKnown: true });
});

test('where nothing is worked on there is no edition, nor one of a number that was never given', async () => {
  expect(refusalIn(await listEditions(ground.db, 'nowhere', shell))).toBe('not-found');
  expect(refusalIn(await editionOf(ground.db, { situation, number: 99 }, shell))).toBe('no-such-count-edition');
});
