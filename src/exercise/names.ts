import { inventWord, type ThreeScripts } from './country.ts';
import type { Random } from './random.ts';

/** The scripts in which reports write names. */
export type Script = keyof ThreeScripts;

/** A child's invented name as it is written in three scripts. */
export type InventedName = ThreeScripts;

const bare: ThreeScripts = { latin: '', arabic: '', cyrillic: '' };
const put = (...words: readonly ThreeScripts[]): ThreeScripts => {
  const inScript = (script: Script) =>
    words
      .map((word) => word[script])
      .filter((word) => word !== '')
      .join(' ');
  return { latin: inScript('latin'), arabic: inScript('arabic'), cyrillic: inScript('cyrillic') };
};

/**
 * A name such as people in the field struggle with: a single word, a father's and grandfather's name, a patronymic, a
 * name after the place. Put together from syllables: it is nobody's.
 */
export function inventName(random: Random, sex: 'boys' | 'girls'): InventedName {
  const own = inventWord(random);
  const father = inventWord(random);
  const kind = random.weighted({ chain: 40, patronymic: 20, single: 20, place: 12, kunya: 8 });
  if (kind === 'single') return own;
  if (kind === 'chain') return put(own, son(sex), father, random.chance(0.4) ? inventWord(random) : bare);
  if (kind === 'place') return put(own, { latin: `al-${father.latin}i`, arabic: `ال${father.arabic}ي`, cyrillic: `аль-${father.cyrillic}и` });
  if (kind === 'kunya') return put({ latin: 'Abu', arabic: 'أبو', cyrillic: 'Абу' }, father, own);
  const [latin, cyrillic] = sex === 'boys' ? ['ovich', 'ович'] : ['ovna', 'овна'];
  return put(own, { latin: `${father.latin}${latin}`, arabic: father.arabic, cyrillic: `${father.cyrillic}${cyrillic}` });
}

const son = (sex: 'boys' | 'girls'): ThreeScripts =>
  sex === 'boys' ? { latin: 'bin', arabic: 'بن', cyrillic: 'бин' } : { latin: 'bint', arabic: 'بنت', cyrillic: 'бинт' };

/** How another source may write the same name: other vowels, other letters, a part left out. */
export function respelled(random: Random, name: InventedName, script: Script): string {
  const written = name[script];
  if (random.chance(0.5)) return written;
  const words = written.split(' ');
  if (words.length > 2 && random.chance(0.4)) return words.slice(0, -1).join(' ');
  if (script === 'arabic') return written.replace(/ا/, random.chance(0.5) ? 'أ' : 'ا').replace(/ي$/, 'ى');
  if (script === 'cyrillic') return written.replace(/[ия]/, 'ы');
  const swaps: readonly (readonly [RegExp, string])[] = [
    [/i/, 'ee'],
    [/u/, 'ou'],
    [/k/i, 'q'],
    [/sh/, 'ch'],
    [/a/, 'e'],
    [/([nmrs])a/, '$1$1a'],
  ];
  const [from, to] = random.pick(swaps);
  return written.replace(from, to);
}
