import type { Tallies } from './training.ts';

/** An agreement pattern: the level of each field (-1 where one is missing), how much rarer than usual the shared values are, and how often it was seen. */
export type Pattern = { readonly levels: Int8Array; readonly rarity: number; readonly count: number };

/** Counts agreement patterns, so that an iteration of training costs nothing however many pairs there are. */
export function makePatterns(levelCounts: readonly number[]) {
  const fields = levelCounts.length;
  const found = new Map<number | string, number>();
  const patterns: { readonly levels: Int8Array; readonly rarity: number; count: number }[] = [];
  const inNumber = levelCounts.reduce((product, levels) => product * (levels + 1), 64) < Number.MAX_SAFE_INTEGER;
  const codes = new Uint16Array(fields + 1);
  const keyOf = (levels: Int8Array, rarity: number): number | string => {
    if (inNumber) {
      let key = rarity + 31;
      for (let f = 0; f < fields; f++) key = key * ((levelCounts[f] ?? 0) + 1) + (levels[f] ?? -1) + 1;
      return key;
    }
    for (let f = 0; f < fields; f++) codes[f] = (levels[f] ?? -1) + 65;
    codes[fields] = rarity + 95;
    return String.fromCharCode(...codes);
  };
  return {
    /** Counts a pair and gives the number of its pattern; `rarity` is in bits and rounded to whole ones. */
    add: (levels: Int8Array, rarity: number): number => {
      const rounded = Math.max(-30, Math.min(30, Math.round(rarity)));
      const key = keyOf(levels, rounded);
      const known = found.get(key);
      const pattern = known === undefined ? undefined : patterns[known];
      if (known !== undefined && pattern) {
        pattern.count++;
        return known;
      }
      found.set(key, patterns.length);
      return patterns.push({ levels: levels.slice(), rarity: rounded, count: 1 }) - 1;
    },
    patterns: patterns as readonly Pattern[],
  };
}

/** What expectation maximisation found: shares of levels when two records are one, and how many pairs are. */
export type Learnt = { readonly m: readonly Float64Array[]; readonly matches: number };

const rounds = 30;

/**
 * Expectation maximisation over agreement patterns, u being known from chance pairs. Pairs that no key put side by side
 * are taken for two.
 * @source practice: Fellegi and Sunter 1969; EM as Winkler 1988 and later programs have it
 * @source ours: chance pairs hold pairs that are one, so their part is taken out of u in each round
 */
export function learn(patterns: readonly Pattern[], chance: Tallies, allPairs: number, matches: number): Learnt {
  let m = chance.map((shares) => shares.map((_, level) => (level === 0 ? 0.8 : 0.2 / (shares.length - 1))));
  let u: Tallies = chance;
  let expected = matches;
  for (let round = 0; round < rounds; round++) {
    const prior = Math.log2(expected / (allPairs - expected));
    const weights = m.map((shares, f) => shares.map((share, level) => Math.log2(share / (u[f]?.[level] ?? 1))));
    const tallies = m.map((shares) => shares.map((_, level) => (level === 0 ? 1 : 0.2)));
    expected = 0;
    for (const { levels, rarity, count } of patterns) {
      let weight = prior + rarity;
      for (let f = 0; f < levels.length; f++) weight += weights[f]?.[levels[f] ?? -1] ?? 0;
      if (weight < -12) continue;
      const one = count / (1 + 2 ** -weight);
      expected += one;
      for (let f = 0; f < levels.length; f++) {
        const level = levels[f] ?? -1;
        const own = tallies[f];
        if (own && level >= 0) own[level] = (own[level] ?? 0) + one;
      }
    }
    m = tallies.map((own) => {
      const all = own.reduce((sum, one) => sum + one, 0);
      return own.map((one) => one / all);
    });
    const share = expected / allPairs;
    u = chance.map((shares, f) => shares.map((seen, level) => Math.max(seen - share * (m[f]?.[level] ?? 0), seen / 50)));
  }
  return { m, matches: expected };
}
