import type { Prepared } from './comparator.ts';

/** A field that another one settles: who shares the finer value shares the coarser one as well. */
export type Within = { readonly fine: number; readonly coarse: number };

/** From which share of records on a finer value is taken to settle the coarser one. @source ours: a few slips stand between */
const settled = 0.97;
/** The finer field has at least so many values for each of the coarser one, and each of its values stands about twice. */
const finer = 2;
const repeated = 2;

/** So many records are looked at, spread over the table. */
const looked = 50_000;

/**
 * Finds fields that stand in a hierarchy, such as village, district and province. A coarser value shared by two who
 * share the finer one says nothing new, and is not counted twice.
 */
export function findWithin(fields: readonly Prepared[]): readonly Within[] {
  return fields.flatMap((_, fine) =>
    fields.flatMap((__, coarse): readonly Within[] => (fine !== coarse && settles(fields[fine], fields[coarse]) ? [{ fine, coarse }] : [])),
  );
}

function settles(fine: Prepared | undefined, coarse: Prepared | undefined): boolean {
  if (!fine || !coarse || coarse.column.values.length < 4) return false;
  if (fine.column.values.length - 1 < finer * (coarse.column.values.length - 1)) return false;
  const usual = new Map<number, Map<number, number>>();
  let both = 0;
  const [codes, others] = [fine.column.codes, coarse.column.codes];
  const step = Math.max(1, Math.floor(codes.length / looked));
  for (let row = 0; row < codes.length; row += step) {
    const code = codes[row] ?? 0;
    const other = others[row] ?? 0;
    if (code === 0 || other === 0) continue;
    both++;
    const seen = usual.get(code) ?? new Map<number, number>();
    seen.set(other, (seen.get(other) ?? 0) + 1);
    usual.set(code, seen);
  }
  if (both < repeated * usual.size || both === 0) return false;
  let agreeing = 0;
  for (const seen of usual.values()) agreeing += Math.max(...seen.values());
  return agreeing >= settled * both;
}
