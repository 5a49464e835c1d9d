import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { member, ownDatabase, refusalIn, value } from '#fixtures';
import { openCaseload, readConfig } from '#platform/server';
import { describeSituation, readChoices } from '#register/server';
import { writtenAs } from '#register';
import { addParty, caseNames, chooseName } from '../../src/server/casework/names.ts';
import { type Ground, openGround } from '../../src/server/ground.ts';
import { takePlaces } from '../../src/server/routes/names.ts';

let ground: Ground;
const by = { actor: 'keeper (test)', reason: 'a test' };
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/places', name));
const asked = { title: 'Invented places', url: '', licence: '', dryRun: false };
const manager = member('manager', 'organisation-b', { situation: 'example', role: 'information_manager' });
const monitor = member('monitor', 'organisation-a', { situation: 'example', role: 'monitor' });

beforeAll(async () => {
  ground = await openGround(readConfig({ DATABASE_URL: await ownDatabase() }));
  for (const situation of ['example', 'afg']) await openCaseload(ground.db, { situation, zone: 'UTC' }, by);
  await describeSituation(ground.db, 'example', { names: { en: 'Inventia', ar: 'مخترعة' }, countries: ['XNV'] }, by);
});
afterAll(() => ground.close());

test('places are loaded, a newer table adds spellings, and what it lacks is still named but no longer offered', async () => {
  const tried = value(await takePlaces(ground, fixture('long.csv'), { ...asked, dryRun: true }, by));
  expect(tried).toMatchObject({ rows: 7, taken: 5, rejected: 2, dryRun: true });
  expect((await caseNames(ground, 'example')).places).toHaveLength(1);
  value(await takePlaces(ground, fixture('long.csv'), asked, by));
  expect((await caseNames(ground, 'example')).places).toHaveLength(6);
  value(await takePlaces(ground, fixture('wide.csv'), asked, by));
  const names = await caseNames(ground, 'example');
  expect(names.placePath(['XNV', 'NV01', 'NV0101'], 'ar')).toContain('البلدة الشمالية');
  expect(names.gazetteer.find('Northtown (invented)')).toMatchObject({ kind: 'matched', place: { pcode: 'NV0101' } });
  expect(names.gazetteer.find('Millford')).toMatchObject({ kind: 'matched', place: { pcode: 'NW0102' } });
  expect(names.placeName(['XNV', 'NV02', 'NV0201'], 'en')).toBe('Millford (invented)');
  expect(names.gazetteer.at('XNV', 'NV0201')?.gone).toBe(true);
});

test('a situation of the public record brings its names and its parties with their aliases', async () => {
  const names = await caseNames(ground, 'afg');
  expect(names.situationName('en')).toBe('Afghanistan');
  expect(names.partiesNamed('Afghan Local Police').map(({ id }) => id)).toEqual(['afghan-national-police']);
  expect(names.placeName(['AFG'], 'ar')).toBe('أفغانستان');
});

test('a party that the record lacks is added once, by who may', async () => {
  const party = { id: 'invented-front', names: { en: 'Invented Front', ar: 'الجبهة المخترعة' }, kind: 'non-state', aliases: ['IF'] };
  expect(refusalIn(await addParty(ground, 'example', party, { actor: monitor }))).toBe('not-yours');
  expect(value(await addParty(ground, 'example', party, { actor: manager }))).toMatchObject({ id: 'invented-front', added: true });
  expect(refusalIn(await addParty(ground, 'example', party, { actor: manager }))).toBe('case-party-exists');
  expect((await caseNames(ground, 'example')).partyName('invented-front', 'en')).toBe('Invented Front');
  const wing = { ...party, id: 'invented-wing', cameFrom: { how: 'split' as const, parties: ['invented-front'], on: '2021' } };
  const stranger = { ...wing, cameFrom: { ...wing.cameFrom, parties: ['nobody'] } };
  expect(refusalIn(await addParty(ground, 'example', stranger, { actor: manager }))).toBe('no-such-case-party');
  value(await addParty(ground, 'example', wing, { actor: manager }));
  expect((await caseNames(ground, 'example')).parties.find(({ id }) => id === 'invented-wing')?.cameFrom).toEqual(wing.cameFrom);
  expect((await caseNames(ground, 'afg')).partyName('invented-front', 'en')).toBe('invented-front');
});

test('a person says once what a spelling means; the latest choice stands, with who made it', async () => {
  const choice = { about: 'place' as const, written: writtenAs('Mill Ford') };
  expect(refusalIn(await chooseName(ground, 'example', { ...choice, chosen: 'XNV/NV99' }, { actor: manager }))).toBe('no-such-place');
  value(await chooseName(ground, 'example', { ...choice, chosen: 'XNV/NV0101' }, { actor: manager }));
  value(await chooseName(ground, 'example', { ...choice, chosen: 'XNV/NV01/NW0102' }, { actor: manager }));
  expect(await readChoices(ground.db, 'example')).toEqual([{ about: 'place', written: 'mill ford', chosen: 'XNV/NV01/NW0102', person: 'manager' }]);
});
