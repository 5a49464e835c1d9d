import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { numbersIn } from './numbers.ts';

const read = (text: string) =>
  numbersIn(fold(text), []).map(({ value, upTo, qualifier }) => `${qualifier} ${value}${upTo === null ? '' : `-${upTo}`}`);

test.each([
  ['10,000 children', ['exact 10000']],
  ['10 000 children', ['exact 10000']],
  ['10.000 children', ['exact 10000']],
  ['8.5 thousand children', ['exact 8500']],
  ['half a million children', ['exact 500000']],
  ['a hundred countries', ['exact 100']],
  ['one hundred and eleven States', ['exact 111']],
  ['sixty-three States and seventy-two others', ['exact 63', 'exact 72']],
  ['ten thousand children', ['exact 10000']],
  ['more than 8,000 and over 900', ['more_than 8000', 'more_than 900']],
  ['a little more than 1,700', ['more_than 1700']],
  ['nearly 33,000, close on 8,700', ['nearly 33000', 'nearly 8700']],
  ['some 12,000, about 900', ['about 12000', 'about 900']],
  ['at least 1,268; no fewer than 40', ['at_least 1268', 'at_least 40']],
  ['as many as 22,495', ['up_to 22495']],
  ['between 8,000 and 9,000', ['range 8000-9000']],
  ['8,000–9,000 children', ['range 8000-9000']],
])('a count is read with how exactly it is said: %s', (text, found) => {
  expect(read(text)).toEqual(found);
});

test.each([
  '35 per cent',
  '12% of them',
  'aged 15',
  '15-year-olds',
  '15 years old',
  'paragraph 24',
  'No. 182',
  '$50,000',
  '50,000 dollars',
  'at 10:04',
  'the 2nd',
  'S/2018/465',
  'more than one',
])('shares, ages, sums, paragraphs and times count nothing: %s', (text) => {
  expect(read(text)).toEqual([]);
});
