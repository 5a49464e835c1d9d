import { type Candidate, isAcronym, type NameIndex, type NameMatch, words } from '#matching';
import type { NameRow } from './name-row.ts';
import type { Piece } from './name-split.ts';
import { leadIn } from './name-words.ts';
import { trailingDate } from './trailing-date.ts';

/** What a piece gives: rows, words that name nobody, a day that belongs to the name before; and whether it says other things than names. */
export type ReadPiece = { readonly rows: readonly NameRow[]; readonly passedOver: string | null; readonly date: string; readonly isProse: boolean };
const nothing: ReadPiece = { rows: [], passedOver: null, date: '', isProse: false };

/** So many words that do not introduce a name are a sentence; fewer are shown as a name that is not known. @source ours */
const sentence = 6;

/** Reads one piece of a list, that no longer name begins in. */
export function readPiece(piece: Piece, index: NameIndex, excepted: boolean): ReadPiece {
  const { name, date } = trailingDate(piece.text);
  if (words(name).length === 0) return { ...nothing, date };
  const bare = name.replaceAll(/\s*\([^()]*\)/g, '').trim();
  const sure = firstSure([name, name.replace(/[.\s\d]+$/, ''), bare, bare.replace(/[.\s\d]+$/, ''), bare.replace(/^و/, '')], index);
  if (sure) return { ...nothing, rows: [matchedRow(name, date, sure, excepted)] };
  const within = namesWithin(bare === '' ? name : bare, index);
  if (within.names.length > 0) {
    if (within.onlyLeadIn) return { ...nothing, rows: within.names.map(({ text, match }) => matchedRow(text, date, match, excepted)) };
    const rows = within.names.map(({ text, match }): NameRow => ({
      kind: 'doubtful',
      text,
      date,
      doubt: 'among other words',
      candidates: candidatesOf(match),
    }));
    return { ...nothing, rows, isProse: true };
  }
  return noName(piece, name, bare, date, index);
}

function noName(piece: Piece, name: string, bare: string, date: string, index: NameIndex): ReadPiece {
  const telling = words(name).filter((word) => !leadIn(word));
  if (telling.length === 0 || piece.heads) return { ...nothing, passedOver: name };
  // A name has capital letters where its script has any, and is short: the rest is something that is said.
  const isSaid = telling.length > 2 && !/\p{Lu}|\p{Lo}/u.test(name.slice(1));
  if (isSaid || telling.length > sentence) return { ...nothing, passedOver: name, isProse: true };
  const text = withoutLeadIn(name);
  const near = index.find(withoutLeadIn(bare));
  if (near.kind === 'doubtful') return { ...nothing, rows: [{ kind: 'doubtful', text, date, doubt: 'alike', candidates: near.candidates }] };
  return { ...nothing, rows: [{ kind: 'rejected', text, date, reason: 'unknown' }] };
}

function withoutLeadIn(name: string): string {
  const tokens = name.split(/\s+/);
  const first = tokens.findIndex((token) => !/^\p{Ll}/u.test(token) || !words(token).every(leadIn));
  return first <= 0 ? name : tokens.slice(first).join(' ');
}

function firstSure(texts: readonly string[], index: NameIndex): Exclude<NameMatch, { kind: 'unknown' }> | null {
  for (const text of texts) {
    const match = index.findSure(text);
    if (match.kind !== 'unknown') return match;
  }
  return null;
}

/** A row for a sure match; after an exception it waits for a person. */
export function matchedRow(text: string, date: string, match: Exclude<NameMatch, { kind: 'unknown' }>, excepted: boolean): NameRow {
  if (excepted) return { kind: 'doubtful', text, date, doubt: 'after an exception', candidates: candidatesOf(match) };
  if (match.kind === 'matched') return { kind: 'matched', text, date, candidate: match.candidate };
  return { kind: 'doubtful', text, date, doubt: 'ambiguous', candidates: match.candidates };
}

function candidatesOf(match: NameMatch): readonly Candidate[] {
  if (match.kind === 'unknown') return [];
  return match.kind === 'matched' ? [match.candidate] : match.candidates;
}

type Within = {
  readonly names: readonly { readonly text: string; readonly match: Exclude<NameMatch, { kind: 'unknown' }> }[];
  readonly onlyLeadIn: boolean;
};

/** Names inside a longer piece, longest first, and whether all other words only introduce them. */
function namesWithin(text: string, index: NameIndex): Within {
  const tokens = text.split(/\s+/).filter((token) => token !== '');
  const names: Within['names'][number][] = [];
  let onlyLeadIn = true;
  for (let at = 0; at < tokens.length && at < 200;) {
    const found = nameAt(tokens, at, index);
    if (found) names.push(found);
    else onlyLeadIn &&= words(tokens[at] ?? '').every(leadIn);
    at += found?.length ?? 1;
  }
  return { names, onlyLeadIn };
}

function nameAt(tokens: readonly string[], at: number, index: NameIndex) {
  for (let length = Math.min(9, tokens.length - at); length > 0; length--) {
    const text = tokens
      .slice(at, at + length)
      .join(' ')
      .replaceAll(/^[("'“«]+|[)"'”».]+$/g, '');
    // A small word is never a name by itself, and over several words only a name as it is written counts.
    if (words(text).every(leadIn) || (text.length < 4 && !isAcronym(text))) continue;
    const match = firstSure([text, text.replace(/^و/, '')], index);
    if (match && (match.kind === 'doubtful' || match.candidate.because !== 'word order')) return { text, match, length };
  }
  return null;
}
