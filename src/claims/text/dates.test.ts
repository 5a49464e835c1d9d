import { expect, test } from 'vitest';
import { datelineOf } from './dateline.ts';
import { datesIn } from './dates.ts';
import { fold } from './fold.ts';

const on = (text: string, textDate: string | null = '2018-07-11', lastYear: number | null = null) =>
  datesIn(fold(text), { textDate, lastYear }, []).map(({ from, to }) => (from === to ? from : `${from}..${to}`));

test.each([
  ['adopted on 9 July 2018', ['2018-07-09']],
  ['adopted on July 9, 2018', ['2018-07-09']],
  ['on the 9th of July 2018', ['2018-07-09']],
  ['11 July, 2018', ['2018-07-11']],
  ['of 2018-07-09', ['2018-07-09']],
  ['in July 2018', ['2018-07-01..2018-07-31']],
  ['in the 2014 year', ['2014-01-01..2014-12-31']],
  ['In 2022, 8,631 children', ['2022-01-01..2022-12-31']],
  ['between 2014 and 2017', ['2014-01-01..2017-12-31']],
  ['from November 2013 to June 2018', ['2013-11-01..2018-06-30']],
  ['on 31 February 2018', ['2018-02-01..2018-02-28']],
  ['2,017 children and 2000 children', []],
])('a date that says its year is read: %s', (text, days) => {
  expect(on(text)).toEqual(days);
});

test.each([
  ['last year', ['2017-01-01..2017-12-31']],
  ['last year alone', ['2017-01-01..2017-12-31']],
  ['this year', ['2018-01-01..2018-12-31']],
  ['yesterday', ['2018-07-10']],
  ['two days ago', ['2018-07-09']],
  ['on Monday', ['2018-07-09']],
  ['this month', ['2018-07-01..2018-07-31']],
  ['last month', ['2018-06-01..2018-06-30']],
  ['in July last year', ['2017-07-01..2017-07-31']],
  ['on 25 May', ['2018-05-25']],
  ['on 25 December', ['2017-12-25']],
  ['in 2024, up from the year before', ['2024-01-01..2024-12-31', '2023-01-01..2023-12-31']],
])('a relative date is reckoned from the day of the text: %s', (text, days) => {
  expect(on(text)).toEqual(days);
});

test('without the day of the text a relative date is no date', () => {
  expect(on('last year, yesterday and on Monday', null)).toEqual([]);
});

test('"the year before" is reckoned from the year last spoken of', () => {
  expect(on('in the year before it was 8,600', '2024-06-14', 2023)).toEqual(['2022-01-01..2022-12-31']);
});

test.each([
  ['NEW YORK, 27 June 2018 – The Council met.', '2018-06-27'],
  ['A headline\n\n11 July, 2018, 10:04 490\nThe Council met.', '2018-07-11'],
  ['A headline\n\nUNITED NATIONS, June 20, 2025 (Agency) - The Council met.', '2025-06-20'],
  ['ASTANA, 12 July 2018 (Press service) – The Council met.', '2018-07-12'],
  ['The mission presents its compliments.\n\nDone at New York, 12 July 2018', '2018-07-12'],
  ['Published: 2018-07-09\nThe Council met.', '2018-07-09'],
])('the head of a text says its day: %s', (text, day) => {
  expect(datelineOf(text)?.date).toBe(day);
});

test.each([
  'Resolution 2427 was adopted on 9 July 2018. It is the twelfth.',
  'Italy ratified OPAC on 9 May 2002.',
  'Adopted on 25 May 2000.',
  'OPAC, 25 May 2000.',
])('a date inside a sentence is not the day of the text: %s', (text) => {
  expect(datelineOf(text)).toBeNull();
});
