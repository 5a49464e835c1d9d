import { z } from 'zod';
import { situationInput } from '#incidents/server';
import type { Call } from '#kernel';
import { readTarget } from './target.ts';

const text = (most: number) => z.string().max(most);
const order = z.enum(['dmy', 'mdy']).nullable();

/** A mapping as a person confirmed it. */
export const mappingInput = z
  .object({
    sameRows: z.enum(['once', 'each']),
    columns: z
      .array(
        z
          .object({
            at: z.number().int().min(0).max(400),
            name: text(500),
            target: text(60).refine((one) => readTarget(one) !== null, { error: 'expected something that a column can be taken for' }),
            because: z.enum(['tag', 'head', 'remembered', 'nothing', 'person']),
            caution: z.enum(['none', 'person', 'exact place', 'free text']),
            order,
            asks: z.boolean(),
          })
          .strict(),
      )
      .max(400),
  })
  .strict();

/** Rows as they stand in the sheet, with their numbers. */
export const rowsInput = z
  .array(z.object({ number: z.number().int().min(1).max(100_000), cells: z.array(text(60_000)).max(400) }).strict())
  .max(1000);

const importId = z.uuid({ error: 'expected the id of an import' });
const one = { situation: situationInput, import: importId };

/** The calls by which sheets become reports. */
export const exchangeCalls = {
  read: {
    id: 'read-sheet',
    method: 'POST',
    path: '/casework/:situation/imports/read',
    action: 'import reports',
    confined: true,
    summary:
      'Read a file of tables (CSV, XLSX, XLS, ODS), the body of the request, and answer its sheets with what each column may mean. Nothing is kept.',
    input: z.object({ situation: situationInput }),
  },
  words: {
    id: 'import-words',
    method: 'GET',
    path: '/casework/:situation/imports/words',
    action: 'import reports',
    confined: true,
    summary: 'The words by which cells are read: option lists in three languages, and what people chose before for spellings of places and parties.',
    input: z.object({ situation: situationInput }),
  },
  begin: {
    id: 'begin-import',
    method: 'POST',
    path: '/casework/:situation/imports',
    action: 'import reports',
    confined: true,
    summary: 'Begin an import with a mapping. Its rows are sent after it.',
    input: z.object({
      situation: situationInput,
      fileName: text(200).min(1),
      names: z.array(text(500)).max(400),
      mapping: mappingInput,
      organisation: text(60).min(1).optional(),
    }),
  },
  rows: {
    id: 'import-rows',
    method: 'POST',
    path: '/casework/:situation/imports/:import/rows',
    action: 'import reports',
    confined: true,
    summary: 'Send rows of an import: rows = taken + rejected + repeated. A row that was taken before is repeated and changes nothing.',
    input: z.object({
      ...one,
      rows: rowsInput,
      edits: z.record(z.string().regex(/^\d{1,6}:\d{1,3}$/), text(60_000)).default({}),
      finished: z.boolean().default(false),
    }),
  },
  imports: {
    id: 'imports',
    method: 'GET',
    path: '/casework/:situation/imports',
    action: 'read imports',
    confined: true,
    summary: 'The imports of a situation, newest first, and which statuses their records had where they came from.',
    input: z.object({ situation: situationInput }),
  },
  outside: {
    id: 'outside-events',
    method: 'GET',
    path: '/casework/:situation/outside-events',
    action: 'read imports',
    confined: true,
    summary: 'Events as others count them, by year and kind, with source, version and licence: for comparison, in no figure.',
    input: z.object({ situation: situationInput }),
  },
  undo: {
    id: 'undo-import',
    method: 'POST',
    path: '/casework/:situation/imports/:import/undoing',
    action: 'undo an import',
    confined: true,
    summary: 'Undo an import: its reports are withdrawn, as long as nothing that people stand for rests on them.',
    input: z.object({ ...one, reason: z.string().trim().min(1).max(2000) }),
  },
} as const satisfies Record<string, Call<{ situation: string }, z.ZodType<{ situation: string }>>>;
