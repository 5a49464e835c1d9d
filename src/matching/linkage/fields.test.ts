import { expect, test } from 'vitest';
import { link, makeTableBuilder, takeFields } from './index.ts';
import { findWithin } from './within.ts';

function tableOf(names: readonly string[], rows: readonly (readonly string[])[]) {
  const builder = makeTableBuilder(names);
  for (const row of rows) builder.add(row);
  return builder.finish();
}

const given = ['amina', 'yusuf', 'leila', 'omar', 'samira', 'karim', 'nadia', 'tariq', 'huda', 'bilal', 'rana', 'faris', 'zaid'];
const family = [
  'haddad',
  'nasser',
  'khoury',
  'saleh',
  'mansour',
  'darwish',
  'farah',
  'issa',
  'qasim',
  'rahal',
  'shami',
  'tawil',
  'younes',
  'zahran',
  'barakat',
  'jaber',
  'maalouf',
];
const people = Array.from({ length: 200 }, (_, at) => ({
  given: given[at % given.length] ?? '',
  family: family[(at * 7) % family.length] ?? '',
  born: `20${String(5 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
}));

test('columns are taken for what their values are, whatever they are called', () => {
  const table = tableOf(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    people.map((one, at) => [
      `rec-${at}`,
      one.given,
      one.family,
      one.born,
      at % 2 === 0 ? 'f' : 'm',
      String(5304200 + ((at * 7919) % 150) * 31),
      'same in all',
    ]),
  );
  expect(takeFields(table).uses.map(({ column, kind, why }) => [column, kind, why])).toEqual([
    ['a', 'left-out', 'row-id'],
    ['b', 'name', 'single-words'],
    ['c', 'name', 'single-words'],
    ['d', 'date', 'dates'],
    ['e', 'category', 'few-values'],
    ['f', 'code', 'numbers-of-one-length'],
    ['g', 'left-out', 'one-value'],
  ]);
});

test('what a person says of a column goes first', () => {
  const table = tableOf(
    ['name', 'sex'],
    people.map((one, at) => [one.given, at % 2 === 0 ? 'f' : 'm']),
  );
  const { uses } = takeFields(table, {
    said: new Map([
      ['sex', 'left-out'],
      ['name', 'text'],
    ]),
  });
  expect(uses.map(({ kind, why }) => [kind, why])).toEqual([
    ['text', 'asked'],
    ['left-out', 'asked'],
  ]);
});

test('year, month and day in three columns are one date; latitude and longitude are one point; days of events are compared by distance', () => {
  const table = tableOf(
    ['y', 'm', 'd', 'lat', 'lon'],
    people.map(({ born }, at) => [...born.split('-'), (33 + (at % 50) / 100).toFixed(3), (36 + (at % 40) / 100).toFixed(3)]),
  );
  expect(takeFields(table).fields.map(({ column, comparator }) => [column.name, comparator.kind])).toEqual([
    ['y+m+d', 'date'],
    ['lat+lon', 'point'],
  ]);
  expect(takeFields(table, { type: 'events' }).fields[0]?.comparator.kind).toBe('day');
});

test('a column that repeats others is compared only by what it adds', () => {
  const middle = ['', '', 'abd', '', 'ali', '', 'hasan'];
  const table = tableOf(
    ['whole', 'first', 'last'],
    people.map((one, at) => [[one.given, middle[at % 7], one.family].filter((word) => word !== '').join(' '), one.given, one.family]),
  );
  const { fields, uses } = takeFields(table);
  expect(uses.map(({ why }) => why)).toEqual(['rest-of-name', 'single-words', 'single-words']);
  const rest = fields[0]?.column;
  expect(new Set(Array.from(rest?.codes ?? [], (code) => rest?.values[code]))).toEqual(new Set(['', 'abd', 'ali', 'hasan']));
});

test('one column of full names becomes first, last and between', () => {
  const full = people.map((one, at) => [
    `${one.given}${at % 2 === 0 ? 'a' : 'i'} ${at % 3 === 0 ? 'ali ' : ''}${one.family}${at % 5 === 0 ? 'i' : ''}`,
  ]);
  const { fields, uses } = takeFields(tableOf(['name'], full));
  expect(uses[0]?.why).toBe('full-names');
  expect(fields.map(({ column }) => column.name)).toEqual(['name (first)', 'name (last)', 'name (between)']);
});

test('a district that follows from the village is not counted twice', () => {
  const villages = people.map((_, at) => [
    `village ${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (at % 3))}`,
    `district ${String.fromCharCode(97 + ((at % 26) >> 2))}`,
  ]);
  const { fields } = takeFields(tableOf(['village', 'district'], villages), {
    said: new Map([
      ['village', 'text'],
      ['district', 'category'],
    ]),
  });
  expect(findWithin(fields)).toEqual([{ fine: 0, coarse: 1 }]);
});

test('names filled in the wrong way round are met', () => {
  const rows = people.flatMap((one, at) => {
    const straight = [one.given, one.family, one.born, String(1000 + at)];
    return at % 8 === 0 ? [straight, [one.family, one.given, one.born, String(1000 + at)]] : at % 3 === 0 ? [straight, straight] : [straight];
  });
  const table = tableOf(['one', 'two', 'born', 'number'], rows);
  const { fields } = takeFields(table);
  const { learnt } = link(fields, table.size);
  expect(learnt.crossed.map((one) => one.fields)).toEqual([[0, 1]]);
  expect(learnt.crossed[0]?.share).toBeGreaterThan(0.1);
});
