import { z } from 'zod';
import { type Call, cursorShape, largestPage } from '#kernel';

/** Each read of the record may name the edition it wants: a number or the beginning of its hash. */
export const edition = z
  .string()
  .regex(/^(\d{1,9}|[0-9a-f]{8,64})$/, { error: 'expected an edition: its number or the first letters of its hash' })
  .optional();

/** Lists come in pages: at most so many, from the cursor that the page before gave. */
export const paged = {
  limit: z.coerce.number().int().min(1).max(largestPage).optional(),
  cursor: z.string().regex(cursorShape, { error: 'expected a cursor as the page before gave it' }).optional(),
};

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
  states: {
    id: 'states',
    method: 'GET',
    path: '/states',
    action: read,
    summary: 'Every State with its standing to each instrument, its years on the Council and its situations.',
    input: z.object({ ...paged, edition }),
  },
  comparison: {
    id: 'comparison',
    method: 'GET',
    path: '/states/:state/comparison',
    action: read,
    summary: 'A State beside a regional group, a group of the register, or an own list of States.',
    input: z.object({ state: z.string().min(2).max(80), with: z.string().min(1).max(1000).optional(), edition }),
  },
  home: {
    id: 'home',
    method: 'GET',
    path: '/home',
    action: read,
    summary: 'How much each step of the thread holds, and the newest printed figures.',
    input: z.object({ edition }),
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
