import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/matching/fold.ts';
import { latinOf, type LearntScript, learntScripts, unitsOf } from '../../src/matching/scripts/units.ts';

/** The files of pairs by script, without their ending. */
export const filesOfScripts: Readonly<Record<LearntScript, string>> = {
  arabic: 'wd_arabic',
  cyrillic: 'wd_russian',
  hebrew: 'wd_hebrew',
  kana: 'wd_katakana',
  han: 'wd_chinese',
  hangul: 'wd_korean',
};

export type NamePair = { readonly latin: string; readonly name: string };

/** Reads pairs of names: Latin, tab, the same in another script with blanks between letters. */
export function readNamePairs(path: string): readonly NamePair[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line): readonly NamePair[] => {
      const [latin = '', spaced = ''] = line.split('\t');
      const pair = { latin: latinOf(fold(latin)), name: fold(spaced.replaceAll(' ', '')) };
      return pair.latin === '' || pair.name === '' ? [] : [pair];
    });
}

type Lesson = { readonly latin: string; readonly units: readonly string[] };
type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;
type Learnt = { readonly shares: Shares; readonly putIn: Float64Array };

/** A unit stands for up to four Latin letters; at first every length is about as likely as names suggest. */
const most = 4;
const atFirst = [0.02, 0.5, 0.3, 0.12, 0.06] as const;
const rounds = 6;
/** What is seen less than so often, in sum, is forgotten. */
const leastSeen: Readonly<Record<LearntScript, number>> = { arabic: 2, cyrillic: 2, hebrew: 2, kana: 2, han: 0.8, hangul: 1.5 };
/** Letters put in are taken as three times as likely as seen: names judged are rougher than names learnt from. */
const rougher = 3;

/** What each unit stands for, by expectation maximisation over all ways of dividing the Latin name among the units. */
function learn(lessons: readonly Lesson[], least: number): Learnt {
  let learnt: Learnt | null = null;
  for (let round = 0; round < rounds; round++) {
    const seen = new Map<string, Map<string, number>>();
    const putIn = new Float64Array(26).fill(0.5);
    for (const lesson of lessons) expect(lesson, learnt, seen, putIn);
    const letters = lessons.reduce((sum, { latin }) => sum + latin.length + 1, 0);
    const shares = new Map(
      [...seen].map(([unit, chunks]) => {
        const all = [...chunks.values()].reduce((sum, one) => sum + one, 0.5);
        return [unit, new Map([...chunks].filter(([, count]) => count >= least).map(([chunk, count]) => [chunk, count / all] as const))] as const;
      }),
    );
    learnt = { shares, putIn: putIn.map((count) => count / letters) };
  }
  return learnt ?? { shares: new Map(), putIn: new Float64Array(26) };
}

function expect({ latin, units }: Lesson, learnt: Learnt | null, seen: Map<string, Map<string, number>>, putIn: Float64Array): void {
  const width = latin.length + 1;
  const forward = new Float64Array((units.length + 1) * width);
  const backward = new Float64Array(forward.length);
  const letterAt = (at: number) => latin.charCodeAt(at) - 97;
  const shareOf = (unit: number, from: number, length: number) =>
    learnt ? (learnt.shares.get(units[unit] ?? '')?.get(latin.slice(from, from + length)) ?? 0) : (atFirst[length] ?? 0) / 26;
  const put = (at: number) => learnt?.putIn[letterAt(at)] ?? 0.01;
  forward[0] = 1;
  for (let i = 0; i <= units.length; i++) {
    for (let j = 0; j < width; j++) {
      const sum = forward[i * width + j] ?? 0;
      if (sum === 0) continue;
      for (let k = 0; i < units.length && k <= most && j + k < width; k++) {
        const to = (i + 1) * width + j + k;
        forward[to] = (forward[to] ?? 0) + sum * shareOf(i, j, k);
      }
      if (j + 1 < width) forward[i * width + j + 1] = (forward[i * width + j + 1] ?? 0) + sum * put(j);
    }
  }
  const whole = forward.at(-1) ?? 0;
  if (!(whole > 0)) return;
  backward[backward.length - 1] = 1;
  for (let i = units.length; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const before = (forward[i * width + j] ?? 0) / whole;
      let sum = backward[i * width + j] ?? 0;
      for (let k = 0; i < units.length && k <= most && j + k < width; k++) {
        const step = shareOf(i, j, k) * (backward[(i + 1) * width + j + k] ?? 0);
        sum += step;
        if (step * before > 1e-4) addTo(seen, units[i] ?? '', latin.slice(j, j + k), step * before);
      }
      if (j + 1 < width) {
        const step = put(j) * (backward[i * width + j + 1] ?? 0);
        sum += step;
        putIn[letterAt(j)] = (putIn[letterAt(j)] ?? 0) + step * before;
      }
      backward[i * width + j] = sum;
    }
  }
}

function addTo(seen: Map<string, Map<string, number>>, unit: string, chunk: string, by: number): void {
  const own = seen.get(unit) ?? new Map<string, number>();
  if (!seen.has(unit)) seen.set(unit, own);
  own.set(chunk, (own.get(chunk) ?? 0) + by);
}

const tenths = (share: number) => Math.round(-10 * Math.log2(Math.max(share, 1e-6)));

/** Tenths of bits of each Latin letter after each other, a blank standing for the beginning and the end. */
function letterCosts(names: readonly string[]): string {
  const counts = new Float64Array(27 * 27).fill(0.5);
  const place = (letter: string) => (letter === ' ' ? 26 : letter.charCodeAt(0) - 97);
  for (const name of names) {
    let before = 26;
    for (const letter of `${name} `) {
      counts[before * 27 + place(letter)] = (counts[before * 27 + place(letter)] ?? 0) + 1;
      before = place(letter);
    }
  }
  return Array.from(counts, (count, at) => {
    const row = Math.floor(at / 27) * 27;
    return tenths(count / counts.slice(row, row + 27).reduce((sum, one) => sum + one, 0));
  }).join(' ');
}

const tablePath = join(import.meta.dirname, '../../src/matching/scripts/costs.json');

/**
 * `node bench/linkage/learn-names.ts DIR [SCRIPT…]`: learns the costs of letters from the pairs in a folder and writes
 * the table; where scripts are named, only these are learnt anew.
 */
function main(folder: string, only: readonly string[]): void {
  const latin: string[] = [];
  const before = only.length === 0 ? {} : (JSON.parse(readFileSync(tablePath, 'utf8')) as { scripts: Record<string, unknown> }).scripts;
  const scripts: Record<string, unknown> = { ...before };
  for (const script of learntScripts) {
    const file = `${filesOfScripts[script]}_64.tsv`;
    const path = join(folder, file);
    if (!existsSync(path)) continue;
    const lessons = readNamePairs(path)
      .map(({ latin: name, name: other }) => ({ latin: name, units: unitsOf(other, script) }))
      .filter(({ units }) => units.length > 0);
    latin.push(...lessons.map((lesson) => lesson.latin));
    if (only.length > 0 && !only.includes(script)) continue;
    const { shares, putIn } = learn(lessons, leastSeen[script]);
    const units = [...shares]
      .filter(([, chunks]) => chunks.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([unit, chunks]) => [
        unit,
        [...chunks]
          .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
          .map(([chunk, share]) => `${chunk}${tenths(share)}`)
          .join(' '),
      ]);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    scripts[script] = {
      file,
      sha256,
      pairs: lessons.length,
      putIn: Array.from(putIn, (share) => tenths(share * rougher)).join(' '),
      units: Object.fromEntries(units),
    };
    console.log(`${script}: ${lessons.length} pairs, ${units.length} units`);
  }
  const table = {
    about: 'Bits, in tenths, that each unit of a script stands for these Latin letters; learnt, not written by hand.',
    command: 'node bench/linkage/learn-names.ts DIR',
    source: 'steveash/NETransliteration-COLING2018 at 5d5f59e (names from Wikidata), CC0',
    letters: letterCosts(latin),
    scripts,
  };
  writeFileSync(tablePath, `${JSON.stringify(table, null, 1)}\n`);
}

if (process.argv[1] === import.meta.filename) main(process.argv[2] ?? '.', process.argv.slice(3));
