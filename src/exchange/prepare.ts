import type { Sheet } from './files/workbook.ts';
import type { Head } from './head.ts';
import type { Mapping } from './mapping.ts';
import type { CellFault, Prepared, PreparedAllegation, PreparedReport } from './prepared.ts';
import { makeReading, type Reading, type ReadingWith } from './reading.ts';
import { type ReadRow, readRow } from './read-row.ts';

/** What a person wrote in place of a cell: by row and column of the sheet, both from 0. */
export type Edits = Readonly<Record<string, string>>;

/** The key of an edit. */
export function editKey(row: number, at: number): string {
  return `${row}:${at}`;
}

/** The row of a sheet that a number stands for, and its cells. */
export type NumberedRow = { readonly number: number; readonly cells: readonly string[] };

/** The rows of a table, numbered as the sheet numbers them; empty ones are none. */
export function rowsOf({ rows }: Pick<Sheet, 'rows'>, head: Head): readonly NumberedRow[] {
  return rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .slice(head.first)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/**
 * Reads all rows of a table: each is one report, unless the sheet says which belong together. A report with a fault in
 * any of its rows waits; every other can be taken. Rows in = rows of reports + rows that wait + rows that are the same.
 */
export function prepare(rows: readonly NumberedRow[], mapping: Mapping, given: ReadingWith, edits: Edits = {}): Prepared {
  const reading = makeReading(mapping, given);
  const same = mapping.sameRows === 'once' && !isKeyed(reading) ? sameRows(rows) : [];
  const repeated = new Set(same.map(({ row }) => row));
  const faults: CellFault[] = [];
  const read = rows.filter(({ number }) => !repeated.has(number)).map(({ number, cells }) => readOne(number, cells, edits, reading, faults));
  const groups = Map.groupBy(read, ({ group, number }) => (group === null ? `row ${number}` : `group ${group}`));
  const bad = new Set(faults.map(({ row }) => row));
  const reports: PreparedReport[] = [];
  const faulty: number[] = [];
  let fromJoint = 0;
  for (const own of groups.values()) {
    const report = own.some(({ number }) => bad.has(number)) ? null : together(own, faults);
    if (report) {
      reports.push(report);
      fromJoint += own.filter((row) => row.fromJoint).length;
    } else faulty.push(...own.map(({ number }) => number));
  }
  return { rows: rows.length, reports, faults, faulty: faulty.sort((a, b) => a - b), same, fromJoint };
}

/** A row with its edits, read. What is known of it again are the cells as they came, whatever was mended. */
function readOne(number: number, cells: readonly string[], edits: Edits, reading: Reading, faults: CellFault[]): ReadRow {
  const mended = cells.map((cell, at) => edits[editKey(number - 1, at)] ?? cell);
  for (const { at } of reading.columns) if (at >= mended.length) mended[at] = edits[editKey(number - 1, at)] ?? '';
  const own: CellFault[] = [];
  const read = readRow({ number, cells: Array.from(mended, (cell) => cell ?? ''), faults: own }, reading);
  faults.push(...own);
  return { ...read, cells };
}

const isKeyed = ({ columns }: Reading) => columns.some(({ target }) => target.field === 'key' || target.field === 'group');

function sameRows(rows: readonly NumberedRow[]): readonly { readonly row: number; readonly as: number }[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ number, cells }) => {
    const key = JSON.stringify(cells);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, number);
    return before === undefined ? [] : [{ row: number, as: before }];
  });
}

/** So many violations one report may allege. */
const mostAllegations = 50;

/** Joins the rows of one report. What is said of the same violation in several rows is one allegation with all its children. */
function together(rows: readonly ReadRow[], faults: CellFault[]): PreparedReport | null {
  const [first] = rows;
  if (!first) return null;
  const several = rows.length > 1;
  const allegations: PreparedAllegation[] = [];
  for (const row of rows) {
    for (const one of row.allegations) {
      const mentions = several ? one.mentions.map((each) => ({ ...each, child: `${rows.indexOf(row) + 1}_${each.child}` })) : one.mentions;
      const at = allegations.findIndex((each) => isSame(each, one));
      const before = allegations[at];
      if (before) allegations[at] = { ...before, tally: added(before.tally, one.tally), mentions: [...before.mentions, ...mentions] };
      else allegations.push({ ...one, mentions });
    }
  }
  const status = new Set(rows.map(({ former }) => JSON.stringify(former)));
  const key = new Set(rows.map((row) => row.key));
  if (allegations.length > mostAllegations || status.size > 1) {
    faults.push({
      row: first.number,
      at: null,
      fault: 'rows of a report differ',
      found: rows
        .map(({ number }) => number)
        .join(', ')
        .slice(0, 200),
      suggestions: [],
    });
    return null;
  }
  return {
    rows: rows.map(({ number }) => number),
    key: several ? first.group : ([...key][0] ?? null),
    cells: rows.map(({ cells }) => cells),
    allegations,
    sources: [...new Map(rows.flatMap(({ sources }) => sources).map((one) => [JSON.stringify(one), one])).values()],
    consent: [...new Set(rows.flatMap(({ consent }) => consent))],
    sharedAccount: textOf(rows.map(({ sharedAccount }) => sharedAccount)),
    identities: identitiesOf(rows, several),
    former: first.former,
  };
}

function isSame(a: PreparedAllegation, b: PreparedAllegation): boolean {
  const facts = ({ type, occurred, place, parties }: PreparedAllegation) => JSON.stringify([type, occurred, place, parties]);
  return facts(a) === facts(b);
}

function added(a: PreparedAllegation['tally'], b: PreparedAllegation['tally']): PreparedAllegation['tally'] {
  const cells = new Map(a.map((cell) => [`${cell.sex} ${cell.age}`, cell]));
  for (const cell of b) {
    const before = cells.get(`${cell.sex} ${cell.age}`);
    const sum = before && { ...cell, count: before.count + cell.count, least: before.least + cell.least, most: before.most + cell.most };
    cells.set(`${cell.sex} ${cell.age}`, sum ?? cell);
  }
  return [...cells.values()];
}

function textOf(texts: readonly (string | null)[]): string | null {
  const all = [...new Set(texts.filter((text) => text !== null))];
  return all.length === 0 ? null : all.join('\n\n').slice(0, 50_000);
}

function identitiesOf(rows: readonly ReadRow[], several: boolean): PreparedReport['identities'] {
  const found = rows.flatMap(({ identities }, index) => (identities ? [{ identities, index }] : []));
  if (found.length === 0) return null;
  const people = found.flatMap(({ identities, index }) =>
    identities.people.map((one) => ({ ...one, child: one.child === null || !several ? one.child : `${index + 1}_${one.child}` })),
  );
  const places = [...new Map(found.flatMap(({ identities }) => identities.places).map((one) => [one.text, one])).values()];
  return { people, places, narrative: textOf(found.map(({ identities }) => identities.narrative)) };
}
