/** The roles of the people who work on a situation. */
export const caseRoles = ['monitor', 'information_manager', 'focal_point', 'co_chair', 'headquarters'] as const;
export type CaseRole = (typeof caseRoles)[number];

/** What somebody is in one situation; headquarters alone may be assigned to every situation at once. */
export type Assignment = { readonly situation: string; readonly role: CaseRole };

/** The situation of an assignment to every situation. */
export const everywhere = '*';

/** Somebody who signed in: ids only. What they may do hangs on their assignments. */
export type Member = {
  readonly role: 'member';
  readonly person: string;
  readonly organisation: string;
  readonly assignments: readonly Assignment[];
};

/**
 * Who acts. The public reads; a keeper adds to the public record and looks after accounts, and has no part in any case;
 * a member works on the situations assigned. A keeper is whoever can run the shell on the machine, or who opened the
 * one-time link that the server printed.
 */
export type Actor = { readonly role: 'public' } | { readonly role: 'keeper'; readonly by: 'shell' | 'link' } | Member;

export type Role = Actor['role'];

/** The name of an actor in the record of deeds: never a person's name. */
export function nameOf(actor: Actor): string {
  if (actor.role === 'member') return `account ${actor.person}`;
  return actor.role === 'public' ? 'public' : `keeper (${actor.by})`;
}
