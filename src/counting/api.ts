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

const editionNumber = z.coerce.number().int().min(1).max(100_000);
const checksum = z.string().regex(/^[0-9a-f]{64}$/);
const sentence = z.string().trim().min(1).max(2000);
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
  editions: {
    id: 'count-editions',
    method: 'GET',
    path: '/casework/:situation/editions',
    action: 'read editions',
    confined: true,
    summary: 'The editions of a situation: figures frozen or handed over, by whom, when, and what took their place.',
    input: z.object({ situation: situationInput }),
  },
  edition: {
    id: 'count-edition',
    method: 'GET',
    path: '/casework/:situation/editions/:number',
    action: 'read editions',
    confined: true,
    summary: 'One edition: its figures, the finding versions it froze, and whether it still is what it was.',
    input: z.object({ situation: situationInput, number: editionNumber }),
  },
  differences: {
    id: 'edition-differences',
    method: 'GET',
    path: '/casework/:situation/editions/:number/differences',
    action: 'read editions',
    confined: true,
    summary: 'Why a later edition, or what is known now, differs from an edition, cell by cell.',
    input: z.object({ situation: situationInput, number: editionNumber, after: editionNumber.optional() }),
  },
  draft: {
    id: 'edition-draft',
    method: 'GET',
    path: '/casework/:situation/periods/:period',
    action: 'read editions',
    confined: true,
    summary: 'A year or quarter as it would be frozen now: figures, checksum, check list, and what differs from the edition that stands.',
    input: z.object({ situation: situationInput, period: periodInput }),
  },
  tables: {
    id: 'period-tables',
    method: 'GET',
    path: '/casework/:situation/periods/:period/tables',
    action: 'read editions',
    confined: true,
    summary: 'The tables of the Global Horizontal Note of a quarter, or the annual tables of a year, with the cleared accounts.',
    input: z.object({ situation: situationInput, period: periodInput, number: editionNumber.optional() }),
  },
  freeze: {
    id: 'freeze-edition',
    method: 'POST',
    path: '/casework/:situation/editions',
    action: 'freeze an edition',
    confined: true,
    summary: 'Freeze the figures of a year or quarter as known now; where an edition stands, this corrects it and the old one stays readable.',
    input: z.object({ situation: situationInput, period: periodInput, seen: checksum.optional(), reason: sentence }),
  },
  submit: {
    id: 'submit-quarter',
    method: 'POST',
    path: '/casework/:situation/submissions',
    action: 'submit a quarter',
    confined: true,
    summary: 'Prepare the figures of a quarter to be handed over; they wait for a second signature.',
    input: z.object({ situation: situationInput, period: periodInput, seen: checksum.optional(), reason: sentence }),
  },
  signSubmission: {
    id: 'sign-submission',
    method: 'POST',
    path: '/casework/:situation/submissions/:number/signature',
    action: 'sign a submission',
    confined: true,
    summary: 'Sign a prepared quarter as the second person, of another organisation, bound to its checksum.',
    input: z.object({ situation: situationInput, number: editionNumber, seen: checksum, reason: sentence }),
  },
} as const satisfies Record<string, Call<object, z.ZodType<object>>>;
