import { z } from 'zod';
import { graveViolations, qualifiers } from '#kernel';
import { column, type RecordTable, sourceCells, sourceColumns, standingColumns } from '#platform/server';
import type { FollowUpRows } from './book.ts';

type Row<Name extends keyof FollowUpRows> = FollowUpRows[Name][number];

const { text, optional, list, number, optionalNumber, date, oneOf } = column;
const contested = { ...standingColumns, ...sourceColumns };
const references = { situation: 'register/situations', party: 'register/parties' };

const grounds = list.refine((codes) => codes.every((code) => (graveViolations as readonly string[]).includes(code)), {
  error: 'expected codes of the six grave violations',
});

export const listings: RecordTable<Row<'listings'>> = {
  name: 'follow-up/listings',
  key: (row) => [row.reportYear, row.situation, row.party, row.status, row.violations.join(';'), row.source.saidBy].join('|'),
  references,
  row: z
    .object({
      report_year: number,
      report: optional,
      situation: text,
      party: text,
      section: optional,
      violations: grounds,
      status: text,
      has_action_plan: optional,
      ...contested,
    })
    .transform((row) => ({
      reportYear: row.report_year,
      report: row.report,
      situation: row.situation,
      party: row.party,
      section: row.section,
      violations: row.violations,
      status: row.status,
      hasActionPlan: row.has_action_plan,
      source: sourceCells(row),
    })),
};

export const listingCounts: RecordTable<Row<'listingCounts'>> = {
  name: 'follow-up/listing_counts',
  key: (row) => [row.reportYear, row.situation, row.what, row.count, row.source.saidBy].join('|'),
  references: { situation: references.situation },
  row: z
    .object({ report_year: number, report: optional, situation: text, what: text, count: number, qualifier: oneOf(qualifiers), ...contested })
    .transform((row) => ({
      reportYear: row.report_year,
      report: row.report,
      situation: row.situation,
      what: row.what,
      count: row.count,
      qualifier: row.qualifier,
      source: sourceCells(row),
    })),
};

export const actionPlans: RecordTable<Row<'actionPlans'>> = {
  name: 'follow-up/action_plans',
  key: (row) => [row.situation, row.party, row.kind, row.signed, row.violations.join(';')].join('|'),
  references,
  row: z
    .object({
      situation: text,
      party: text,
      kind: text,
      signed: date,
      not_before: date,
      not_after: date,
      violations: grounds,
      status: optional,
      ended: date,
      superseded_by: optional,
      ...sourceColumns,
    })
    .transform((row) => ({
      situation: row.situation,
      party: row.party,
      kind: row.kind,
      signed: row.signed,
      notBefore: row.not_before,
      notAfter: row.not_after,
      violations: row.violations,
      status: row.status,
      ended: row.ended,
      supersededBy: row.superseded_by,
      source: sourceCells(row),
    })),
};

export const actionPlanCounts: RecordTable<Row<'actionPlanCounts'>> = {
  name: 'follow-up/action_plan_counts',
  key: (row) => [row.asOf, row.plans, row.parties, row.source.saidBy].join('|'),
  row: z
    .object({ as_of: date, plans: optionalNumber, parties: optionalNumber, qualifier: oneOf(qualifiers), ...contested })
    .transform((row) => ({ asOf: row.as_of, plans: row.plans, parties: row.parties, qualifier: row.qualifier, source: sourceCells(row) })),
};

export const programmes: RecordTable<Row<'programmes'>> = {
  name: 'follow-up/programmes',
  key: (row) => [row.situations.join(';'), row.period, row.measure, row.value, row.source.saidBy].join('|'),
  references: { situations: references.situation },
  row: z
    .object({ situation: list, period: z.string().trim(), measure: text, value: number, unit: text, qualifier: oneOf(qualifiers), ...sourceColumns })
    .transform((row) => ({
      situations: row.situation,
      period: row.period,
      measure: row.measure,
      value: row.value,
      unit: row.unit,
      qualifier: row.qualifier,
      source: sourceCells(row),
    })),
};

/** All tables of the follow-up, in an order in which references name what came before. */
export const followUpTables = [listings, listingCounts, actionPlans, actionPlanCounts, programmes] as const;
