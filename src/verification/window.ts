/** The two rules of lateness, which are never mixed: by quarter (Global Horizontal Note) and by calendar year (annual report). */
export const lateRules = ['ghn', 'annual'] as const;
export type LateRule = (typeof lateRules)[number];

/** First and last day of a period. */
export type PeriodDays = { readonly from: string; readonly to: string };

/** The last day on which a verification still counts for a period. */
export type CutOffOf = (period: PeriodDays) => string;

/** Whether a violation was verified late, in time, or whether its date is too vague to tell. */
export type Lateness = 'late' | 'in time' | 'cannot tell';

/** What an edition counts: its period, its cut-off, and the cut-off of the edition before it. */
export type Window = PeriodDays & { readonly rule: LateRule; readonly cutOff: string; readonly after: string };

/** How a violation stands to a window. */
export const standings = ['committed', 'late', 'cannot tell'] as const;
export type Standing = (typeof standings)[number];
