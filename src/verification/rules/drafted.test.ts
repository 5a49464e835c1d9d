import { expect, test } from 'vitest';
import type { Allegation } from '#incidents';
import { unknownDate } from '#kernel';
import { drafted, type Statement } from './drafted.ts';

const said = (type: Allegation['type']): Allegation => ({
  type,
  occurred: { kind: 'once', on: unknownDate },
  place: { pcodes: [] },
  parties: [],
  tally: [],
  mentions: [],
  answers: {},
});
const statement = (report: string, type: Allegation['type']): Statement => ({ report, organisation: report, isPrimary: true, said: said(type) });
const draft = {
  ...said('killing'),
  alleged: [],
  victims: [],
  eligibility: { conflict: 'linked', age: 'under 18', author: 'armed group' },
} as const;

test('a finding rests on the reports that allege its violation, so that a report of another one is no further source', () => {
  const facts = drafted(draft, [statement('a', 'killing'), statement('b', 'maiming')]);
  expect(facts.reports).toEqual(['a']);
  expect(facts.reliedOn.type).toEqual(['a']);
});

test('a new version keeps the reports that the finding rested on; where no report alleges the violation all are kept', () => {
  expect(drafted(draft, [statement('a', 'killing'), statement('b', 'maiming')], new Set(['b'])).reports).toEqual(['a', 'b']);
  expect(drafted(draft, [statement('b', 'maiming')]).reports).toEqual(['b']);
});
