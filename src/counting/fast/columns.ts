import { type AgeBand, ageBands, areaAt, decisiveDays, type PlaceLevel, type Sex, sexes, violationTypes } from '#incidents';
import type { FindingVersion } from '#verification';
import type { Children } from '../snapshot.ts';

/** A finding as it stood from one position in the record of deeds until another: `until` is the first at which it no longer did. */
export type StandingFinding = { readonly finding: FindingVersion; readonly since?: number; readonly until?: number };

/**
 * Verified findings as columns of numbers, one row for each state of a finding, so that a million can be counted at
 * once and as known at any position. Rows stand by situation, day of verification and finding.
 */
export type Columns = {
  readonly size: number;
  readonly situations: readonly string[];
  /** Where the rows of each situation begin; one more at the end. */
  readonly slices: Int32Array;
  /** The place of each row when all are put by day of verification and finding. */
  readonly dayRank: Int32Array;
  readonly situation: Uint16Array;
  readonly type: Uint8Array;
  readonly verified: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly since: Float64Array;
  readonly until: Float64Array;
  /** Which party, and which area, in which situation: index into `parties` and `areas`. */
  readonly party: Int32Array;
  readonly area: Int32Array;
  readonly parties: readonly SituationPart[];
  readonly areas: readonly SituationPart[];
  /** Cells of a row's tally: sex × 5 + age band, number, bounds, children named among them. */
  readonly cellStart: Int32Array;
  readonly cellKind: Uint8Array;
  readonly cellCount: Int32Array;
  readonly cellLeast: Int32Array;
  readonly cellMost: Int32Array;
  readonly cellNamed: Int32Array;
  /** The fewest children whom a row gives as numbers only: boys, girls, all. */
  readonly leastBoys: Int32Array;
  readonly leastGirls: Int32Array;
  readonly leastAll: Int32Array;
  /** Children named in a row: index into `mentions`, and the sex given there. */
  readonly childStart: Int32Array;
  readonly childMention: Int32Array;
  readonly childSex: Uint8Array;
  readonly mentions: ReadonlyMap<string, number>;
};

/** A party or area as it stands in one situation, by the situation's number. */
export type SituationPart = { readonly situation: number; readonly part: string };

/** A day that nothing bounds. */
export const noDay = -2_147_483_648;

/** Days since 1 January 1970; `''` is `noDay`. */
export function dayNumber(day: string): number {
  return day === '' ? noDay : Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** Gives each text a number, in the order in which it is first met. */
function namer(): { readonly all: string[]; readonly numbers: ReadonlyMap<string, number>; readonly of: (text: string) => number } {
  const all: string[] = [];
  const numbers = new Map<string, number>();
  const of = (text: string) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, all.length);
    return all.push(text) - 1;
  };
  return { all, numbers, of };
}

const rowColumns = ['situation', 'type', 'verified', 'from', 'to', 'since', 'until', 'party', 'area', 'leastBoys', 'leastGirls', 'leastAll'] as const;
const cellColumns = ['kind', 'count', 'least', 'most', 'named'] as const;
const childColumns = ['mention', 'sex'] as const;
const listsOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;

/** Rows as they come, before they are put in order: plain lists of numbers, so that no finding is held on to. */
function gatherer(level: PlaceLevel) {
  const [situations, parties, areas, mentions] = [namer(), namer(), namer(), namer()];
  const ids: string[] = [];
  const [rows, cells, children] = [listsOf(rowColumns), listsOf(cellColumns), listsOf(childColumns)];
  const [cellStart, childStart] = [[0], [0]];
  const days = new Map<string, number>();
  const dayOf = (day: string) => {
    const known = days.get(day) ?? dayNumber(day);
    days.set(day, known);
    return known;
  };
  const addLists = ({ tally, victims }: FindingVersion['facts']) => {
    const numbers = { boys: 0, girls: 0, unknown: 0 };
    for (const { sex, age, count, least, most } of tally) {
      let named = 0;
      for (const one of victims) if (one.sex === sex && one.age === age) named += 1;
      numbers[sex] += Math.max(0, least - named);
      cells.kind.push(kindOf(sex, age));
      cells.count.push(count);
      cells.least.push(least);
      cells.most.push(most);
      cells.named.push(named);
    }
    for (const { id, sex } of victims) {
      children.mention.push(mentions.of(id));
      children.sex.push(sexes.indexOf(sex));
    }
    rows.leastBoys.push(numbers.boys);
    rows.leastGirls.push(numbers.girls);
    rows.leastAll.push(numbers.boys + numbers.girls + numbers.unknown);
    cellStart.push(cells.kind.length);
    childStart.push(children.mention.length);
  };
  const add = ({ finding, since = 0, until = Number.POSITIVE_INFINITY }: StandingFinding) => {
    const situation = situations.of(finding.situation);
    const { facts, attribution, firstVerifiedOn } = finding;
    if (finding.status !== 'verified' || finding.replacedBy || firstVerifiedOn === null) return;
    const { from, to } = decisiveDays(facts.occurred, firstVerifiedOn);
    const named = [...new Set(attribution?.parties)];
    ids.push(finding.finding);
    rows.situation.push(situation);
    rows.type.push(violationTypes.indexOf(facts.type));
    rows.verified.push(dayOf(firstVerifiedOn));
    rows.from.push(dayOf(from));
    rows.to.push(dayOf(to));
    rows.since.push(since);
    rows.until.push(until);
    rows.party.push(parties.of(`${situation} ${named.length > 1 ? 'several-parties' : (named[0] ?? 'unknown-party')}`));
    rows.area.push(areas.of(`${situation} ${areaAt(facts.place, level) ?? 'not-known'}`));
    addLists(facts);
  };
  return { add, ids, rows, cells, children, cellStart, childStart, situations, parties, areas, mentions };
}

const kindOf = (sex: Sex, age: AgeBand) => sexes.indexOf(sex) * ageBands.length + ageBands.indexOf(age);

/**
 * Makes columns of findings, given one by one. What is not verified, or was merged or split into others, only makes its
 * situation known. Each finding stands once at any position.
 */
export function columnsOf(standing: Iterable<StandingFinding>, level: PlaceLevel = 1): Columns {
  const raw = gatherer(level);
  for (const one of standing) raw.add(one);
  const { ids, rows, cells, children } = raw;
  const situations = [...raw.situations.all].sort();
  const rank = raw.situations.all.map((name) => situations.indexOf(name));
  const byDay = sorted(rows.verified, ids);
  const order = sorted(
    Array.from(byDay, (row) => rank[rows.situation[row] ?? 0] ?? 0),
    null,
  ).map((place) => byDay[place] ?? 0);
  const placeByDay = new Int32Array(ids.length);
  byDay.forEach((row, place) => (placeByDay[row] = place));
  const inOrder = (values: ArrayLike<number>) => Int32Array.from(order, (row) => values[row] ?? 0);
  const exact = (values: readonly number[]) => Float64Array.from(order, (row) => values[row] ?? 0);
  const situation = Uint16Array.from(order, (row) => rank[rows.situation[row] ?? 0] ?? 0);
  const [cell, child] = [listsInOrder(order, raw.cellStart), listsInOrder(order, raw.childStart)];
  const partsOf = (names: readonly string[]) => names.map((key) => situationPart(key, rank));
  return {
    size: order.length,
    situations,
    situation,
    slices: slicesOf(situation, situations.length),
    dayRank: inOrder(placeByDay),
    type: Uint8Array.from(inOrder(rows.type)),
    verified: inOrder(rows.verified),
    from: inOrder(rows.from),
    to: inOrder(rows.to),
    since: exact(rows.since),
    until: exact(rows.until),
    party: inOrder(rows.party),
    area: inOrder(rows.area),
    parties: partsOf(raw.parties.all),
    areas: partsOf(raw.areas.all),
    leastBoys: inOrder(rows.leastBoys),
    leastGirls: inOrder(rows.leastGirls),
    leastAll: inOrder(rows.leastAll),
    cellStart: cell.start,
    cellKind: Uint8Array.from(cell.gather(cells.kind)),
    cellCount: cell.gather(cells.count),
    cellLeast: cell.gather(cells.least),
    cellMost: cell.gather(cells.most),
    cellNamed: cell.gather(cells.named),
    childStart: child.start,
    childMention: child.gather(children.mention),
    childSex: Uint8Array.from(child.gather(children.sex)),
    mentions: raw.mentions.numbers,
  };
}

/** Rows in order of a key, and of their names where keys are even; in the order given where there are no names. */
function sorted(keys: readonly number[], names: readonly string[] | null): Int32Array {
  const lowest = keys.reduce((least, key) => Math.min(least, key), Number.POSITIVE_INFINITY);
  const highest = keys.reduce((most, key) => Math.max(most, key), lowest);
  const start = new Int32Array(keys.length === 0 ? 1 : highest - lowest + 2);
  for (const key of keys) start[key - lowest + 1] = (start[key - lowest + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < start.length; bucket++) start[bucket] = (start[bucket] ?? 0) + (start[bucket - 1] ?? 0);
  const next = Int32Array.from(start);
  const order = new Int32Array(keys.length);
  keys.forEach((key, row) => {
    const place = next[key - lowest] ?? 0;
    order[place] = row;
    next[key - lowest] = place + 1;
  });
  if (names === null) return order;
  for (let bucket = 1; bucket < start.length; bucket++)
    order.subarray(start[bucket - 1], start[bucket]).sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  return order;
}

/** Where the rows of each situation begin, since they stand by situation. */
function slicesOf(situation: Uint16Array, situations: number): Int32Array {
  const slices = new Int32Array(situations + 1).fill(situation.length);
  for (let row = situation.length - 1; row >= 0; row--) slices[situation[row] ?? 0] = row;
  for (let index = situations - 1; index >= 0; index--) slices[index] = Math.min(slices[index] ?? 0, slices[index + 1] ?? 0);
  return slices;
}

function situationPart(key: string, rank: readonly number[]): SituationPart {
  const space = key.indexOf(' ');
  return { situation: rank[Number(key.slice(0, space))] ?? 0, part: key.slice(space + 1) };
}

/** The lists of rows (cells of a tally, children) when the rows are put in another order. */
function listsInOrder(order: Int32Array, start: readonly number[]) {
  const moved = new Int32Array(order.length + 1);
  order.forEach((row, index) => {
    moved[index + 1] = (moved[index] ?? 0) + (start[row + 1] ?? 0) - (start[row] ?? 0);
  });
  const gather = (values: readonly number[]) => {
    const gathered = new Int32Array(values.length);
    order.forEach((row, index) => {
      const begin = start[row] ?? 0;
      const to = moved[index] ?? 0;
      const length = (start[row + 1] ?? 0) - begin;
      for (let offset = 0; offset < length; offset++) gathered[to + offset] = values[begin + offset] ?? 0;
    });
    return gathered;
  };
  return { start: moved, gather };
}

/** Which child each mention is, as numbers, and the pairs of whom it cannot be said. */
export type ChildColumn = { readonly of: Int32Array; readonly unsure: Int32Array };

/** The children as judgements have them, for the mentions of the columns. */
export function childColumn({ mentions }: Columns, { of: clusters, unsure }: Children): ChildColumn {
  const of = Int32Array.from({ length: mentions.size }, (_, index) => index);
  const first = new Map<string, number>();
  for (const [mention, cluster] of clusters) {
    const index = mentions.get(mention);
    if (index === undefined) continue;
    const own = first.get(cluster);
    if (own === undefined) first.set(cluster, index);
    else of[index] = own;
  }
  // A mention that no finding here names can still stand for a child whom another mention names.
  const child = (mention: string) => {
    const index = mentions.get(mention);
    if (index !== undefined) return of[index] ?? -1;
    const cluster = clusters.get(mention);
    return cluster === undefined ? -1 : (first.get(cluster) ?? -1);
  };
  const pairs = unsure.map(([left, right]) => [child(left), child(right)] as const).filter(([left, right]) => left >= 0 && right >= 0);
  return { of, unsure: Int32Array.from(pairs.flat()) };
}
