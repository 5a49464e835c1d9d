import { makeNameIndex, type NameIndex, type NameMatch } from '#matching';
import type { Register } from './book.ts';
import { matchedRow, readPiece } from './name-piece.ts';
import { leavesOut } from './name-words.ts';
import { cleanList, type Piece, splitList } from './name-split.ts';
import type { NameList, NameRow } from './name-row.ts';
import { languages } from './state.ts';

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

/**
 * Reads the names of States in a pasted text. The longest name wins ("Antigua and Barbuda"). A name is taken only from
 * a sentence that merely lists: where other things are said too, each name waits for a person, as does every name
 * after an exception ("all but …"). In the record of a meeting, "NAME (State) said" gives the State.
 * @source ours: a wrong name in a list is worse than a question
 */
export function readNameList(text: string, index: NameIndex): NameList {
  const clean = cleanList(text);
  const parts = joinNames(clean, splitList(clean), index);
  const read = sentencesOf(parts).map((sentence) => readSpeaker(clean, sentence, index) ?? readSentence(sentence, index));
  return { rows: markRepeated(read.flatMap(({ rows }) => rows)), passedOver: read.flatMap(({ passedOver }) => passedOver) };
}

/** A piece of the text, or a name over several of them with what it was found as. */
type Part = { readonly piece: Piece; readonly match: Exclude<NameMatch, { kind: 'unknown' }> | null };

function joinNames(clean: string, pieces: readonly Piece[], index: NameIndex): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!piece) break;
    const joined = joinedName(clean, pieces, at, index);
    const end = pieces[at + (joined?.pieces ?? 1) - 1]?.end ?? piece.end;
    parts.push(joined ? { piece: { ...piece, text: joined.text, end, heads: false }, match: joined.match } : { piece, match: null });
    at += joined?.pieces ?? 1;
  }
  return parts;
}

/** Pieces by sentence; a line of its own is one, but not the end of a full line of running text. */
function sentencesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const sentences: Part[][] = [];
  for (const part of parts) {
    const last = sentences.at(-1);
    if (last && part.piece.before !== 'line' && part.piece.before !== 'stop') last.push(part);
    else sentences.push([part]);
  }
  return sentences;
}

function readSentence(parts: readonly Part[], index: NameIndex): NameList {
  const rows: NameRow[] = [];
  const passedOver: string[] = [];
  let excepted = false;
  let isProse = false;
  for (const { piece, match } of parts) {
    if (match) rows.push(matchedRow(piece.text, '', match, excepted));
    else {
      const read = readPiece(piece, index, excepted);
      const last = rows.at(-1);
      if (read.date !== '' && last && last.date === '') rows[rows.length - 1] = { ...last, date: read.date };
      rows.push(...read.rows);
      if (read.passedOver !== null) passedOver.push(read.passedOver);
      isProse ||= read.isProse;
    }
    excepted ||= leavesOut(piece.text);
  }
  if (!isProse) return { rows, passedOver };
  // Where other things are said, what is no State is part of them and no name.
  const isUnknown = (row: NameRow) => row.kind === 'rejected';
  return {
    rows: rows.filter((row) => !isUnknown(row)).map(amongOthers),
    passedOver: [...passedOver, ...rows.filter(isUnknown).map((row) => row.text)],
  };
}

function amongOthers(row: NameRow): NameRow {
  if (row.kind !== 'matched') return row;
  return { kind: 'doubtful', text: row.text, date: row.date, doubt: 'among other words', candidates: [row.candidate] };
}

/** A name in capitals with the State in brackets behind it begins what that State's representative said. @source practice: press releases of the UN on meetings of the Council */
const speaker = /^(\p{Lu}[\p{Lu}\p{M}'’. -]{3,60})(?:,[^()\n]{0,120})?\s*\(([^()\n]{3,60})\)/u;

function readSpeaker(clean: string, parts: readonly Part[], index: NameIndex): NameList | null {
  const sentence = clean.slice(parts[0]?.piece.start, parts.at(-1)?.piece.end).trim();
  const found = speaker.exec(sentence);
  const match = found?.[2] === undefined ? null : index.findSure(found[2]);
  if (!found || !match || match.kind === 'unknown') return null;
  const rest = sentence.slice(found[0].length).trim();
  return { rows: [matchedRow(found[0].replaceAll(/\s+/g, ' '), '', match, false)], passedOver: rest === '' ? [] : [rest] };
}

type Joined = { readonly text: string; readonly match: Exclude<NameMatch, { kind: 'unknown' }>; readonly pieces: number };

/** The longest name that begins with this piece and runs over its own commas, "and" or line ends. */
function joinedName(clean: string, pieces: readonly Piece[], at: number, index: NameIndex): Joined | null {
  const first = pieces[at];
  if (!first) return null;
  for (let count = Math.min(longestJoin, pieces.length - at); count > 1; count--) {
    const parts = pieces.slice(at, at + count);
    if (parts.slice(1).some(({ before }) => before === 'semicolon')) continue;
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
