import type { Standing } from '#verification';
import type { Cell, Split } from '../row.ts';
import type { Counted, CountedCell } from '../snapshot.ts';

/** A cell while it is added up. */
export type Sums = Record<Standing, number> & { lower: number; upper: number };

/** Nothing yet. @source ours: every sum begins at nothing */
export function nothing(): Sums {
  return { committed: 0, late: 0, 'cannot tell': 0, lower: 0, upper: 0 };
}

/** Adds to a sum what stands in one way to the period. @source ours: total and bounds are added side by side */
export function add(sums: Sums, standing: Standing, count: number, lower = count, upper = count): void {
  sums[standing] += count;
  sums.lower += lower;
  sums.upper += upper;
}

/** The cell of a sum. @source annual report on 2024: total = committed in the year + earlier and verified in it; ours: + cannot tell */
export function cellOf(sums: Sums): Cell {
  return { ...splitOf(sums), lower: sums.lower, upper: sums.upper };
}

/** The same without bounds. @source annual report on 2024: total = committed in the year + earlier and verified in it; ours: + cannot tell */
export function splitOf({ committed, late, 'cannot tell': cannotTell }: Sums): Split {
  return { committed, late, cannotTell, total: committed + late + cannotTell };
}

/** Children of a cell who are known only as a number. @source ours: those spoken of singly are part of the tally */
export function onlyNumbers({ count, least, most, named }: CountedCell): { readonly count: number; readonly least: number; readonly most: number } {
  const rest = (value: number) => Math.max(0, value - named);
  return { count: rest(count), least: rest(least), most: rest(most) };
}

/**
 * The one way in which a child stands to the period who suffered several violations: committed before "cannot tell"
 * before late.
 * @source ours: a child harmed in the period is a child of the period
 */
export function better(a: Counted['standing'] | undefined, b: Counted['standing']): Counted['standing'] {
  if (a === undefined || a === b) return b;
  if (a === 'committed' || b === 'committed') return 'committed';
  return 'cannot tell';
}
