import { sharesBlock, type Stand } from './blocking.ts';
import type { Proposed } from './candidates.ts';
import type { Groups } from './frequencies.ts';
import { makeRandom } from './random.ts';

/** Pairs taken from clusters for the estimate, and pairs put together anew from them. */
const taken = 20_000;
const drawn = 50_000;

/**
 * What share of the pairs that are one no key puts side by side: an estimate. Pairs inside clusters tell how often two
 * records of one person share each part of each key; put together anew, each field from another such pair, they tell
 * how often nothing is shared. Pairs that stand in a cluster although no key found them count as they are.
 * @source ours: taking fields as independent is wrong in part, and so is trusting the clusters; looked for and not found
 * in the linkage programs read
 */
export function estimateLoss(keys: readonly Proposed[], walked: readonly Stand[], groups: Groups): number {
  if (keys.length === 0) return 0;
  const pairs = pairsInGroups(groups);
  if (pairs.length === 0) return 0;
  const missed = pairs.filter(([a, b]) => !walked.some((one) => sharesBlock(one, a, b))).length / pairs.length;
  const parts = [...new Set(keys.flatMap(({ parts: all }) => all))];
  const agree = parts.map(({ column: { codes } }) => Uint8Array.from(pairs, ([a, b]) => (codes[a] !== 0 && codes[a] === codes[b] ? 1 : 0)));
  const needs = keys.map(({ parts: all }) => all.map((part) => ({ field: part.field, bits: agree[parts.indexOf(part)] ?? new Uint8Array(0) })));
  const crowded = walked.map((one) => one.crowded / Math.max(1, one.known));
  const random = makeRandom(4);
  const fields = Math.max(...parts.map(({ field }) => field)) + 1;
  const source = new Int32Array(fields);
  let lost = 0;
  for (let draw = 0; draw < drawn; draw++) {
    for (let f = 0; f < fields; f++) source[f] = Math.floor(random() * pairs.length);
    const found = needs.some((all, k) => all.every(({ field, bits }) => bits[source[field] ?? 0] === 1) && random() >= (crowded[k] ?? 0));
    if (!found) lost++;
  }
  return Math.max(missed, lost / drawn);
}

function pairsInGroups({ rows, starts }: Groups): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let group = 0; group + 1 < starts.length; group++) {
    const to = starts[group + 1] ?? 0;
    for (let x = starts[group] ?? 0; x < to; x++) for (let y = x + 1; y < to; y++) pairs.push([rows[x] ?? 0, rows[y] ?? 0]);
  }
  const step = Math.max(1, Math.floor(pairs.length / taken));
  return pairs.filter((_, at) => at % step === 0);
}
