import { datesIn } from './dates.ts';
import { fold } from './fold.ts';
import type { Span } from './sentences.ts';

/** The day of a text as its own head says it, and how far that head reaches. */
export type Dateline = { readonly date: string; readonly span: Span };

const place = String.raw`[\p{Lu}][\p{Lu}'’.\- ]{1,40}(?:\s*\([^)\n]{1,30}\))?`;
const opening = new RegExp(String.raw`^\s*(?:${place}\s*[,:/]\s*)?([^\n–—:]{6,34}?\d{4})(?:\s*\([^)\n]{1,90}\))?\s*(?:[–—:.-]|--|\n|$)`, 'u');

const placed = new RegExp(String.raw`^\s*${place}\s*[,:/]\s*([^\n–—:]{6,34}?\d{4})(?:\s*\([^)\n]{1,90}\))?\s*(?:[–—:.-]|--|$)`, 'u');

/**
 * Reads the day of a text: a dateline before the first sentence ("NEW YORK, 27 June 2018 –") or a line of its own among
 * the first ten that holds little but a date ("11 July, 2018, 10:04").
 * @source practice: heads of press items and releases
 */
export function datelineOf(text: string): Dateline | null {
  const match = opening.exec(text.slice(0, 240));
  if (match?.[1] !== undefined && match[0].trim().length < 130 && text.slice(match[0].length).trim() !== '') {
    const day = isOnlyDate(match[1], 0);
    if (day !== null) return { date: day, span: { start: 0, end: match[0].length } };
  }
  return lineOfDate(text) ?? doneAt(text);
}

/** A line that is a date, or that a dateline with a place in capitals opens. */
function lineOfDate(text: string): Dateline | null {
  let at = 0;
  for (const line of text.slice(0, 2000).split('\n').slice(0, 14)) {
    const head = placed.exec(line);
    const headed = head?.[1] === undefined ? null : isOnlyDate(head[1]);
    if (head && headed !== null && text.slice(at + head[0].length).trim() !== '')
      return { date: headed, span: { start: at, end: at + head[0].length } };
    const day = /\d/.test(line) && !line.trim().endsWith('.') ? isOnlyDate(line) : null;
    if (day !== null) return { date: day, span: { start: at, end: at + line.length } };
    at += line.length + 1;
  }
  return null;
}

const beside =
  /\b(?:published|updated|posted|date|dated|last|modified|on|at|by|am|pm|a\.m|p\.m|gmt|utc|est|cet|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b:?/giu;

/** The day of a few words that are a date and at most a name or two; a sentence with a date in it is none. */
function isOnlyDate(words: string, names = 3): string | null {
  const date = datesIn(fold(words), { textDate: null, lastYear: null }, []).find(({ precision }) => precision === 'day');
  if (!date) return null;
  const rest = `${words.slice(0, date.start)} ${words.slice(date.end)}`.replaceAll(beside, ' ');
  const others = rest.match(/\p{L}{2,}/gu) ?? [];
  return others.length <= names && others.every((word) => /^\p{Lu}/u.test(word)) ? date.from : null;
}

/** "Done at New York, 12 July 2018", at the foot of a note. */
function doneAt(text: string): Dateline | null {
  const from = Math.max(0, text.length - 400);
  const match = /\b(?:Done|Signed|Given) (?:at|in) [\p{L} .'-]{2,40},? (?:on |this )?([^\n]{6,34}\d{4})/u.exec(text.slice(from));
  const day = match?.[1] === undefined ? null : isOnlyDate(match[1]);
  return match && day !== null ? { date: day, span: { start: from + match.index, end: from + match.index + match[0].length } } : null;
}
