import { type AgeBand, ageBands, type Sex, sexes } from '#incidents';
import type { BoundReason, Cell } from '../row.ts';
import type { Counted, CountedChild } from '../snapshot.ts';
import { add, better, cellOf, nothing, onlyNumbers } from './cells.ts';

/** What the findings of one row say of the children they speak of singly. */
export type ChildBook = {
  readonly sex: ReadonlyMap<string, Sex>;
  readonly age: ReadonlyMap<string, AgeBand>;
  /** Children of whom it cannot be said whether they are the same share a group. */
  readonly group: ReadonlyMap<string, string>;
  /** The sex of a group; `mixed` where its children differ. */
  readonly groupSex: ReadonlyMap<string, Sex | 'mixed'>;
};

/**
 * One sex and one age for each child, from the findings of a row and no others: the sex most of them give, the earliest
 * where they are even; the youngest band given. So a child is in one part of each table, a figure follows from its own
 * findings, and judging two the same raises none.
 * @source ours: findings about one child can differ; the difference is listed as a contradiction
 */
export function childBook(counted: readonly Counted[], unsure: readonly (readonly [string, string])[]): ChildBook {
  const seen = new Map<string, CountedChild[]>();
  const inOrder = [...counted].sort((a, b) => (a.verifiedOn + a.finding < b.verifiedOn + b.finding ? -1 : 1));
  for (const one of inOrder.flatMap(({ children }) => children)) {
    const all = seen.get(one.child);
    if (all) all.push(one);
    else seen.set(one.child, [one]);
  }
  const sex = new Map([...seen].map(([child, all]) => [child, sexOf(all)]));
  const age = new Map([...seen].map(([child, all]) => [child, youngest(all)]));
  return { sex, age, ...groupsOf(sex, unsure) };
}

function sexOf(all: readonly CountedChild[]): Sex {
  const given = all.flatMap(({ sex }) => (sex === 'unknown' ? [] : [sex]));
  const boys = given.filter((sex) => sex === 'boys').length;
  if (boys * 2 === given.length) return given[0] ?? 'unknown';
  return boys * 2 > given.length ? 'boys' : 'girls';
}

function youngest(all: readonly CountedChild[]): AgeBand {
  return ageBands.find((band) => band !== 'unknown' && all.some(({ age }) => age === band)) ?? 'unknown';
}

function groupsOf(sexOfChild: ReadonlyMap<string, Sex>, unsure: readonly (readonly [string, string])[]): Pick<ChildBook, 'group' | 'groupSex'> {
  const above = new Map<string, string>();
  const find = (child: string): string => {
    const up = above.get(child);
    return up === undefined ? child : find(up);
  };
  for (const pair of unsure) {
    if (!pair.every((child) => sexOfChild.has(child))) continue;
    const [a = '', b = ''] = pair.map(find).sort();
    if (a !== b) above.set(b, a);
  }
  const group = new Map([...sexOfChild.keys()].map((child) => [child, find(child)]));
  const groupSex = new Map<string, Sex | 'mixed'>();
  for (const [child, sex] of sexOfChild) {
    const root = find(child);
    groupSex.set(root, (groupSex.get(root) ?? sex) === sex ? sex : 'mixed');
  }
  return { group, groupSex };
}

/** Children affected of one sex, or of any, and why the bounds are apart. */
export type ChildCell = Cell & { readonly because: readonly BoundReason[] };
export type ChildCells = Readonly<Record<Sex | 'all', ChildCell>>;

/**
 * Children affected by findings, each once however many violations it suffered. A child with a violation committed in
 * the period counts as committed, otherwise as "cannot tell" if there is one such, otherwise as late. Where victims are
 * only numbers they count as different children (total and upper bound); the lower bound is the fewest there can be.
 * @source annual report on 2024 (children affected counted apart from violations); ours: the bounds
 */
export function childrenAffected(counted: readonly Counted[], unsure: readonly (readonly [string, string])[]): ChildCells {
  const book = childBook(counted, unsure);
  const standings = new Map<string, Counted['standing']>();
  const sums = { boys: nothing(), girls: nothing(), unknown: nothing(), all: nothing() };
  for (const { children, cells, standing } of counted) {
    for (const { child } of children) standings.set(child, better(standings.get(child), standing));
    for (const cell of cells) {
      const { count, least, most } = onlyNumbers(cell);
      for (const sum of [sums[cell.sex], sums.all]) add(sum, standing, count, least, most);
    }
  }
  for (const [child, standing] of standings) for (const sum of [sums[book.sex.get(child) ?? 'unknown'], sums.all]) add(sum, standing, 1);
  const fewest = fewestChildren(counted, book);
  const unknown = Math.max(0, fewest.all - sums.boys.upper - sums.girls.upper);
  const finish = (sex: Sex | 'all', lower: number): ChildCell => {
    const cell = { ...cellOf(sums[sex]), lower };
    return { ...cell, because: cell.lower === cell.upper ? [] : reasons(counted, book, sex) };
  };
  return {
    boys: finish('boys', fewest.boys),
    girls: finish('girls', fewest.girls),
    unknown: finish('unknown', unknown),
    all: finish('all', fewest.all),
  };
}

type Fewest = Record<'boys' | 'girls' | 'all', number>;
const counts = ['boys', 'girls', 'all'] as const;

/**
 * The fewest children that findings can speak of: within one finding all are different, and a child is killed only
 * once; beyond that, children known only as numbers may be anybody's.
 * @source ours: the largest of the lower bounds that each of these facts gives
 */
export function fewestChildren(counted: readonly Counted[], book: ChildBook): Fewest {
  const named = groupCount(counted, book);
  const killings = counted.filter(({ type }) => type === 'killing');
  const killed = withNumbers(groupCount(killings, book), killings);
  const perFinding = counted.map((one) => withNumbers(groupCount([one], book), [one]));
  const largest = (which: (typeof counts)[number]) =>
    perFinding.reduce((most, one) => Math.max(most, one[which]), Math.max(named[which], killed[which]));
  const [boys, girls] = [largest('boys'), largest('girls')];
  return { boys, girls, all: Math.max(boys + girls, largest('all')) };
}

/** How many different children findings speak of singly, taking as one those who may be the same. */
function groupCount(counted: readonly Counted[], book: ChildBook): Fewest {
  const groups = new Set(counted.flatMap(({ children }) => children.map(({ child }) => book.group.get(child) ?? child)));
  const of = (sex: Sex) => [...groups].filter((group) => book.groupSex.get(group) === sex).length;
  return { boys: of('boys'), girls: of('girls'), all: groups.size };
}

function withNumbers(named: Fewest, counted: readonly Counted[]): Fewest {
  const cells = counted.flatMap((one) => one.cells);
  const least = (sex: Sex | null) => cells.reduce((sum, cell) => sum + (sex === null || cell.sex === sex ? onlyNumbers(cell).least : 0), 0);
  return { boys: named.boys + least('boys'), girls: named.girls + least('girls'), all: named.all + least(null) };
}

function reasons(counted: readonly Counted[], book: ChildBook, of: Sex | 'all'): readonly BoundReason[] {
  const cells = counted.flatMap((one) => one.cells).filter(({ sex }) => of === 'all' || sex === of || of === 'unknown');
  const children = new Set(counted.flatMap((one) => one.children.map(({ child }) => child)));
  const groups = new Set([...children].map((child) => book.group.get(child)));
  const found: BoundReason[] = [];
  if (cells.some((cell) => onlyNumbers(cell).most > 0)) found.push('numbers only');
  if (cells.some(({ least, most }) => least !== most)) found.push('tally bounds');
  if (groups.size < children.size) found.push('unsure');
  return found;
}

/**
 * Violations counted by the child: one for each child harmed by each finding, as its tally says; so that types, sexes,
 * parties, places and periods add up.
 * @source annual reports: totals count violations, children affected stand apart; ours: bounds as the tallies give them
 */
export function childViolations(counted: readonly Counted[]): ChildCells {
  const sums = { boys: nothing(), girls: nothing(), unknown: nothing(), all: nothing() };
  for (const { cells, standing } of counted)
    for (const { sex, count, least, most } of cells) for (const sum of [sums[sex], sums.all]) add(sum, standing, count, least, most);
  const cell = (sex: Sex | 'all'): ChildCell => {
    const made = cellOf(sums[sex]);
    return { ...made, because: made.lower === made.upper ? [] : ['tally bounds'] };
  };
  return Object.fromEntries([...sexes, 'all' as const].map((sex) => [sex, cell(sex)])) as ChildCells;
}
