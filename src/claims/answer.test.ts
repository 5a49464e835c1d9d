import { expect, test } from 'vitest';
import type { SourceRef } from '#kernel';
import { answerOf, type CheckAnswer } from './answer.ts';
import type { CheckedText } from './claim.ts';
import { claimReviews } from './claim-review.ts';
import { reportOf } from './report.ts';
import { wordsOf } from '#publishing';

const source = (url: string): SourceRef => ({ document: null, place: null, url, readOn: '2026-11-01', grade: 'un-page', publisher: 'un-press' });
const quote = '98 States co-sponsored it';
const claimed = { subject: 'S/RES/2427 (2018)', property: 'co-sponsors', value: 98, unit: null, period: null, qualifier: null };
const checked: CheckedText = {
  textDate: '2018-07-11',
  language: 'en',
  sentences: 3,
  left: 1,
  claims: [
    {
      quote,
      start: 10,
      end: 10 + quote.length,
      kind: 'sponsor-count',
      claimed,
      verdict: 'contested',
      also: ['outdated'],
      since: { id: 'since', values: { state: { en: 'Egypt', ar: 'مصر' } } },
      answer: { id: 'answer', values: { counts: [98, 95] } },
      confusedWith: [{ what: 'another subject', answer: { id: 'confused', values: {} }, value: 111, sources: [source('https://example.org/b')] }],
      sources: [source('https://example.org/a'), source('https://example.org/b')],
    },
    {
      quote: 'it was adopted',
      start: 50,
      end: 64,
      kind: 'resolution-adoption',
      claimed,
      verdict: 'holds',
      also: [],
      since: null,
      answer: { id: 'held', values: {} },
      confusedWith: [],
      sources: [source('https://example.org/a')],
    },
  ],
};
const say = (id: string, values: Readonly<Record<string, string | number>>) => [id, ...Object.values(values)].join(' ');
const context = { say, edition: { number: 3, hash: 'f'.repeat(64) }, form: 'plain' } as const;

test('an answer is said in the reader’s language, in the order of the contract', () => {
  const answer: CheckAnswer = answerOf(checked, { ...context, locale: 'ar' });
  expect(Object.keys(answer)).toEqual(['textDate', 'claims', 'sentences', 'left', 'language', 'edition', 'form']);
  expect(Object.keys(answer.claims[0] ?? {})).toEqual('quote start end kind verdict also since answer confusedWith sources claimed'.split(' '));
  expect(Object.keys(answer.claims[0]?.sources[0] ?? {}).slice(0, 4)).toEqual(['document', 'place', 'url', 'grade']);
  expect(answer.claims[0]).toMatchObject({ verdict: 'contested', since: 'since مصر', answer: 'answer 98 و95' });
});

test('each claim becomes a ClaimReview by Vigil with the verdict in words and the day of the text', () => {
  const reviews = claimReviews(answerOf(checked, { ...context, locale: 'en' }), { url: 'https://vigil.example', day: '2026-11-24', language: 'en' });
  expect(reviews).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'ClaimReview',
        url: 'https://vigil.example/check',
        claimReviewed: quote,
        author: { '@type': 'Organization', name: 'Vigil' },
        itemReviewed: { '@type': 'Claim', datePublished: '2018-07-11' },
        reviewRating: { '@type': 'Rating', alternateName: 'contested' },
      },
      { reviewRating: { alternateName: 'holds' } },
    ],
  });
});

test('a report numbers each source once and names it beside every claim that rests on it', () => {
  const report = reportOf(answerOf(checked, { ...context, locale: 'en' }), { locale: 'en', say, url: 'https://vigil.example', day: '2026-11-24' });
  const words = report.blocks.map((block) => ('spans' in block ? wordsOf(block.spans) : 'text' in block ? block.text : ''));
  expect(words).toContain('answer 98 and 95 [1] [2]');
  expect(words).toContain('held [1]');
  expect(words.filter((line) => /^\[\d\]/.test(line))).toHaveLength(2);
  expect(words.join('\n')).toContain('f'.repeat(64));
});
