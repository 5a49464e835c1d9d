import { sexes, violationTypes } from '#incidents';
import type { ChildColumn, Columns } from './columns.ts';

/** Children whom findings of one subject name, each once, and the fewest children that those findings can speak of. */
export type NamedChildren = {
  /** By sex × how they stand to the window. */
  readonly named: Int32Array;
  /** Children of more than one finding, likewise. */
  readonly several: Int32Array;
  /** Fewest boys, girls, and children in all. */
  readonly fewest: readonly [number, number, number];
};

/** Room for one pass after another over the same children, cleared by counting passes and not by writing zeros. */
export type Room = {
  readonly pass: Int32Array;
  readonly boys: Int32Array;
  readonly girls: Int32Array;
  readonly first: Uint8Array;
  readonly firstRank: Int32Array;
  readonly stands: Uint8Array;
  readonly findings: Int32Array;
  readonly lastRow: Int32Array;
  readonly above: Int32Array;
  readonly groupSex: Uint8Array;
  readonly marked: Int32Array;
  readonly killed: Int32Array;
  readonly touched: Int32Array;
  now: number;
  mark: number;
};

/** Makes the room for a number of children. */
export function roomFor(children: number): Room {
  const numbers = () => new Int32Array(children);
  const bytes = () => new Uint8Array(children);
  const votes = {
    pass: numbers(),
    boys: numbers(),
    girls: numbers(),
    first: bytes(),
    firstRank: numbers(),
    stands: bytes(),
    findings: numbers(),
    lastRow: numbers(),
  };
  const groups = { above: numbers(), groupSex: bytes(), marked: numbers(), killed: numbers(), touched: numbers() };
  return { ...votes, ...groups, now: 0, mark: 0 };
}

/** The rows of a pass: those of `counted` from one place to another, and the types as bits. */
export type Slice = { readonly counted: Int32Array; readonly begin: number; readonly end: number; readonly types: number };

const [boys, girls, unknown, mixed, unset] = [0, 1, 2, 3, 4];
const killing = violationTypes.indexOf('killing');

/** One pass: the same as `childrenAffected` on the rows of a slice, on numbers. */
export function namedChildren(columns: Columns, child: ChildColumn, standing: Int8Array, slice: Slice, room: Room): NamedChildren {
  const met = meet(columns, child, standing, slice, room);
  const [named, several] = [new Int32Array(sexes.length * 3), new Int32Array(sexes.length * 3)];
  for (let index = 0; index < met; index++) {
    const one = room.touched[index] ?? 0;
    const place = sexOf(room, one) * 3 + (room.stands[one] ?? 0);
    named[place] = (named[place] ?? 0) + 1;
    if ((room.findings[one] ?? 0) > 1) several[place] = (several[place] ?? 0) + 1;
  }
  group(child, met, room);
  return { named, several, fewest: fewest(columns, child, slice, met, room) };
}

/** Meets every child that the rows name; how many they are. */
function meet(columns: Columns, child: ChildColumn, standing: Int8Array, { counted, begin, end, types }: Slice, room: Room): number {
  const { pass, first, firstRank, stands, findings, lastRow, touched } = room;
  const now = ++room.now;
  let met = 0;
  for (let index = begin; index < end; index++) {
    const row = counted[index] ?? 0;
    if (((types >> (columns.type[row] ?? 0)) & 1) === 0) continue;
    const own = standing[row] ?? 0;
    const rank = columns.dayRank[row] ?? 0;
    const last = columns.childStart[row + 1] ?? 0;
    for (let at = columns.childStart[row] ?? 0; at < last; at++) {
      const one = child.of[columns.childMention[at] ?? 0] ?? 0;
      const sex = columns.childSex[at] ?? unknown;
      if (pass[one] !== now) {
        pass[one] = now;
        room.boys[one] = 0;
        room.girls[one] = 0;
        first[one] = unknown;
        stands[one] = own;
        findings[one] = 0;
        lastRow[one] = -1;
        touched[met++] = one;
      }
      if (sex === boys) room.boys[one] = (room.boys[one] ?? 0) + 1;
      if (sex === girls) room.girls[one] = (room.girls[one] ?? 0) + 1;
      if (sex !== unknown && (first[one] === unknown || rank < (firstRank[one] ?? 0))) {
        first[one] = sex;
        firstRank[one] = rank;
      }
      if (own < (stands[one] ?? 0)) stands[one] = own;
      if (lastRow[one] !== row) findings[one] = (findings[one] ?? 0) + 1;
      lastRow[one] = row;
    }
  }
  return met;
}

function sexOf(room: Room, one: number): number {
  const [male, female] = [room.boys[one] ?? 0, room.girls[one] ?? 0];
  if (male === female) return room.first[one] ?? unknown;
  return male > female ? boys : girls;
}

function rootOf({ above }: Room, one: number): number {
  let root = one;
  for (let up = above[root] ?? root; up !== root; up = above[root] ?? root) root = up;
  return root;
}

/** Puts those who may be the same in one group, and finds the sex of each group. */
function group({ unsure }: ChildColumn, met: number, room: Room): void {
  const { pass, above, groupSex, touched, now } = room;
  for (let index = 0; index < met; index++) {
    const one = touched[index] ?? 0;
    above[one] = one;
    groupSex[one] = unset;
  }
  for (let pair = 0; pair < unsure.length; pair += 2) {
    const [left, right] = [unsure[pair] ?? 0, unsure[pair + 1] ?? 0];
    if (pass[left] !== now || pass[right] !== now) continue;
    const [a, b] = [rootOf(room, left), rootOf(room, right)];
    above[Math.max(a, b)] = Math.min(a, b);
  }
  for (let index = 0; index < met; index++) {
    const one = touched[index] ?? 0;
    const [root, sex] = [rootOf(room, one), sexOf(room, one)];
    const before = groupSex[root] ?? unset;
    groupSex[root] = before === unset || before === sex ? sex : mixed;
  }
}

/** The same as `fewestChildren`, on numbers: boys, girls, all. */
function fewest(columns: Columns, child: ChildColumn, slice: Slice, met: number, room: Room): readonly [number, number, number] {
  const { counted, begin, end, types } = slice;
  const { type, leastBoys, leastGirls, leastAll } = columns;
  const [named, killed, own] = [new Int32Array(3), new Int32Array(3), new Int32Array(3)];
  for (let index = 0; index < met; index++) {
    const one = room.touched[index] ?? 0;
    if (room.above[one] === one) tick(named, room.groupSex[one] ?? mixed);
  }
  let [mostBoys, mostGirls, mostAll] = [0, 0, 0];
  for (let index = begin; index < end; index++) {
    const row = counted[index] ?? 0;
    const kind = type[row] ?? 0;
    if (((types >> kind) & 1) === 0) continue;
    own[0] = leastBoys[row] ?? 0;
    own[1] = leastGirls[row] ?? 0;
    own[2] = leastAll[row] ?? 0;
    if (kind === killing) for (let which = 0; which < 3; which++) killed[which] = (killed[which] ?? 0) + (own[which] ?? 0);
    addGroups(columns, child, row, own, kind === killing ? killed : null, room);
    mostBoys = Math.max(mostBoys, own[0] ?? 0);
    mostGirls = Math.max(mostGirls, own[1] ?? 0);
    mostAll = Math.max(mostAll, own[2] ?? 0);
  }
  mostBoys = Math.max(mostBoys, named[0] ?? 0, killed[0] ?? 0);
  mostGirls = Math.max(mostGirls, named[1] ?? 0, killed[1] ?? 0);
  return [mostBoys, mostGirls, Math.max(mostBoys + mostGirls, mostAll, named[2] ?? 0, killed[2] ?? 0)];
}

function tick(counts: Int32Array, sex: number): void {
  if (sex === boys || sex === girls) counts[sex] = (counts[sex] ?? 0) + 1;
  counts[2] = (counts[2] ?? 0) + 1;
}

/** Adds the groups of children whom a row names, each once in the row and once among those killed. */
function addGroups(columns: Columns, child: ChildColumn, row: number, own: Int32Array, killed: Int32Array | null, room: Room): void {
  const last = columns.childStart[row + 1] ?? 0;
  const mark = ++room.mark;
  for (let at = columns.childStart[row] ?? 0; at < last; at++) {
    const root = rootOf(room, child.of[columns.childMention[at] ?? 0] ?? 0);
    if (room.marked[root] === mark) continue;
    room.marked[root] = mark;
    const sex = room.groupSex[root] ?? mixed;
    tick(own, sex);
    if (killed === null || room.killed[root] === room.now) continue;
    room.killed[root] = room.now;
    tick(killed, sex);
  }
}
