import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareCategories } from './categories.ts';
import { prepareCodes } from './codes.ts';
import type { Prepared } from './comparator.ts';
import { dayOrderOf, prepareDates, readDate } from './dates.ts';
import { prepareDays } from './days.ts';
import { prepareNames } from './names.ts';
import { prepareNumbers, readNumber } from './numbers.ts';
import { type Column, derive } from './table.ts';
import { preparePoints } from './points.ts';
import { prepareTexts } from './texts.ts';

const columnOf = (values: readonly string[]): Column => derive('column', values.length, (row) => values[row] ?? '');
const names = (column: Column) => prepareNames([column])[0];

function levelBetween(prepare: (column: Column) => Prepared | undefined, a: string, b: string): string {
  const made = prepare(columnOf([a, b]));
  const [one = 0, other = 0] = made?.column.codes ?? [];
  if (one === 0 || other === 0) return 'missing';
  return made?.comparator.levels[one === other ? 0 : made.comparator.level(one, other)] ?? '';
}

test.each([
  ['Mariam', 'MARIAM', 'same'],
  ['Mariam', 'Mariem', 'slip'],
  ['Mohammed', 'Mohammad Ali', 'alike'],
  ['Al Hassan', 'Hassan', 'part'],
  ['R.', 'Robert', 'short'],
  ['Art', 'Arthur', 'short'],
  ['Dwayne', 'Duane', 'alike'],
  ['Omar', 'Fatima', 'different'],
])('the names %s and %s are: %s', (a, b, level) => expect(levelBetween(names, a, b)).toBe(level));

test.each([
  ['2016-03-04', '2016-03-04', 'same'],
  ['2016-03-04', '04/03/2016', 'same'],
  ['2016', '2016-03-04', 'fits'],
  ['2016-03', '2016-03-04', 'fits'],
  ['2016-03-04', '2016-04-03', 'swapped'],
  ['2016-03-04', '2016-03-14', 'slip'],
  ['1961-03-04', '1916-03-04', 'slip'],
  ['2016-02-28', '2016-03-01', 'near'],
  ['2016-03-04', '2016-03-29', 'two-parts'],
  ['2016-03-04', '2016-11-29', 'year'],
  ['2016-03-04', '1999-11-29', 'different'],
  ['about then', '2016-03-04', 'missing'],
])('the dates %s and %s are: %s', (a, b, level) => expect(levelBetween(prepareDates, a, b)).toBe(level));

test.each([
  ['2016-03-04', '2016-03-06', 'two-days'],
  ['2016-03-04', '2016-04-01', 'month-long'],
  ['2016-03-04', '2016-12-01', 'year-long'],
  ['2016-03-04', '2018-12-01', 'different'],
])('the days %s and %s are: %s', (a, b, level) => expect(levelBetween(prepareDays, a, b)).toBe(level));

test.each([
  ['12', 'about 12', 'fits'],
  ['12', '10-14', 'fits'],
  ['12', '13', 'near'],
  ['12', '16', 'different'],
  ['1234', '1324', 'digit'],
  ['1000', '1035', 'near'],
  ['١٢', '12', 'same'],
])('the numbers %s and %s are: %s', (a, b, level) => expect(levelBetween(prepareNumbers, a, b)).toBe(level));

test.each([
  ['TS19 0SH', 'ts19-0sh', 'same'],
  ['TS19 0SH', 'TS19 0SG', 'slip'],
  ['TS19 0SH', 'TS19 7HB', 'beginning'],
  ['TS19 0SH', 'TS5 7HB', 'stem'],
  ['evied56@harris.net', 'evihd56@earris.net', 'close'],
  ['5304218', '1910082', 'different'],
])('the codes %s and %s are: %s', (a, b, level) => expect(levelBetween(prepareCodes, a, b)).toBe(level));

test.each([
  ['12 Long Street', '12 Long Street, Flat 3', 'most-words'],
  ['tullaroop street', 'tullaroop stret', 'slip'],
  ['market square', 'hospital road', 'different'],
])('the texts %s and %s are: %s', (a, b, level) => expect(levelBetween(prepareTexts, a, b)).toBe(level));

test.each([
  ['36.2021 37.1343', '36.2021 37.1343', 'same'],
  ['36.2021 37.1343', '36.2021 37.1500', 'two-km'],
  ['36.2021 37.1343', '36.2500 37.1343', 'ten-km'],
  ['36.2021 37.1343', '36.5000 37.1343', 'fifty-km'],
  ['36.2021 37.1343', '33.5138 36.2765', 'different'],
])('the points %s and %s are: %s', (a, b, level) => expect(levelBetween(preparePoints, a, b)).toBe(level));

test('of short marks one slip makes another', () => {
  expect(levelBetween(prepareCategories, 'm', 'f')).toBe('different');
  expect(levelBetween(prepareCategories, 'male', 'mal')).toBe('slip');
});

test('the order of day and month is the one that makes more months', () => {
  expect(dayOrderOf(['03/25/2016', '04/05/2016'])).toBe('month-first');
  expect(dayOrderOf(['25/03/2016', '04/05/2016'])).toBe('day-first');
  expect(readDate('03/25/2016', 'month-first')).toEqual({ year: 2016, month: 3, day: 25 });
});

test('every level is one that the comparator names, and the order of two values does not matter', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('Anna Maria', 'maria', '2016-03-04', '2016', '12', 'about 12', 'a@b.org', 'ts19 0sh'),
  );
  fc.assert(
    fc.property(
      cell,
      cell,
      fc.constantFrom(names, prepareTexts, prepareCodes, prepareDates, prepareDays, prepareNumbers, prepareCategories, preparePoints),
      (a, b, prepare) => {
        const level = levelBetween(prepare, a, b);
        expect(level).not.toBe('');
        expect(levelBetween(prepare, b, a)).toBe(level);
      },
    ),
    { numRuns: 1000 },
  );
});

test('what is not a number or a date is not made into one', () => {
  fc.assert(fc.property(fc.string(), (text) => [readNumber(text), readDate(text)].every((read) => read === null || typeof read === 'object')));
  expect(readNumber('twelve')).toBeNull();
  expect(readDate('12/13')).toBeNull();
});
