import { dateOrder, type Sourced } from '#kernel';
import type { Speaker } from './meeting.ts';
import type { CouncilTerm, Resolution, Roll, SponsorCount, Sponsorship, Vote, VoteKind } from './resolution.ts';

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

/**
 * The number of sponsors that is shown first: the one taken, else the one that counts co-sponsors as printed.
 * @source ours: counts that differ stand side by side; one must come first
 */
export function shownSponsorCount(counts: readonly SponsorCount[], symbol: string): SponsorCount | null {
  const own = counts.filter(({ resolution, standing }) => resolution === symbol && standing !== 'other');
  return own.find(({ standing }) => standing === 'taken') ?? own.find(({ what }) => what === 'co-sponsors') ?? own[0] ?? null;
}

/** A number of sponsors set against another; `whicheverSource` tells whether it is the higher by every count held. */
export type Overtaking = { readonly count: SponsorCount; readonly whicheverSource: boolean };

/** Whether a resolution had the most sponsors when it was adopted, whose number it passed and which passed it. */
export type SponsorRecord = {
  readonly count: SponsorCount;
  /** How many resolutions of the theme have a count at all; a record is one among these only. */
  readonly counted: number;
  readonly held: boolean;
  readonly passed: Overtaking | null;
  readonly lostTo: readonly Overtaking[];
};

/**
 * The record of sponsors that a resolution held, and lost: among the resolutions with a count, by day of adoption,
 * by the numbers that are shown first, and whether the other counts would say the same.
 * @source ours: no source is taken for the word "record"; it follows from the counts and their days
 */
export function sponsorRecord(resolutions: readonly Resolution[], counts: readonly SponsorCount[], symbol: string): SponsorRecord | null {
  const counted = resolutions.flatMap((one) => {
    const count = shownSponsorCount(counts, one.symbol);
    return count ? [{ adopted: dateOrder(one.adopted), count }] : [];
  });
  const own = counted.find(({ count }) => count.resolution === symbol);
  if (!own) return null;
  const values = (of: SponsorCount) => counts.filter(({ resolution }) => resolution === of.resolution);
  const surely = (higher: SponsorCount, lower: SponsorCount) =>
    Math.min(...values(higher).map(atLeast)) > Math.max(...values(lower).map(({ count }) => count));
  const before = counted.filter(({ adopted }) => adopted < own.adopted).map(({ count }) => count);
  const highest = before.reduce<SponsorCount | null>((most, count) => (most === null || count.count > most.count ? count : most), null);
  const after = counted.filter(({ adopted, count }) => adopted > own.adopted && count.count > own.count.count).map(({ count }) => count);
  return {
    count: own.count,
    counted: counted.length,
    held: highest === null || own.count.count > highest.count,
    passed: highest && own.count.count > highest.count ? { count: highest, whicheverSource: surely(own.count, highest) } : null,
    lostTo: after.map((count) => ({ count, whicheverSource: surely(count, own.count) })),
  };
}

/** The least that a printed count can be. */
function atLeast({ count, qualifier }: SponsorCount): number {
  return qualifier === 'more_than' ? count + 1 : count;
}

/**
 * The delegations among the speakers of a debate that are known: each State or organization once. Briefers speak
 * for no delegation.
 * @source ours: docs/data/debate_counts.md (delegations are seats that spoke)
 */
export function delegationsOf(speakers: readonly Speaker[]): readonly string[] {
  const seats = speakers.filter(({ kind }) => kind !== 'briefer').map(({ state, body }) => state ?? body);
  return [...new Set(seats.filter((seat) => seat !== null))];
}

/** The States for which somebody is known to have spoken. @source ours: docs/data/debate_counts.md (States represented) */
export function statesRepresented(speakers: readonly Speaker[]): readonly string[] {
  const own = speakers.filter(({ kind }) => kind !== 'briefer');
  return [...new Set(own.flatMap(({ state, spokeFor }) => (state === null ? spokeFor : [state, ...spokeFor])))].sort();
}
