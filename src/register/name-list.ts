import { type Candidate, isAcronym, makeNameIndex, type NameIndex, type NameMatch, words } from '#matching';
import type { Register } from './book.ts';
import { leadIn, leavesOut } from './name-words.ts';
import { cleanList, type Piece, splitList } from './name-split.ts';
import { languages } from './state.ts';
import { trailingDate } from './trailing-date.ts';

/** Why a name waits for a person. */
export type Doubt = 'ambiguous' | 'alike' | 'among other words' | 'after an exception';

/** One name of a pasted list: taken for one State, left to a person, or not a State that is known here. */
export type NameRow =
  | { readonly kind: 'matched'; readonly text: string; readonly date: string; readonly candidate: Candidate }
  | { readonly kind: 'doubtful'; readonly text: string; readonly date: string; readonly doubt: Doubt; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'rejected'; readonly text: string; readonly date: string; readonly reason: 'unknown' | 'repeated' };

/** What was read in a pasted text: its names, and the words that were passed over because they name nobody. */
export type NameList = { readonly rows: readonly NameRow[]; readonly passedOver: readonly string[] };

/**
 * All names by which a list may mean a State: short and formal names in six languages, aliases, former names, codes.
 * Adjectives and names of citizens are left out: in a list of States they mean somebody else.
 * @source ours: data/register/state_names.csv; an ambiguous name is never resolved
 */
export function makeStateIndex({ states, stateNames }: Pick<Register, 'states' | 'stateNames'>): NameIndex {
  const own = [...states.values()].flatMap(({ iso3, names, formal }) =>
    [iso3, ...languages.map((language) => names[language]), formal].flatMap((name) => (name === null || name === '' ? [] : [{ id: iso3, name }])),
  );
  const others = stateNames
    .filter(({ kind }) => kind !== 'adjective' && kind !== 'demonym')
    .map(({ state, name, kind }) => ({ id: state, name, ambiguous: kind === 'ambiguous' }));
  return makeNameIndex([...own, ...others]);
}

/** Parts of a name that its own commas, "and" or lines may cut it into. */
const longestJoin = 5;
/** Words of a sentence that names nobody; a shorter piece is shown as a name that is not known. @source ours */
const sentence = 6;

/**
 * Reads the names of States in a pasted text. The longest name wins ("Antigua and Barbuda"); a name among other
 * words is taken only where these merely introduce it; after an exception ("all but …") nothing is taken.
 * @source ours: a wrong name in a list is worse than a question
 */
export function readNameList(text: string, index: NameIndex): NameList {
  const clean = cleanList(text);
  const pieces = splitList(clean);
  const rows: NameRow[] = [];
  const passedOver: string[] = [];
  let excepted = false;
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.before === 'line' || piece.before === 'stop') excepted = false;
    const joined = joinedName(clean, pieces, at, index);
    if (joined) rows.push(matchedRow(joined.text, '', joined.match, excepted));
    else {
      const read = readPiece(piece, index, excepted);
      const last = rows.at(-1);
      if (read.date !== '' && last && last.date === '') rows[rows.length - 1] = { ...last, date: read.date };
      rows.push(...read.rows);
      if (read.passedOver !== null) passedOver.push(read.passedOver);
    }
    excepted ||= leavesOut(piece.text);
    at += joined?.pieces ?? 1;
  }
  return { rows: markRepeated(rows), passedOver };
}

type Joined = { readonly text: string; readonly match: Exclude<NameMatch, { kind: 'unknown' }>; readonly pieces: number };

/** The longest name that begins with this piece and runs over its own commas, "and" or line ends. */
function joinedName(clean: string, pieces: readonly Piece[], at: number, index: NameIndex): Joined | null {
  const first = pieces[at];
  if (!first) return null;
  for (let count = Math.min(longestJoin, pieces.length - at); count > 1; count--) {
    const parts = pieces.slice(at, at + count);
    if (parts.slice(1).some(({ before }) => before === 'stop') || parts.slice(0, -1).some(({ heads }) => heads)) continue;
    const text = clean.slice(first.start, parts.at(-1)?.end).trim();
    const match = index.findSure(text);
    if (match.kind !== 'matched') continue;
    // "Korea, Republic of" runs over a comma; over the end of a line or "and" only a name as it is written does.
    if (match.candidate.because === 'word order' && parts.slice(1).some(({ before }) => before !== 'comma')) continue;
    const alone = parts.map((part) => index.findSure(part.text)).map((one) => (one.kind === 'matched' ? one.candidate.id : null));
    // "Serbia and Montenegro" in a list are two States, each known by itself.
    if (alone.every((id) => id !== null) && new Set(alone).size > 1) continue;
    return { text: text.replaceAll(/\s+/g, ' '), match, pieces: count };
  }
  return null;
}

type ReadPiece = { readonly rows: readonly NameRow[]; readonly passedOver: string | null; readonly date: string };
const nothing: ReadPiece = { rows: [], passedOver: null, date: '' };

function readPiece(piece: Piece, index: NameIndex, excepted: boolean): ReadPiece {
  const { name, date } = trailingDate(piece.text);
  if (words(name).length === 0) return { ...nothing, date };
  const bare = name.replaceAll(/\s*\([^()]*\)/g, '').trim();
  const sure = firstSure([name, name.replace(/[.\s\d]+$/, ''), bare, bare.replace(/[.\s\d]+$/, ''), bare.replace(/^و/, '')], index);
  if (sure) return { ...nothing, rows: [matchedRow(name, date, sure, excepted)] };
  const within = namesWithin(bare === '' ? name : bare, index);
  if (within.names.length > 0) {
    if (within.onlyLeadIn) return { ...nothing, rows: within.names.map(({ text, match }) => matchedRow(text, date, match, excepted)) };
    const candidates = within.names.flatMap(({ match }) => candidatesOf(match));
    return { ...nothing, rows: [{ kind: 'doubtful', text: name, date, doubt: 'among other words', candidates }] };
  }
  const said = words(name);
  if (said.every(leadIn) || piece.heads || said.length > sentence) return { ...nothing, passedOver: name };
  const near = index.find(bare);
  if (near.kind === 'doubtful') return { ...nothing, rows: [{ kind: 'doubtful', text: name, date, doubt: 'alike', candidates: near.candidates }] };
  return { ...nothing, rows: [{ kind: 'rejected', text: name, date, reason: 'unknown' }] };
}

function firstSure(texts: readonly string[], index: NameIndex): Exclude<NameMatch, { kind: 'unknown' }> | null {
  for (const text of texts) {
    const match = index.findSure(text);
    if (match.kind !== 'unknown') return match;
  }
  return null;
}

function matchedRow(text: string, date: string, match: Exclude<NameMatch, { kind: 'unknown' }>, excepted: boolean): NameRow {
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

/** A State that stands twice in a list is counted once; the second name says so. */
function markRepeated(rows: readonly NameRow[]): readonly NameRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.kind !== 'matched') return row;
    if (seen.has(row.candidate.id)) return { kind: 'rejected', text: row.text, date: row.date, reason: 'repeated' };
    seen.add(row.candidate.id);
    return row;
  });
}
