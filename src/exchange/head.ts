import { fold } from '#matching';
import type { Sheet } from './files/workbook.ts';
import { tagRow } from './hxl.ts';

/** Where the head of a table stands, and its rows: numbers count from 0. */
export type Head = {
  readonly row: number;
  readonly tags: number | null;
  /** The first row of the table itself. */
  readonly first: number;
  /** What each column is called: the cell of the head, with the group above it where cells were merged. */
  readonly names: readonly string[];
};

const filled = (row: readonly string[] | undefined) => (row ?? []).filter((cell) => cell.trim() !== '').length;

/** How far down a head is looked for: above it stand titles and logos. */
const searched = 25;

/**
 * Finds the head: the row above the tags, or the first row that is filled about as far as the table below it. A cell
 * merged over several columns names each of them together with the row below.
 */
export function headOf({ rows }: Pick<Sheet, 'rows'>): Head | null {
  const tags = tagRow(rows);
  const widest = Math.max(0, ...rows.slice(0, searched + 200).map(filled));
  const row =
    tags !== null && tags > 0 ? tags - 1 : rows.slice(0, searched).findIndex((one) => filled(one) >= Math.max(2, widest * 0.6) && !isData(one));
  const head = rows[row] ?? (tags === 0 ? rows[0] : undefined);
  if (!head) return null;
  const at = rows.indexOf(head);
  const second = rows[at + 1];
  if (tags === null && isMerged(head, second?.length) && second && !isData(second)) {
    return { row: at + 1, tags: null, first: at + 2, names: joined(spread(head, widest), second, widest) };
  }
  const above = at > 0 ? rows[at - 1] : undefined;
  const names =
    above && isMerged(above, head.length) && filled(above) > 1
      ? joined(spread(above, widest), head, widest)
      : Array.from({ length: Math.max(head.length, widest) }, (_, column) => head[column] ?? '');
  return { row: at, tags, first: Math.max(at, tags ?? at) + 1, names };
}

/** Numbers and dates are rows of the table, not names of columns. */
function isData(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell.trim() !== '');
  return cells.filter((cell) => /^[\d.,/:\s-]+$/.test(cell)).length > cells.length * 0.3;
}

/** Cells merged sideways stand as one cell with empty ones after it. */
function isMerged(row: readonly string[], below = 0): boolean {
  const width = Math.max(row.length, below);
  return row.some((cell, at) => cell.trim() !== '' && at + 1 < width && (row[at + 1] ?? '').trim() === '') && filled(row) < width * 0.8;
}

function spread(row: readonly string[], width: number): readonly string[] {
  let last = '';
  return Array.from({ length: Math.max(row.length, width) }, (_, at) => {
    const cell = row[at] ?? '';
    if (cell.trim() !== '') last = cell;
    return last;
  });
}

function joined(above: readonly string[], below: readonly string[], width: number): readonly string[] {
  return Array.from({ length: Math.max(below.length, width) }, (_, at) => {
    const [group = '', own = ''] = [above[at], below[at]];
    return own.trim() === '' || group.trim() === '' || fold(group) === fold(own) ? own || group : `${group} / ${own}`;
  });
}

/** The shape of a head, by which a mapping is known again: its names, whatever their case and marks. */
export function shapeOf(names: readonly string[]): string {
  return names.map(fold).join('|');
}
