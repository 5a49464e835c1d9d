import { beforeAll, expect, test } from 'vitest';
import { bundledRecord } from '#fixtures';
import { type PublicRecord, searchRecord } from './index.ts';

let record: PublicRecord;
beforeAll(async () => {
  record = await bundledRecord();
});
const first = (query: string) => {
  const [found] = searchRecord(record, query, 5, 'en');
  return found && `${found.kind} ${found.id}`;
};

test.each([
  ['Kazakhstan', 'state KAZ'],
  ['KAZ', 'state KAZ'],
  ['kazahkstan', 'state KAZ'],
  ['Казахстан', 'state KAZ'],
  ['哈萨克斯坦', 'state KAZ'],
  ['كازاخستان', 'state KAZ'],
  ['ivory coast', 'state CIV'],
  ['cote divoire', 'state CIV'],
  ['2427', 'resolution S/RES/2427 (2018)'],
  ['S/RES/2427(2018)', 'resolution S/RES/2427 (2018)'],
  ['resolution 1612', 'resolution S/RES/1612 (2005)'],
  ['القرار 1612', 'resolution S/RES/1612 (2005)'],
  ['9 July 2018', 'debate 2018-07-09'],
  ['2018-07-09', 'debate 2018-07-09'],
  ['OPAC', 'instrument OPAC'],
  ['safe schools', 'instrument SSD'],
  ['gamba', 'person virginia-gamba'],
  ['A/73/907', 'report S/2019/509'],
  ['lake chad', 'situation lake-chad'],
  ['recruitment', 'figures all/recruitment_use'],
])('“%s” finds %s first', (query, wanted) => {
  expect(first(query)).toBe(wanted);
});

test('every State is found first by its name in each of the six languages', () => {
  const missed = [...record.register.states.values()].flatMap(({ iso3, names }) =>
    Object.values(names).filter((name) => !searchRecord(record, name, 3, 'en').some(({ kind, id }) => kind === 'state' && id === iso3)),
  );
  expect(missed).toEqual([]);
});

test('an ambiguous name brings all that it may mean', () => {
  const states = searchRecord(record, 'Congo', 10, 'en').filter(({ kind }) => kind === 'state');
  expect(states.map(({ id }) => id).sort()).toEqual(['COD', 'COG']);
});

test('no withheld name can be searched for', () => {
  expect(searchRecord(record, 'withheld', 20, 'en').filter(({ kind }) => kind === 'person')).toEqual([]);
});

test('each result has an address on the pages, in both languages', () => {
  for (const language of ['en', 'ar'] as const) {
    const found = searchRecord(record, 'Afghanistan', 50, language);
    expect(found.length).toBeGreaterThan(5);
    expect(found.every(({ path }) => /^\/[a-z]+/.test(path))).toBe(true);
  }
});
