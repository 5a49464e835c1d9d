import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { bundledRecord } from '#fixtures';
import { checkText } from './check.ts';
import { type Knowledge, makeKnowledge } from './knowledge.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = makeKnowledge(await bundledRecord());
});

const answers = (text: string, date: string | null = '2018-07-11', origin: string | null = null) =>
  checkText(text, { date, origin }, knowledge).claims.map(({ kind, verdict, quote }) => [kind, verdict, quote]);

test('three figures in a sentence are three answers, each quoting its own part', () => {
  expect(answers('Last year 11,967 children were killed or maimed, 7,402 recruited and used, and 4,573 abducted.', '2025-06-24')).toEqual([
    ['figure', 'holds', 'Last year 11,967 children were killed or maimed'],
    ['figure', 'holds', '7,402 recruited and used'],
    ['figure', 'holds', '4,573 abducted'],
  ]);
});

test('a list of States and instruments is one answer for each pair', () => {
  expect(answers('Sweden and Kazakhstan ratified OPAC.').map(([, verdict]) => verdict)).toEqual(['holds', 'holds']);
});

test.each([
  ['violations taken for children', '41,370 children were victims of grave violations in 2024.', 'violations and children', 41_370],
  ['verified taken for committed', '41,370 grave violations were committed in 2024.', 'committed and verified', 41_370],
  ['a neighbouring year', 'There were 927 attacks on schools and hospitals in 2018.', 'neighbouring year', 927],
  ['killed taken for killed and maimed', '11,649 children were killed in 2023.', 'killed and maimed', 11_649],
])('%s is contradicted, and the confusion is named', (_, text, what, value) => {
  const [claim] = checkText(text, { date: '2025-07-01' }, knowledge).claims;
  expect(claim?.verdict).toBe('contradicted');
  expect(claim?.confusedWith.some((one) => one.what === what && one.value === value)).toBe(true);
});

test('a State praised is no source for itself, and neither is the origin of the text', () => {
  expect(answers('Ukraine co-sponsored resolution 2427.')[0]?.[1]).toBe('only the party itself says so');
  expect(answers('In 2017 about 900 children suffered sexual violence in armed conflict.')[0]?.[1]).toBe('holds');
  expect(answers('In 2017 about 900 children suffered sexual violence in armed conflict.', '2018-07-11', 'state:KAZ')[0]?.[1]).toBe(
    'only the party itself says so',
  );
});

test('verdicts are as at the day of the text', () => {
  const text = 'Resolution 2601 is the most recent resolution of the Council on children and armed conflict.';
  expect(answers(text, '2022-03-01')[0]?.[1]).toBe('holds');
  expect(answers(text, '2025-03-01')[0]?.[1]).toBe('outdated');
});

test.each([
  'In 2017 more than 10,000 people were killed or injured on the roads. About 900 of them were children.',
  'The Security Council unanimously adopted resolution 2417 on hunger in conflict. The text had 35 sponsors.',
  'The court found by 14 votes to 1 that the law stands.',
  'The Paris Agreement on climate entered into force in November 2016.',
  'All States should ratify the Optional Protocol on the involvement of children in armed conflict.',
  'How many more children must suffer before the world acts?',
])('other matters, appeals and opinions are left alone: %s', (text) => {
  const { claims, sentences, left } = checkText(text, { date: '2018-07-11' }, knowledge);
  expect(claims).toEqual([]);
  expect(left).toBe(sentences);
});

test('a text in another language is answered with nothing, and says so', () => {
  const { language, claims, sentences, left } = checkText(
    'Le Conseil de sécurité a adopté la résolution 2427. Elle compte 98 parrains.',
    {},
    knowledge,
  );
  expect([language, claims, sentences, left]).toEqual(['other', [], 2, 2]);
});

const pieces = [
  'Kazakhstan ',
  'the United States ',
  'ratified ',
  'OPAC ',
  'the Paris Principles ',
  'resolution 2427 ',
  'unanimously ',
  '98 States ',
  'co-sponsored ',
  '10,000 children ',
  'were killed or maimed ',
  'in 2017',
  'last year',
  '. ',
  ', ',
  '; ',
  ' and ',
  '“',
  '”',
  'Virginia Gamba ',
  'the Special Representative for Children and Armed Conflict ',
  'Boko Haram ',
  'was listed ',
  'on 9 July 2018 ',
  'S/2018/465 ',
  'not ',
  '(',
  ')',
  'İ',
  '🕊',
  '\n\n',
];

test('whatever the text, quotations stand at their offsets, and none is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
      const text = parts.join('');
      const { claims, sentences, left } = checkText(text, { date: '2018-07-11' }, knowledge);
      expect(left).toBeLessThanOrEqual(sentences);
      for (const claim of claims) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        expect(claim.quote).not.toBe('');
      }
    }),
    { numRuns: 400 },
  );
});
