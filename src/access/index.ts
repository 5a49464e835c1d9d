/** access: who may see and do what, decided in one place: a table for the public record, a table for cases. Pure. */
export type { Actor, Assignment, CaseRole, Member, Role } from './actor.ts';
export { caseRoles, everywhere, nameOf } from './actor.ts';
export { accessCards } from './cards.ts';
export type { Action, CaseAction, Relation, Subject } from './rules.ts';
export { actions, caseActions, decide, permits, refusalOf, roleIn } from './rules.ts';
