import { fold } from '../fold.ts';
import { jaroWinkler, lettersOf } from './alike.ts';
import type { Prepared } from './comparator.ts';
import { letterBits } from './letters.ts';
import { whole } from './names.ts';
import { type Column, recode } from './table.ts';

const levels = ['same', 'close', 'alike', 'different'] as const;
const steps = [
  { likeness: 0.92, level: 1 },
  { likeness: 0.8, level: 2 },
] as const;

/** Single words compared by likeness alone: what other linkage programs, and the generated SQL, can do as well. */
export function prepareWords(raw: Column): Prepared {
  const column = recode(raw, fold);
  const letters = lettersOf(column.values);
  const level = (a: number, b: number): number => {
    const likeness = jaroWinkler(letters, a, b, 0.8);
    return likeness >= 0.92 ? 1 : likeness >= 0.8 ? 2 : 3;
  };
  return {
    column,
    comparator: { kind: 'word', levels, level, letters: letterBits(column.values, steps, null, () => true) },
    cuts: [whole, { name: 'start', of: (value) => value.slice(0, 3) }],
  };
}
