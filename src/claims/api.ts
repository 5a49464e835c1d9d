import { z } from 'zod';
import type { Call } from '#kernel';

/** A day as ISO writes it. */
export const day = z.iso.date({ error: 'expected the day of the text as YYYY-MM-DD, such as 2018-07-11' });

const empty = z.literal('').transform(() => null);

/** What is said of a text beside its words. An empty field of a form is one not filled in. */
export const aboutText = z.object({
  date: z.union([day, empty, z.null()], { error: 'expected the day of the text as YYYY-MM-DD, such as 2018-07-11' }).optional(),
  origin: z.union([empty, z.string().max(200), z.null()], { error: 'expected who the text comes from, in at most 200 letters' }).optional(),
});

const input = aboutText.extend({
  text: z.string({ error: 'expected the text' }).optional(),
  edition: z
    .string()
    .regex(/^(\d{1,9}|[0-9a-f]{8,64})$/, { error: 'expected an edition: its number or the first letters of its hash' })
    .optional(),
});

export type CheckInput = z.infer<typeof input>;

const action = 'check a text';
const how =
  'The text comes as JSON {"text", "date", "origin"}, as a form with one file, or as the body itself (text/plain, text/html, PDF, DOCX). Nothing of it is stored.';

/** The calls of this room. */
export const claimsCalls = {
  check: {
    id: 'check',
    method: 'POST',
    path: '/checks',
    action,
    summary: `Check a text: an answer with its sources for each statement that the record can check, as at the day of the text. ${how}`,
    input,
  },
  claimReview: {
    id: 'check-claim-review',
    method: 'POST',
    path: '/checks/claim-review',
    action,
    summary: `Check a text and get the answers as schema.org ClaimReview (JSON-LD). ${how}`,
    input,
  },
  word: {
    id: 'check-word',
    method: 'POST',
    path: '/checks/word',
    action,
    summary: `Check a text and get the answers as a Word document with numbered sources. ${how}`,
    input,
  },
} as const satisfies Record<string, Call<CheckInput, z.ZodType<CheckInput>>>;
