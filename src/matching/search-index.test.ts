import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSearchIndex } from './index.ts';

const document = (item: string, ...texts: readonly string[]) => ({
  item,
  fields: [item, ...texts].map((text, at) => ({ text, weight: at === 0 ? 2 : 1 })),
});
const index = makeSearchIndex([
  document('Kazakhstan', 'KAZ', 'Казахстан', '哈萨克斯坦', 'كازاخستان'),
  document('Kyrgyzstan', 'KGZ', 'Киргизстан'),
  document('Niger', 'NER'),
  document('Nigeria', 'NGA'),
  document('S/RES/2427 (2018)', 'Children and armed conflict', '9 July 2018'),
  document('S/RES/2601 (2021)', 'Children and armed conflict', 'education'),
]);
const first = (query: string) => index.search(query, 5)[0]?.item;

test.each([
  ['kaz', 'Kazakhstan'],
  ['Kazahkstan', 'Kazakhstan'],
  ['казахстан', 'Kazakhstan'],
  ['哈萨克', 'Kazakhstan'],
  ['كازاخستان', 'Kazakhstan'],
  ['niger', 'Niger'],
  ['nigera', 'Nigeria'],
  ['2427', 'S/RES/2427 (2018)'],
  ['s/res/2427(2018)', 'S/RES/2427 (2018)'],
  ['armed conflict educ', 'S/RES/2601 (2021)'],
])('%s finds %s first', (query, item) => {
  expect(first(query)).toBe(item);
});

test('a number is never found by another number that is alike', () => {
  expect(index.search('2428', 5)).toEqual([]);
});

test('nothing typed finds nothing, and nothing typed can break it', () => {
  expect(index.search('', 5)).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => index.search(query, 3).length <= 3));
});

test('ten thousand documents are searched in a few thousandths of a second', () => {
  const syllables = ['ka', 'zi', 'mo', 'ren', 'tal', 'du', 'sho', 'per', 'lin', 'gar', 'no', 'vi'];
  const name = (n: number) => [n % 12, (n / 12) % 12, (n / 144) % 12, (n * 7) % 12].map((at) => syllables[Math.floor(at)]).join('');
  const large = makeSearchIndex(Array.from({ length: 10_000 }, (_, n) => document(`${name(n)} ${name(n + 77)}`, `code ${n}`)));
  const queries = ['kazimo', 'rentaldu', 'tlaren', 'perlin gar', 'code 77'];
  for (const query of queries) large.search(query, 10);
  const times = Array.from({ length: 50 }, (_, n) => {
    const start = performance.now();
    large.search(queries[n % queries.length] ?? '', 10);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  expect(times[25]).toBeLessThan(10);
});
