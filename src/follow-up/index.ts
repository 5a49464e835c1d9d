/**
 * follow-up: listings of parties in the annexes, action plans, release and reintegration: what was asked and what
 * came of it. Pure.
 */
export { type FollowUp, type FollowUpRows, makeFollowUp } from './book.ts';
export type { ActionPlan, ActionPlanCount, Listing, ListingCount, Programme } from './follow-up.ts';
