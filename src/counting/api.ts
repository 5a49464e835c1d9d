import { z } from 'zod';
import type { Call } from '#kernel';
import { graveTypes, sexes } from '#incidents';
import { dayInput, situationInput } from '#incidents/server';
import { lateRules } from '#verification';
import { measures, overs } from './matrix.ts';
import { countUnits, dimensions } from './row.ts';
import { splitColumns } from './trace.ts';

/** A year or a quarter: `2024`, `2024-Q3`. */
export const periodInput = z.string().regex(/^\d{4}(-Q[1-4])?$/, { error: 'expected a year such as 2024 or a quarter such as 2024-Q3' });

const part = z.string().min(1).max(80);

/** The calls of this room. */
export const countingCalls = {
  counts: {
    id: 'counts',
    method: 'GET',
    path: '/counts',
    action: 'count',
    confined: true,
    summary: 'Verified figures of a year or a quarter from the caseloads, as known now or on a past day, with their bounds.',
    input: z.object({
      year: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      quarter: z
        .string()
        .regex(/^\d{4}-Q[1-4]$/)
        .optional(),
      rule: z.enum(lateRules).optional(),
      asKnownOn: dayInput.optional(),
      situation: situationInput.optional(),
    }),
  },
  matrix: {
    id: 'counts-matrix',
    method: 'GET',
    path: '/counts/matrix',
    action: 'count',
    confined: true,
    summary: 'Figures crossed: situations, years or quarters, parties, places, months or ages with types of violation, each with what is open.',
    input: z.object({
      period: periodInput.optional(),
      over: z.enum(overs).default('situation'),
      measure: z.enum(measures).default('children'),
      sex: z.enum(sexes).optional(),
      situation: situationInput.optional(),
      asKnownOn: dayInput.optional(),
    }),
  },
  view: {
    id: 'situation-counts',
    method: 'GET',
    path: '/casework/:situation/counts',
    action: 'count',
    confined: true,
    summary: 'The figures of a situation for a year or a quarter, what is open beside them, and, against an earlier day, why they differ.',
    input: z.object({ situation: situationInput, period: periodInput.optional(), asKnownOn: dayInput.optional(), since: dayInput.optional() }),
  },
  trace: {
    id: 'figure-findings',
    method: 'GET',
    path: '/casework/:situation/counts/findings',
    action: 'read findings',
    confined: true,
    summary: 'The findings that make one figure, each with what it brings, its version and its reports.',
    input: z.object({
      situation: situationInput,
      period: periodInput,
      violation: z.enum(['all', ...graveTypes, 'killing_maiming', 'attacks_schools_hospitals']).default('all'),
      unit: z.enum(countUnits).default('violations'),
      sex: z.enum(sexes).optional(),
      column: z.enum(splitColumns).default('total'),
      by: z.enum(dimensions).optional(),
      part: part.optional(),
      asKnownOn: dayInput.optional(),
    }),
  },
} as const satisfies Record<string, Call<object, z.ZodType<object>>>;
