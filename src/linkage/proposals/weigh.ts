import { aspects, type Aspect, type Compared, levels, levelsOf } from './compared.ts';

/** Why two reports may be of one thing: an aspect, how alike they are in it, and what that is worth in bits. */
export type Because = { readonly aspect: Aspect | 'type'; readonly level: string; readonly bits: number };

/**
 * How often each level is seen between reports of one event, before anybody judged.
 * @source ours: seen between sources of the invented caseload and rounded; what people judge the same moves it
 */
const among: Readonly<Record<Aspect, readonly number[]>> = {
  days: [0.52, 0.38, 0.06, 0.02, 0.02],
  place: [0.42, 0.5, 0.04, 0.03, 0.01],
  party: [0.9, 0.1],
  number: [0.55, 0.25, 0.13, 0.07],
};
/** How many judgements weigh as much as what was taken at first. @source ours: a caseload of some dozens of judgements speaks for itself */
const firstWeighs = 30;
/** A kind of violation is called by its name in so many reports of it. */
const typeKept = 0.9;
/** Reports of each event, about, besides the first. @source ours: with it the prior states how many pairs can be expected to be one */
const others = 1.5;

/** What is rare in a caseload, so that sharing it says much. */
export type Weights = {
  /** What two allegations of one kind say together. */
  readonly bits: (a: Compared, b: Compared) => number;
  readonly because: (a: Compared, b: Compared) => readonly Because[];
  /** The log odds that two reports taken by chance are one, in bits. */
  readonly prior: number;
};

/** So many chance pairs are looked at. */
const looked = 20_000;

/** Weighs by how common everything is in the caseload at hand, and by what people have judged the same. */
export function weightsOf(all: readonly Compared[], reports: number, judgedSame: readonly (readonly [Compared, Compared])[]): Weights {
  const chance = chanceLevels(all);
  const one = levelsAmong(judgedSame);
  const typeShare = sharesOf(all.map(({ type }) => type));
  const areaShare = sharesOf(all.flatMap(({ pcodes }) => pcodes.slice(1)), all.length); // prettier-ignore
  const partyShare = sharesOf(all.flatMap(({ parties }) => parties), all.length); // prettier-ignore
  const least = 1 / (all.length + 1);

  const byRarity = (aspect: Aspect, level: number, a: Compared, b: Compared): number | null => {
    if (aspect === 'place' && level <= 1) return areaShare.get((a.pcodes.length <= b.pcodes.length ? a : b).pcodes.at(-1) ?? '') ?? least;
    if (aspect !== 'party' || level !== 0) return null;
    return Math.max(least, ...a.parties.filter((party) => b.parties.includes(party)).map((party) => partyShare.get(party) ?? least));
  };

  const typeBits = (a: Compared) => Math.log2(typeKept / (typeShare.get(a.type) ?? least));
  const bitsFor = (aspect: Aspect, level: number, a: Compared, b: Compared) =>
    Math.log2((one[aspect][level] ?? 1) / Math.max(byRarity(aspect, level, a, b) ?? chance[aspect][level] ?? 1, least));

  const bits = (a: Compared, b: Compared): number => {
    const found = levelsOf(a, b);
    let sum = typeBits(a);
    for (const aspect of aspects) if (found[aspect] >= 0) sum += bitsFor(aspect, found[aspect], a, b);
    return sum;
  };
  const because = (a: Compared, b: Compared): readonly Because[] => {
    const found = levelsOf(a, b);
    const own = aspects.flatMap((aspect): readonly Because[] => {
      const level = found[aspect];
      return level < 0 ? [] : [{ aspect, level: levels[aspect][level] ?? '', bits: bitsFor(aspect, level, a, b) }];
    });
    return [{ aspect: 'type', level: 'same', bits: typeBits(a) }, ...own];
  };
  return { bits, because, prior: Math.log2((2 * others) / Math.max(2, reports)) };
}

function sharesOf(values: readonly string[], of = values.length): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].map(([value, count]) => [value, count / of]));
}

type Shares = Readonly<Record<Aspect, readonly number[]>>;

/** How often each level is seen between two allegations taken by chance: the pairs are spread evenly, none is drawn. */
function chanceLevels(all: readonly Compared[]): Shares {
  const tallies: Record<Aspect, number[]> = { days: [], place: [], party: [], number: [] };
  const pairs = (all.length * (all.length - 1)) / 2;
  const stride = Math.max(1, Math.floor(Math.sqrt(pairs / looked)));
  for (let a = 0; a < all.length; a += stride) {
    for (let b = a + 1; b < all.length; b += stride) {
      const [one, other] = [all[a], all[b]];
      if (!one || !other || one.report === other.report) continue;
      const found = levelsOf(one, other);
      for (const aspect of aspects) if (found[aspect] >= 0) tallies[aspect][found[aspect]] = (tallies[aspect][found[aspect]] ?? 0) + 1;
    }
  }
  return sharesIn(tallies, () => 0.5);
}

function levelsAmong(judgedSame: readonly (readonly [Compared, Compared])[]): Shares {
  const tallies: Record<Aspect, number[]> = { days: [], place: [], party: [], number: [] };
  for (const [a, b] of judgedSame) {
    const found = levelsOf(a, b);
    for (const aspect of aspects) if (found[aspect] >= 0) tallies[aspect][found[aspect]] = (tallies[aspect][found[aspect]] ?? 0) + 1;
  }
  return sharesIn(tallies, (aspect, level) => (among[aspect][level] ?? 0) * firstWeighs);
}

function sharesIn(tallies: Readonly<Record<Aspect, readonly number[]>>, at: (aspect: Aspect, level: number) => number): Shares {
  const sharesFor = (aspect: Aspect): readonly number[] => {
    const seen = levels[aspect].map((_, level) => (tallies[aspect][level] ?? 0) + at(aspect, level));
    const sum = seen.reduce((whole, one) => whole + one, 0);
    return seen.map((one) => one / sum);
  };
  return { days: sharesFor('days'), place: sharesFor('place'), party: sharesFor('party'), number: sharesFor('number') };
}
