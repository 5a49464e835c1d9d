/** A piece of a pasted text between two marks that part names, and the mark before it. */
export type Piece = {
  readonly text: string;
  /** Where it begins and ends in the text as it was cleaned. */
  readonly start: number;
  readonly end: number;
  readonly before: Mark;
  /** Whether a colon follows, as after "Co-sponsors". */
  readonly heads: boolean;
};

/** A `wrap` is the end of a full line of running text, which ends no sentence. */
export type Mark = 'start' | 'comma' | 'and' | 'semicolon' | 'wrap' | 'line' | 'stop';

const marks: readonly (readonly [Mark, RegExp])[] = [
  ['line', /[ \t]*[\r\n\v\f]\s*/y],
  ['stop', /\s*(?::(?!\d)|\||(?<=[\p{L})]{4})\.(?=\s+\p{Lu}\p{Ll}{2}))\s*/uy],
  ['semicolon', /\s*[;؛；]\s*/y],
  ['comma', /\s*[,،、，\t•·▪◦‣●]\s*/y],
  ['and', /\s+(?:and|as well as|together with|along with|plus|et|y|e|und|и|و|&)\s+/iy],
];

/** Brackets that hold a remark or the rest of a name; marks inside them part nothing unless they hold a list. */
const brackets = /\([^()\n]{0,80}\)/y;

/**
 * Footnote marks and the numbers and bullets before a name are no part of it.
 * @source ours: how lists of sponsors and endorsers are printed
 */
export function cleanList(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
    .replaceAll(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replaceAll(/<[^<>\n]{0,200}>/g, '\n')
    .replaceAll(/[¹²³⁰-⁹*†‡§^]+/g, '')
    .replaceAll(/\[\s*\w{1,3}\s*\]/g, '')
    .replaceAll(/^[ \t]*(?:\(?(?:\d{1,3}|[a-z])[.)\]]|[-–—•·▪◦‣●>])[ \t]+/gim, '');
}

/** Parts a cleaned text at commas, semicolons, lines, bullets, full stops and the word "and". */
export function splitList(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let before: Mark = 'start';
  let at = 0;
  const close = (end: number, heads: boolean) => {
    const piece = text.slice(start, end);
    if (piece.trim() !== '') pieces.push({ text: piece.trim(), start, end, before, heads });
  };
  while (at < text.length) {
    const bracket = stick(brackets, text, at);
    if (bracket !== null && !/[,;]/.test(bracket)) {
      at += bracket.length;
      continue;
    }
    const found = markAt(text, at);
    const mark = found?.mark === 'line' && isWrap(text, at, found.text) ? 'wrap' : found?.mark;
    if (!found || !mark) {
      at++;
      continue;
    }
    close(at, found.text.includes(':'));
    // Of marks that follow one another the strongest counts: a line that begins with "and" still begins.
    const isFirst = text.slice(start, at).trim() !== '' || pieces.length === 0;
    if (isFirst || strength.indexOf(mark) > strength.indexOf(before)) before = mark;
    at += found.text.length;
    start = at;
  }
  close(text.length, false);
  return pieces;
}

/** Marks from the weakest to the strongest; a comma before a line end says that the list goes on. */
const strength: readonly Mark[] = ['start', 'wrap', 'and', 'line', 'comma', 'semicolon', 'stop'];

/** A line so long, that does not close with a mark, goes on in the next one. @source ours: running text is set in lines of about 60 letters and more */
function isWrap(text: string, at: number, mark: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim();
  return line.length >= 60 && !/[.:;!?]$/.test(line) && mark.trim() === '' && mark.split('\n').length === 2;
}

function markAt(text: string, at: number): { readonly mark: Mark; readonly text: string } | null {
  for (const [mark, shape] of marks) {
    const found = stick(shape, text, at);
    if (found !== null && found !== '') return { mark, text: found };
  }
  return null;
}

function stick(shape: RegExp, text: string, at: number): string | null {
  shape.lastIndex = at;
  return shape.exec(text)?.[0] ?? null;
}
