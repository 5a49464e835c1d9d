/** access: who may see and do what, decided in one table. Pure. */
export type { Actor, Role } from './actor.ts';
export { nameOf } from './actor.ts';
export type { Action } from './rules.ts';
export { actions, permits } from './rules.ts';
