import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CountRow } from '#counting';
import { exerciseSituation, type Recipe, truthOfYears } from '#exercise';
import { ownDatabase } from '#fixtures';
import { exerciseDatabase, hasDatabase, makeDatabase, openDatabase, readConfig } from '#platform/server';
import { sql } from 'kysely';
import { countCases } from '../../src/server/casework/counts.ts';
import { caseNames } from '../../src/server/casework/names.ts';
import { childrenLinked } from '../../src/server/exercise/linked.ts';
import { dropExercise, exerciseThere, makeExercise, NotAnExercise } from '../../src/server/exercise/make.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';
import { serve } from '../../src/server/serve.ts';

const recipe: Recipe = { size: 14, seed: '3', until: '2026-03-31', manner: 'rightly' };
let main: Ground;
beforeAll(async () => {
  main = await openGround(readConfig({ DATABASE_URL: await ownDatabase(), PORT: '0' }));
});
afterAll(async () => {
  await dropExercise(main.db, main.config).catch(() => false);
  await main.close();
});
const inside = () => openGround({ ...main.config, database: exerciseDatabase(main.config) });
const withoutDay = (row: CountRow) => ({ ...row, asKnownOn: '' });

test('fully and rightly worked, the exercise counts what truly happened, row by row', async () => {
  const { plan } = await makeExercise(main.db, main.config, recipe);
  const ground = await inside();
  try {
    expect(ground.exercise).toMatchObject({ ...recipe, state: 'ready' });
    const truth = truthOfYears(plan.world, exerciseSituation);
    for (const year of ['2025', '2026']) {
      const counted = await countCases(ground.db, { year }, { role: 'keeper', by: 'shell' });
      const rows = counted.ok ? counted.value.rows : [];
      expect(rows.map(withoutDay)).toEqual(truth.filter(({ period }) => period.from.startsWith(year)).map(withoutDay));
    }
    // Rightly judged, the children of the findings are those that there are.
    const children = await childrenLinked(main.config, plan);
    expect(children.judged).toBe(children.truly);
    expect(children.unlinked).toBeGreaterThan(children.truly);
    expect(truth.some(({ violation, unit, total }) => violation === 'killing' && unit === 'children' && total > 0)).toBe(true);
    const names = await caseNames(ground, exerciseSituation);
    expect([names.situationName('en'), names.partyName('demo-dawn-wing', 'en'), names.placePath(['XD', 'XD01'], 'en')].join()).toMatch(
      /Tamrinia \(invented.*Dawn Wing \(invented.*North \(invented\), Tamrinia \(invented/,
    );
    expect(names.parties.find(({ id }) => id === 'demo-dawn-wing')?.cameFrom?.parties).toEqual(['demo-river-movement']);
    expect((await ground.records.current())?.edition.hash).toBe((await main.records.current())?.edition.hash);
  } finally {
    await ground.close();
  }
});

test('at its own address, and only there, one click acts as an invented person; the real address says where it is', async () => {
  const serving = await serve({ DATABASE_URL: main.config.databaseUrl ?? '', PORT: '0' });
  try {
    await serving.exercise?.settled;
    const [real, exercise] = [serving.url, serving.exerciseUrl ?? ''];
    const ask = async (base: string, path: string, init?: RequestInit) => fetch(`${base}/api/v1${path}`, init);
    const act = (base: string, origin = base) =>
      ask(base, '/exercise/act-as', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ person: 'manager-1' }),
      });
    expect(await (await ask(real, '/exercise')).json()).toMatchObject({ here: false, state: 'ready', address: exercise, persons: [] });
    expect((await act(real)).status).toBe(404);
    expect((await act(exercise, 'https://elsewhere.example')).status).toBe(404);
    const acted = await act(exercise);
    expect(acted.status).toBe(200);
    const cookie =
      acted.headers
        .getSetCookie()
        .find((one) => one.startsWith('vigil-exercise-session'))
        ?.split(';')[0] ?? '';
    const seen: unknown = await (await ask(exercise, '/exercise', { headers: { cookie } })).json();
    expect(seen).toMatchObject({ here: true, state: 'ready', situation: 'demo', acting: 'manager-1' });
    expect((seen as { persons: unknown[] }).persons).toHaveLength(6);
    expect((await ask(exercise, '/casework/demo/findings', { headers: { cookie } })).status).toBe(200);
    // The same cookie opens nothing at the real address, whatever name it is given.
    for (const name of ['vigil-exercise-session', 'vigil-session']) {
      const forged = cookie.replace('vigil-exercise-session', name);
      expect((await ask(real, '/casework/demo/findings', { headers: { cookie: forged } })).status).toBe(401);
    }
  } finally {
    await serving.stop();
  }
});

test('nothing of it stands in the real database, and dropping its database is the removal', async () => {
  const { rows } = await sql`select situation from caseloads union select login from accounts union select report from reports`.execute(main.db);
  expect(rows).toEqual([]);
  expect(await dropExercise(main.db, main.config)).toBe(true);
  expect(await hasDatabase(main.db, exerciseDatabase(main.config))).toBe(false);
  expect(await dropExercise(main.db, main.config)).toBe(false);
  await expect(inside()).rejects.toThrow(/exercise|exist/i);
});

test('a database of that name which is no exercise is left alone', async () => {
  await makeDatabase(main.db, exerciseDatabase(main.config));
  const other = await openDatabase({ ...main.config, database: exerciseDatabase(main.config) });
  await sql`create table somebody_elses (one integer)`.execute(other.db);
  await other.close();
  await expect(makeExercise(main.db, main.config, recipe)).rejects.toThrow(NotAnExercise);
  await expect(dropExercise(main.db, main.config)).rejects.toThrow(NotAnExercise);
  await expect(inside()).rejects.toThrow(/exercise|exist/i);
  const again = await openDatabase({ ...main.config, database: exerciseDatabase(main.config) });
  await sql`drop table somebody_elses`.execute(again.db);
  await again.close();
  expect(await exerciseThere(main.db, main.config)).toBeNull();
});
