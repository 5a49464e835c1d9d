import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { bundledRecord } from '#fixtures';
import type { NameIndex } from '#matching';
import { makeStateIndex, readNameList, type Register } from './index.ts';

let register: Register;
let index: NameIndex;
beforeAll(async () => {
  ({ register } = await bundledRecord());
  index = makeStateIndex(register);
});
const read = (text: string) => readNameList(text, index);
const states = (text: string) => read(text).rows.flatMap((row) => (row.kind === 'matched' ? [row.candidate.id] : []));

test('a press release’s list is read with its introduction passed over', () => {
  const list = read(
    'Co-sponsors: Albania, Andorra, Antigua and Barbuda, Bolivia (Plurinational State of), Bosnia and Herzegovina; as well as Zimbabwe.',
  );
  expect(list.rows.map((row) => row.kind === 'matched' && row.candidate.id)).toEqual(['ALB', 'AND', 'ATG', 'BOL', 'BIH', 'ZWE']);
  expect(list.passedOver).toEqual(['Co-sponsors']);
});

test.each([
  ['1. Sweden\n2. Kazakhstan\n3. Côte d’Ivoire', ['SWE', 'KAZ', 'CIV']],
  ['• The Gambia\n• the Netherlands*\n• Türkiye[2]', ['GMB', 'NLD', 'TUR']],
  ['Korea, Republic of; Iran, Islamic Republic of; Moldova, Republic of', ['KOR', 'IRN', 'MDA']],
  ['United Kingdom of Great Britain\nand Northern Ireland, Central African\nRepublic', ['GBR', 'CAF']],
  ['Trinidad and Tobago and Saint Vincent and the Grenadines and Peru', ['TTO', 'VCT', 'PER']],
  ['Serbia and Montenegro', ['SRB', 'MNE']],
  ['State of Palestine (Observer), Holy See (Observer)', ['PSE', 'VAT']],
  ['The representatives of Sweden, Peru and Kazakhstan', ['SWE', 'PER', 'KAZ']],
  ['Albania Algeria Andorra New Zealand', ['ALB', 'DZA', 'AND', 'NZL']],
  ['Suède, Espagne et Bosnie-Herzégovine', ['SWE', 'ESP', 'BIH']],
  ['Швеция, Казахстан и Перу', ['SWE', 'KAZ', 'PER']],
  ['السويد، كازاخستان وألمانيا', ['SWE', 'KAZ', 'DEU']],
  ['瑞典、哈萨克斯坦', ['SWE', 'KAZ']],
  ['KAZ, SWE', ['KAZ', 'SWE']],
  ['Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea', ['GIN', 'GNB', 'GNQ', 'PNG']],
  ['Niger, Nigeria, Sudan, South Sudan', ['NER', 'NGA', 'SDN', 'SSD']],
])('%j is read as its States', (text, wanted) => {
  expect(states(text)).toEqual(wanted);
});

test('ambiguous and misspelt names wait for a person, and are not taken', () => {
  expect(read('Congo, Kazahkstan, Atlantis').rows).toMatchObject([
    { kind: 'doubtful', doubt: 'ambiguous', candidates: [{ id: 'COD' }, { id: 'COG' }] },
    { kind: 'doubtful', doubt: 'alike', candidates: [{ id: 'KAZ' }] },
    { kind: 'rejected', reason: 'unknown' },
  ]);
});

test('a name that is said not to be in the list is not taken, nor any after it in that sentence', () => {
  expect(states('All members except China, Russia and Azerbaijan')).toEqual([]);
  expect(states('All members except China, Russia\nSweden')).toEqual(['SWE']);
  expect(states('Former President of Kazakhstan')).toEqual([]);
});

test('a name in a sentence that says other things waits for a person; the record of a meeting gives who spoke', () => {
  expect(states('He noted that in Yemen, Syria and Iraq children were killed.')).toEqual([]);
  expect(states('He noted that the situation of children was of grave concern in Yemen,\nSyria and Iraq, and called on all.\nSweden')).toEqual([
    'SWE',
  ]);
  expect(
    states(
      'ANNA EXAMPLE (Sweden), speaking for others, said that in Yemen, Syria and Iraq more was needed.\nJEAN EXEMPLE, Minister for Foreign Affairs (France) said the same.',
    ),
  ).toEqual(['SWE', 'FRA']);
});

test('abbreviations, hours and organizations do not cut or hide a name', () => {
  expect(states('St. Lucia\nSt. Vincent and the Grenadines\nLao PDR')).toEqual(['LCA', 'VCT', 'LAO']);
  expect(read('The meeting ended at 6:42 p.m.').rows).toEqual([]);
  expect(read('Japan, as well as representatives of the European Union').rows.map(({ kind, text }) => [kind, text])).toEqual([
    ['matched', 'Japan'],
    ['rejected', 'European Union'],
  ]);
  expect(
    states('Also speaking today were the representatives of Sweden (Council President for July), Peru and Slovenia (also speaking for Croatia).'),
  ).toEqual(['SWE', 'PER', 'SVN']);
});

test('a State that stands twice is counted once', () => {
  expect(read('Sweden, Kingdom of Sweden').rows).toMatchObject([{ kind: 'matched' }, { kind: 'rejected', reason: 'repeated' }]);
});

test('a day behind a name is that name’s day', () => {
  expect(read('Sweden – 29 May 2015\nNorway, 2015-05-29\nPeru (May 2015)\nChad').rows.map(({ date }) => date)).toEqual([
    '2015-05-29',
    '2015-05-29',
    '2015-05',
    '',
  ]);
});

test('every short name in every language is read as its State, alone and in a list', () => {
  const all = [...register.states.values()];
  const wrong = all.flatMap(({ iso3, names }) =>
    Object.values(names).filter((name) => {
      const [row, ...more] = read(name).rows;
      return more.length > 0 || (row?.kind === 'matched' ? row.candidate.id !== iso3 : !(row?.kind === 'doubtful' && row.doubt === 'ambiguous'));
    }),
  );
  expect(wrong).toEqual([]);
  const list = states(all.map(({ names }) => names.en).join(', '));
  expect(list.length).toBe(all.length - 1); // Congo is ambiguous
});

test('any order, any mark between them: the same States are read', () => {
  const names = fc.uniqueArray(fc.constantFrom(...[...register.states.values()].filter(({ iso3 }) => iso3 !== 'COG')), {
    minLength: 1,
    maxLength: 12,
    selector: ({ iso3 }) => iso3,
  });
  fc.assert(
    fc.property(names, fc.constantFrom(', ', '; ', '\n', ' • ', '\n- ', ' and '), (some, mark) => {
      expect(states(some.map((one) => one.names.en).join(mark))).toEqual(some.map(({ iso3 }) => iso3));
    }),
    { numRuns: 300 },
  );
});

test('no text breaks the reading, and no name of a text is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(read(text).rows.every(({ kind }) => ['matched', 'doubtful', 'rejected'].includes(kind))).toBe(true);
    }),
  );
});
