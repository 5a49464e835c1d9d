import { type CaseRole, type Member, roleIn } from '#access';
import type { Names } from '../refs.ts';

/** An organisation as it is shown. */
export type OrganisationRef = { readonly id: string; readonly name: string };

/** A situation that is somebody's to work on, and what that person is in it. */
export type DeskSituation = {
  readonly id: string;
  /** `null` where the record does not know the situation: it is shown by its id. */
  readonly names: Names | null;
  readonly role: CaseRole;
  /** The zone in which its days end. */
  readonly zone: string;
};

/** Who is signed in, by login and organisation, and the situations that are theirs. */
export type Desk = {
  readonly account: { readonly id: string; readonly login: string; readonly organisation: OrganisationRef } | null;
  readonly situations: readonly DeskSituation[];
  /** By which organisations are called; of those who only send reports nobody else is told. */
  readonly organisations: readonly OrganisationRef[];
};

/** The desk of a visitor: nobody is signed in. */
export const noDesk: Desk = { account: null, situations: [], organisations: [] };

type Around = {
  readonly account: { readonly login: string; readonly organisation: string };
  readonly organisations: readonly OrganisationRef[];
  readonly caseloads: readonly { readonly situation: string; readonly zone: string }[];
  readonly namesOf: (situation: string) => Names | null;
};

/**
 * The desk of a member: every situation that is worked on and assigned, by name.
 * @source ours: what is not assigned is not shown to be there
 */
export function deskOf(member: Member, { account, organisations, caseloads, namesOf }: Around): Desk {
  const situations = caseloads.flatMap(({ situation, zone }): readonly DeskSituation[] => {
    const role = roleIn(member, situation);
    return role === null ? [] : [{ id: situation, names: namesOf(situation), role, zone }];
  });
  const nameOf = ({ id, names }: DeskSituation) => names?.en ?? id;
  const own = organisations.find(({ id }) => id === account.organisation) ?? { id: account.organisation, name: account.organisation };
  return {
    account: { id: member.person, login: account.login, organisation: own },
    situations: situations.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')),
    organisations: situations.some(({ role }) => role !== 'monitor') ? organisations : [own],
  };
}
