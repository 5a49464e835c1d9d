import { z } from 'zod';
import type { Call } from '#kernel';
import { reportId, situationInput } from '#incidents/server';
import { verdicts } from './judgement.ts';

const about = z.enum(['reports', 'mentions']);
/** A report, or a mention of a child in one: `<report>/<key>`. */
const member = z.string().regex(/^[0-9a-f]{64}(\/\w{1,10})?$/, { error: 'expected the id of a report, or of a mention: report/child' });

/** The calls of this room. */
export const linkageCalls = {
  judge: {
    id: 'judge',
    method: 'POST',
    path: '/casework/:situation/judgements',
    action: 'judge',
    confined: true,
    summary: 'Judge two reports, or two mentions of a child, the same, different or related, or that it cannot be said.',
    input: z.object({
      situation: situationInput,
      left: member,
      right: member,
      verdict: z.enum(verdicts),
      reason: z.string().trim().min(1).max(2000),
      evidence: z.array(reportId).max(50).default([]),
    }),
  },
  judgements: {
    id: 'judgements',
    method: 'GET',
    path: '/casework/:situation/judgements',
    action: 'read judgements',
    confined: true,
    summary: 'Every judgement of a situation in the order in which it came to be known.',
    input: z.object({ situation: situationInput }),
  },
  clusters: {
    id: 'clusters',
    method: 'GET',
    path: '/casework/:situation/clusters',
    action: 'read judgements',
    confined: true,
    summary: 'What the judgements come to: clusters with their members and lineage, contradictions, and pairs on which nobody is sure.',
    input: z.object({ situation: situationInput, about: about.default('reports') }),
  },
  proposals: {
    id: 'proposals',
    method: 'GET',
    path: '/casework/:situation/proposals',
    action: 'judge',
    confined: true,
    summary:
      'Pairs of reports that may be of one event and that nobody has judged, by case facts alone, with probability and reasons; what would change the figures most comes first. With `certain=only`, those that were sent twice.',
    input: z.object({ situation: situationInput, certain: z.enum(['only']).optional(), limit: z.coerce.number().int().min(1).max(200).default(25) }),
  },
  proposal: {
    id: 'proposal',
    method: 'GET',
    path: '/casework/:situation/proposal',
    action: 'judge',
    confined: true,
    summary: 'What speaks for two being the same, by case facts alone, and what that judgement would do to the figures.',
    input: z.object({ situation: situationInput, left: member, right: member }),
  },
} as const satisfies Record<string, Call<{ situation: string }, z.ZodType<{ situation: string }>>>;
