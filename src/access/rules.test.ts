import { expect, test } from 'vitest';
import { type Actor, actions, caseActions, decide, permits, refusalOf } from './index.ts';

const keeper: Actor = { role: 'keeper', by: 'link' };
const member = (role: 'headquarters' | 'monitor', situation: string): Actor & { role: 'member' } => ({
  role: 'member',
  person: 'account-1',
  organisation: 'organisation-a',
  assignments: [{ situation, role }],
});

test('an action that is in no table is refused to everybody', () => {
  expect(permits(keeper, 'rewrite history')).toBe(false);
  expect(permits(keeper, 'toString')).toBe(false);
  expect(permits(member('monitor', 'example'), 'rewrite history')).toBe(false);
});

test('the public reads, checks and signs in, and changes nothing', () => {
  const allowed = actions.filter((action) => permits({ role: 'public' }, action));
  expect(allowed).toEqual(['read the record', 'check a text', 'match names', 'sign in']);
  expect(caseActions.filter((action) => permits({ role: 'public' }, action))).toEqual([]);
});

test('a keeper looks after the record and the accounts, and has no part in any case', () => {
  expect(actions.filter((action) => !permits(keeper, action))).toEqual(['read own account', 'add a passkey']);
  expect(caseActions.filter((action) => permits(keeper, action))).toEqual([]);
  expect(caseActions.filter((action) => permits({ role: 'keeper', by: 'shell' }, action))).toEqual(['count', 'read editions']);
  expect(refusalOf(keeper, 'read findings')?.status).toBe(404);
});

test('an assignment to every situation is headquarters’ alone', () => {
  expect(decide(member('headquarters', '*'), 'read findings', { situation: 'example' })).toBe('yes');
  expect(decide(member('monitor', '*'), 'send a report', { situation: 'example' })).toBe('hidden');
});
