import { expect, test } from 'vitest';
import { makeTableBuilder, takeFields } from './index.ts';

/** Invented events: 400 in 40 districts of 8 provinces, between four pairs of parties that have a number and a name. */
function events() {
  const builder = makeTableBuilder(['province', 'district', 'dyad_number', 'dyad', 'day', 'dead']);
  for (let at = 0; at < 400; at++) {
    const district = (at * 7) % 40;
    const dyad = (at * 3) % 14;
    builder.add([
      `province ${district % 8}`,
      `district ${district}`,
      String(500 + dyad),
      `party ${dyad} against the army`,
      `20${10 + (at % 12)}-0${1 + (at % 9)}-1${at % 10}`,
      String(at % 23),
    ]);
  }
  return builder.finish();
}

test('in tables of events a column that another one settles is left out, and said to be; in tables of people it stays', () => {
  const kindOf = (type: 'events' | 'people') =>
    new Map(takeFields(events(), { type }).uses.map(({ column, kind, why }) => [column, `${kind} ${why}`]));
  const taken = kindOf('events');
  expect(taken.get('province')).toBe('left-out settled');
  expect([taken.get('dyad_number'), taken.get('dyad')].filter((use) => use === 'left-out settled')).toHaveLength(1);
  for (const column of ['district', 'day', 'dead']) expect(taken.get(column)).not.toContain('left-out');
  expect([...kindOf('people').values()].some((use) => use.includes('settled'))).toBe(false);
});

test('what a person asked for is kept', () => {
  const { uses } = takeFields(events(), { type: 'events', said: new Map([['province', 'category']]) });
  expect(uses.find(({ column }) => column === 'province')).toMatchObject({ kind: 'category', why: 'asked' });
});
