import type { CaseRole } from '#access';

/** The situation of the exercise. */
export const exerciseSituation = 'demo';

/** An invented organisation. */
export type InventedOrganisation = { readonly id: string; readonly name: string };

/** The organisations that report and sign; every name says that it is invented. */
export const organisationsInvented = [
  { id: 'river-hands', name: 'River Hands (invented organisation)' },
  { id: 'mountain-law', name: 'Mountain Legal Aid (invented organisation)' },
  { id: 'valley-health', name: 'Valley Health Network (invented organisation)' },
  { id: 'children-desk', name: 'Office for Children in Tamrinia (invented office)' },
  { id: 'mission', name: 'Mission in Tamrinia (invented mission)' },
  { id: 'headquarters', name: 'Headquarters (invented)' },
] as const satisfies readonly InventedOrganisation[];
export type OrganisationId = (typeof organisationsInvented)[number]['id'];

/**
 * The six invented persons: logins that name nobody, each with an organisation and a role. The co-chair is of another
 * organisation than those who draft, so that what they draft can be verified.
 */
export const persons = [
  { login: 'monitor-1', organisation: 'river-hands', role: 'monitor' },
  { login: 'monitor-2', organisation: 'mountain-law', role: 'monitor' },
  { login: 'manager-1', organisation: 'children-desk', role: 'information_manager' },
  { login: 'focal-1', organisation: 'children-desk', role: 'focal_point' },
  { login: 'chair-1', organisation: 'mission', role: 'co_chair' },
  { login: 'hq-1', organisation: 'headquarters', role: 'headquarters' },
] as const satisfies readonly { readonly login: string; readonly organisation: OrganisationId; readonly role: CaseRole }[];
export type PersonId = (typeof persons)[number]['login'];

/** The password of every invented person, for the shell; nothing is behind it but invented cases. */
export const exercisePassword = 'only-an-exercise';
