import type { SourceCells } from '#kernel';
import type { Known, ListRow, Register } from '#register';
import type { Council, CouncilRows } from './book.ts';
import type { Debate } from './meeting.ts';
import type { Resolution } from './resolution.ts';
import { membersOn } from './rules.ts';

/** Rows that a list of names would bring to a table of this room. */
export type CouncilList =
  | { readonly table: 'council/sponsors'; readonly rows: readonly ListRow<CouncilRows['sponsorships'][number]>[] }
  | { readonly table: 'council/speakers'; readonly rows: readonly ListRow<CouncilRows['speakers'][number]>[] };

/**
 * What a list of sponsors would bring. A State that the same sayer already named, in whatever role, brings nothing;
 * one that only another sayer named brings a second statement beside the first.
 * @source ours: one State is one sponsor; who says so is kept apart
 */
export function sponsorList(
  council: Council,
  register: Register,
  resolution: Resolution,
  states: readonly string[],
  source: SourceCells,
): CouncilList {
  const { saidBy } = register.read({ source });
  const own = council.sponsorships.filter((one) => one.resolution === resolution.symbol);
  const rows = states.map((state) => {
    const held = own.filter((one) => one.state === state);
    const known: Known = held.length === 0 ? 'new' : held.some((one) => one.saidBy === saidBy) ? 'held' : 'said by another';
    return { state, known, row: { resolution: resolution.symbol, state, role: 'co-sponsor' as const, basis: 'list of names', source } };
  });
  return { table: 'council/sponsors', rows };
}

/**
 * What a list of speakers would bring: the State only, for a list of names says no more. Who is in the record for that
 * debate brings nothing.
 * @source ours: a second row for one speech would count it twice
 */
export function speakerList(council: Council, debate: Debate, states: readonly string[], source: SourceCells): CouncilList {
  const members = membersOn(council.terms, debate.date.from).map(({ state }) => state);
  const spoke = new Set(council.speakers.filter((one) => one.debate === debate.id).map(({ state }) => state));
  const rows = states.map((state) => ({
    state,
    known: spoke.has(state) ? ('held' as const) : ('new' as const),
    row: {
      debate: debate.id,
      speaker: null,
      role: null,
      body: null,
      state,
      kind: members.includes(state) ? 'council_member' : 'non_member',
      spokeFor: [],
      source,
    },
  }));
  return { table: 'council/speakers', rows };
}
