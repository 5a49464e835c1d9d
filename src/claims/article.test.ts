import { beforeAll, expect, test } from 'vitest';
import { bundledRecord } from '#fixtures';
import { checkText } from './check.ts';
import type { Claim } from './claim.ts';
import { type Knowledge, makeKnowledge } from './knowledge.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = makeKnowledge(await bundledRecord());
});

/** An item of our own that makes the statements of the press item the project began with, in other words. */
const item = `Kazakhstan among the authors of the Council's new text

11 July, 2018, 09:30

The Security Council has adopted a new resolution on children and armed conflict. Kazakhstan became a co-author of the document, an agency correspondent reports with reference to the press service of the Ministry of Foreign Affairs of Kazakhstan.

Permanent Representative Kairat Umarov, troubled by what armed conflicts do to children, said that every Member State should ratify the Optional Protocol to the Convention on the Rights of the Child on the sale of children.

"The unanimous passage of the resolution shows how wide the agreement is," the delegation said. Its co-authors are a record number: a hundred countries.

As the Secretary-General reports, last year alone more than 10,000 children were killed or injured in armed conflicts, more than 8,000 girls and boys were recruited into armed groups, and about 900 children were sexually abused.

Among the speakers of the debate were the current and fourth Special Representative of the Secretary-General for Children and Armed Conflict Virginia Gamba and representatives of more than 90 countries.

Kazakhstan ratified the Optional Protocol concerning the involvement of children in armed conflicts and supported the campaign Children, Not Soldiers, initiated in 2014. In addition, our country has adhered to the Paris Principles and the Vancouver Principles, as well as to the Safe Schools Declaration.
`;

const check = (text: string) => checkText(text, {}, knowledge);
const saying = (claims: readonly Claim[], words: string) => claims.filter(({ quote }) => quote.includes(words)).map(({ verdict }) => verdict);

test('the item is dated by its own head and every quotation stands where its offsets say', () => {
  const { textDate, claims, language } = check(item);
  expect([textDate, language]).toEqual(['2018-07-11', 'en']);
  for (const { quote, start, end } of claims) {
    expect(item.slice(start, end)).toBe(quote);
    expect(quote).not.toMatch(/[.!?]\s+\p{Lu}/u);
  }
});

test.each([
  ['adopted a new resolution', 'holds'],
  ['Kazakhstan became a co-author', 'only the party itself says so'],
  ['on the sale of children', 'another thing is meant'],
  ['unanimous passage', 'holds'],
  ['a hundred countries', 'contested'],
  ['more than 10,000 children were killed or injured', 'holds, other wording'],
  ['more than 8,000 girls and boys', 'holds, other wording'],
  ['about 900 children', 'only the party itself says so'],
  ['current and fourth Special Representative', 'holds'],
  ['more than 90 countries', 'holds, rounded'],
  ['Kazakhstan ratified the Optional Protocol', 'holds'],
  ['initiated in 2014', 'holds'],
  ['adhered to the Paris Principles', 'holds, other wording'],
  ['the Vancouver Principles', 'holds, other wording'],
  ['the Safe Schools Declaration', 'holds, other wording'],
] as const)('"%s": %s', (words, verdict) => {
  expect(saying(check(item).claims, words)).toEqual([verdict]);
});

test('what came after the day of the text is told apart from the verdict', () => {
  const count = check(item).claims.find(({ kind }) => kind === 'sponsor-count');
  expect(count?.since?.id).toBe('claims.sponsor.overtaken');
  expect(count?.since?.values).toMatchObject({ year: '2024', resolution: 'S/RES/2764 (2024)' });
});

test.each([
  ['8,000', '9,000', 'more than 9,000 girls and boys', 'contradicted'],
  ['The unanimous passage of the resolution', 'The passage of the resolution by 14 votes to 1', 'by 14 votes to 1', 'contradicted'],
  ['Vancouver', 'Montreux', 'the Montreux Principles', 'not in the record'],
] as const)('%s made %s changes that one answer and no other', (from, to, words, verdict) => {
  const before = check(item).claims;
  const after = check(item.replace(from, to)).claims;
  expect(after).toHaveLength(before.length);
  const changed = after.filter((claim, at) => claim.verdict !== before[at]?.verdict);
  expect(changed.map((claim) => claim.verdict)).toEqual([verdict]);
  expect(changed[0]?.quote).toContain(words);
});
