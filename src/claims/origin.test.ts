import { beforeAll, expect, test } from 'vitest';
import { bundledRecord } from '#fixtures';
import type { Register } from '#register';
import { originOf } from './origin.ts';

let register: Register;
beforeAll(async () => {
  ({ register } = await bundledRecord());
});

test.each([
  ['KAZ', 'state:KAZ'],
  ['kazakhstan', 'state:KAZ'],
  ['the press service of the Ministry of Foreign Affairs of Kazakhstan', 'state:KAZ'],
  ['Nigeria', 'state:NGA'],
  ['Niger', 'state:NER'],
  ['Permanent Mission of Côte d’Ivoire', 'state:CIV'],
  ['United Nations', 'un'],
  ['un', 'un'],
  ['bnews.kz', 'bnews'],
  ['https://www.bnews.kz/en/news/1', 'bnews'],
  ['state:KAZ', 'state:KAZ'],
  ['a blog nobody knows', 'a blog nobody knows'],
])('the origin "%s" is %s', (said, origin) => {
  expect(originOf(said, register)).toBe(origin);
});
