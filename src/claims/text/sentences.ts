/** A stretch of a text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/** Words after which a full stop ends no sentence. @source ours: English texts of the field */
const short = new Set(
  'mr mrs ms dr prof st gen col lt sgt amb hon rev no nos art para paras p pp vol ed eds op cit ibid vs etc e.g i.e cf approx dept govt inc ltd co u.n u.s u.k u.s.a d.r jan feb mar apr jun jul aug sep sept oct nov dec res add rev corr s.c h.e'.split(
    ' ',
  ),
);

/**
 * The sentences of a text. One ends at a full stop, a question or an exclamation mark, at an empty line, and at the end
 * of a short line that the next line does not go on from (a heading).
 * @source ours: as the gold file of the check counts them
 */
export function sentencesOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, start, end);
    if (span) found.push(...inPieces(text, span));
    start = end;
  };
  const marks = /[.?!…]+["'”’»)\]]*|\r?\n[ \t]*(?:\r?\n[ \t]*)*/g;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const [mark] = match;
    const end = match.index + mark.length;
    if (mark.includes('\n') ? breaksLine(text, start, match.index, end, mark) : endsSentence(text, match.index, end)) close(end);
  }
  close(text.length);
  return found;
}

/** No sentence of the field is longer; what is longer is a table or an attack, and is read in pieces. @source ours: keeps the time of a check in proportion to its text */
const longest = 1500;

function inPieces(text: string, { start, end }: Span): readonly Span[] {
  if (end - start <= longest) return [{ start, end }];
  const pieces: Span[] = [];
  let from = start;
  while (end - from > longest) {
    const part = text.slice(from, from + longest);
    const cut = Math.max(part.lastIndexOf('; '), part.lastIndexOf(', '), part.lastIndexOf(' '));
    const to = from + (cut > 0 ? cut + 1 : longest);
    const piece = trimmed(text, from, to);
    if (piece) pieces.push(piece);
    from = to;
  }
  const rest = trimmed(text, from, end);
  return rest ? [...pieces, rest] : pieces;
}

function trimmed(text: string, start: number, end: number): Span | null {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  const from = start + lead;
  const to = start + part.trimEnd().length;
  return to > from && /[\p{L}\p{N}]/u.test(part) ? { start: from, end: to } : null;
}

function endsSentence(text: string, at: number, end: number): boolean {
  const next = text.slice(end, end + 40);
  if (next === '' || /^\s*$/.test(next)) return true;
  if (!/^\s/.test(next)) return /[?!]/.test(text.charAt(at)) ? false : /["”’»)\]]$/.test(text.slice(at, end)) && /^\s*\p{Lu}/u.test(next);
  if (text.charAt(at) !== '.') return /^\s+["'“‘«([]*[\p{Lu}\p{N}]/u.test(next);
  const before = /[\p{L}\p{M}.]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(before)) return isInitialAtEnd(text, at, next);
  if (short.has(before.toLowerCase()) && end - at === 1) return false;
  return /^\s+["'“‘«([#@-]*[\p{Lu}\p{N}"“‘«(–—#@-]/u.test(next);
}

/** "Henrietta H. Fore" goes on; "annex B. The report" ends. */
function isInitialAtEnd(text: string, at: number, next: string): boolean {
  const word = /(\S+)\s+\p{Lu}$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? '';
  return /^[a-z]/.test(word) && /^\s+(?:The|A|An|It|In|On|This|That|He|She|They|We)\b/.test(next);
}

function breaksLine(text: string, start: number, at: number, end: number, mark: string): boolean {
  if ((mark.match(/\n/g)?.length ?? 0) > 1) return true;
  const line = text.slice(Math.max(start, text.lastIndexOf('\n', at - 1) + 1), at).trimEnd();
  const next = text.slice(end, end + 2).trimStart();
  if (/^[-•*\u2022\d]/.test(next) && /^(?:[-•*]\s|\d+[.)]\s)/.test(text.slice(end, end + 4))) return true;
  return (
    line.length < 75 &&
    !/[,;:–—-]$/.test(line) &&
    /^["'“‘«(]?[\p{Lu}\p{N}]/u.test(next) &&
    !/\b(?:the|a|an|of|and|or|to|in|on|by|for|with|from)$/i.test(line)
  );
}
