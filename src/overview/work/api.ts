import { z } from 'zod';
import type { Call } from '#kernel';
import { situationInput } from '#incidents/server';
import { ageBuckets, workLists } from './rules.ts';

const member = z.string().regex(/^[0-9a-f]{64}(\/\w{1,10})?$/, { error: 'expected the id of a report, or of a mention: report/child' });

/** The calls of the work lists. */
export const workCalls = {
  work: {
    id: 'work',
    method: 'GET',
    path: '/casework/:situation/work',
    action: 'read work lists',
    confined: true,
    summary:
      'How much is on each work list of one’s role in a situation: new, possibly the same, waiting for a source, pending, due, to sign, questions.',
    input: z.object({ situation: situationInput }),
  },
  workList: {
    id: 'work-list',
    method: 'GET',
    path: '/casework/:situation/work/:list',
    action: 'read work lists',
    confined: true,
    summary: 'One work list, in pages: each begins after the key that the one before ended with.',
    input: z.object({
      situation: situationInput,
      list: z.enum(workLists),
      age: z.enum(ageBuckets).optional(),
      after: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(25),
    }),
  },
  pair: {
    id: 'pair',
    method: 'GET',
    path: '/casework/:situation/pair',
    action: 'judge',
    confined: true,
    summary: 'Two reports, or two mentions of children, side by side, with every judgement on them; without a pair the next that nobody has judged.',
    input: z.object({ situation: situationInput, left: member.optional(), right: member.optional(), after: z.string().max(300).optional() }),
  },
} as const satisfies Record<string, Call<{ situation: string }, z.ZodType<{ situation: string }>>>;
