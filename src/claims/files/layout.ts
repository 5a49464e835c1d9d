/** A run of letters on a page: where it begins, how wide it is, its baseline (growing upwards) and letter size, in points. */
export type Run = { readonly text: string; readonly x: number; readonly width: number; readonly y: number; readonly size: number };

type Line = { readonly cells: readonly string[]; readonly x: number; readonly end: number; readonly y: number; readonly size: number };

/**
 * The text of pages as a person would read it: lines joined to paragraphs, words divided at a line's end made whole,
 * heads, feet and page numbers left out, notes' numbers not glued to the numbers before them, and the cells of tables
 * kept apart, so that no sentence is read that nobody wrote.
 * @source ours: the layout of reports and press items; a PDF itself knows only where letters stand
 */
export function layOut(pages: readonly (readonly Run[])[]): string {
  const lined = withoutHeads(pages.map(linesOf));
  const paragraphs: string[] = [];
  for (const lines of lined) {
    const gap = usualGap(lines);
    const right = Math.max(0, ...lines.map(({ end }) => end));
    lines.forEach((line, at) => {
      const before = lines[at - 1];
      const text = line.cells.join('\n\n');
      const last = paragraphs.at(-1);
      const goesOn = last !== undefined && (before ? follows(before, line, gap, right) : continues(last, text));
      if (goesOn) paragraphs[paragraphs.length - 1] = joined(last, text);
      else paragraphs.push(text);
    });
  }
  return paragraphs.join('\n\n');
}

/** Runs gathered to lines: a run stays in the line when it stands at its height, or a little above as notes do. */
function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Run[][] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const line = lines.at(-1);
    const before = line?.at(-1);
    const fits = before && Math.abs(run.y - base(line ?? [])) < 0.55 * Math.max(run.size, before.size) && run.x > before.x - before.size;
    if (line && fits) line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf).filter(({ cells }) => cells.length > 0);
}

/** The run that sets a line's height and size: its longest. */
function leading(line: readonly Run[]): Run | undefined {
  return line.reduce<Run | undefined>((best, run) => (best && best.text.trim().length >= run.text.trim().length ? best : run), undefined);
}

function base(line: readonly Run[]): number {
  return leading(line)?.y ?? 0;
}

function lineOf(runs: readonly Run[]): Line {
  const lead = leading(runs);
  const size = lead?.size ?? 0;
  const y = lead?.y ?? 0;
  const cells: string[] = [''];
  let end = runs[0]?.x ?? 0;
  for (const run of runs) {
    if (isNoteNumber(run, size, y)) continue;
    const room = run.x - end;
    const label = /^\s*(\(?[\divxlc]{1,4}[.)]|\(?[a-z][.)]|[•–—-])\s*$/i;
    const own = cells.at(-1) ?? '';
    if (run.text.trim() === '') cells[cells.length - 1] = `${own} `;
    else if (room > 2.2 * size && own.trim() !== '' && !label.test(own)) cells.push(run.text);
    else cells[cells.length - 1] = own + (room > 0.16 * size && own !== '' ? ' ' : '') + run.text;
    if (run.text.trim() !== '') end = run.x + run.width;
  }
  const texts = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '');
  return { cells: texts, x: runs[0]?.x ?? 0, end, y, size };
}

function isNoteNumber({ text, size, y }: Run, lineSize: number, lineY: number): boolean {
  return size < 0.8 * lineSize && y > lineY + 0.12 * lineSize && /^[\s\d,*†‡]+$/.test(text);
}

const pageNumber = /^(page\s+)?\d{1,4}(\s*(\/|of)\s*\d{1,4})?$/i;
const shape = (line: Line) => line.cells.join(' ').replace(/\d+/g, '#');

/** Leaves out what stands at the head or foot of page after page, and page numbers there. */
function withoutHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const edge = 2;
  const atEdge = (at: number, count: number) => at < edge || at >= count - edge;
  const seen = new Map<string, number>();
  for (const lines of pages) {
    const shapes = new Set(lines.filter((_, at) => atEdge(at, lines.length)).map(shape));
    for (const one of shapes) seen.set(one, (seen.get(one) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length * 0.08);
  return pages.map((lines) =>
    lines.filter((line, at) => {
      if (!atEdge(at, lines.length)) return true;
      return !pageNumber.test(line.cells.join(' ')) && (seen.get(shape(line)) ?? 0) < often;
    }),
  );
}

/** The distance between the lines of a paragraph: the middle of those that are short enough to be one. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .flatMap((line, at) => {
      const gap = (lines[at]?.y ?? 0) - line.y;
      return gap > 0 && gap < 2 * line.size ? [gap] : [];
    })
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 14;
}

const ended = /[.!?:;][)\]"'”’»]*$/;
const item = /^(\d{1,3}[.)]|\([a-z\d]{1,3}\)|[•–—])\s/;

/** Whether a line carries on the paragraph of the line before it on the same page. */
function follows(before: Line, line: Line, gap: number, right: number): boolean {
  if (before.cells.length > 1 || line.cells.length > 1) return false;
  const [was = '', is = ''] = [before.cells[0], line.cells[0]];
  const down = before.y - line.y;
  if (down <= 0) return continues(was, is);
  if (down > 1.35 * gap || Math.abs(before.size - line.size) > 0.1 * before.size) return false;
  if (item.test(is) && (ended.test(was) || before.end < 0.8 * right)) return false;
  const short = before.end < right - 0.18 * (right - before.x);
  const indented = line.x > before.x + 0.8 * line.size;
  return !(ended.test(was) && (short || indented));
}

/** Whether text goes on over the end of a column or page. */
function continues(before: string, text: string): boolean {
  return !ended.test(before) && /^[\p{Ll}\d(“"‘]/u.test(text);
}

/** First parts that keep their hyphen where a line ends in them. */
const keepsHyphen =
  /(?:^|\s)(?:co|non|re|pre|anti|self|inter|intra|socio|post|multi|sub|cross|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$/i;

function joined(before: string, text: string): string {
  const divided = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(text);
  if (!divided) return /[-\u2010/]$/.test(before) && /^[\p{L}\d]/u.test(text) ? before + text : `${before} ${text}`;
  return (keepsHyphen.test(before) ? before : before.slice(0, -1)) + text;
}
