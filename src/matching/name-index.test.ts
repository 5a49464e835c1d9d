import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeNameIndex, type NameEntry } from './index.ts';

const entries: readonly NameEntry[] = [
  { id: 'NER', name: 'Niger' },
  { id: 'NGA', name: 'Nigeria' },
  { id: 'KOR', name: 'Republic of Korea' },
  { id: 'PRK', name: 'Democratic People’s Republic of Korea' },
  { id: 'KOR', name: 'Korea', ambiguous: true },
  { id: 'PRK', name: 'Korea', ambiguous: true },
  { id: 'CAF', name: 'CAR' },
  { id: 'CAF', name: 'Central African Republic' },
  { id: 'CIV', name: 'Côte d’Ivoire' },
  { id: 'USA', name: 'US' },
];
const index = makeNameIndex(entries);
const idOf = (text: string) => {
  const match = index.find(text);
  return match.kind === 'matched' ? match.candidate.id : match.kind;
};

test('a name is found as it stands, in another spelling, and by its words in another order', () => {
  expect(idOf('Niger')).toBe('NER');
  expect(idOf('nigeria')).toBe('NGA');
  expect(idOf("Cote d'Ivoire")).toBe('CIV');
  expect(idOf('Korea, Republic of')).toBe('KOR');
  expect(idOf('the Central African Republic')).toBe('CAF');
});

test('an ambiguous name brings all that it may mean and is never resolved', () => {
  expect(index.find('Korea')).toMatchObject({ kind: 'doubtful', ambiguous: true, candidates: [{ id: 'KOR' }, { id: 'PRK' }] });
});

test('a name that is only alike is doubtful, best first, never taken', () => {
  expect(index.find('Nigera')).toMatchObject({ kind: 'doubtful', ambiguous: false, candidates: [{ id: 'NGA' }, { id: 'NER' }] });
  expect(idOf('Atlantis')).toBe('unknown');
});

test('capitals are matched in capitals only, unless a person types', () => {
  expect(idOf('US')).toBe('USA');
  expect(idOf('us')).toBe('unknown');
  expect(index.find('car').kind).not.toBe('matched');
  expect(index.find('car', { anyCase: true })).toMatchObject({ kind: 'matched', candidate: { id: 'CAF' } });
});

test('every known name that is not ambiguous finds its own thing, and no text at all is found as another', () => {
  fc.assert(
    fc.property(fc.constantFrom(...entries), (entry) => {
      const match = index.find(entry.name);
      expect(match.kind === 'matched' ? [match.candidate.id] : match.kind === 'doubtful' ? match.candidates.map(({ id }) => id) : []).toContain(
        entry.id,
      );
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => ['matched', 'doubtful', 'unknown'].includes(index.find(text).kind)));
  expect(makeNameIndex([]).find('Niger')).toEqual({ kind: 'unknown' });
});
