import { fold, isAcronym, wordsKey } from './fold.ts';
import { distance } from './similarity.ts';

/** A name of something. An `ambiguous` one stands for more than one thing and is never resolved by itself. */
export type NameEntry = { readonly id: string; readonly name: string; readonly ambiguous?: boolean };

/** How a name was found: as it stands, but for case and marks, by the same words in another order, or alike. */
export type Because = 'as it stands' | 'spelling' | 'word order' | 'alike';

export type Candidate = {
  readonly id: string;
  /** The known name that it was compared with. */
  readonly name: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly because: Because;
};

/** What a text may name: one thing, several that a person must choose from (best first), or nothing known. */
export type NameMatch =
  | { readonly kind: 'matched'; readonly candidate: Candidate }
  | { readonly kind: 'doubtful'; readonly ambiguous: boolean; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'unknown' };

export type NameIndex = {
  /** Finds what a text names. With `anyCase`, acronyms are found in small letters too (a person typing, not a text). */
  readonly find: (text: string, options?: { readonly anyCase?: boolean }) => NameMatch;
  /** Only the sure ways, without looking for names that are alike: for trying out where a name begins and ends. */
  readonly findSure: (text: string) => NameMatch;
};

/** A name that is alike must share this much to be shown as a candidate. @source ours: one slip in three letters is no likeness */
const alikeEnough = 0.7;
const shown = 5;

/** Makes an index of names: exact, then folded, then by the same words; names that are only alike are candidates, never a match. */
export function makeNameIndex(entries: readonly NameEntry[]): NameIndex {
  const exact = groupBy(entries, ({ name }) => name.trim());
  const acronyms = entries.filter(({ name }) => isAcronym(name));
  const spelled = entries.filter(({ name }) => !isAcronym(name));
  const folded = groupBy(spelled, ({ name }) => fold(name));
  const sameWords = groupBy(spelled, ({ name }) => wordsKey(name));
  const foldedAcronyms = groupBy(acronyms, ({ name }) => fold(name));
  const spellings = [...folded].map(([key, group]) => ({ key, group }));

  const findSure = (text: string, anyCase = false): NameMatch => {
    const key = fold(text);
    if (key === '') return { kind: 'unknown' };
    const asItStands = exact.has(text.trim()) ? 'as it stands' : 'spelling';
    // The folded group comes first: it holds every thing of that spelling, so that an ambiguous one is never missed.
    const steps: readonly (readonly [readonly NameEntry[] | undefined, Because])[] = [
      [folded.get(key), asItStands],
      [exact.get(text.trim()), 'as it stands'],
      [anyCase ? foldedAcronyms.get(key) : undefined, 'spelling'],
      [sameWords.get(wordsKey(text)), 'word order'],
    ];
    const found = steps.find(([group]) => group !== undefined);
    return found?.[0] ? decided(found[0], found[1]) : { kind: 'unknown' };
  };

  const find: NameIndex['find'] = (text, { anyCase = false } = {}) => {
    const sure = findSure(text, anyCase);
    if (sure.kind !== 'unknown') return sure;
    const candidates = alike(fold(text), spellings);
    return candidates.length === 0 ? sure : { kind: 'doubtful', ambiguous: false, candidates };
  };
  return { find, findSure: (text) => findSure(text) };
}

function decided(group: readonly NameEntry[], because: Because): NameMatch {
  const score = because === 'word order' ? 0.95 : 1;
  const byId = new Map(group.map(({ id, name }) => [id, { id, name, score, because }]));
  const candidates = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = candidates;
  if (!first) return { kind: 'unknown' };
  if (candidates.length === 1 && !group.some(({ ambiguous }) => ambiguous)) return { kind: 'matched', candidate: first };
  return { kind: 'doubtful', ambiguous: true, candidates };
}

function alike(key: string, spellings: readonly { readonly key: string; readonly group: readonly NameEntry[] }[]): readonly Candidate[] {
  if (key.length < 3) return [];
  const best = new Map<string, Candidate>();
  for (const { key: other, group } of spellings) {
    const longest = Math.max(key.length, other.length);
    const limit = Math.floor((1 - alikeEnough) * longest);
    const apart = distance(key, other, limit);
    if (apart > limit) continue;
    const score = 1 - apart / longest;
    for (const { id, name } of group) {
      if (score > (best.get(id)?.score ?? 0)) best.set(id, { id, name, score, because: 'alike' });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)).slice(0, shown);
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
