import { type Column, countsOf } from './table.ts';

/** From which share of records on a column says nothing beyond another one. @source ours: a few slips stand between */
const settledFrom = 0.97;
/** A column whose values are met so seldom settles anything by chance. @source ours: two of a kind are needed to see whether they agree */
const repeated = 1.5;

/**
 * Which columns say nothing that another one does not say: the name of a conflict beside its number, the year beside
 * the day, the province beside the district. Of several that settle each other the one with most values stays.
 */
export function settledIn(columns: readonly Column[]): readonly boolean[] {
  const distinct = columns.map(({ values }) => values.length - 1);
  const order = columns.map((_, at) => at).sort((a, b) => (distinct[b] ?? 0) - (distinct[a] ?? 0) || a - b);
  const kept: Column[] = [];
  const settled = columns.map(() => false);
  for (const at of order) {
    const column = columns[at];
    if (!column) continue;
    if (kept.some((other) => settles(other, column))) settled[at] = true;
    else kept.push(column);
  }
  return settled;
}

/** Whether whoever shares a value of the one nearly always shares the value of the other. */
function settles(fine: Column, coarse: Column): boolean {
  const usual = new Map<number, Map<number, number>>();
  let both = 0;
  let missing = 0;
  for (let row = 0; row < fine.codes.length; row++) {
    const [code = 0, other = 0] = [fine.codes[row], coarse.codes[row]];
    if (other !== 0 && code === 0) missing++;
    if (code === 0 || other === 0) continue;
    both++;
    const seen = usual.get(code) ?? new Map<number, number>();
    seen.set(other, (seen.get(other) ?? 0) + 1);
    usual.set(code, seen);
  }
  if (both < repeated * usual.size || missing > both / 50 || coarse.values.length < 3) return false;
  const mostCommon = Math.max(...countsOf(coarse).subarray(1)) / Math.max(both, 1);
  let agreeing = 0;
  for (const seen of usual.values()) agreeing += Math.max(...seen.values());
  // A column of nearly one value is settled by anything.
  return agreeing >= Math.max(settledFrom, mostCommon + (1 - mostCommon) * 0.8) * both;
}
