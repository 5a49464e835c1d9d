import type { Sourced } from '#kernel';
import type { Knowledge } from '../knowledge.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../vocabulary/matcher.ts';

/** Where a text comes from: publishers by id, and States whose own word it carries. */
export type Origin = { readonly publishers: ReadonlySet<string>; readonly states: ReadonlySet<string> };

const own =
  /\b(?:press[- ]service|press[- ]office|press[- ]secretary|press release|ministry|minister|mission|embassy|government|permanent representative|delegation|ambassador|representative|foreign office)\b/;
const reporting =
  /\b(?:with (?:a )?reference to|referring to|according to|citing|cites|quoting|reports?|reported|says?|said|notes?|noted|announced|announces|informs|told|press service|statement (?:of|by)|source:|as .{0,40} (?:says|said|put it|notes))\b/;

/**
 * The origin of a text: what the caller says, the publisher named in it, the State whose ministry, mission or press
 * service is given as the source, and the State that a text calls "our country".
 * @source ours: a source never supports a text that comes from itself
 */
export function provenanceOf(text: string, given: string | null, knowledge: Knowledge): Origin {
  const publishers = new Set<string>();
  const states = new Set<string>();
  if (given !== null) (given.startsWith('state:') ? states : publishers).add(given.replace(/^state:/, ''));
  const folded = fold(text.length > 8000 ? `${text.slice(0, 5000)}\n${text.slice(-3000)}` : text);
  for (const [id, shape] of knowledge.publisherNames) if (shape.test(folded)) publishers.add(id);
  for (const sentence of text.split(/(?<=[.!?\n])\s+|\n/)) {
    const small = fold(sentence);
    if (!own.test(small) || !reporting.test(small)) continue;
    for (const state of statesNear(sentence, small, knowledge)) states.add(state);
  }
  if (/\b(?:our (?:country|delegation|mission|state|republic|government)|we co-?sponsor\w*)\b/.test(folded))
    for (const state of mostNamed(text, knowledge)) states.add(state);
  const bare = /\b(?:press[- ]service|foreign ministry|ministry of foreign affairs|foreign office)\b/.test(folded) && states.size === 0;
  if (bare) for (const state of mostNamed(text, knowledge)) states.add(state);
  return { publishers, states };
}

/** States whose organ is named as the source: "Ministry of Foreign Affairs of Kazakhstan", "Kazakhstan's mission", "the Emirates say". */
function statesNear(sentence: string, folded: string, knowledge: Knowledge): readonly string[] {
  const organ = own.exec(folded);
  if (!organ) return [];
  return knowledge.names.find(wordsOf(sentence)).flatMap(({ start, end, values }) => {
    const state = values.find((value) => value.is === 'state');
    if (state?.is !== 'state' || state.states.length !== 1) return [];
    const near =
      /(?:ministry|minister|mission|embassy|government|representative|delegation|ambassador|service|office|affairs)[^.,;]{0,40}$/.test(
        folded.slice(0, start),
      ) ||
      /^(?:'s|s')? ?[^.,;]{0,25}(?:ministry|minister|mission|embassy|government|representative|delegation|ambassador|foreign office|press)/.test(
        folded.slice(end),
      );
    return near ? state.states : [];
  });
}

function mostNamed(text: string, knowledge: Knowledge): readonly string[] {
  const counts = new Map<string, number>();
  for (const { values } of knowledge.names.find(wordsOf(text)))
    for (const value of values)
      if (value.is === 'state' && value.states.length === 1) for (const state of value.states) counts.set(state, (counts.get(state) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => count === most && most > 0)
    .slice(0, 1)
    .map(([state]) => state);
}

/** Whether a statement of the record has a source that is neither the text's own origin nor the State it praises. */
export function isSupported(row: Pick<Sourced, 'saidBy' | 'sources'>, origin: Origin, praised: readonly string[]): boolean {
  const said = row.saidBy.startsWith('state:') ? row.saidBy.slice(6) : null;
  if (said !== null) return !origin.states.has(said) && !praised.includes(said);
  return !origin.publishers.has(row.saidBy);
}
