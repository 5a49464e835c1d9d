import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, fold, similarity, wordsKey } from './index.ts';

test.each([
  ['Côte d’Ivoire', "COTE D'IVOIRE"],
  ['Türkiye', 'turkiye'],
  ['Timor–Leste', 'Timor-Leste'],
  ['São Tomé & Príncipe', 'Sao Tome and Principe'],
  ['الإمارات', 'الامارات'],
  ['سُورِيَّة', 'سوريه'],
  ['ليبـــيا', 'ليبيا'],
  ['مصطفى', 'مصطفي'],
  ['المادة ٣٨', 'المادة 38'],
  ['Łódź', 'lodz'],
  ['Казахста́н', 'казахстан'],
])('%s and %s are one text to a reader', (a, b) => {
  expect(fold(a)).toBe(fold(b));
});

test.each([
  ['Niger', 'Nigeria'],
  ['Mali', 'Malo'],
  ['السودان', 'جنوب السودان'],
])('%s and %s stay two', (a, b) => {
  expect(fold(a)).not.toBe(fold(b));
});

test('folding a folded text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('the words of an inverted name are the same words', () => {
  expect(wordsKey('Korea, Republic of')).toBe(wordsKey('the Republic of Korea'));
  expect(wordsKey('Guinea')).not.toBe(wordsKey('Papua New Guinea'));
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

test('the distance of two texts is symmetric, none only for equal ones, and its limit never lies', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      const apart = distance(a, b);
      expect(distance(b, a)).toBe(apart);
      expect(apart === 0).toBe(a === b);
      expect(distance(a, b, limit)).toBe(apart <= limit ? apart : limit + 1);
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('two letters that changed places are one slip', () => {
  expect(distance('kazakhstan', 'kazahkstan')).toBe(1);
});
