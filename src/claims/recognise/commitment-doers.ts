import type { Context } from '../reading/context.ts';
import type { MeantState } from '../reading/resolve.ts';
import type { Placing, Target } from './commitment-words.ts';

/** The States before a deed in its clause, those after "by", or the one the text speaks of. */
export function doersOf(
  states: readonly MeantState[],
  deed: Placing,
  targets: readonly Target[],
  folded: string,
  context: Context,
): readonly MeantState[] {
  const by = states.filter(
    ({ start }) =>
      start > deed.end &&
      /\b(?:by|for|in)(?: the)?(?: [a-z' ]+,?(?: and)?)? $/.test(folded.slice(deed.end, start)) &&
      !targets.some((target) => target.end > start && target.start < start),
  );
  const lead =
    folded.slice(deed.start, deed.end).endsWith('ing') &&
    /(?:^|\b(?:in|by|when|after|before|on) )$/.test(folded.slice(Math.max(0, deed.start - 8), deed.start));
  const follow =
    lead || folded.slice(deed.start, deed.start + 3) === 'as '
      ? states.filter(({ start }) => start >= Math.max(deed.end, ...targets.map(({ end }) => end))).slice(0, 1)
      : [];
  if (follow.length > 0) return follow;
  const passive =
    /\b(?:been|was|were|is|are|be|being) (?:\w+ )?$/.test(folded.slice(Math.max(0, deed.start - 20), deed.start)) &&
    /^ by\b/.test(folded.slice(deed.end));
  if (passive || (deed.action === 'entry into force' && by.length > 0)) return by;
  const before = states.filter(({ start, end }) => end <= deed.start && !isAside(folded, start, end) && !/[;]/.test(folded.slice(end, deed.start)));
  const near = before.filter(({ end }, at) => !/\b(?:but|while|whereas)\b/.test(folded.slice(end, deed.start)) || at === before.length - 1);
  if (near.length > 0) return lastList(near, folded);
  if (by.length > 0) return by;
  const after = states.filter(({ start, end }) => start >= deed.end && !isAside(folded, start, end));
  const late = /^[^.;]{0,80}\bwe mean\b|^[^.;]{0,6}(?:were|are|is|was|include|:)/.test(
    folded.slice(Math.max(...targets.map(({ end }) => end), deed.end)),
  );
  if (late && after.length > 0) return after;
  const subject =
    /(?:^|[,;] (?:and )?|\band |^in (?:\w+ )?\d{4},? )(?:(?:it|the country|the state|the republic|astana|the government|the former|both) (?:has |have |had |also |then |later )*|also |in addition,? (?:it )?(?:has )?)$/.test(
      folded.slice(0, deed.start),
    ) || /^(?:it|the country|its)\b/.test(folded);
  const carried = context.focus.state;
  return subject && carried !== null ? [{ start: deed.start, end: deed.start, state: carried, carried: true }] : [];
}

/** Of several States before a deed, the list that ends nearest it. */
function lastList(states: readonly MeantState[], folded: string): readonly MeantState[] {
  const kept: MeantState[] = [];
  for (const one of [...states].reverse()) {
    const next = kept[0];
    if (
      next &&
      !/^(?:, ?(?:and )?(?:the )?| and (?:the )?| as well as (?:the )?|, as well as (?:the )?| n?or (?:the )?|\/)$/.test(
        folded.slice(one.end, next.start),
      ) &&
      one.start !== next.start
    )
      break;
    kept.unshift(one);
  }
  return kept;
}

function isAside(folded: string, start: number, end: number): boolean {
  return (
    /(?:ministry of foreign affairs|foreign ministry|press service|mission|embassy|representative|delegation|minister|ambassador|co-sponsored by|according to) (?:of )?(?:the )?$/.test(
      folded.slice(Math.max(0, start - 40), start),
    ) || /^'?s? (?:foreign ministry|mission|press|ministry|delegation|representative|ambassador|foreign minister)/.test(folded.slice(end, end + 24))
  );
}
