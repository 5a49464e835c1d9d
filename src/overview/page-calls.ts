import { z } from 'zod';
import type { Call } from '#kernel';
import { edition, paged } from './api.ts';
import { timelineKinds } from './timeline-entry.ts';

const action = 'read the record';
const name = z.string().trim().min(1).max(200);
type AnyInput = { edition?: string | undefined };

const get = <Input extends AnyInput>(id: string, path: `/${string}`, summary: string, input: z.ZodType<Input>) =>
  ({ id, method: 'GET', path, action, summary, input }) as const satisfies Call<Input, z.ZodType<Input>>;

/** Kinds of the timeline, several parted by commas. */
const kinds = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text === '' ? [] : text.split(',')))
  .pipe(z.array(z.enum(timelineKinds)));

/** The calls by which the pages of the record are asked for, beside those of a State. */
export const pageCalls = {
  resolutions: get(
    'resolutions',
    '/resolutions',
    'The resolutions of the Security Council on children and armed conflict.',
    z.object({ ...paged, edition }),
  ),
  resolution: get(
    'resolution',
    '/resolutions/:resolution',
    'One resolution: its vote, sponsors, provisions, and what it newly set up.',
    z.object({ resolution: name, edition }),
  ),
  debates: get('debates', '/debates', 'The debates of the Security Council on children and armed conflict.', z.object({ ...paged, edition })),
  debate: get('debate', '/debates/:debate', 'One debate: presidency, documents, counts, speakers, outcome.', z.object({ debate: name, edition })),
  situations: get('situations', '/situations', 'The situations of the Secretary-General’s reports.', z.object({ ...paged, edition })),
  situation: get(
    'situation',
    '/situations/:situation',
    'One situation: printed figures over the years, listings, action plans, release and reintegration, reports.',
    z.object({ situation: name, edition }),
  ),
  parties: get('parties', '/parties', 'The parties to conflict that the record names.', z.object({ ...paged, edition })),
  party: get('party', '/parties/:party', 'One party: its names, listings, action plans and figures.', z.object({ party: name, edition })),
  instruments: get('instruments', '/instruments', 'The treaties, commitments, guidelines and campaigns.', z.object({ ...paged, edition })),
  instrument: get(
    'instrument',
    '/instruments/:instrument',
    'One instrument: its dates, counts, and what each State did about it.',
    z.object({ instrument: name, edition }),
  ),
  timeline: get(
    'timeline',
    '/timeline',
    'Every dated thing of the record on one line, of all kinds or some; with a State, what it did one by one.',
    z.object({ kind: kinds, state: name.optional(), edition }),
  ),
  record: get('record', '/record', 'The record itself: its tables, how complete they are, its editions, what is contested.', z.object({ edition })),
  editions: get('editions', '/editions', 'The editions of the record, newest first.', z.object({ ...paged, edition })),
  recordTable: get(
    'record-table',
    '/record/:room/:table',
    'One table of the record, row by row, as it was loaded; of all rows or of those with a value in a column.',
    z.object({
      room: name,
      table: name,
      column: name.optional().describe('only rows with the value in this column'),
      value: name.optional(),
      ...paged,
      edition,
    }),
  ),
} as const;
