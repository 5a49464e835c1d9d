import { type CaseRole, everywhere, type Member, roleIn } from '#access';
import type { PublicRecord } from '../record.ts';
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
};

/** The desk of a visitor: nobody is signed in. */
export const noDesk: Desk = { account: null, situations: [] };

type Caseload = { readonly situation: string; readonly zone: string };

/**
 * The desk of a member: every situation that is worked on and assigned, by name.
 * @source ours: what is not assigned is not shown to be there
 */
export function deskOf(
  member: Member,
  account: { readonly login: string; readonly organisation: OrganisationRef },
  caseloads: readonly Caseload[],
  record: PublicRecord | null,
): Desk {
  const situations = caseloads.flatMap(({ situation, zone }): readonly DeskSituation[] => {
    const role = roleIn(member, situation);
    return role === null ? [] : [{ id: situation, names: situationNames(record, situation), role, zone }];
  });
  const nameOf = ({ id, names }: DeskSituation) => names?.en ?? id;
  return {
    account: { id: member.person, ...account },
    situations: situations.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')),
  };
}

/** The names of a situation that the record knows. @source ours: one that it does not know is shown by its id */
export function situationNames(record: PublicRecord | null, situation: string): Names | null {
  const found = situation === everywhere ? undefined : record?.register.situations.get(situation);
  return found ? { en: found.nameEn, ar: found.nameAr } : null;
}
