import { afterAll, beforeAll, expect, test } from 'vitest';
import { goldenPeople, liveGoldenYear, ownDatabase, refusalIn, value } from '#fixtures';
import { count } from '#counting';
import { readSnapshot } from '#counting/server';
import { readConfig } from '#platform/server';
import { windowOf } from '#verification';
import { makeProposals } from '../../src/server/casework/proposals.ts';
import { judgePair } from '../../src/server/casework/work.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';

const situation = 'example';
const doing = { actor: goldenPeople.manager, now: new Date('2025-04-01T12:00:00Z') };
let ground: Ground;
beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  await liveGoldenYear(ground.db);
});
afterAll(() => ground.close());

const children = async (year: string) => {
  const window = windowOf('annual', year);
  if (!window) throw new Error('no window');
  const { rows } = count(await readSnapshot(ground.db, { situations: [situation] }), window, situation);
  return rows.find(({ violation, unit, sex }) => violation === 'all' && unit === 'children' && sex === null)?.total;
};

test('the effect that is shown before deciding is the effect that the judgement has', async () => {
  const proposals = makeProposals(ground.db);
  const { findings } = await readSnapshot(ground.db, { situations: [situation] });
  const named = findings.filter(({ status, replacedBy, facts }) => status === 'verified' && replacedBy === null && facts.victims.length > 0);
  let tried = 0;
  for (const one of named) {
    for (const other of named.filter(({ finding }) => finding > one.finding)) {
      const [left, right] = [one.facts.victims[0]?.id ?? '', other.facts.victims[0]?.id ?? ''];
      const page = await proposals.pair(situation, left, right);
      if (!page.ok) continue;
      const shown = page.value.effect.figures.find(({ violation, unit }) => violation === 'all' && unit === 'children');
      if (!shown) continue;
      expect(await children(shown.year)).toBe(shown.before);
      value(await judgePair(ground.db, situation, { left, right, verdict: 'same', reason: 'a test', evidence: [] }, doing));
      expect(await children(shown.year)).toBe(shown.after);
      expect(value(await proposals.pair(situation, left, right)).effect.figures).toEqual([]);
      tried++;
      if (tried === 2) return;
    }
  }
  expect(tried).toBeGreaterThan(0);
});

test('what was judged is not proposed again; a pair that is not there is refused', async () => {
  const proposals = makeProposals(ground.db);
  const before = await proposals.list(situation, { limit: 200, certainOnly: false });
  const [first] = before.proposals;
  if (!first) throw new Error('nothing proposed');
  const { proposal, effect } = value(await proposals.pair(situation, first.left, first.right));
  expect(proposal).toEqual(first);
  expect(effect).toMatchObject({ about: 'reports', figures: [] });
  value(await judgePair(ground.db, situation, { left: first.left, right: first.right, verdict: 'different', reason: 'a test', evidence: [] }, doing));
  const after = await proposals.list(situation, { limit: 200, certainOnly: false });
  expect(after.proposals.some(({ left, right }) => left === first.left && right === first.right)).toBe(false);
  expect(refusalIn(await proposals.pair(situation, first.left, first.left))).toBe('judged-with-itself');
  expect(refusalIn(await proposals.pair(situation, first.left, 'a'.repeat(64)))).toBe('judged-not-there');
});
