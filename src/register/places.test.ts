import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { makeCaseNames } from './case-names.ts';
import { makeGazetteer } from './gazetteer.ts';
import { readPlaceTable } from './place-table.ts';

const rowsOf = (name: string) =>
  parse(readFileSync(join(import.meta.dirname, '../../test/fixtures/places', `${name}.csv`), 'utf8'), { relax_column_count: true });
const reading = { countryOf: (code: string) => (code === 'XNV' ? 'XNV' : null) };
const long = readPlaceTable(rowsOf('long'), reading);
const wide = readPlaceTable(rowsOf('wide'), reading);
const country = {
  country: 'XNV',
  pcode: 'XNV',
  level: 0,
  parent: null,
  names: [{ language: 'en', name: 'Inventia' }],
  validFrom: '',
  validUntil: '',
};
const places = [country, ...(long?.places ?? [])].map((one) => ({ ...one, gone: false }));
const gazetteer = makeGazetteer(places);

test('a table with one place in each row is read, its tag row passed over, and rows in = taken + rejected', () => {
  expect(long?.rows).toBe(7);
  expect(long?.places.map(({ pcode }) => pcode)).toEqual(['NV01', 'NV02', 'NV0101', 'NW0102', 'NV0201']);
  expect(long?.rejected).toEqual([
    { row: 8, column: 'parent', fault: 'no parent', found: 'NV09' },
    { row: 9, column: 'code', fault: 'no code', found: '' },
  ]);
});

test('a parent is what the table says, never what the code begins with', () => {
  const place = gazetteer.at('XNV', 'NW0102');
  expect(place && gazetteer.path(place)).toEqual(['XNV', 'NV01', 'NW0102']);
});

test('a table with a chain of places in each row gives each place once, with its names by language', () => {
  expect(wide?.rejected).toEqual([]);
  expect(wide?.places.map(({ pcode, level, parent }) => [pcode, level, parent])).toEqual([
    ['XNV', 0, null],
    ['NV01', 1, 'XNV'],
    ['NV0101', 2, 'NV01'],
    ['NW0102', 2, 'NV01'],
  ]);
  expect(wide?.places[1]?.names).toEqual([
    { language: 'en', name: 'Invented North' },
    { language: 'ar', name: 'الشمال المخترع' },
  ]);
  expect(wide?.places[2]?.validFrom).toBe('2025-06-01');
});

test('what is no table of places is not read as one', () => {
  expect(
    readPlaceTable(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      reading,
    ),
  ).toBeNull();
  expect(readPlaceTable([], reading)).toBeNull();
});

test('a code finds its place in either case; a name that two places have finds both and chooses none', () => {
  expect(gazetteer.find('nv0101')).toMatchObject({ kind: 'matched', because: 'code' });
  const twice = gazetteer.find('Millford (invented)');
  expect(twice.kind === 'doubtful' && twice.candidates.map(({ pcode }) => pcode).sort()).toEqual(['NV0201', 'NW0102']);
  const within = gazetteer.at('XNV', 'NV02') ?? undefined;
  expect(gazetteer.find('Millford (invented)', { within })).toMatchObject({ kind: 'matched', place: { pcode: 'NV0201' } });
});

test('a name without the kind of area finds its place, one with a slip is only suggested', () => {
  expect(gazetteer.find('Invented South')).toMatchObject({ kind: 'matched', place: { pcode: 'NV02' } });
  expect(gazetteer.find('Invnted South')).toMatchObject({ kind: 'doubtful' });
  expect(gazetteer.find('Nowhere at all').kind).toBe('unknown');
  expect(gazetteer.search('mill').map(({ pcode }) => pcode)).toEqual(['NW0102', 'NV0201']);
});

test('whatever has no name is called by its id, and nothing stays unsaid', () => {
  const party = {
    id: 'invented-front',
    names: { en: 'Invented Front', ar: 'الجبهة المخترعة' },
    aliases: ['I. F.'],
    kind: 'non-state',
    cameFrom: null,
    added: true,
  };
  const situation = { id: 'invented', names: { en: 'Inventia', ar: 'مخترعة' }, countries: ['XNV'] };
  const names = makeCaseNames({ situation, parties: [party], places });
  expect(names.partyName('invented-front', 'ar')).toBe('الجبهة المخترعة');
  expect(names.partyName('unheard-of', 'en')).toBe('unheard-of');
  expect(names.partiesNamed('i. f.').map(({ id }) => id)).toEqual(['invented-front']);
  expect(names.placePath(['XNV', 'NV01', 'NV0101'], 'en')).toBe('Northtown (invented), Invented North, Inventia');
  expect(names.placeName(['XNV', 'NV77'], 'en')).toBe('NV77');
  expect(names.placeName([], 'en')).toBe('');
});
