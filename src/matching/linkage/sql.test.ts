import { beforeAll, expect, test } from 'vitest';
import { emptyDatabase } from '#fixtures';
import { linkageSet } from '#fixtures/linkage';
import { duckEngine, postgresEngine, runTwin, type Scored, type SqlEngine } from '#fixtures/linkage-sql';
import { walkedOf } from './candidates.ts';
import { link, makeTableBuilder, sqlTwin, type SqlTwin, takeFields, walkKeys, weigh } from './index.ts';

let twin: SqlTwin;
let engineSays: readonly Scored[] = [];

beforeAll(() => {
  const set = linkageSet('febrl2');
  const builder = makeTableBuilder([...set.names, 'day']);
  set.rows.slice(0, 2100).forEach((row, at) => builder.add([...row, `2021-0${1 + (at % 9)}-1${at % 8}`]));
  const table = builder.finish();
  const { fields } = takeFields(table, { said: new Map([['day', 'day']]) });
  const { keys, compiled, learnt } = link(fields, table.size);
  const floor = -learnt.prior - 4;
  const walked = walkedOf(keys.map(({ key }) => key), table.size); // prettier-ignore
  const { pairs } = walkKeys(compiled, walked, walked, floor);
  engineSays = Array.from(pairs.a, (a, at) => [a, pairs.b[at] ?? 0, weigh(compiled, a, pairs.b[at] ?? 0)]);
  twin = sqlTwin(fields, compiled, walked.map(({ blocks }) => blocks), floor); // prettier-ignore
});

test.each([
  ['DuckDB', () => duckEngine()],
  ['PostgreSQL', async () => postgresEngine(await emptyDatabase())],
] as const)('the generated SQL gives in %s the pairs and weights of the engine, to the last bit', async (_, begin: () => Promise<SqlEngine>) => {
  const engine = await begin();
  try {
    const scored = await runTwin(twin, engine);
    expect(engineSays.length).toBeGreaterThan(300);
    expect(scored).toEqual(engineSays);
  } finally {
    await engine.close();
  }
});
