import { expect, test } from 'vitest';
import { fitOf } from './quantity.ts';

const said = (qualifier: Parameters<typeof fitOf>[0]['qualifier'], value: number, upTo: number | null = null) => ({ qualifier, value, upTo });

test.each([
  [said('exact', 8422), 8422, 'exact', 'same'],
  [said('more_than', 10_000), 10_000, 'more_than', 'same'],
  [said('exact', 10_000), 10_000, 'more_than', 'other qualifier'],
  [said('about', 24_000), 23_982, 'exact', 'rounded'],
  [said('exact', 24_000), 23_982, 'exact', 'rounded'],
  [said('nearly', 33_000), 32_990, 'exact', 'rounded'],
  [said('nearly', 32_000), 32_990, 'exact', 'different'],
  [said('more_than', 2_200), 2_269, 'exact', 'rounded'],
  [said('more_than', 2_700), 1_721, 'exact', 'different'],
  [said('more_than', 5_000), 11_967, 'exact', 'true but far'],
  [said('range', 8_000, 9_000), 7_906, 'exact', 'different'],
  [said('range', 7_000, 8_000), 7_906, 'exact', 'rounded'],
  [said('more_than', 9_000), 8_000, 'more_than', 'different'],
  [said('exact', 8_185), 8_000, 'more_than', 'possible'],
  [said('exact', 27_800), 27_180, 'exact', 'different'],
  [said('exact', 14), 15, 'exact', 'different'],
  [said('up_to', 22_495), 22_495, 'exact', 'same'],
] as const)('%o against %d (%s) is: %s', (quantity, value, qualifier, fit) => {
  expect(fitOf(quantity, { value, qualifier })).toBe(fit);
});
