import { dateOrder, type Sourced } from '#kernel';
import type { CouncilTerm, Resolution, Roll, Sponsorship, Vote, VoteKind } from './resolution.ts';

/** The States on the Council on a day. @source UN Charter, Article 23 (terms of two years; five permanent members) */
export function membersOn(terms: readonly CouncilTerm[], day: string): readonly CouncilTerm[] {
  return terms.filter(({ from, to }) => from.from !== '' && from.from <= day && (to.to === '' || to.to >= day));
}

/**
 * The roll of a vote: what sources state, and what follows from the printed result and the membership. When no
 * member voted against, abstained or was absent without being named, every other member voted in favour.
 * @source ours: arithmetic on the printed result; each such vote is marked "follows from the result"
 */
export function rollOf(resolution: Resolution, stated: readonly Vote[], terms: readonly CouncilTerm[]): Roll {
  const members = membersOn(terms, resolution.adopted.from).map(({ state }) => state);
  const own = stated.filter((vote) => vote.resolution === resolution.symbol);
  const open = members.filter((state) => !own.some((vote) => vote.state === state));
  const left = remaining(resolution, own);
  const kinds = (Object.keys(left) as VoteKind[]).filter((kind) => left[kind] > 0);
  const [only] = kinds;
  if (members.length === 0 || kinds.length !== 1 || only === undefined || left[only] !== open.length) return { votes: own, notKnown: open };
  const source: Sourced = { sources: resolution.sources, saidBy: resolution.saidBy, standing: null, why: null, note: null };
  const followed = open.map((state): Vote => ({ ...source, resolution: resolution.symbol, state, vote: only, basis: 'follows from the result' }));
  return { votes: [...own, ...followed], notKnown: [] };
}

function remaining(resolution: Resolution, stated: readonly Vote[]): Record<VoteKind, number> {
  const { inFavour = 0, against = 0, abstained = 0 } = resolution.result ?? {};
  const count = (kind: VoteKind) => stated.filter(({ vote }) => vote === kind).length;
  return { yes: inFavour - count('yes'), no: against - count('no'), abstained: abstained - count('abstained'), absent: 0 };
}

/** Whether a result is unanimous: nobody against, nobody abstaining, all fifteen in favour. @source UN Charter, Article 27 (the Council has fifteen votes) */
export function isUnanimous(resolution: Resolution): boolean | null {
  if (!resolution.result) return null;
  const { inFavour, against, abstained } = resolution.result;
  return inFavour === 15 && against === 0 && abstained === 0;
}

/** The resolution before and after in the line of the theme. @source ours: order of adoption */
export function neighbours(
  resolutions: readonly Resolution[],
  symbol: string,
): { readonly before: Resolution | null; readonly after: Resolution | null } {
  const line = [...resolutions].sort((a, b) => (dateOrder(a.adopted) < dateOrder(b.adopted) ? -1 : 1));
  const at = line.findIndex((one) => one.symbol === symbol);
  return { before: line[at - 1] ?? null, after: at < 0 ? null : (line[at + 1] ?? null) };
}

/** States that the record knows as sponsors of a resolution, each once. @source ours: one State is one sponsor, however many sources say so */
export function sponsorsOf(sponsorships: readonly Sponsorship[], symbol: string): ReadonlyMap<string, readonly Sponsorship[]> {
  const own = sponsorships.filter(({ resolution }) => resolution === symbol);
  return new Map([...new Set(own.map(({ state }) => state))].sort().map((state) => [state, own.filter((one) => one.state === state)]));
}
