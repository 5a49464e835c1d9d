import type { Sex } from '#incidents';
import type { Standing } from '#verification';
import type { Part } from '../row.ts';
import type { Counted } from '../snapshot.ts';
import type { AskedFigure, SplitColumn, Trace, TracedFinding } from '../trace.ts';
import { type Cut, onePart, partOf } from './breakdown.ts';
import { better, onlyNumbers } from './cells.ts';
import { type ChildBook, childBook } from './children.ts';
import { countingRule, type CountingRule, typesOf } from './rule.ts';

const standingOf: Readonly<Record<Exclude<SplitColumn, 'total'>, Standing>> = { committed: 'committed', late: 'late', cannotTell: 'cannot tell' };

/**
 * The findings that make a figure, each with what it brings, so that these add up to the figure. A child of several
 * findings is counted with the first of them, by the day of verification, that stands to the period as the child does;
 * the others say with which.
 * @source ours: a printed figure opens on what it counted
 */
export function traceFigure(counted: readonly Counted[], asked: AskedFigure, cut: Cut, rule: CountingRule = countingRule): Trace {
  const types = typesOf(asked.violation, rule);
  const own = counted
    .filter((one) => types.includes(one.type) && (cut.situation === null || one.situation === cut.situation))
    .sort((a, b) => (a.verifiedOn + a.finding < b.verifiedOn + b.finding ? -1 : 1));
  const findings = asked.unit === 'children' ? childrenTraced(own, asked, cut, rule) : violationsTraced(own, asked, cut, rule);
  return { value: findings.reduce((sum, one) => sum + one.counted, 0), findings };
}

function traced(one: Counted, counted: number, elsewhere: TracedFinding['elsewhere'] = []): TracedFinding {
  const { finding, version, situation, type, standing, days, verifiedOn, parties, pcodes } = one;
  return { finding, version, situation, type, standing, days, verifiedOn, parties, pcodes, counted, elsewhere };
}

const inColumn = (standing: Standing, column: SplitColumn) => column === 'total' || standingOf[column] === standing;

function violationsTraced(own: readonly Counted[], { unit, sex, column, part }: AskedFigure, cut: Cut, rule: CountingRule): readonly TracedFinding[] {
  return own.flatMap((one) => {
    const byChild = rule.countedBy[one.type] === 'children';
    if (!inColumn(one.standing, column) || (unit === 'incidents' && byChild)) return [];
    if (part && !isOfWhom(part.by) && partOf(one, part.by, cut) !== part.is) return [];
    const cells = one.cells.filter((cell) => (sex === null || cell.sex === sex) && (!part || !isOfWhom(part.by) || cell[part.by] === part.is));
    const amount = byChild ? cells.reduce((sum, { count }) => sum + count, 0) : sex === null && !(part && isOfWhom(part.by)) ? 1 : 0;
    return amount > 0 ? [traced(one, amount)] : [];
  });
}

const isOfWhom = (by: string): by is 'sex' | 'age' => by === 'sex' || by === 'age';

type Placed = { standing: Standing; parts: Set<Part>; findings: Counted[] };

function childrenTraced(all: readonly Counted[], asked: AskedFigure, cut: Cut, rule: CountingRule): readonly TracedFinding[] {
  const own = all.filter(({ type }) => rule.countedBy[type] === 'children');
  const book = childBook(own, []);
  const homes = new Map<string, string>();
  for (const [child, placed] of placesOf(own, asked, cut, book)) {
    const home = placed.findings.find(({ standing }) => standing === placed.standing);
    if (home && isAsked(child, placed, asked, book)) homes.set(child, home.finding);
  }
  return own.flatMap((one) => {
    const children = [...new Set(one.children.map(({ child }) => child))].filter((child) => homes.has(child));
    const here = children.filter((child) => homes.get(child) === one.finding).length;
    const counted = here + numbersOf(one, asked, cut);
    const others = Map.groupBy(
      children.filter((child) => homes.get(child) !== one.finding),
      (child) => homes.get(child) ?? '',
    );
    const elsewhere = [...others].map(([finding, { length }]) => ({ finding, children: length }));
    return counted > 0 || elsewhere.length > 0 ? [traced(one, counted, elsewhere)] : [];
  });
}

/** Of each child spoken of singly: how it stands to the period, the parts its findings stand under, and these findings. */
function placesOf(own: readonly Counted[], { part }: AskedFigure, cut: Cut, book: ChildBook): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>();
  for (const one of own)
    for (const child of new Set(one.children.map((each) => each.child))) {
      const placed = places.get(child) ?? { standing: one.standing, parts: new Set<Part>(), findings: [] };
      const itsPart = !part ? '' : isOfWhom(part.by) ? (book[part.by].get(child) ?? 'unknown') : partOf(one, part.by, cut);
      placed.standing = better(placed.standing, one.standing);
      placed.parts.add(itsPart);
      placed.findings.push(one);
      places.set(child, placed);
    }
  return places;
}

function isAsked(child: string, { standing, parts }: Placed, { sex, column, part }: AskedFigure, book: ChildBook): boolean {
  const sexOfChild: Sex = book.sex.get(child) ?? 'unknown';
  return inColumn(standing, column) && (sex === null || sexOfChild === sex) && (!part || onePart(parts, part.by) === part.is);
}

/** Children of a finding who are known only as a number, as far as they are asked for. */
function numbersOf(one: Counted, { sex, column, part }: AskedFigure, cut: Cut): number {
  if (!inColumn(one.standing, column)) return 0;
  if (part && !isOfWhom(part.by) && partOf(one, part.by, cut) !== part.is) return 0;
  const cells = one.cells.filter((cell) => (sex === null || cell.sex === sex) && (!part || !isOfWhom(part.by) || cell[part.by] === part.is));
  return cells.reduce((sum, cell) => sum + onlyNumbers(cell).count, 0);
}
