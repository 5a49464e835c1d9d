import { fold } from '../fold.ts';
import { isOneSlip, jaroWinkler, lettersOf } from './alike.ts';
import type { Comparator, Prepared } from './comparator.ts';
import { letterBits } from './letters.ts';
import { type Otherwise, otherwiseIn } from './otherwise.ts';
import { type Column, recodeTogether } from './table.ts';

const levels = ['same', 'slip', 'close', 'part', 'short', 'alike', 'different'] as const;
/** Where a column holds other scripts than Latin, names may also be written otherwise, or sound alike. */
const levelsAcross = ['same', 'slip', 'close', 'written-otherwise', 'part', 'short', 'alike', 'sounds-alike', 'different'] as const;

/**
 * From which likeness on two names are close, or alike.
 * @source practice: 0.92 and 0.8 are the steps of Winkler's tables as linkage programs use them
 */
const close = 0.92;
const alike = 0.8;

/**
 * Names: a slip of the pen, other spellings, one of several names, an initial or a short form. All columns of names
 * share their values, so that a first name can be met among the last ones.
 */
export function prepareNames(raw: readonly Column[]): readonly Prepared[] {
  const columns = recodeTogether(raw, fold);
  const [first] = columns;
  if (!first) return [];
  const otherwise = otherwiseIn(first.values);
  const inLetters = compareNames(first.values);
  const comparator = otherwise ? acrossScripts(inLetters, otherwise) : inLetters;
  const cuts = [whole, { name: 'start', of: (value: string) => value.slice(0, 3) }, { name: 'sound', of: consonants }];
  return columns.map((column) => ({ column, comparator, cuts: otherwise ? [...cuts, otherwise.cut] : cuts }));
}

/** The whole value. */
export const whole = { name: 'whole', of: (value: string) => value } as const;

function compareNames(values: readonly string[]): Comparator {
  const letters = lettersOf(values);
  const parts = values.map((value) => (value.includes(' ') ? value.split(' ') : null));
  const level = (a: number, b: number): number => {
    if (isOneSlip(letters, a, b)) return 1;
    const likeness = jaroWinkler(letters, a, b, alike);
    if (likeness >= close) return 2;
    const partsA = parts[a] ?? null;
    const partsB = parts[b] ?? null;
    if ((partsA !== null || partsB !== null) && sharesPart(partsA ?? [values[a] ?? ''], partsB ?? [values[b] ?? ''])) return 3;
    if (isShort(values[a] ?? '', values[b] ?? '')) return 4;
    return likeness >= alike ? 5 : 6;
  };
  // Of one name among several, and of names so short that a slip leaves little, the letters say nothing; an initial or a short form lacks no letter of the other.
  const bits = letterBits(values, [{ likeness: alike, level: 1 }], 4, (value) => value.length > 3 && !value.includes(' '));
  return { kind: 'name', levels, level, letters: bits };
}

/** Levels with those of other scripts among them; what letters say well enough goes first. */
function acrossScripts(inLetters: Comparator, { told, isLatin }: Otherwise): Comparator {
  const [sameButWritten, soundsAlike] = [levelsAcross.indexOf('written-otherwise'), levelsAcross.indexOf('sounds-alike')];
  const place = levels.map((level) => levelsAcross.indexOf(level));
  const level = (a: number, b: number): number => {
    const own = inLetters.level(a, b);
    if (own <= 2) return own;
    const other = told(a, b);
    if (other === 1) return sameButWritten;
    return other === 2 && own === levels.length - 1 ? soundsAlike : (place[own] ?? 0);
  };
  const { letters } = inLetters;
  if (!letters) return { kind: 'name', levels: levelsAcross, level };
  const steps = letters.steps;
  const shapes = letters.shapes.map((shape, code) => (isLatin(code) ? shape : 0));
  const short = letters.short === null ? null : (place[letters.short] ?? null);
  return { kind: 'name', levels: levelsAcross, level, letters: { ...letters, shapes, steps, short } };
}

/** Whether a name of more than two letters is one of several. */
function sharesPart(a: readonly string[], b: readonly string[]): boolean {
  return a.some((part) => part.length > 2 && b.includes(part));
}

/** Whether one name is an initial or a beginning of the other. */
function isShort(a: string, b: string): boolean {
  return a.length < b.length ? b.startsWith(a) : a.startsWith(b);
}

/** The first letter and the consonants after it, each once: what stays of a name when its vowels are written otherwise. */
export function consonants(value: string): string {
  const rest = value
    .slice(1)
    .replaceAll(/[aeiouyhw\s]/g, '')
    .replaceAll(/(.)\1+/g, '$1');
  return (value.slice(0, 1) + rest).slice(0, 5);
}
