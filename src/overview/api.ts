import { z } from 'zod';
import type { Call } from '#kernel';

/** Each read of the record may name the edition it wants: a number or the beginning of its hash. */
export const edition = z
  .string()
  .regex(/^(\d{1,9}|[0-9a-f]{8,64})$/, { error: 'expected an edition: its number or the first letters of its hash' })
  .optional();

const read = 'read the record';

/** The calls of this room: where the joined pages are asked for. */
export const overviewCalls = {
  state: {
    id: 'state',
    method: 'GET',
    path: '/states/:state',
    action: read,
    summary: 'What one State promised, voted, sponsored and said, and what the record says of its situation.',
    input: z.object({ state: z.string().min(2).max(80), edition }),
  },
  search: {
    id: 'search',
    method: 'GET',
    path: '/search',
    action: read,
    summary:
      'Find States, resolutions, situations, parties, instruments, debates, persons, reports and figures by name, code, number, symbol or day.',
    input: z.object({
      q: z.string().max(200),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      lang: z.string().max(20).optional(),
      edition,
    }),
  },
} as const satisfies Record<string, Call<{ edition?: string | undefined }, z.ZodType<{ edition?: string | undefined }>>>;
