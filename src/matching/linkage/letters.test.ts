import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, similarity } from '../similarity.ts';
import { isOneSlip, jaroWinkler, lettersOf, slips } from './alike.ts';
import { lacking, letterBits, limitsOf, matchingShares, sharedPrefix } from './letters.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'ش', '李'), minLength: 1, maxLength: 9 });

test('what the letters of two words exclude is never so', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(0.8, 0.85, 0.92), (a, b, likeness) => {
      const { masks, shapes } = letterBits([a, b], [], null, () => true);
      const shares = matchingShares(masks[0] ?? 0, masks[1] ?? 0, shapes[0] ?? 0, shapes[1] ?? 0);
      const limit = limitsOf(likeness)[sharedPrefix(shapes[0] ?? 0, shapes[1] ?? 0)] ?? 0;
      const excluded = shares < limit;
      expect(excluded && jaroWinkler(lettersOf([a, b]), 0, 1) >= likeness).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('asking for at least some likeness changes no answer above it', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const letters = lettersOf([a, b]);
      const likeness = jaroWinkler(letters, 0, 1);
      expect(jaroWinkler(letters, 1, 0)).toBeCloseTo(likeness, 12);
      expect(Math.max(jaroWinkler(letters, 0, 1, 0.8), 0.8)).toBe(Math.max(likeness, 0.8));
    }),
  );
});

test('slips on coded texts are those of the plain comparison', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      const letters = lettersOf([a, b]);
      expect(slips(letters, 0, 1, most)).toBe(Math.min(distance(a, b), most + 1));
      expect(a !== b && isOneSlip(letters, 0, 1)).toBe(distance(a, b) === 1);
    }),
  );
});

test('Jaro and Winkler’s own examples come out as printed', () => {
  const letters = lettersOf(['martha', 'marhta', 'dwayne', 'duane', 'dixon', 'dicksonx']);
  expect(jaroWinkler(letters, 0, 1)).toBeCloseTo(0.961, 3);
  expect(jaroWinkler(letters, 2, 3)).toBeCloseTo(0.84, 2);
  expect(jaroWinkler(letters, 4, 5)).toBeCloseTo(0.813, 3);
  expect(similarity('martha', 'marhta')).toBeGreaterThan(0.8);
  expect(lacking(0b1011, 0b0001)).toBe(2);
});
