import { z } from 'zod';
import { type Call, parsePartialDate, type PartialDate } from '#kernel';
import type { Occurrence } from './occurrence.ts';
import { ratings, sourceCategories } from './report.ts';
import type { SentReport } from './receipt.ts';
import { ageBands, sexes } from './victims.ts';
import { violationTypes } from './violation.ts';

const code = z.string().trim().min(1).max(80);
const codes = z.array(code).max(60).default([]);

/** The id of a situation that is worked on. */
export const situationInput = z.string().min(1).max(80);

/** The id of a report: 256 random bits, made by whoever sends it. */
export const reportId = z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected 64 hexadecimal digits: 256 random bits made by the sender' });

/** A day: `2024-06-15`. */
export const dayInput = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'expected a day such as 2024-06-15' });

/** A date as exactly as it is known: `2024-06-15`, `2024-06`, `2024`, `''`, or the same with bounds. */
export const dateInput = z
  .union([
    z.string().max(10),
    z.object({ text: z.string().max(10).default(''), notBefore: z.string().max(10).default(''), notAfter: z.string().max(10).default('') }).strict(),
  ])
  .transform((given, context): PartialDate => {
    const { text, notBefore, notAfter } = typeof given === 'string' ? { text: given, notBefore: '', notAfter: '' } : given;
    const date = parsePartialDate(text, notBefore, notAfter);
    if (date) return date;
    context.addIssue({ code: 'custom', message: `“${text}” is no date: expected 2024-06-15, 2024-06, 2024 or nothing` });
    return z.NEVER;
  });

/** When: on a date, or over a time. */
export const occurredInput: z.ZodType<Occurrence> = z.union([
  z.object({ kind: z.literal('once'), on: dateInput }).strict(),
  z.object({ kind: z.literal('lasting'), began: dateInput, ended: z.union([z.literal('ongoing'), dateInput]) }).strict(),
]);

/** Where, by P-codes from the country down. */
export const placeInput = z.object({ pcodes: z.array(code).max(5) }).strict();

const number = z.number().int().min(0).max(1_000_000);

/** Children by sex and age band; without bounds the number is exact. */
export const tallyInput = z
  .array(
    z
      .object({ sex: z.enum(sexes), age: z.enum(ageBands).default('unknown'), count: number, least: number.optional(), most: number.optional() })
      .strict()
      .transform(({ sex, age, count, least = count, most = count }) => ({ sex, age, count, least, most })),
  )
  .max(15)
  .default([]);

/** Answers of option lists: list id to entry ids. */
export const answersInput = z.record(code, z.array(code).max(60)).default({});

export const violationInput = z.enum(violationTypes);

const allegation = z
  .object({
    type: violationInput,
    occurred: occurredInput,
    place: placeInput.default({ pcodes: [] }),
    parties: codes,
    tally: tallyInput,
    /** Children spoken of singly; `child` is a key within the report, the same wherever the same child is meant. */
    mentions: z
      .array(z.object({ child: z.string().regex(/^\w{1,10}$/), sex: z.enum(sexes), age: z.enum(ageBands).default('unknown') }).strict())
      .max(200)
      .default([]),
    answers: answersInput,
  })
  .strict();

const source = z
  .object({
    category: z.enum(sourceCategories),
    types: codes,
    reliability: z.enum(ratings).nullable().default(null),
    credibility: z.enum(ratings).nullable().default(null),
  })
  .strict();

/** A report as it is sent, without what points at people. */
export const reportInput = z.object({
  id: reportId,
  channel: z.enum(['field', 'desk', 'import']).default('desk'),
  deviceSequence: number.nullable().default(null),
  language: z.string().min(2).max(20).default('en'),
  corrects: reportId.nullable().default(null),
  allegations: z.array(allegation).min(1).max(50),
  sources: z.array(source).max(50).default([]),
  consent: codes,
  sharedAccount: z.string().min(1).max(50_000).nullable().default(null),
});

/** The report that an input stands for: mentions are known by the report that makes them. */
export function sentReport({ allegations, ...report }: z.infer<typeof reportInput>): SentReport {
  return {
    ...report,
    allegations: allegations.map(({ mentions, ...one }) => ({
      ...one,
      mentions: mentions.map(({ child, sex, age }) => ({ id: `${report.id}/${child}`, sex, age })),
    })),
  };
}

/** Where the reports of a situation are read. Sending one is bound by the server, since names go another way. */
export const incidentCalls = {
  reports: {
    id: 'reports',
    method: 'GET',
    path: '/casework/:situation/reports',
    action: 'list reports',
    confined: true,
    summary: 'Reports of a situation in the order in which they came: a monitor sees the own ones. With a limit: the newest first, before a number.',
    input: z.object({
      situation: situationInput,
      limit: z.coerce.number().int().min(1).max(500).optional(),
      before: z.coerce.number().int().optional(),
    }),
  },
  ownReports: {
    id: 'own-reports',
    method: 'GET',
    path: '/casework/:situation/own-reports',
    action: 'list reports',
    confined: true,
    summary: 'The newest reports of the one who asks: number, day and state of each, and nothing of what it says.',
    input: z.object({ situation: situationInput }),
  },
  form: {
    id: 'report-form',
    method: 'GET',
    path: '/casework/:situation/form',
    action: 'list reports',
    confined: true,
    holdable: true,
    summary: 'All that a form for reports of a situation needs: its option lists, parties and places.',
    input: z.object({ situation: situationInput }),
  },
  report: {
    id: 'report',
    method: 'GET',
    path: '/casework/:situation/reports/:report',
    action: 'read a report',
    confined: true,
    summary: 'One report, and whatever else came under its id. Names are in no answer.',
    input: z.object({ situation: situationInput, report: reportId }),
  },
} as const satisfies Record<string, Call<{ situation: string }, z.ZodType<{ situation: string }>>>;
