import { fold } from '../fold.ts';
import { type Costs, costsOf, never, ownCost } from './costs.ts';
import { latinOf, type LearntScript, type Script, scriptOf, unitsOf } from './units.ts';

/** A word of a name made ready for being compared across scripts. */
export type Sound = {
  readonly script: Script;
  /** Its Latin letters, 0 to 25: its own, or the likeliest that it stands for. */
  readonly letters: Uint8Array;
  /** What those cost by themselves, in tenths of bits. */
  readonly own: number;
  /** Of a learnt script: where the tree of each unit begins. */
  readonly units: Uint16Array | null;
  readonly costs: Costs | null;
};

const longest = 48;

/** A folded word made ready. */
export function soundOf(word: string): Sound {
  const script = scriptOf(word);
  if (script === 'latin' || script === 'other') return { script, units: null, costs: null, ...lettersOf(latinOf(word)) };
  const costs = costsOf(script);
  const units = unitsOf(word, script);
  const likeliest = units.map((unit) => costs.likeliest.get(unit) ?? latinOf(unit)).join('');
  return { script, costs, units: Uint16Array.from(units.slice(0, longest), (unit) => costs.roots.get(unit) ?? 0), ...lettersOf(likeliest) };
}

function lettersOf(latin: string): Pick<Sound, 'letters' | 'own'> {
  const letters = Uint8Array.from({ length: Math.min(latin.length, longest) }, (_, at) => latin.charCodeAt(at) - 97);
  return { letters, own: ownCost(letters, 0, letters.length) };
}

/** A unit that stands for nothing, or for nothing known. @source ours: measured on the pairs learnt from */
const leftOut = 70;
const without = 1 << 28;
const rowA = new Int32Array(longest + 1);
const rowB = new Int32Array(longest + 1);

/** The least that it costs to read the units as the letters, in tenths of bits. */
function reading(units: Uint16Array, { next, cost, putIn }: Costs, letters: Uint8Array): number {
  const width = letters.length;
  let row = rowA;
  let below = rowB;
  row.fill(without, 0, width + 1);
  row[0] = 0;
  for (let unit = 0; unit <= units.length; unit++) {
    below.fill(without, 0, width + 1);
    const root = units[unit] ?? 0;
    for (let at = 0; at <= width; at++) {
      const spent = row[at] ?? 0;
      if (spent >= without) continue;
      if (at < width) {
        const put = spent + (putIn[letters[at] ?? 0] ?? 0);
        if (put < (row[at + 1] ?? 0)) row[at + 1] = put;
      }
      if (unit === units.length) continue;
      if (spent + leftOut < (below[at] ?? 0)) below[at] = spent + leftOut;
      for (let node = root, to = at; node !== 0; to++) {
        const own = cost[node] ?? never;
        if (own !== never && spent + own < (below[to] ?? 0)) below[to] = spent + own;
        if (to >= width) break;
        node = next[node * 26 + (letters[to] ?? 0)] ?? 0;
      }
    }
    if (unit < units.length) [row, below] = [below, row];
  }
  return row[width] ?? without;
}

/**
 * What speaks for two words of different scripts being one name, in bits: how much rarer the one is by itself than as
 * a reading of the other.
 * @source ours: a channel of letters learnt from pairs of names (CC0, see the table); no such table was found ready
 */
export function bitsAcross(a: Sound, b: Sound): number {
  const [one, other] = a.units !== null && (b.units === null || a.units.length <= b.units.length) ? [a, b] : [b, a];
  if (one.units === null || one.costs === null) return 0;
  return (other.own - reading(one.units, one.costs, other.letters)) / 10;
}

/** What part of what a word says the other accounts for: 1 is all, 0 or less is nothing. */
export function shareAcross(a: Sound, b: Sound): number {
  const [one, other] = a.units !== null && (b.units === null || a.units.length <= b.units.length) ? [a, b] : [b, a];
  if (one.units === null || one.costs === null || other.own === 0) return 0;
  return 1 - reading(one.units, one.costs, other.letters) / other.own;
}

/** A whole name: its words, and all of them as one, for scripts that write names without blanks. */
export type NameSound = { readonly words: readonly Sound[]; readonly joined: readonly Sound[] };

/** Small words of names that other writers leave out or join on. @source practice: Arabic, Persian and Urdu names; nisba and kunya particles, patronymic ibn */
const particles = new Set([
  'al',
  'el',
  'ul',
  'al-',
  'bin',
  'ben',
  'ibn',
  'bint',
  'ould',
  'wa',
  'بن',
  'ابن',
  'بنت',
  'ولد',
  'ال',
  'او',
  'de',
  'van',
  'von',
  'da',
  'di',
]);

/** A name made ready for being compared as a whole with one of another script. */
export function nameSoundOf(name: string): NameSound {
  const words = fold(name)
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !particles.has(word));
  const kept = (telling.length > 0 ? telling : words).slice(0, 6);
  const orders = kept.length > 1 && kept.length < 5 ? [kept, [...kept.slice(1), kept[0] ?? ''], [kept.at(-1) ?? '', ...kept.slice(0, -1)]] : [kept];
  return { words: kept.map(soundOf), joined: orders.map((order) => soundOf(order.join(''))) };
}

/** What speaks for two names of different scripts being one, in bits: words in any order, or all joined on. */
export function bitsAcrossNames(a: NameSound, b: NameSound): number {
  const [oneA, oneB] = [a.words[0], b.words[0]];
  if (a.words.length === 1 && b.words.length === 1 && oneA && oneB) return bitsAcross(oneA, oneB);
  let best = -Infinity;
  for (const one of a.joined) for (const other of b.joined) best = Math.max(best, bitsAcross(one, other));
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const free = new Set(many);
  let sum = 0;
  for (const word of few) {
    let most = -20;
    let match: Sound | null = null;
    for (const other of free) {
      const bits = bitsAcross(word, other);
      if (bits > most) [most, match] = [bits, other];
    }
    if (match) free.delete(match);
    sum += most;
  }
  // Every word that finds no other costs a little: a middle name is left out more often than put in.
  return Math.max(best, sum - free.size);
}

/** Whether a script's letters were learnt, so that its names can be compared with Latin ones. */
export function isLearnt(script: Script): script is LearntScript {
  return script !== 'latin' && script !== 'other';
}
