import { expect, test } from 'vitest';
import { namePairs } from '#fixtures/linkage';
import { fold } from '../fold.ts';
import { bitsAcross, bitsAcrossNames, nameSoundOf, shareAcross, soundOf } from './sounds.ts';
import { scriptOf } from './units.ts';

const pairs = namePairs();

test.each([
  ['arabic', 0.88],
  ['cyrillic', 0.96],
  ['hebrew', 0.85],
  ['kana', 0.92],
  ['han', 0.8],
  ['hangul', 0.8],
] as const)('%s: the right Latin name stands first among a thousand for at least %d of names', (script, aim) => {
  const own = pairs.get(script) ?? [];
  const latin = own.map((pair) => soundOf(fold(pair.latin)));
  const asked = own.flatMap((pair, at) => (at % 10 === 0 ? [{ sound: soundOf(fold(pair.name)), at }] : []));
  const right = asked.filter(({ sound, at }) => {
    const best = bitsAcross(sound, latin[at] ?? sound);
    return latin.every((other, place) => place === at || bitsAcross(sound, other) < best);
  });
  expect(own).toHaveLength(1000);
  // A tenth of the names is asked: the whole is measured by the bench.
  expect(right.length / asked.length).toBeGreaterThanOrEqual(aim - 0.04);
});

test.each([
  ['محمد عبد الرحمن', 'Mohammed Abdulrahman'],
  ['فاطمة الزهراء', 'Fatima al-Zahra'],
  ['ابو بكر حسين', 'Hussein Abu Bakr'],
  ['Александр Петрович', 'Aleksandr Petrovych'],
  ['Олександр Шевченко', 'Shevchenko Oleksandr'],
  ['Қайрат Нұрланов', 'Kairat Nurlanov'],
  ['王伟', 'Wang Wei'],
  ['김민준', 'Kim Min-jun'],
  ['דוד לוי', 'David Levi'],
  ['マイケル・ジョーンズ', 'Michael Jones'],
  ['محمد', 'Мухаммад'],
  ['گلناز', 'Golnaz'],
  ['ژیلا', 'Zhila'],
])('%s may be %s, and is neither of two others', (name, other) => {
  const sound = nameSoundOf(name);
  const bits = bitsAcrossNames(sound, nameSoundOf(other));
  expect(bits).toBeGreaterThan(5);
  for (const wrong of ['Beatrice Gonzalez', 'Priscilla Thompson']) expect(bitsAcrossNames(sound, nameSoundOf(wrong))).toBeLessThan(bits - 5);
});

test('a name that is nothing like another accounts for none of it, and the order of two names does not matter', () => {
  const [a, b] = [soundOf(fold('محمد')), soundOf('wellington')];
  expect(shareAcross(a, b)).toBeLessThan(0.2);
  expect(shareAcross(a, b)).toBe(shareAcross(b, a));
  expect(bitsAcross(a, b)).toBe(bitsAcross(b, a));
});

test('the script of a name is told from its letters', () => {
  expect(['anna', 'şule', 'анна', 'حسن', 'חנה', 'さくら', '王', '김', 'ანა', 'አበበ'].map(scriptOf)).toEqual([
    'latin',
    'latin',
    'cyrillic',
    'arabic',
    'hebrew',
    'kana',
    'han',
    'hangul',
    'other',
    'other',
  ]);
});
