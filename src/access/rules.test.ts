import { expect, test } from 'vitest';
import { actions, permits } from './index.ts';

test('an action that is not in the table is refused to everybody', () => {
  expect(permits({ role: 'keeper', by: 'shell' }, 'rewrite history')).toBe(false);
  expect(permits({ role: 'keeper', by: 'shell' }, 'toString')).toBe(false);
});

test('the public reads and checks, and changes nothing', () => {
  const allowed = actions.filter((action) => permits({ role: 'public' }, action));
  expect(allowed).toEqual(['read the record', 'check a text', 'match names']);
});

test('a keeper may do everything in the table', () => {
  expect(actions.filter((action) => !permits({ role: 'keeper', by: 'link' }, action))).toEqual([]);
});
