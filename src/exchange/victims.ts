import { type AgeBand, bandOf, type Sex, type TallyCell, type ViolationType } from '#incidents';
import { cellsOf, note, type Reading, type RowAt } from './reading.ts';

/** The children of a row: spoken of singly, and as numbers by the type that a column names (`null`: the row's own). */
export type RowVictims = {
  readonly mentions: readonly { readonly child: string; readonly sex: Sex; readonly age: AgeBand }[];
  readonly names: readonly { readonly child: string; readonly name: string }[];
  readonly tallies: ReadonlyMap<ViolationType | null, readonly TallyCell[]>;
};

const latin = (text: string) => text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/**
 * A number, or a range of which the lower end is taken and both are kept.
 * @source ours: "3 to 5" is at least three; what is said beyond is a bound and no count
 */
function readCount(text: string): { readonly count: number; readonly least: number; readonly most: number } | null {
  const clean = latin(text).replaceAll(/\s/g, '');
  const range = /^(\d{1,6})[-–](\d{1,6})$/.exec(clean);
  if (range) {
    const [least, most] = [Number(range[1]), Number(range[2])];
    return least <= most ? { count: least, least, most } : null;
  }
  if (!/^\d{1,6}(?:\.0+)?$/.test(clean)) return null;
  const count = Number(clean);
  return { count, least: count, most: count };
}

/** An age in whole years or a band; a person of 18 or more is no child. */
function readAge(row: RowAt, { words }: Reading, at: number, text: string): AgeBand {
  const band = words.band(text);
  if (band !== null) return band;
  const years = /^(\d{1,3})(?:\.\d+)?(?:\s*(?:years?|ans|yrs?|y|سنه|سنوات|عاما))?$/i.exec(latin(text).trim());
  if (!years) {
    note(row, at, 'no age', text);
    return 'unknown';
  }
  const found = bandOf(Number(years[1]));
  if (found === null) note(row, at, 'not a child', text);
  return found ?? 'unknown';
}

/** Reads the children of a row. */
export function victimsOf(row: RowAt, reading: Reading): RowVictims {
  const singly = childrenOf(row, reading);
  const tallies = new Map<ViolationType | null, TallyCell[]>();
  for (const { at, target, text } of cellsOf(row, reading, 'count')) {
    if (target.field !== 'count') continue;
    const read = readCount(text);
    if (!read) note(row, at, 'no number', text);
    else if (read.most > 0) tallies.set(target.type, withCell(tallies.get(target.type) ?? [], { sex: target.sex, age: target.age, ...read }));
  }
  if (singly.mentions.length > 0) tallies.set(null, withMentions(row, singly.mentions, tallies.get(null) ?? []));
  return { ...singly, tallies };
}

/** A tally with a cell more; of one sex and band there is one cell. */
function withCell(tally: readonly TallyCell[], cell: TallyCell): TallyCell[] {
  const before = tally.find(({ sex, age }) => sex === cell.sex && age === cell.age);
  if (!before) return [...tally, cell];
  const sum = { ...before, count: before.count + cell.count, least: before.least + cell.least, most: before.most + cell.most };
  return tally.map((one) => (one === before ? sum : one));
}

function childrenOf(row: RowAt, reading: Reading): Pick<RowVictims, 'mentions' | 'names'> {
  const cells = cellsOf(row, reading, 'child').flatMap(({ at, target, text }) => (target.field === 'child' ? [{ at, text, ...target }] : []));
  const mentions: RowVictims['mentions'][number][] = [];
  const names: RowVictims['names'][number][] = [];
  for (const [number, own] of Map.groupBy(cells, ({ child }) => child)) {
    const cell = (part: 'sex' | 'age' | 'name') => own.find((one) => one.part === part);
    const child = String(number);
    const sex = cell('sex');
    const read = sex && reading.words.sex(sex.text);
    if (sex && read === null) note(row, sex.at, 'unknown sex', sex.text);
    const age = cell('age');
    mentions.push({ child, sex: read ?? 'unknown', age: age ? readAge(row, reading, age.at, age.text) : 'unknown' });
    const name = cell('name');
    if (name) names.push({ child, name: name.text.slice(0, 300) });
  }
  return { mentions, names };
}

/**
 * The children spoken of singly are part of the number. Where columns count more of a sex than are described, the others
 * are added with their age not known; fewer cannot be.
 * @source ours: a tally never counts fewer children than are spoken of
 */
function withMentions(row: RowAt, mentions: RowVictims['mentions'], counted: readonly TallyCell[]): TallyCell[] {
  const cells = new Map<string, TallyCell>();
  const add = (sex: Sex, age: AgeBand, more: number, most = more) => {
    const before = cells.get(`${sex} ${age}`);
    const count = (before?.count ?? 0) + more;
    cells.set(`${sex} ${age}`, { sex, age, count, least: (before?.least ?? 0) + more, most: (before?.most ?? 0) + most });
  };
  for (const { sex, age } of mentions) add(sex, age, 1);
  for (const [sex, own] of Map.groupBy(counted, (cell) => cell.sex)) {
    const described = mentions.filter((one) => one.sex === sex).length;
    const total = own.reduce((sum, { count }) => sum + count, 0);
    const most = own.reduce((sum, cell) => sum + cell.most, 0);
    if (total < described) note(row, null, 'fewer counted than described', `${total} < ${described}`);
    else if (most > described) add(sex, 'unknown', total - described, most - described);
  }
  return [...cells.values()];
}
