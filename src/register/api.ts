import { z } from 'zod';
import { type Call, parsePartialDate } from '#kernel';

const situation = z.string().min(1).max(80);
const name = z.string().trim().min(1).max(200);

/** A date as exactly as it is known. */
const partialDay = z
  .string()
  .max(10)
  .refine((text) => parsePartialDate(text) !== null, { error: 'expected 2024-06-15, 2024-06, 2024 or nothing' });

/** The id of a party that is added: small letters, digits and dashes. */
export const partyId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, { error: 'expected small letters, digits and dashes' });

/** A code of a country: ISO alpha-3, or that of an invented one. */
export const countryCode = z.string().regex(/^[A-Z][A-Z0-9]{1,3}$/, { error: 'expected a country code such as COD' });

/** Names that casework uses, and what is added to them. */
export const caseNameCalls = {
  names: {
    id: 'case-names',
    method: 'GET',
    path: '/casework/:situation/names',
    action: 'read names',
    confined: true,
    summary: 'What a situation, its parties and its places are called, by id: everything that a page of its casework needs to say them.',
    input: z.object({ situation }),
  },
  places: {
    id: 'case-places',
    method: 'GET',
    path: '/casework/:situation/places',
    action: 'read names',
    confined: true,
    summary: 'Places of the situation’s member States: all of them, or with `q` those that a text may mean, best first.',
    input: z.object({ situation, q: z.string().max(200).optional() }),
  },
  addParty: {
    id: 'add-case-party',
    method: 'POST',
    path: '/casework/:situation/parties',
    action: 'add a party',
    confined: true,
    summary: 'Add a party that the public record lacks, for this situation only.',
    input: z.object({
      situation,
      party: partyId,
      names: z.object({ en: name, ar: name }).strict(),
      kind: z.enum(['state', 'non-state', 'other']),
      aliases: z.array(name).max(30).default([]),
      cameFrom: z
        .object({ how: z.enum(['split', 'merger']), parties: z.array(z.string().min(1).max(80)).min(1).max(10), on: partialDay.default('') })
        .strict()
        .nullable()
        .default(null),
    }),
  },
  choose: {
    id: 'choose-name',
    method: 'POST',
    path: '/casework/:situation/names/choices',
    action: 'choose a name',
    confined: true,
    summary: 'Say once which place or party a spelling means; it is remembered with who said it.',
    input: z.object({
      situation,
      about: z.enum(['place', 'party']),
      written: name,
      within: z.string().max(80).default(''),
      chosen: z.string().min(1).max(200),
    }),
  },
  describe: {
    id: 'describe-situation',
    method: 'POST',
    path: '/casework/:situation/description',
    action: 'look after accounts',
    confined: true,
    summary: 'Say how a situation is called here and which countries belong to it, where the public record does not say.',
    input: z.object({ situation, names: z.object({ en: name, ar: name }).strict(), countries: z.array(countryCode).max(20) }),
  },
} as const satisfies Record<string, Call<{ situation: string }, z.ZodType<{ situation: string }>>>;
