import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bitsAcross, type Sound, soundOf } from '../../src/matching/scripts/sounds.ts';
import { type LearntScript, learntScripts } from '../../src/matching/scripts/units.ts';
import { filesOfScripts, readNamePairs } from './learn-names.ts';

const aims: Readonly<Record<LearntScript, number>> = { arabic: 0.88, cyrillic: 0.96, hebrew: 0.85, kana: 0.92, han: 0.8, hangul: 0.8 };
const asked = 1000;

/** For a name in another script, the right Latin one among a thousand, and the other way round; on whichever parts of the pairs lie in the folder. */
export function names(data: string | null): void {
  for (const script of learntScripts) {
    for (const part of ['16', '20']) {
      const path = [join(data ?? '', '../names'), join(data ?? '', 'names'), data ?? '']
        .map((folder) => join(folder, `${filesOfScripts[script]}_${part}.tsv`))
        .find(existsSync);
      if (data !== null && path !== undefined) report(script, part, path);
    }
  }
}

function report(script: LearntScript, part: string, path: string): void {
  const { others, latin } = thousand(readNamePairs(path));
  const began = process.cpuUsage();
  const bits = others.map((one) => Float64Array.from(latin, (other) => bitsAcross(one, other)));
  const { user, system } = process.cpuUsage(began);
  const right = bits.filter((row, at) => row.every((value, other) => other === at || value < (row[at] ?? 0))).length / asked;
  const back = latin.filter((_, at) => bits.every((row, other) => other === at || (row[at] ?? 0) < (bits[at]?.[at] ?? 0))).length / asked;
  const share = (row: number, at: number) => ((bits[row]?.[at] ?? 0) * 10) / (latin[at]?.own ?? 1);
  const told = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25].map((least) => {
    let hits = 0;
    let wrong = 0;
    for (let row = 0; row < asked; row++)
      for (let at = 0; at < asked; at++) {
        if (share(row, at) < least) continue;
        if (row === at) hits++;
        else wrong++;
      }
    return `from ${least} ${(hits / asked).toFixed(3)} and ${((wrong / asked / (asked - 1)) * 1e6).toFixed(0)}`;
  });
  console.log(
    `${script}, part ${part}: right name first among ${asked} ${right.toFixed(3)} (aim ${aims[script]}), for the Latin name ${back.toFixed(3)}; ${((user + system) / asked / asked).toFixed(2)} µs a pair; share of true pairs and of a million others: ${told.join(', ')}`,
  );
}

/** A thousand pairs spread over the file, every name once. */
function thousand(pairs: ReturnType<typeof readNamePairs>): { readonly others: readonly Sound[]; readonly latin: readonly Sound[] } {
  const seen = new Set<string>();
  const distinct = pairs.filter(({ latin, name }) => {
    if (seen.has(latin) || seen.has(name)) return false;
    seen.add(latin);
    seen.add(name);
    return true;
  });
  const kept = Array.from({ length: asked }, (_, at) => distinct[Math.floor((at * distinct.length) / asked)] ?? { latin: '', name: '' });
  return { others: kept.map(({ name }) => soundOf(name)), latin: kept.map(({ latin }) => soundOf(latin)) };
}
