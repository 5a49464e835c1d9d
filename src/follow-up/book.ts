import { dateOrder } from '#kernel';
import { dateOf, type Register, type RowOf } from '#register';
import type { ActionPlan, ActionPlanCount, Listing, ListingCount, Programme } from './follow-up.ts';

/** The rows of the follow-up tables in one edition. */
export type FollowUpRows = {
  readonly listings: readonly RowOf<Listing>[];
  readonly listingCounts: readonly RowOf<ListingCount>[];
  readonly actionPlans: readonly (RowOf<ActionPlan> & { readonly notBefore: string; readonly notAfter: string })[];
  readonly actionPlanCounts: readonly RowOf<ActionPlanCount>[];
  readonly programmes: readonly RowOf<Programme>[];
};

/** Everything the record holds about listings, action plans, release and reintegration, in one edition. */
export type FollowUp = {
  /** Newest annex first. */
  readonly listings: readonly Listing[];
  readonly listingCounts: readonly ListingCount[];
  /** In order of signing. */
  readonly actionPlans: readonly ActionPlan[];
  readonly actionPlanCounts: readonly ActionPlanCount[];
  readonly programmes: readonly Programme[];
};

export function makeFollowUp(rows: FollowUpRows, register: Register): FollowUp {
  const { read } = register;
  return {
    listings: rows.listings.map(read).sort((a, b) => b.reportYear - a.reportYear),
    listingCounts: rows.listingCounts.map(read),
    actionPlans: rows.actionPlans
      .map(({ notBefore, notAfter, ...row }) => ({ ...read(row), signed: dateOf(row.signed, notBefore, notAfter), ended: dateOf(row.ended) }))
      .sort((a, b) => (dateOrder(a.signed) < dateOrder(b.signed) ? -1 : 1)),
    actionPlanCounts: rows.actionPlanCounts.map(read),
    programmes: rows.programmes.map(read),
  };
}
