import type { Window } from '#verification';
import type { Edition } from '../edition.ts';
import type { Snapshot } from '../snapshot.ts';
import { countRows, situationsOf, unsureChildren } from './count.ts';
import { countingRule, type CountingRule } from './rule.ts';
import { verifiedIn } from './selection.ts';

/** Makes a checksum of a text; who counts brings it along, since it differs between browser and server. */
export type Hash = (text: string) => string;

/**
 * Freezes what a window counts.
 * @source ours: a figure once published is the same for ever; rerunning it gives what was given out
 */
export function freeze(snapshot: Snapshot, window: Window, hash: Hash, situation: string | null = null, rule: CountingRule = countingRule): Edition {
  const situations = situation === null ? situationsOf(snapshot) : [situation];
  const frozen = verifiedIn(snapshot, window).filter((one) => situations.includes(one.situation));
  const children = new Set(frozen.flatMap((one) => one.children.map(({ child }) => child)));
  const pairs = unsureChildren(snapshot).filter((pair) => pair.every((child) => children.has(child)));
  const unsure = [
    ...new Map(pairs.map((pair) => [...pair].sort()).map((pair) => [pair.join(' '), [pair[0] ?? '', pair[1] ?? ''] as const])).values(),
  ];
  const { asKnownOn } = snapshot;
  const { rows } = countRows(frozen, unsure, { window, asKnownOn, situations, rule });
  const edition = { window, asKnownOn, ruleVersion: rule.version, situation, situations, frozen, unsure: unsure.sort(byText), rows };
  return { ...edition, checksum: hash(canonical(edition)) };
}

const byText = (a: readonly string[], b: readonly string[]) => (a.join(' ') < b.join(' ') ? -1 : 1);

/** Whether an edition is what it was: its checksum, and whether its rule gives its rows again. */
export type EditionCheck = { readonly checksum: boolean; readonly recounted: boolean };

/**
 * Recounts an edition from what it froze and compares.
 * @source ours: recomputed and compared with its hash at will
 */
export function checkEdition(edition: Edition, hash: Hash, rule: CountingRule = countingRule): EditionCheck {
  const { checksum, ...content } = edition;
  const { window, asKnownOn, situations, frozen, unsure, rows } = edition;
  const again = rule.version === edition.ruleVersion ? countRows(frozen, unsure, { window, asKnownOn, situations, rule }).rows : null;
  return { checksum: hash(canonical(content)) === checksum, recounted: again !== null && canonical(again) === canonical(rows) };
}

/**
 * The text that stands for a value whatever order its keys were kept in.
 * @source ours: RFC 8785 in spirit (keys in order, no spaces); there are only texts, whole numbers, lists and nulls
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}
