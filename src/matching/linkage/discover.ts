import { type Blocks, blocksOf } from './blocking.ts';
import type { Proposed } from './candidates.ts';
import type { Prepared } from './comparator.ts';
import { learn, makePatterns, type Pattern } from './em.ts';
import { type Frequencies, frequenciesOf } from './frequencies.ts';
import { bitsOf, type FieldModel } from './model.ts';
import { levelOf } from './scorer.ts';
import { chanceOfSame, fieldModel, sharesOf, tallyChancePairs, type Trainee } from './training.ts';

/** What a first look at the data taught. */
export type Discovery = {
  readonly models: readonly FieldModel[];
  readonly frequencies: readonly Frequencies[];
  /** The log odds of a chance pair, in bits. */
  readonly prior: number;
  /** Pairs that are most probably one, for choosing keys by. */
  readonly likely: { readonly a: Int32Array; readonly b: Int32Array };
};

/** Blocks looked at in training hold at most so many records: small blocks hold most of what is one and little else. */
const largestInTraining = 25;
/** So many pairs are looked at in training, about; more teach nothing new. @source ours: m moves by less than a hundredth */
const pairsInTraining = 4_000_000;
const likelyKept = 30_000;
/** The weight, the prior included, from which a pair is taken as likely. */
const leastLikely = 3;

/**
 * A first model from nothing but the data: u from chance pairs, m by expectation maximisation over the patterns of
 * pairs that share some key. Ordered and seeded throughout.
 */
export function discover(fields: readonly Prepared[], trainees: readonly Trainee[], size: number, keys: readonly Proposed[]): Discovery {
  const frequencies = fields.map(({ column }) => frequenciesOf(column));
  const chance = tallyChancePairs(trainees, size).map((tallies, f) => sharesOf(tallies, chanceOfSame(frequencies[f] ?? new Float64Array(1))));
  const oneIn = Math.max(1, Math.round(size / 100_000));
  const { a, b } = trainingPairs(keys, size, oneIn);
  const patterns = makePatterns(trainees.map(({ levels }) => levels.length));
  const patternOf = new Int32Array(a.length);
  const levels = new Int8Array(trainees.length);
  for (let at = 0; at < a.length; at++) {
    const one = a[at] ?? 0;
    let rarity = 0;
    for (let f = 0; f < trainees.length; f++) {
      const trainee = trainees[f];
      const level = trainee ? levelOf(trainee, one, b[at] ?? 0) : -1;
      levels[f] = level;
      if (level === 0) rarity += Math.log2((chance[f]?.[0] ?? 1) / (frequencies[f]?.[trainee?.codes[one] ?? 0] ?? 1));
    }
    patternOf[at] = patterns.add(levels, rarity);
  }
  const allPairs = (size * (size - 1)) / 2 / oneIn;
  const { m, matches } = learn(patterns.patterns, chance, allPairs, size / 2 / oneIn);
  const share = matches / allPairs;
  const models = trainees.map((trainee, f) => {
    const own = m[f] ?? new Float64Array(0);
    return fieldModel(
      trainee,
      own,
      (chance[f] ?? own).map((seen, level) => Math.max(seen - share * (own[level] ?? 0), seen / 50)),
    );
  });
  const prior = Math.log2(share / (1 - share));
  const weights = patterns.patterns.map((pattern) => weighPattern(pattern, models) + prior);
  const likely = Int32Array.from(patternOf.keys()).filter((at) => (weights[patternOf[at] ?? 0] ?? 0) >= leastLikely);
  const step = Math.max(1, Math.floor(likely.length / likelyKept));
  const kept = likely.filter((_, at) => at % step === 0);
  return { models, frequencies, prior, likely: { a: kept.map((at) => a[at] ?? 0), b: kept.map((at) => b[at] ?? 0) } };
}

function weighPattern({ levels, rarity }: Pattern, models: readonly FieldModel[]): number {
  let weight = rarity;
  for (let f = 0; f < levels.length; f++) {
    const level = models[f]?.levels[levels[f] ?? -1];
    if (level) weight += bitsOf(level);
  }
  return weight;
}

/** Pairs from small blocks of every key, about as many as training wants, each once and in ascending order. */
function trainingPairs(keys: readonly Proposed[], size: number, oneIn: number): { readonly a: Int32Array; readonly b: Int32Array } {
  const walked = keys.map(({ key }) => blocksOf(key, size, largestInTraining, { part: 0, of: oneIn }).blocks);
  const counted = walked.map((blocks) => ({ blocks, pairs: pairsOf(blocks) })).sort((x, y) => x.pairs - y.pairs);
  let all = 0;
  const kept = counted.filter(({ pairs }, at) => (all += pairs) <= pairsInTraining || at === 0);
  const coded = new Float64Array(kept.reduce((sum, { pairs }) => sum + pairs, 0));
  let used = 0;
  for (const { blocks } of kept) {
    const { rows, starts } = blocks;
    for (let block = 0; block + 1 < starts.length; block++) {
      const to = starts[block + 1] ?? 0;
      for (let x = starts[block] ?? 0; x < to; x++) for (let y = x + 1; y < to; y++) coded[used++] = (rows[x] ?? 0) * size + (rows[y] ?? 0);
    }
  }
  const distinct = coded.sort().filter((code, at) => at === 0 || code !== coded[at - 1]);
  return { a: Int32Array.from(distinct, (code) => Math.floor(code / size)), b: Int32Array.from(distinct, (code) => code % size) };
}

function pairsOf({ starts }: Blocks): number {
  let pairs = 0;
  for (let block = 0; block + 1 < starts.length; block++) {
    const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}
