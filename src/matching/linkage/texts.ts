import { fold } from '../fold.ts';
import { jaroWinkler, lettersOf, slips } from './alike.ts';
import type { Comparator, Prepared } from './comparator.ts';
import { consonants, whole } from './names.ts';
import { type Column, countsOf, recode } from './table.ts';

const levels = ['same', 'slip', 'most-words', 'some-words', 'alike', 'different'] as const;

/** What share of the rarer text's weight the shared words must carry. @source ours: more than half is most, a quarter is some */
const most = 0.55;
const some = 0.25;

/** Addresses, places and other texts of several words, where a rare word shared says more than a common one. */
export function prepareTexts(raw: Column): Prepared {
  const column = recode(raw, fold);
  const first = { name: 'first', of: (value: string) => consonants(value.split(' ')[0] ?? '') };
  return { column, comparator: compareTexts(column), cuts: [whole, first, { name: 'last', of: (value) => value.split(' ').at(-1) ?? '' }] };
}

function compareTexts(column: Column): Comparator {
  const letters = lettersOf(column.values);
  const words = weighedWords(column);
  const level = (a: number, b: number): number => {
    const length = Math.min(column.values[a]?.length ?? 0, column.values[b]?.length ?? 0);
    const allowed = length < 4 ? 0 : length < 10 ? 1 : 2;
    if (allowed > 0 && slips(letters, a, b, allowed) <= allowed) return 1;
    const shared = words.shared(a, b);
    if (shared >= most) return 2;
    if (shared >= some) return 3;
    return jaroWinkler(letters, a, b, 0.85) >= 0.85 ? 4 : 5;
  };
  return { kind: 'text', levels, level };
}

/** The words of each value by number, each weighing more the rarer it is; and what share two values have in common. */
function weighedWords(column: Column) {
  const counts = countsOf(column);
  const frequency = new Map<string, number>();
  const split = column.values.map((value) => (value === '' ? [] : [...new Set(value.split(' '))]));
  split.forEach((words, code) => words.forEach((word) => frequency.set(word, (frequency.get(word) ?? 0) + (counts[code] ?? 0))));
  const weightOf = (word: string) => Math.log2(1 + column.codes.length / (1 + (frequency.get(word) ?? 0)));
  const weights = split.map((words) => words.reduce((sum, word) => sum + weightOf(word), 0));
  const shared = (a: number, b: number): number => {
    const wordsA = split[a] ?? [];
    const wordsB = split[b] ?? [];
    if (wordsA.length < 2 && wordsB.length < 2) return 0;
    let sum = 0;
    for (const word of wordsA) if (wordsB.includes(word)) sum += weightOf(word);
    return sum === 0 ? 0 : sum / Math.min(weights[a] ?? 1, weights[b] ?? 1);
  };
  return { shared };
}
