import { rollOf } from '#council';
import { ok, refuse, type Result } from '#kernel';
import { regionalGroups, type StateGroup } from '#register';
import { overviewCards } from './cards.ts';
import type { EditionRef, PublicRecord } from './record.ts';
import { grouped, stateRef, type StateRef } from './refs.ts';
import { findState, type InstrumentStanding, standings } from './state-card.ts';

/** One State in a comparison. */
export type ComparedState = StateRef & {
  readonly standings: Readonly<Record<string, InstrumentStanding['standing']>>;
  readonly votes: number;
  readonly sponsored: number;
};

/** A group's name as the pages say it; the five regional groups are named by the catalogues. */
type GroupNames = { readonly en: string; readonly ar: string };

/** A State beside a group: who stands where, and how many of the group have joined as far as is known. */
export type Comparison = {
  readonly edition: EditionRef;
  readonly state: StateRef;
  /** The asked group: a regional group, a group of the register, or an own list. */
  readonly with: {
    readonly id: string;
    readonly kind: 'regional' | 'group' | 'list';
    readonly names: GroupNames | null;
    readonly asOf: string | null;
  };
  readonly groups: readonly { readonly id: string; readonly kind: 'regional' | 'group'; readonly names: GroupNames | null }[];
  readonly instruments: readonly {
    readonly id: string;
    readonly shortName: string;
    readonly complete: boolean;
    readonly trueAsOf: string | null;
    /** Of the group itself: joined, and not known. */
    readonly joined: number;
    readonly notKnown: number;
  }[];
  /** How many States the group has; the State compared counts only if it is one of them. */
  readonly of: number;
  readonly members: readonly ComparedState[];
};

/** Compares a State with a group or a list of States. */
export function comparison(record: PublicRecord, asked: string, wanted: string | undefined): Result<Comparison> {
  const found = findState(record, asked);
  if (!found.ok) return found;
  const own = found.value;
  const group = membersOf(record, wanted ?? own.group ?? 'nordic');
  if (!group.ok) return group;
  const codes = [own.iso3, ...group.value.members.filter((code) => code !== own.iso3)];
  const members = comparedStates(record, codes);
  const inGroup = new Set(group.value.members);
  const counted = members.filter(({ iso3 }) => inGroup.has(iso3));
  return ok({
    edition: record.edition,
    state: stateRef(record, own.iso3),
    with: group.value.as,
    groups: groupsOf(record),
    instruments: [...record.commitments.instruments.values()].flatMap(({ id, shortName, kind }) => {
      const list = record.commitments.completeness.get(id);
      if ((kind !== 'treaty' && kind !== 'political-commitment') || (list?.held ?? 0) === 0) return [];
      const count = (standing: InstrumentStanding['standing']) => counted.filter((one) => one.standings[id] === standing).length;
      return [
        { id, shortName, complete: list?.complete ?? false, trueAsOf: list?.trueAsOf ?? null, joined: count('party'), notKnown: count('not known') },
      ];
    }),
    of: counted.length,
    members,
  });
}

function comparedStates(record: PublicRecord, codes: readonly string[]): readonly ComparedState[] {
  const own = grouped(record.commitments.commitments, ({ state }) => state);
  const votes = record.council.resolutions.flatMap((resolution) => rollOf(resolution, record.council.votes, record.council.terms).votes);
  const sponsored = (iso3: string) =>
    new Set(record.council.sponsorships.filter(({ state }) => state === iso3).map(({ resolution }) => resolution)).size;
  return codes.map((iso3) => ({
    ...stateRef(record, iso3),
    standings: Object.fromEntries(standings(record, own.get(iso3) ?? []).map(({ instrument, standing }) => [instrument, standing])),
    votes: votes.filter(({ state }) => state === iso3).length,
    sponsored: sponsored(iso3),
  }));
}

type Members = { readonly as: Comparison['with']; readonly members: readonly string[] };

function membersOf(record: PublicRecord, wanted: string): Result<Members> {
  if ((regionalGroups as readonly string[]).includes(wanted)) {
    const members = [...record.register.states.values()].filter(({ group }) => group === wanted).map(({ iso3 }) => iso3);
    return ok({ as: { id: wanted, kind: 'regional', names: null, asOf: null }, members });
  }
  const group = record.register.groups.get(wanted);
  if (group) return ok({ as: { id: wanted, kind: 'group', names: namesOf(wanted, group), asOf: group.asOf }, members: group.members });
  const listed = wanted.split(',').map((name) => findState(record, name));
  const members = listed.flatMap((one) => (one.ok ? [one.value.iso3] : []));
  if (members.length === 0 || members.length < listed.length) {
    const groups = groupsOf(record).map(({ id }) => id);
    return refuse(overviewCards.noSuchGroup, { with: wanted, groups: groups.join(', ') });
  }
  return ok({ as: { id: members.join(','), kind: 'list', names: null, asOf: null }, members });
}

function groupsOf(record: PublicRecord): Comparison['groups'] {
  return [
    ...regionalGroups.map((id) => ({ id, kind: 'regional' as const, names: null })),
    ...[...record.register.groups].map(([id, group]) => ({ id, kind: 'group' as const, names: namesOf(id, group) })),
  ];
}

/** An older list of a group's members is told by its day. */
function namesOf(id: string, { nameEn, nameAr, asOf }: StateGroup): GroupNames {
  return id.includes('@') ? { en: `${nameEn}, ${asOf}`, ar: `${nameAr}، ${asOf}` } : { en: nameEn, ar: nameAr };
}
