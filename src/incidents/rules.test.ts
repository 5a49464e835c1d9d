import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figureSubjects, graveViolations } from '#kernel';
import { readTable } from '#platform/server';
import { date } from '#fixtures';
import { areaAt, bandOf, decisiveDays, fromJointAttack, precisionOf } from './rules.ts';
import { termLists, terms } from './tables.ts';
import { ageBands, sexes } from './victims.ts';
import { graveTypes, rollUps, typeCards, violationTypes } from './violation.ts';

test('eight types roll up to the six, each under the code of the printed record', () => {
  expect(new Set(graveTypes.map((type) => typeCards[type].grave))).toEqual(new Set(graveViolations));
  expect(violationTypes.map((type) => typeCards[type].printedAs).filter((code) => !figureSubjects.includes(code))).toEqual([]);
  for (const [grave, types] of Object.entries(rollUps)) for (const type of types) expect(typeCards[type].grave).toBe(grave);
  expect(violationTypes.filter((type) => typeCards[type].grave === null)).toEqual(['military_use', 'deprivation_liberty']);
});

test('an age falls in one band, and eighteen in none', () => {
  expect([0, 5, 6, 10, 11, 13, 14, 17, 18, null].map(bandOf)).toEqual([
    '0-5',
    '0-5',
    '6-10',
    '6-10',
    '11-13',
    '11-13',
    '14-17',
    '14-17',
    null,
    'unknown',
  ]);
});

test('the older joint type becomes schools, hospitals or both by what it says was attacked; by nothing, a person decides', () => {
  expect(fromJointAttack(['threat_on_schools', 'attack_on_education_personnel'])).toEqual(['attack_on_schools']);
  expect(fromJointAttack(['attack_on_hospitals', 'attack_on_schools'])).toEqual(['attack_on_schools', 'attack_on_hospitals']);
  expect(fromJointAttack([])).toEqual([]);
});

test('a year is never its first of January: the decisive days are all it can be, up to the day it was known', () => {
  expect(decisiveDays({ kind: 'once', on: date('2016') }, '2016-05-03')).toEqual({ from: '2016-01-01', to: '2016-05-03' });
  expect(decisiveDays({ kind: 'once', on: date('') }, '2016-05-03')).toEqual({ from: '', to: '2016-05-03' });
});

test('the deepest area given is the precision, and no area is guessed beyond it', () => {
  const place = { pcodes: ['EX', 'EX01'] };
  expect([precisionOf(place), areaAt(place, 1), areaAt(place, 2), precisionOf({ pcodes: [] })]).toEqual(['admin1', 'EX01', null, 'not known']);
});

test('the option lists hold every id that the code knows, each with labels in three languages', () => {
  const data = join(import.meta.dirname, '../../data');
  const [lists, entries] = [readTable(data, termLists), readTable(data, terms)];
  expect([lists?.rejected, entries?.rejected]).toEqual([[], []]);
  const idsOf = (list: string) => (entries?.taken ?? []).filter(({ row }) => row.list === list).map(({ row }) => row.id);
  expect(idsOf('violation_type')).toEqual([...violationTypes]);
  expect(idsOf('sex')).toEqual([...sexes]);
  expect(idsOf('age_band')).toEqual([...ageBands]);
  expect(idsOf('attack_on_facility').every((answer) => fromJointAttack([answer]).length === 1)).toBe(true);
  const known = new Set(lists?.taken.map(({ key }) => key));
  expect((entries?.taken ?? []).filter(({ row }) => !known.has(row.list))).toEqual([]);
  expect([lists?.taken.length, entries?.taken.length]).toEqual([lists?.source.complete.held, entries?.source.complete.held]);
});
