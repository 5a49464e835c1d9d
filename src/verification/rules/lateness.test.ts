import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kernel';
import { decisiveDays, type Occurrence } from '#incidents';
import { date } from '#fixtures';
import type { Standing, Window } from '../window.ts';
import { lastDay, lateness, standingIn, windowOf } from './lateness.ts';

const once = (text: string, notBefore = '', notAfter = ''): Occurrence => ({ kind: 'once', on: date(text, notBefore, notAfter) });

test.each([
  ['a day of March verified in April', once('2024-03-31'), '2024-04-01', 'late', 'in time'],
  ['a day of March verified in March', once('2024-03-01'), '2024-03-31', 'in time', 'in time'],
  ['a day of last December verified in January', once('2023-12-31'), '2024-01-01', 'late', 'late'],
  ['only the year known, verified in it', once('2024'), '2024-05-10', 'cannot tell', 'in time'],
  ['only the year known, verified in its first quarter', once('2024'), '2024-03-31', 'in time', 'in time'],
  ['only the year known, verified in the next', once('2023'), '2024-05-10', 'late', 'late'],
  ['between two days around New Year', once('', '2023-12-20', '2024-01-10'), '2024-02-01', 'cannot tell', 'cannot tell'],
  ['date not known', once(''), '2024-05-10', 'cannot tell', 'cannot tell'],
  ['date not known, but not after February', once('', '', '2024-02-28'), '2024-05-10', 'late', 'cannot tell'],
] as const)('%s', (_, occurred, verifiedOn, quarter, year) => {
  expect([lateness(occurred, verifiedOn, 'ghn'), lateness(occurred, verifiedOn, 'annual')]).toEqual([quarter, year]);
});

test('a violation that lasted is placed by its end; one that goes on is in time; an end that is not known cannot tell', () => {
  const began = date('2023-11-02');
  const lasting = (ended: Extract<Occurrence, { kind: 'lasting' }>['ended']): Occurrence => ({ kind: 'lasting', began, ended });
  expect(lateness(lasting(date('2024-01-03')), '2024-02-01', 'annual')).toBe('in time');
  expect(lateness(lasting('ongoing'), '2024-02-01', 'annual')).toBe('in time');
  expect(lateness(lasting(date('')), '2024-02-01', 'annual')).toBe('cannot tell');
  expect(lateness(lasting(date('2023-12')), '2024-02-01', 'annual')).toBe('late');
});

test('a later cut-off makes in time what the last day of the period makes late', () => {
  const monthLater = ({ to }: { to: string }) => addDays(to, 31);
  expect(lateness(once('2023-12-31'), '2024-01-20', 'annual')).toBe('late');
  expect(lateness(once('2023-12-31'), '2024-01-20', 'annual', monthLater)).toBe('in time');
});

test('windows of a quarter and of a year, and what is none', () => {
  expect(windowOf('ghn', '2024-Q3')).toEqual({ rule: 'ghn', from: '2024-07-01', to: '2024-09-30', cutOff: '2024-09-30', after: '2024-06-30' });
  expect(windowOf('annual', '2024', '2025-01-31', '2024-01-31')).toMatchObject({ cutOff: '2025-01-31', after: '2024-01-31' });
  expect([windowOf('annual', '2024-Q3'), windowOf('ghn', '2024'), windowOf('ghn', '2024-Q5')]).toEqual([null, null, null]);
});

const day = fc.integer({ min: 0, max: 365 * 6 }).map((offset) => addDays('2020-01-01', offset));
const occurred = fc.oneof(
  day.map((on) => once(on)),
  day.map((on) => once(on.slice(0, 7))),
  day.map((on) => once(on.slice(0, 4))),
  fc.tuple(day, fc.nat(500)).map(([on, length]) => once('', on, addDays(on, length))),
  day.map((on) => once('', '', on)),
  fc.constant(once('')),
  fc.tuple(day, fc.nat(500)).map(([on, length]): Occurrence => ({ kind: 'lasting', began: date(on), ended: date(addDays(on, length)) })),
  day.map((on): Occurrence => ({ kind: 'lasting', began: date(on), ended: 'ongoing' })),
);
const possible = ({ from }: { from: string }, verifiedOn: string) => from <= verifiedOn;

/** Windows over all years of the property, each beginning where the one before ended. */
function windows(rule: 'ghn' | 'annual', cutOffDays: number): readonly Window[] {
  const periods = Array.from({ length: 10 }, (_, index) => 2018 + index).flatMap((year) =>
    rule === 'annual' ? [`${year}`] : [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  );
  let after = '2017-01-01';
  return periods.flatMap((period) => {
    const plain = windowOf(rule, period);
    if (!plain) return [];
    const window = { ...plain, cutOff: addDays(plain.to, cutOffDays), after };
    after = window.cutOff;
    return [window];
  });
}

test('whatever the cut-off, a verified violation belongs to exactly one of consecutive windows', () => {
  fc.assert(
    fc.property(
      occurred,
      day,
      fc.constantFrom('ghn' as const, 'annual' as const),
      fc.integer({ min: 0, max: 200 }),
      (when, verifiedOn, rule, cutOffDays) => {
        const days = decisiveDays(when, verifiedOn);
        fc.pre(possible(days, verifiedOn));
        const found = windows(rule, cutOffDays).filter((window) => standingIn(window, days, verifiedOn) !== null);
        expect(found).toHaveLength(1);
      },
    ),
    { numRuns: 500 },
  );
});

test('where the cut-off is the last day, the standing in a window says the same as the rule of lateness', () => {
  const said: Readonly<Record<Standing, string>> = { committed: 'in time', late: 'late', 'cannot tell': 'cannot tell' };
  fc.assert(
    fc.property(occurred, day, fc.constantFrom('ghn' as const, 'annual' as const), (when, verifiedOn, rule) => {
      const days = decisiveDays(when, verifiedOn);
      fc.pre(possible(days, verifiedOn));
      const standings = windows(rule, 0).flatMap((window) => standingIn(window, days, verifiedOn) ?? []);
      expect(standings.map((standing) => said[standing])).toEqual([lateness(when, verifiedOn, rule, lastDay)]);
    }),
    { numRuns: 500 },
  );
});
