import { expect, test } from 'vitest';
import { stretchesOf } from './marks.ts';

const text = 'Ten and twenty children, he said.';
const shown = (claims: Parameters<typeof stretchesOf>[1]) =>
  stretchesOf(text.length, claims).map(({ from, to, claim, ending }) => [text.slice(from, to), claim, ending]);

test('a text without claims is one stretch', () => {
  expect(shown([])).toEqual([[text, null, []]]);
});

test('claims are cut out of the text, and the text stays whole', () => {
  const claims = [
    { start: 0, end: 3 },
    { start: 8, end: 23 },
  ];
  expect(shown(claims)).toEqual([
    ['Ten', 0, [0]],
    [' and ', null, []],
    ['twenty children', 1, [1]],
    [', he said.', null, []],
  ]);
});

test('claims that overlap or say the same words each keep a link of their own', () => {
  const claims = [
    { start: 0, end: 23 },
    { start: 0, end: 3 },
    { start: 0, end: 3 },
    { start: 8, end: 23 },
  ];
  const stretches = stretchesOf(text.length, claims);
  expect(stretches.flatMap(({ first }) => first).sort((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  expect(stretches.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
});
