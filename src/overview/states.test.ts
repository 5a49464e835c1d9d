import { beforeAll, expect, test } from 'vitest';
import { bundledRecord } from '#fixtures';
import { comparison, home, type PublicRecord, stateCard, stateList } from './index.ts';

let record: PublicRecord;
beforeAll(async () => {
  record = await bundledRecord();
});

const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

test('a group is counted without the State that is put beside it', () => {
  const nordic = value(comparison(record, 'KAZ', 'nordic'));
  expect(nordic.of).toBe(5);
  expect(nordic.members.map(({ iso3 }) => iso3)).toEqual(['KAZ', 'DNK', 'FIN', 'ISL', 'NOR', 'SWE']);
  expect(nordic.instruments.find(({ id }) => id === 'ILO-C182')).toMatchObject({ joined: 0, notKnown: 5 });
  expect(nordic.with).toMatchObject({ names: { en: 'Nordic countries' }, asOf: '2018-07-09' });
});

test('a State that belongs to the group is counted once and stands first', () => {
  const own = value(comparison(record, 'Kazakhstan', 'asia-pacific'));
  expect(own.of).toBe(54);
  expect(own.members).toHaveLength(54);
  expect(own.members[0]?.iso3).toBe('KAZ');
  for (const { joined, notKnown } of own.instruments) expect(joined + notKnown).toBeLessThanOrEqual(54);
});

test('the card lists what is surest first and "not known" last', () => {
  const { standings } = value(stateCard(record, 'KAZ'));
  const order = ['party', 'signed only', 'withdrawn', 'not joined', 'not known'];
  const ranks = standings.map(({ standing }) => order.indexOf(standing));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

test('five States hold a permanent seat on the Council, and nobody both kinds', () => {
  const { states } = stateList(record);
  const permanent = states.filter(({ seat }) => seat === 'permanent');
  expect(permanent.map(({ iso3 }) => iso3).sort()).toEqual(['CHN', 'FRA', 'GBR', 'RUS', 'USA']);
  expect(states.find(({ iso3 }) => iso3 === 'KAZ')?.seat).toBe('elected');
  expect(permanent.every(({ councilYears }) => councilYears === 0)).toBe(true);
});

test('the first page says how far each list goes only where the full number is known', () => {
  const { lists, lastResolution } = home(record);
  expect(lists.every(({ held, of }) => held > 0 && held <= of)).toBe(true);
  expect(lists.find(({ instrument }) => instrument === 'OPAC')).toMatchObject({ held: 173, of: 173 });
  expect(lists.some(({ instrument }) => instrument === 'VANCOUVER')).toBe(false);
  expect(lastResolution?.number).toBe(2764);
});
