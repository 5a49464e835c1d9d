import { fold, words } from './fold.ts';
import { distance, slipsAllowed } from './similarity.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** Something that can be found: its fields with how much a find in each weighs. */
export type SearchDocument<T> = { readonly item: T; readonly fields: readonly { readonly text: string; readonly weight: number }[] };

export type Found<T> = { readonly item: T; readonly score: number };

export type SearchIndex<T> = {
  readonly size: number;
  /** Finds documents for what a person typed, best first. */
  readonly search: (query: string, limit: number) => readonly Found<T>[];
};

/**
 * How much a find is worth by the way it was found.
 * @source ours: a whole word before the beginning of one before a slip; a whole name before all
 */
const worth = { whole: 1, beginning: 0.75, slip: 0.55, wholeField: 3 } as const;

/** A document must hold this share of what the typed words weigh. @source ours: of three words two, of two both unless one is common */
const enough = 0.6;

type Posting = { readonly document: number; readonly weight: number };

/** Makes an index over words: their beginnings, and words that differ by a slip. Knows no language. */
export function makeSearchIndex<T>(documents: readonly SearchDocument<T>[]): SearchIndex<T> {
  const postings = new Map<string, Posting[]>();
  const wholeFields = new Map<string, Posting[]>();
  documents.forEach(({ fields }, document) => {
    const best = new Map<string, number>();
    for (const { text, weight } of fields) {
      for (const word of parts(text)) best.set(word, Math.max(best.get(word) ?? 0, weight));
      push(wholeFields, fold(text), { document, weight });
    }
    for (const [word, weight] of best) push(postings, word, { document, weight });
  });
  const vocabulary = makeVocabulary([...postings.keys()]);
  const rarity = (word: string) => Math.log(1 + documents.length / (1 + (postings.get(word)?.length ?? 0)));

  const scores = makeTally(documents.length);
  const covered = makeTally(documents.length);
  const search = (query: string, limit: number): readonly Found<T>[] => {
    const typed = [...new Set(parts(query))].slice(0, 12);
    let whole = 0;
    typed.forEach((word, at) => {
      const found = findWord(word, at === typed.length - 1, vocabulary, postings, rarity);
      whole += found.weight;
      for (const [document, score] of found.scores) {
        scores.add(document, score);
        covered.add(document, found.weight);
      }
    });
    for (const { document, weight } of wholeFields.get(fold(query)) ?? []) scores.add(document, worth.wholeField * weight * Math.max(whole, 1));
    const ranked = scores
      .touched()
      .map((document) => ({ document, share: whole === 0 ? 1 : covered.at(document) / whole }))
      .filter(({ share }) => share >= enough)
      .map(({ document, share }) => ({ document, score: scores.at(document) * share * share }))
      .sort((a, b) => b.score - a.score || a.document - b.document);
    scores.clear();
    covered.clear();
    return ranked.slice(0, limit).flatMap(({ document, score }) => {
      const one = documents[document];
      return one ? [{ item: one.item, score: Math.round(score * 1000) / 1000 }] : [];
    });
  };
  return { size: documents.length, search };
}

/** Sums by document, kept between searches so that a search makes nothing large. */
function makeTally(size: number) {
  const sums = new Float64Array(size);
  let touched: number[] = [];
  const at = (document: number) => sums[document] ?? 0;
  return {
    at,
    add: (document: number, value: number) => {
      if (at(document) === 0) touched.push(document);
      sums[document] = at(document) + value;
    },
    touched: (): readonly number[] => touched,
    clear: () => {
      for (const document of touched) sums[document] = 0;
      touched = [];
    },
  };
}

/** The best score of each document for one typed word, and what the word weighs. */
function findWord(
  word: string,
  isLast: boolean,
  vocabulary: Vocabulary,
  postings: ReadonlyMap<string, readonly Posting[]>,
  rarity: (word: string) => number,
): { readonly weight: number; readonly scores: Iterable<readonly [number, number]> } {
  const found: { readonly list: readonly Posting[]; readonly value: number }[] = [];
  const take = (known: string, value: number) => {
    const list = postings.get(known);
    if (list) found.push({ list, value: rarity(known) * value });
  };
  take(word, worth.whole);
  if (word.length > 1 || (isLast && found.length === 0)) {
    for (const known of vocabulary.beginningWith(word, 200)) {
      if (known !== word) take(known, worth.beginning * (0.5 + (0.5 * word.length) / known.length));
    }
  }
  const slips = slipsAllowed(word);
  if (slips > 0) {
    for (const known of vocabulary.near(word, slips)) {
      const apart = distance(word, known, slips);
      if (apart > 0 && apart <= slips) take(known, worth.slip * (1 - apart / Math.max(word.length, known.length)));
    }
  }
  const [only] = found;
  const weight = found.length === 0 ? rarity(word) : Math.max(...found.map(({ value }) => value));
  if (only && found.length === 1) return { weight, scores: only.list.map(({ document, weight: field }) => [document, only.value * field] as const) };
  const best = new Map<number, number>();
  for (const { list, value } of found) {
    for (const { document, weight: field } of list) best.set(document, Math.max(best.get(document) ?? 0, value * field));
  }
  return { weight, scores: best };
}

/** Scripts that are written without blanks between words: each pair of signs is a word too. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function parts(text: string): readonly string[] {
  return words(text).flatMap((word) => {
    if (!unspaced.test(word)) return [word];
    const signs = Array.from(word);
    return signs.length < 3 ? [word] : [word, ...signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)];
  });
}

function push(map: Map<string, Posting[]>, key: string, posting: Posting): void {
  const list = map.get(key);
  if (list) list.push(posting);
  else map.set(key, [posting]);
}
