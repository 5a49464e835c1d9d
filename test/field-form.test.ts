import { expect, test } from 'vitest';
import { reportInput } from '#incidents/server';
import { type Draft, emptyDraft, faultsOf, numberOf, type Person, screensOf } from '../src/web/field/draft.ts';
import { bodyOf, chainOf } from '../src/web/field/sent.ts';

const places = [
  { id: 'XD0101', label: 'Lower Valley', level: 2, parent: 'XD01', also: [] },
  { id: 'XD', label: 'Invented Country', level: 0, parent: null, also: [] },
  { id: 'XD01', label: 'North', level: 1, parent: 'XD', also: [] },
];
const envelope = { id: 'a'.repeat(64), channel: 'field', deviceSequence: 7, language: 'en' } as const;
const child: Person = { role: 'child', name: ' Invented Name ', contact: '', sex: 'girls', age: '6-10', types: [] };
const written: Draft = {
  ...emptyDraft,
  types: ['killing', 'attack_on_schools'],
  when: { ...emptyDraft.when, kind: 'month', month: '06', year: '2024' },
  where: { pcode: 'XD0101', unknown: false, near: 'behind the mill' },
  howMany: {
    killing: { numbers: { boys: '٣', girls: '1' }, ages: { 'boys 6-10': '2' }, unknown: false, answers: { attack_type: ['shooting'] } },
    attack_on_schools: { numbers: {}, ages: {}, unknown: false, answers: { facility_impact: [] } },
  },
  noParty: true,
  sources: [{ how: 'saw', types: [], reliability: '' }],
  consent: ['unicef'],
  people: [{ ...child, role: 'witness' }, child],
};
const today = '2024-07-01';

test('a report is eight screens, and one more for each further violation', () => {
  expect(screensOf(emptyDraft)).toHaveLength(8);
  expect(screensOf(written)).toHaveLength(9);
});

test('what was answered becomes a report that the interface takes: what points at people stands apart', () => {
  const { identities, ...facts } = bodyOf(written, places, envelope) as { identities: object };
  expect(reportInput.strict().parse(facts)).toBeTruthy();
  expect(JSON.stringify(facts)).not.toMatch(/Invented|mill/);
  expect(facts).toMatchObject({
    deviceSequence: 7,
    allegations: [
      {
        type: 'killing',
        occurred: { kind: 'once', on: '2024-06' },
        place: { pcodes: ['XD', 'XD01', 'XD0101'] },
        tally: [
          { sex: 'boys', age: '6-10', count: 2 },
          { sex: 'boys', age: 'unknown', count: 1 },
          { sex: 'girls', age: 'unknown', count: 1 },
        ],
        mentions: [{ child: '1', sex: 'girls', age: '6-10' }],
        answers: { attack_type: ['shooting'] },
      },
      { type: 'attack_on_schools', tally: [], mentions: [], answers: {} },
    ],
    sources: [{ category: 'primary_witness', types: ['direct_observation'], reliability: null }],
  });
  expect(identities).toMatchObject({
    people: [
      { role: 'witness', child: null, name: 'Invented Name' },
      { role: 'child', child: '1', name: 'Invented Name' },
    ],
    places: [
      { allegation: 1, text: 'behind the mill' },
      { allegation: 2, text: 'behind the mill' },
    ],
  });
});

test('days are said as exactly as they are known', () => {
  const occurred = (when: Partial<Draft['when']>) => {
    const body = bodyOf({ ...written, when: { ...emptyDraft.when, ...when } }, places, envelope) as { allegations: { occurred: object }[] };
    return body.allegations[0]?.occurred;
  };
  expect(occurred({ kind: 'month', year: '2024' })).toEqual({ kind: 'once', on: '2024' });
  expect(occurred({ kind: 'between', from: '2024-05-01', to: '2024-05-09' })).toEqual({
    kind: 'once',
    on: { notBefore: '2024-05-01', notAfter: '2024-05-09' },
  });
  expect(occurred({ kind: 'lasting', from: '2024-05-01' })).toEqual({ kind: 'lasting', began: '2024-05-01', ended: 'ongoing' });
  expect(occurred({ kind: 'unknown' })).toEqual({ kind: 'once', on: '' });
});

test('what is missing is said where it is missing, and nothing else is asked for', () => {
  expect(screensOf(emptyDraft).map((screen) => faultsOf(emptyDraft, screen, today)[0]?.at)).toEqual([
    'what',
    'when',
    'where',
    'many killing boys',
    'who',
    'know',
    undefined,
    'what',
  ]);
  expect(faultsOf(written, 'check', today)).toEqual([]);
  const later = { ...written, when: { ...written.when, kind: 'day' as const, day: '2024-07-02' } };
  expect(faultsOf(later, 'when', today)).toEqual([{ at: 'when-day', words: 'field.fault.future' }]);
  const aged = { ...written, howMany: { killing: { ...written.howMany.killing, numbers: { boys: '1' }, ages: { 'boys 6-10': '2' } } } } as Draft;
  expect(faultsOf(aged, 'how-many killing', today)).toEqual([{ at: 'many killing boys', words: 'field.fault.ages' }]);
  const two = { ...written, types: ['killing', 'maiming'] } as Draft;
  expect(faultsOf(two, 'account', today)).toEqual([{ at: 'person 1 types', words: 'field.fault.child-types' }]);
});

test('numbers are read in the digits in which people write them', () => {
  expect(['12', '١٢', '۱۲', ' 7 ', 'several', '-1', ''].map(numberOf)).toEqual([12, 12, 12, 7, null, null, null]);
});

test('a place names everything it lies in, whatever its code looks like, and a circle ends', () => {
  expect(chainOf(places, 'XD0101').map(({ id }) => id)).toEqual(['XD', 'XD01', 'XD0101']);
  expect(chainOf(places, 'nowhere')).toEqual([]);
  expect(chainOf([{ id: 'A', label: 'A', level: 1, parent: 'A', also: [] }], 'A')).toHaveLength(1);
});
