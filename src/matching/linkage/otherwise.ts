import { type Sound, shareAcross, soundOf } from '../scripts/sounds.ts';
import { type Script, scriptOf, unitsOf } from '../scripts/units.ts';
import type { Cut } from './comparator.ts';

/** How names of a column that holds several scripts, or one whose spelling varies, are compared beyond their letters. */
export type Otherwise = {
  /** 0 where nothing is told, 1 for the same name written otherwise, 2 for one that sounds alike. */
  readonly told: (a: number, b: number) => 0 | 1 | 2;
  readonly cut: Cut;
  /** Whether a value is in Latin letters, where likeness of letters is all that counts. */
  readonly isLatin: (code: number) => boolean;
};

/**
 * From which part accounted for a name is the same in another script, or sounds alike.
 * @source ours: of names in six scripts that were not learnt from, four in five to nineteen in twenty reach the first and
 * one in ten thousand of other pairs does; the second is reached by one in twenty more, and by four in ten thousand
 */
const same = 0.4;
const alike = 0.25;

/** Null for a column in Latin letters alone: there the letters themselves say more. */
export function otherwiseIn(values: readonly string[]): Otherwise | null {
  const scripts = values.map(scriptOf);
  if (scripts.every((script) => script === 'latin')) return null;
  const sounds: (Sound | undefined)[] = [];
  const reduced: (string | undefined)[] = [];
  const sound = (code: number) => (sounds[code] ??= soundOf((values[code] ?? '').replaceAll(' ', '')));
  const bare = (code: number) => (reduced[code] ??= reduce(values[code] ?? '', scripts[code] ?? 'latin'));
  const told = (a: number, b: number): 0 | 1 | 2 => {
    if (scripts[a] === scripts[b]) return scripts[a] !== 'latin' && bare(a).length > 1 && bare(a) === bare(b) ? 1 : 0;
    const share = shareAcross(sound(a), sound(b));
    return share >= same ? 1 : share >= alike ? 2 : 0;
  };
  return { told, cut: { name: 'across', of: soundClass }, isLatin: (code) => scripts[code] === 'latin' };
}

/**
 * What stays of a name when writers of one script spell it differently: its consonants in Arabic and Hebrew letters,
 * its letters without soft signs in Cyrillic ones, its reading in Han.
 * @source practice: vowels and hamza are written or left out; the article al- is joined on or not
 */
function reduce(value: string, script: Script): string {
  if (script === 'latin' || script === 'other' || script === 'hangul') return value;
  const plain = script === 'arabic' ? value.replaceAll(/(^| )ال/g, '') : value;
  const units = unitsOf(plain, script).join('');
  if (script === 'arabic') return units.replaceAll(/[اويهء]/g, '').replaceAll(/(.)\1+/gu, '$1');
  if (script === 'hebrew') return units.replaceAll(/[אוייה]/g, '').replaceAll(/(.)\1+/gu, '$1');
  return script === 'cyrillic' ? units.replaceAll(/[ьъй]/g, '').replaceAll('э', 'е').replaceAll('ы', 'и') : units;
}

const classOf: Readonly<Record<string, string>> = {
  b: 'p', p: 'p', f: 'p', v: 'p', c: 'k', k: 'k', q: 'k', g: 'k', x: 'k', j: 's', s: 's', z: 's', t: 't', d: 't', l: 'l', r: 'l', m: 'm', n: 'm',
}; // prettier-ignore

/** The first consonants of a name by class, whatever script it is in: what puts records of several scripts side by side. */
function soundClass(value: string): string {
  const { letters } = soundOf(value.split(' ')[0] ?? '');
  let made = '';
  for (const letter of letters) {
    const own = classOf[String.fromCharCode(letter + 97)] ?? '';
    if (own !== '' && own !== made.at(-1)) made += own;
    if (made.length === 3) break;
  }
  return made;
}
