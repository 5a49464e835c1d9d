import type { Joining } from './hard-rules.ts';

/** The records of one component, numbered from 0, and what is known of their pairs. */
export type Component = {
  readonly count: number;
  readonly known: readonly { readonly a: number; readonly b: number; readonly chance: number }[];
  /** The probability that a pair is one, for pairs that are not known yet. */
  readonly chance: (a: number, b: number) => number;
  readonly threshold: number;
  readonly joining: Joining;
  /** Pairs that a person judged to be one: joined first. */
  readonly same: readonly (readonly [number, number])[];
};

/** A group of records, and where it hangs together least. */
export type Group = {
  readonly members: readonly number[];
  readonly bridge: { readonly a: number; readonly b: number; readonly probability: number } | null;
};

type Growing = { members: number[]; bridge: Group['bridge'] };

function lesser(one: Growing, other: Growing, probability: number): Group['bridge'] {
  const bridges = [one.bridge, other.bridge, { a: one.members[0] ?? 0, b: other.members[0] ?? 0, probability }];
  return bridges.reduce((least, bridge) => (least === null || (bridge !== null && bridge.probability < least.probability) ? bridge : least), null);
}

/** The probabilities of all pairs, both ways round. */
function allChances({ count, known, chance }: Component): Float64Array {
  const chances = new Float64Array(count * count).fill(-1);
  for (const { a, b, chance: value } of known) chances[a * count + b] = chances[b * count + a] = value;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      if (chances[a * count + b] === -1) chances[a * count + b] = chances[b * count + a] = chance(a, b);
    }
  }
  return chances;
}

/** Joins groups of a component all of whose pairs are compared. */
export function agglomerate(component: Component): readonly Group[] {
  const { count, threshold, joining, same } = component;
  const sums = allChances(component);
  const groups = Array.from({ length: count }, (_, at): Growing | null => ({ members: [at], bridge: null }));
  const sizes = new Int32Array(count).fill(1);
  const alive = Array.from({ length: count }, (_, at) => at);
  const nearest = new Int32Array(count).fill(-1);
  const nearness = new Float64Array(count).fill(-1);
  const look = (one: number) => {
    nearest[one] = -1;
    nearness[one] = -1;
    for (const other of alive) {
      if (other === one) continue;
      const mean = (sums[one * count + other] ?? 0) / ((sizes[one] ?? 1) * (sizes[other] ?? 1));
      if (mean <= (nearness[one] ?? -1) || !joining.may(one, other)) continue;
      nearest[one] = other;
      nearness[one] = mean;
    }
  };
  const join = (one: number, other: number, probability: number) => {
    const into = groups[one];
    const from = groups[other];
    if (!into || !from) return;
    groups[one] = { members: [...into.members, ...from.members], bridge: lesser(into, from, probability) };
    groups[other] = null;
    alive.splice(alive.indexOf(other), 1);
    joining.joined(one, other);
    for (const third of alive) {
      if (third === one) continue;
      const sum = (sums[one * count + third] ?? 0) + (sums[other * count + third] ?? 0);
      sums[one * count + third] = sums[third * count + one] = sum;
    }
    sizes[one] = (sizes[one] ?? 1) + (sizes[other] ?? 1);
  };
  joinJudged(same, groups, joining, (one, other) => join(one, other, 1));
  for (const one of alive) look(one);
  for (;;) {
    let best = -1;
    for (const one of alive) if (best < 0 || (nearness[one] ?? -1) > (nearness[best] ?? -1)) best = one;
    const probability = nearness[best] ?? -1;
    if (best < 0 || probability < threshold) break;
    const other = nearest[best] ?? 0;
    join(Math.min(best, other), Math.max(best, other), probability);
    const joined = Math.min(best, other);
    // Means with the joined group changed, and groups nearest to either must look again; so must those it may no more join.
    for (const one of alive) {
      if (one === joined || nearest[one] === best || nearest[one] === other || nearest[one] === joined) look(one);
      else {
        const mean = (sums[one * count + joined] ?? 0) / ((sizes[one] ?? 1) * (sizes[joined] ?? 1));
        if (mean > (nearness[one] ?? -1) && joining.may(one, joined)) {
          nearest[one] = joined;
          nearness[one] = mean;
        }
      }
    }
  }
  return groups.filter((group) => group !== null);
}

/** Joins what a person judged to be one, unless "different" stands between. */
function joinJudged(
  same: Component['same'],
  groups: readonly (Growing | null)[],
  joining: Joining,
  join: (one: number, other: number) => void,
): void {
  for (const [a, b] of same) {
    const one = groups.findIndex((group) => group?.members.includes(a));
    const other = groups.findIndex((group) => group?.members.includes(b));
    if (one >= 0 && one < other && joining.may(one, other)) join(one, other);
  }
}

type Offer = { readonly mean: number; readonly a: number; readonly b: number; readonly sum: number };

/** Joins groups of a large component by the pairs that are known; pairs that are not known count as surely two. */
export function agglomerateSparse({ count, known, threshold, joining, same }: Component): readonly Group[] {
  const groups = Array.from({ length: count }, (_, at): Growing | null => ({ members: [at], bridge: null }));
  const between = groups.map(() => new Map<number, number>());
  const heap = makeHeap();
  const sizeOf = (at: number) => groups[at]?.members.length ?? 1;
  const offer = (a: number, b: number, sum: number) => {
    const mean = sum / (sizeOf(a) * sizeOf(b));
    if (mean >= threshold) heap.push({ mean, a: Math.min(a, b), b: Math.max(a, b), sum });
  };
  for (const { a, b, chance } of known) {
    between[a]?.set(b, chance);
    between[b]?.set(a, chance);
  }
  const join = (one: number, other: number, probability: number) => {
    const into = groups[one];
    const from = groups[other];
    if (!into || !from) return;
    into.bridge = lesser(into, from, probability);
    for (const member of from.members) into.members.push(member);
    groups[other] = null;
    joining.joined(one, other);
    const own = between[one];
    own?.delete(other);
    for (const [third, sum] of between[other] ?? []) {
      between[third]?.delete(other);
      if (third === one) continue;
      const whole = sum + (own?.get(third) ?? 0);
      own?.set(third, whole);
      between[third]?.set(one, whole);
    }
    between[other]?.clear();
    for (const [third, sum] of own ?? []) offer(one, third, sum);
  };
  joinJudged(same, groups, joining, (one, other) => join(one, other, 1));
  between.forEach((all, a) => all.forEach((sum, b) => (a < b ? offer(a, b, sum) : undefined)));
  for (let next = heap.pop(); next !== null; next = heap.pop()) {
    const { a, b, mean } = next;
    const stale =
      groups[a] === null || groups[b] === null || between[a]?.get(b) === undefined || (between[a]?.get(b) ?? 0) / (sizeOf(a) * sizeOf(b)) !== mean;
    if (!stale && joining.may(a, b)) join(a, b, mean);
  }
  return groups.filter((group) => group !== null);
}

/** A heap of offers, the best mean first, then the smaller numbers. */
function makeHeap() {
  const offers: Offer[] = [];
  const before = (x: Offer, y: Offer) => x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)));
  const swap = (i: number, j: number) => {
    const [one, other] = [offers[i], offers[j]];
    if (one && other) [offers[i], offers[j]] = [other, one];
  };
  const isBefore = (i: number, j: number) => {
    const [one, other] = [offers[i], offers[j]];
    return one !== undefined && other !== undefined && before(one, other);
  };
  return {
    push: (offer: Offer) => {
      offers.push(offer);
      for (let at = offers.length - 1; at > 0;) {
        const above = (at - 1) >> 1;
        if (!isBefore(at, above)) break;
        swap(at, above);
        at = above;
      }
    },
    pop: (): Offer | null => {
      const [top] = offers;
      const last = offers.pop();
      if (!top || !last) return null;
      if (offers.length === 0) return top;
      offers[0] = last;
      for (let at = 0; ;) {
        const left = 2 * at + 1;
        let least = at;
        if (isBefore(left, least)) least = left;
        if (isBefore(left + 1, least)) least = left + 1;
        if (least === at) return top;
        swap(at, least);
        at = least;
      }
    },
  };
}
