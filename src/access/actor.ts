/**
 * Who acts. The public reads; a keeper adds to the public record. Nobody else exists until there are cases.
 * A keeper is whoever can run the shell on the machine, or who opened the one-time link that the server printed.
 */
export type Actor = { readonly role: 'public' } | { readonly role: 'keeper'; readonly by: 'shell' | 'link' };

export type Role = Actor['role'];

/** The name of an actor in the record of deeds: never a person's name. */
export function nameOf(actor: Actor): string {
  return actor.role === 'public' ? 'public' : `keeper (${actor.by})`;
}
