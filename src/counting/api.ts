import { z } from 'zod';
import type { Call } from '#kernel';
import { dayInput, situationInput } from '#incidents/server';
import { lateRules } from '#verification';

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
} as const satisfies Record<string, Call<object, z.ZodType<object>>>;
