import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCaseNames, readPlaceTable } from '#register';
import { isUndecided, provenOrder, readDate } from './dates.ts';
import { sheetOfCsv } from './files/csv.ts';
import { headOf, shapeOf } from './head.ts';
import { readTag, tagRow, targetOfTag } from './hxl.ts';
import { decideColumn, mappingFaults, mayTake, proposeMapping, rememberedOf } from './mapping.ts';
import { cautionOf } from './people.ts';
import { editKey, type Edits, prepare, rowsOf } from './prepare.ts';
import type { ReadingWith } from './reading.ts';
import { readTarget, targetText } from './target.ts';

const folder = join(import.meta.dirname, '../../test/fixtures');
const sheet = (name: string) => sheetOfCsv(readFileSync(join(folder, 'sheets', `${name}.csv`), 'utf8'));
const placeTable = readPlaceTable(sheetOfCsv(readFileSync(join(folder, 'places/long.csv'), 'utf8')).rows, { countryOf: (code) => code });
const country = {
  country: 'XNV',
  pcode: 'XNV',
  level: 0,
  parent: null,
  names: [{ language: 'en', name: 'Inventia' }],
  validFrom: '',
  validUntil: '',
};
const names = makeCaseNames({
  situation: { id: 'invented', names: { en: 'Inventia', ar: 'مخترعة' }, countries: ['XNV'] },
  parties: [
    {
      id: 'invented-front',
      names: { en: 'Invented Front', ar: 'الجبهة المخترعة' },
      aliases: ['I. F.'],
      kind: 'non-state',
      cameFrom: null,
      added: true,
    },
  ],
  places: [country, ...(placeTable?.places ?? [])].map((one) => ({ ...one, gone: false })),
});
const labels = (list: string, id: string, ...all: readonly string[]) => ({ list, id, labels: all });
const given: ReadingWith = {
  names,
  choices: [],
  today: '2026-01-01',
  entries: [
    labels('violation_type', 'killing', 'Killing of children', 'Meurtre d’enfants', 'قتل الأطفال'),
    labels('source_category', 'primary_witness', 'Primary – witness'),
    labels('source_category', 'secondary', 'Secondary'),
    labels('finding_status', 'verified', 'Verified'),
    labels('finding_status', 'not_mrm', 'Not MRM'),
    labels('finding_status', 'report_pending_verification', 'Report pending verification'),
    labels('attack_on_facility', 'attack_on_schools', 'Attack on school(s)'),
  ],
};

function read(
  name: string,
  change: (mapping: ReturnType<typeof proposeMapping>) => ReturnType<typeof proposeMapping> = (one) => one,
  edits: Edits = {},
) {
  const table = sheet(name);
  const head = headOf(table);
  if (!head) throw new Error('a head');
  const mapping = change(proposeMapping(table, head, () => false));
  return { mapping, head, table, prepared: prepare(rowsOf(table, head), mapping, given, edits) };
}
const targets = ({ mapping }: ReturnType<typeof read>) => Object.fromEntries(mapping.columns.map(({ name, target }) => [name, target]));
const sums = ({ rows, reports, faulty, same }: ReturnType<typeof read>['prepared']) => [
  rows,
  reports.flatMap((one) => one.rows).length + faulty.length + same.length,
];

test('an export of a form: groups before the question, repeats in flat columns, the root id as key, people and free text dropped', () => {
  const kobo = read('kobo');
  expect(targets(kobo)).toMatchObject({
    'incident/incident_date': 'date',
    'incident/adm1': 'place:1',
    'incident/adm2_pcode': 'place:2',
    'incident/violations': 'type',
    'incident/perpetrator': 'party',
    'children[1]/sex': 'child:1:sex',
    'children[2]/age': 'child:2:age',
    'children[1]/childs_name': 'child:1:name',
    narrative: 'drop',
    'meta/rootUuid': 'key',
    phonenumber: 'drop',
  });
  const [first, second] = kobo.prepared.reports;
  expect(first?.allegations).toMatchObject([
    {
      type: 'killing',
      place: { pcodes: ['XNV', 'NV01', 'NV0101'] },
      parties: ['invented-front'],
      mentions: [
        { child: '1', sex: 'boys', age: '11-13' },
        { child: '2', sex: 'girls', age: '6-10' },
      ],
    },
  ]);
  expect(first?.key).toBe('uuid:inv-1');
  expect(second?.allegations).toMatchObject([{ type: 'attack_on_schools', parties: [], tally: [] }]);
  expect(kobo.prepared.faults.map(({ row, fault, suggestions }) => [row, fault, suggestions[0]?.id])).toEqual([
    [4, 'unknown party', 'invented-front'],
    [4, 'not a child', undefined],
  ]);
  expect(sums(kobo.prepared)).toEqual([3, 3]);
});

test('a name planted in a sheet comes out nowhere but among what is kept apart', () => {
  for (const { identities: _, cells: __, ...facts } of read('kobo').prepared.reports)
    expect(JSON.stringify(facts)).not.toMatch(/INVENTED (NAME|PHONE)/);
});

test('tags are read wherever they stand, as sets; what counts everybody and what repeats a sum is left alone', () => {
  const hxl = read('hxl');
  expect(Object.values(targets(hxl))).toEqual([
    'date',
    'place:1',
    'place:2',
    'count:boys:unknown:killing',
    'count:girls:unknown:killing',
    'drop',
    'drop',
    'type',
  ]);
  expect(
    hxl.prepared.reports.map(({ allegations }) =>
      allegations.map(({ type, tally }) => [type, tally.map(({ sex, count }) => `${sex} ${count}`).join()]),
    ),
  ).toEqual([[['killing', 'boys 1,girls 2']], [['denial_humanitarian_access', '']], [['killing', 'girls 1']]]);
  // Millford stands for two places, and lies in the province that the row names.
  expect(hxl.prepared.reports[1]?.allegations[0]?.place.pcodes).toEqual(['XNV', 'NV02', 'NV0201']);
  expect(hxl.prepared.faults).toMatchObject([{ row: 7, fault: 'unknown place', found: 'Invented East' }]);
  expect(readTag('#affected + killed+children')?.attributes).toEqual(readTag('#affected +children +killed')?.attributes);
  expect(
    tagRow([
      ['a', 'b'],
      ['#x', 'not a tag'],
    ]),
  ).toBeNull();
  const killed = readTag('#affected+killed');
  expect(killed && targetOfTag(killed)).toEqual({ field: 'drop' });
});

test('the older joint type is the type of today that its facility names, and waits for a person where none is named', () => {
  const { prepared } = read('primero', (mapping) => decideColumn(mapping, 3, { order: 'dmy' }));
  expect(prepared.fromJoint).toBe(1);
  expect(prepared.reports[0]?.allegations[0]).toMatchObject({ type: 'attack_on_schools', occurred: { on: { text: '2019-04-03' } } });
  expect(prepared.reports[0]?.former).toEqual({ status: 'verified', on: '2019-05-20' });
  expect(prepared.reports[0]?.sharedAccount).toBeNull();
  expect(prepared.reports[1]?.allegations[0]?.tally).toEqual([
    { sex: 'boys', age: 'unknown', count: 2, least: 2, most: 4 },
    { sex: 'unknown', age: 'unknown', count: 1, least: 1, most: 1 },
  ]);
  expect(prepared.faults.map(({ row, fault }) => [row, fault])).toEqual([
    [3, 'which facility'],
    [4, 'killing or maiming'],
  ]);
  expect(sums(prepared)).toEqual([4, 4]);
});

test('a cell that is mended is read as mended, and the row stays known by what it was', () => {
  const mended = read('primero', undefined, { [editKey(3, 1)]: 'Killing of children' }).prepared;
  const third = mended.reports.find(({ rows }) => rows[0] === 4);
  expect(third?.allegations[0]).toMatchObject({ type: 'killing', occurred: { on: { text: '2019', precision: 'year' } } });
  expect(third?.cells[0]?.[1]).toBe('Killing and maiming');
});

test('which part of a date is the day is proven by the column or asked once, and never guessed', () => {
  expect(provenOrder(['03/04/2019', '13/04/2019'])).toBe('dmy');
  expect(provenOrder(['03/04/2019', '04/13/2019'])).toBe('mdy');
  expect(provenOrder(['13/04/2019', '04/13/2019'])).toBeNull();
  expect(isUndecided('03/04/2019')).toBe(true);
  expect(isUndecided('03/03/2019')).toBe(false);
  expect(readDate('03/04/2019', null)).toEqual({ fault: 'date order' });
  expect(readDate('03/04/2019', 'mdy')).toEqual({ text: '2019-03-04' });
  expect(readDate('25.12.2019', null)).toEqual({ text: '2019-12-25' });
  expect(readDate('٢٥/١٢/٢٠١٩', null)).toEqual({ text: '2019-12-25' });
  expect(readDate('45123', null)).toEqual({ text: '2023-07-16' });
  expect([readDate('2016', null), readDate('06/2019', null), readDate('2019-6', null)]).toEqual([
    { text: '2016' },
    { text: '2019-06' },
    { text: '2019-06' },
  ]);
  expect([readDate('15 juin 2024', null), readDate('June 2024', null)]).toEqual([{ text: '2024-06-15' }, { text: '2024-06' }]);
  expect([readDate('2024-06-15T06:10:02', null), readDate('30/02/2024', null)]).toEqual([{ text: '2024-06-15' }, { fault: 'no date' }]);
  expect([readDate('15/06/24', null), readDate('15/06/24', 'dmy')]).toEqual([{ fault: 'two-digit year' }, { text: '2024-06-15' }]);
});

test('columns that point at people can only go where nothing is counted, even if a person asks otherwise', () => {
  const none = () => false;
  expect(cautionOf('Name of victim', [], none)).toBe('person');
  expect(cautionOf('اسم الضحية', [], none)).toBe('person');
  expect(cautionOf('_geolocation', [], none)).toBe('exact place');
  expect(cautionOf('Armed group name', [], none)).toBe('none');
  expect(cautionOf('Column 7', ['Invented Ones', 'Invented Twos', 'Invented Threes'], none)).toBe('person');
  expect(cautionOf('Column 8', ['yes', 'no', 'yes'], none)).toBe('none');
  expect(mayTake('person', { field: 'party' })).toBe(false);
  expect(mayTake('free text', { field: 'sharedAccount' })).toBe(true);
  const { mapping } = read('kobo', (one) => decideColumn(one, 14, { target: 'party' }));
  expect(mappingFaults(mapping)).toEqual([{ fault: 'caution', at: 14 }]);
});

test('rows that are the same in every cell are one unless a person says otherwise; rows that share a key are one report', () => {
  const table = sheetOfCsv('date,type,place,boys\n2024-01-01,killing,NV01,1\n2024-01-01,killing,NV01,1\n');
  const head = headOf(table);
  if (!head) throw new Error('a head');
  const mapping = proposeMapping(table, head, () => false);
  expect(prepare(rowsOf(table, head), mapping, given)).toMatchObject({ same: [{ row: 3, as: 2 }], reports: [{ rows: [2] }] });
  expect(prepare(rowsOf(table, head), { ...mapping, sameRows: 'each' }, given).reports).toHaveLength(2);
  const grouped = sheetOfCsv(
    'incident,date,type,place,sex,age\nA,2024-01-01,killing,NV01,m,3\nA,2024-01-01,killing,NV01,f,9\nB,2024-01-02,abduction,NV02,f,9\n',
  );
  const groupedHead = headOf(grouped);
  if (!groupedHead) throw new Error('a head');
  const shared = decideColumn(
    proposeMapping(grouped, groupedHead, () => false),
    0,
    { target: 'group' },
  );
  const [first, second] = prepare(rowsOf(grouped, groupedHead), shared, given).reports;
  expect(first).toMatchObject({ rows: [2, 3], key: 'A', allegations: [{ type: 'killing', mentions: [{ child: '1_1' }, { child: '2_1' }] }] });
  expect(first?.allegations[0]?.tally).toHaveLength(2);
  expect(second?.rows).toEqual([4]);
});

test('every row that alleges nothing waits, whatever waits before it', () => {
  const table = sheetOfCsv('date,violation,place,boys\n2024-01-01,,NV01,1\n2024-01-02,,NV01,2\n2024-01-03,killing,NV01,2\n');
  const head = headOf(table);
  const prepared =
    head &&
    prepare(
      rowsOf(table, head),
      proposeMapping(table, head, () => false),
      given,
    );
  expect(prepared?.faulty).toEqual([2, 3]);
  expect(prepared?.reports.map(({ rows }) => rows)).toEqual([[4]]);
});

test('a head below titles and merged cells is found, and a mapping is remembered by the shape of the head', () => {
  const merged = headOf(sheetOfCsv('Report of the invented cluster,,,\n,,,\nWhen,Where,Children,\n,,Boys,Girls\n2024-01-01,NV01,1,2\n'));
  expect(merged).toMatchObject({ first: 4, names: ['When', 'Where', 'Children / Boys', 'Children / Girls'] });
  expect(headOf(sheetOfCsv('only one cell'))).toBeNull();
  const { mapping, head, table } = read('primero', (one) => decideColumn(decideColumn(one, 3, { order: 'dmy' }), 13, { target: 'sharedAccount' }));
  const again = proposeMapping(table, head, () => false, rememberedOf(mapping));
  expect(again.columns[13]).toMatchObject({ target: 'sharedAccount', because: 'remembered' });
  expect(shapeOf(['Date ', 'TYPE'])).toBe(shapeOf(['date', 'Type']));
});

test.each([
  [
    'Date of Incident,Type of Violation,Governorate,District,# Boys,# Girls,Total children,Perpetrator,Source',
    'date type place:1 place count:boys:unknown count:girls:unknown drop party source',
  ],
  [
    'Date,Province,Boys killed,Girls killed,Children killed,Boys injured,Women killed',
    'date place:1 count:boys:unknown:killing count:girls:unknown:killing drop count:boys:unknown:maiming drop',
  ],
  ['Année,Région,Type de violation,Garçons,Filles,Auteur présumé', 'date place:1 type count:boys:unknown count:girls:unknown party'],
  ['تاريخ الحادث,نوع الانتهاك,المحافظة,المديرية,ذكور,إناث,اسم الضحية', 'date type place:1 place count:boys:unknown count:girls:unknown drop'],
  ['Year,Date,Admin1Pcode,ADM2_EN,Number of children,Victim name', 'drop date place:1 place:2 count:unknown:unknown drop'],
  [
    'date,type,place,boys,boys 0-5,boys 6-10,boys 11-13,boys 14-17',
    'date type place drop count:boys:0-5 count:boys:6-10 count:boys:11-13 count:boys:14-17',
  ],
])('heads as people write them: %s', (heads, expected) => {
  const table = { rows: [heads.split(','), heads.split(',').map(() => 'x')], name: '', cut: false };
  const head = headOf(table);
  expect(
    head &&
      proposeMapping(table, head, () => false)
        .columns.map(({ target }) => target)
        .join(' '),
  ).toBe(expected);
});

test('a target reads back as it is written', () => {
  for (const text of ['drop', 'place', 'place:2', 'count:boys:0-5', 'count:unknown:unknown:killing', 'child:3:age', 'sharedAccount']) {
    const target = readTarget(text);
    expect(target && targetText(target)).toBe(text);
  }
  for (const text of ['', 'place:9', 'count:men:0-5', 'child:x:age', 'key:1']) expect(readTarget(text)).toBeNull();
});
