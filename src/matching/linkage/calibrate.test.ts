import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrate, probabilityOf, stated } from './calibrate.ts';

const seen = fc.array(
  fc.record({
    weight: fc.integer({ min: -20, max: 40 }).map((half) => half / 2),
    pairs: fc.integer({ min: 1, max: 500 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 40 },
);

test('a heavier pair is never less probable than a lighter one', () => {
  fc.assert(
    fc.property(seen, fc.double({ min: -30, max: 40, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), (steps, weight, more) => {
      const probability = probabilityOf(calibrate(steps.map(({ share, ...step }) => ({ ...step, same: share * step.pairs }))));
      expect(probability(weight + more)).toBeGreaterThanOrEqual(probability(weight) - 1e-12);
      expect(probability(weight)).toBeGreaterThanOrEqual(0);
      expect(probability(weight)).toBeLessThanOrEqual(1);
    }),
  );
});

test('where nothing was seen, the probability is the one that the model states', () => {
  expect(probabilityOf([])(0)).toBe(0.5);
  expect(probabilityOf(calibrate([]))(3)).toBe(stated(3));
});

test('many pairs outweigh what the model states', () => {
  expect(probabilityOf(calibrate([{ weight: 4, pairs: 1000, same: 600 }]))(4)).toBeCloseTo(0.6, 2);
});
