import { areaAt, graveTypes, type PlaceLevel, type Sex, type AgeBand, type CountSubject } from '#incidents';
import type { Window } from '#verification';
import type { ChildPartRow, Dimension, Part, PartRow } from '../row.ts';
import type { Counted } from '../snapshot.ts';
import { add, better, cellOf, nothing, onlyNumbers, splitOf, type Sums } from './cells.ts';
import { type ChildBook, childBook } from './children.ts';
import { countingRule, type CountingRule, typesOf } from './rule.ts';

/** How a breakdown is cut: of which situation (`null`: every one), at which level of areas, against which period. */
export type Cut = { readonly situation: string | null; readonly level: PlaceLevel; readonly window: Window };

/**
 * The one part that a whole finding stands under. Several parties are a part of their own, so that nothing is counted
 * once for each; what is not known to the precision asked for is one too, so that nothing falls out.
 * @source ours: parts + several + not known = total, against tables that do not add up (Primero MRM, by perpetrator)
 */
export function partOf(counted: Counted, dimension: 'party' | 'place' | 'time', { level, window }: Omit<Cut, 'situation'>): Part {
  if (dimension === 'party') return counted.parties.length > 1 ? 'several-parties' : (counted.parties[0] ?? 'unknown-party');
  if (dimension === 'place') return areaAt({ pcodes: counted.pcodes }, level) ?? 'not-known';
  const { from, to } = counted.days;
  if (to < window.from) return 'earlier';
  if (from > window.to) return 'later';
  const month = from.slice(0, 7);
  return from >= window.from && to <= window.to && month === to.slice(0, 7) ? month : 'not-known';
}

/**
 * A breakdown of violations: for each type, and for all types together, the parts add up to the total.
 * @source practice: Primero MRM, managed_reports (by party, by region); ours: the parts that make it add up
 */
export function breakdown(counted: readonly Counted[], dimension: Dimension, cut: Cut, rule: CountingRule = countingRule): readonly PartRow[] {
  const situation = cut.situation ?? 'all';
  const own = counted.filter((one) => cut.situation === null || one.situation === cut.situation);
  const rows: PartRow[] = [];
  for (const violation of ['all', ...graveTypes] as const) {
    const types = typesOf(violation, rule);
    const sums = new Map<Part, Sums>();
    for (const one of own)
      if (types.includes(one.type))
        for (const { part, amount, least, most } of amountsOf(one, dimension, cut, rule)) add(sumOf(sums, part), one.standing, amount, least, most);
    for (const [part, sum] of inOrder(sums)) rows.push({ situation, violation, part, ...cellOf(sum) });
  }
  return rows;
}

type Amount = { readonly part: Part; readonly amount: number; readonly least: number; readonly most: number };

function amountsOf(one: Counted, dimension: Dimension, cut: Cut, rule: CountingRule): readonly Amount[] {
  const byChild = rule.countedBy[one.type] === 'children';
  if (!byChild) return dimension === 'age' || dimension === 'sex' ? [] : [{ part: partOf(one, dimension, cut), amount: 1, least: 1, most: 1 }];
  return one.cells.map((cell) => {
    const part = dimension === 'age' || dimension === 'sex' ? cell[dimension] : partOf(one, dimension, cut);
    return { part, amount: cell.count, least: cell.least, most: cell.most };
  });
}

/**
 * A breakdown of children affected, each once: a child harmed by several parties, or in several places or months,
 * stands under a part of its own and under none of theirs.
 * @source ours: against victims counted once for each violation and party (Primero MRM, individual_perpetrator.rb)
 */
export function childBreakdown(
  counted: readonly Counted[],
  subject: CountSubject,
  dimension: Dimension,
  cut: Cut,
  rule: CountingRule = countingRule,
): readonly ChildPartRow[] {
  const types = typesOf(subject, rule).filter((type) => rule.countedBy[type] === 'children');
  const own = counted.filter((one) => types.includes(one.type) && (cut.situation === null || one.situation === cut.situation));
  const book = childBook(own, []);
  const sums = new Map<Part, Sums>();
  const children = new Map<string, { standing: Counted['standing']; parts: Set<Part> }>();
  for (const one of own) {
    const whole = dimension === 'age' || dimension === 'sex' ? null : partOf(one, dimension, cut);
    for (const cell of one.cells) add(sumOf(sums, whole ?? (dimension === 'age' ? cell.age : cell.sex)), one.standing, onlyNumbers(cell).count);
    for (const { child } of one.children) {
      const seen = children.get(child) ?? { standing: one.standing, parts: new Set<Part>() };
      children.set(child, { standing: better(seen.standing, one.standing), parts: seen.parts.add(whole ?? ownPart(child, dimension, book)) });
    }
  }
  for (const { standing, parts } of children.values()) add(sumOf(sums, onePart(parts, dimension)), standing, 1);
  const situation = cut.situation ?? 'all';
  return inOrder(sums).map(([part, sum]) => ({ situation, violation: subject, part, ...splitOf(sum) }));
}

function ownPart(child: string, dimension: Dimension, book: ChildBook): Sex | AgeBand {
  return (dimension === 'age' ? book.age.get(child) : book.sex.get(child)) ?? 'unknown';
}

/**
 * The one part of a child whose findings stand under several.
 * @source ours: a child of several parts stands under a part of its own
 */
export function onePart(parts: ReadonlySet<Part>, dimension: Dimension): Part {
  const [first = 'not-known', ...others] = parts;
  if (others.length === 0) return first;
  if (dimension === 'party') return 'several-parties';
  return dimension === 'place' ? 'several-places' : 'several-months';
}

function sumOf(sums: Map<Part, Sums>, part: Part): Sums {
  const found = sums.get(part) ?? nothing();
  sums.set(part, found);
  return found;
}

/** Parts in the order of their names; a part of nothing is no row. */
function inOrder(sums: ReadonlyMap<Part, Sums>): readonly (readonly [Part, Sums])[] {
  const some = ({ committed, late, 'cannot tell': cannot, upper }: Sums) => committed + late + cannot + upper > 0;
  return [...sums].filter(([, sum]) => some(sum)).sort(([a], [b]) => (a < b ? -1 : 1));
}
