import type { Actor, Role } from './actor.ts';

/**
 * Who may do what: the one table. What is not in it is refused.
 * @source ours: the public record is public to read; only a keeper of the record may change it (security goal "deny by default").
 */
const may = {
  'read the record': ['public', 'keeper'],
  'check a text': ['public', 'keeper'],
  'match names': ['public', 'keeper'],
  'take in a list': ['keeper'],
  'undo a list': ['keeper'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof may;

/** Every action of the table. @source ours: the table above */
export const actions = Object.keys(may) as readonly Action[];

/** Whether this actor may do this. @source ours: the table above */
export function permits(actor: Actor, action: string): boolean {
  const roles: readonly Role[] = Object.hasOwn(may, action) ? may[action as Action] : [];
  return roles.includes(actor.role);
}
