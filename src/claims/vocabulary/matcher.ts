import { fold } from '../text/fold.ts';

/** A word of a text with its place. */
export type Word = { readonly folded: string; readonly raw: string; readonly start: number; readonly end: number };

const shape = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const skipped = new Set(['-', "'", '"', '/', '.', '(', ')']);

/** The words and marks of a text. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(shape)].map(([raw], at, all) => {
    const start = all[at]?.index ?? 0;
    return { folded: fold(raw), raw, start, end: start + raw.length };
  });
}

type Node<T> = { readonly next: Map<string, Node<T>>; readonly values: Term<T>[] };

/** How the letters of a phrase must stand in a text: any, with a capital first, or exactly as given. */
export type Letters = 'any' | 'capital' | 'exact';

export type Term<T> = { readonly phrase: string; readonly letters: Letters; readonly value: T };

export type Match<T> = { readonly start: number; readonly end: number; readonly values: readonly T[] };

/** Finds phrases in a text: the longest at each place, in one pass over its words. */
export class Matcher<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] };

  add(phrase: string, letters: Letters, value: T): void {
    const all = wordsOf(phrase).map(({ folded }) => folded);
    const words = all.filter((word) => !skipped.has(word));
    const variants = words.includes(',') ? [words, words.filter((word) => word !== ',')] : [words];
    for (const variant of variants) {
      let node = this.#root;
      for (const word of variant) {
        const next = node.next.get(word) ?? { next: new Map(), values: [] };
        node.next.set(word, next);
        node = next;
      }
      node.values.push({ phrase, letters, value });
    }
  }

  /** `loose`: the text has no capitals, so none are asked for. */
  find(words: readonly Word[], loose = false): readonly Match<T>[] {
    const found: Match<T>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const match = this.#at(words, at, loose);
      if (!match) continue;
      found.push(match.match);
      at = match.last;
    }
    return found;
  }

  #at(words: readonly Word[], from: number, loose: boolean): { readonly match: Match<T>; readonly last: number } | null {
    let node: Node<T> | undefined = this.#root;
    let best: { readonly match: Match<T>; readonly last: number } | null = null;
    const first = words[from];
    if (!first || skipped.has(first.folded)) return null;
    for (let at = from; at < words.length; at += 1) {
      const word = words[at];
      if (!word) break;
      if (at > from && skipped.has(word.folded) && !node.next.has(word.folded)) {
        if (
          word.folded === '.' &&
          words[at - 1]?.end === word.start &&
          (words[at + 1]?.start ?? 0) > word.end &&
          (words[at - 1]?.raw.length ?? 0) > 1 &&
          !/^\d/.test(words[at + 1]?.raw ?? '')
        )
          break;
        continue;
      }
      node = node.next.get(word.folded);
      if (!node) break;
      const values = node.values.filter((term) => fits(term, words, from, at, loose)).map(({ value }) => value);
      if (values.length > 0) best = { match: { start: first.start, end: word.end, values }, last: at };
    }
    return best;
  }
}

function fits<T>(term: Term<T>, words: readonly Word[], from: number, to: number, loose: boolean): boolean {
  if (term.letters === 'any') return true;
  const raw = words.slice(from, to + 1).filter(({ folded }) => !skipped.has(folded));
  if (term.letters === 'exact') {
    const wanted = wordsOf(term.phrase).filter(({ folded }) => !skipped.has(folded));
    return raw.every((word, at) => word.raw === wanted[at]?.raw || (wanted[at]?.raw ?? '').toUpperCase() !== wanted[at]?.raw);
  }
  return loose || /^[\p{Lu}\p{N}]/u.test(raw[0]?.raw ?? '');
}
