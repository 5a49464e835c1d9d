import { z } from 'zod';
import type { Call } from '#kernel';

const short = z.string().trim().max(300);

/** A pasted list and what a person says of it. */
const list = {
  text: z.string().min(1).max(200_000),
  as: z.string().trim().min(3).max(80),
  action: z.enum(['ratification', 'accession', 'succession']).optional(),
  url: z.string().trim().max(2000).optional(),
  document: short.nullish(),
  place: short.nullish(),
  saidBy: short.nullish(),
  readOn: z.iso.date().optional(),
  date: short.optional(),
  note: short.nullish(),
  choices: z.record(z.string().max(300), z.string().max(3)).optional(),
};

/** The calls about lists of names: what one would bring, taking it in, undoing it. */
export const namesCalls = {
  uses: {
    id: 'name-uses',
    method: 'GET',
    path: '/names/uses',
    action: 'read the record',
    summary: 'What a list of States can be: sponsors of a resolution, speakers in a debate, endorsers, signatories or parties of an instrument.',
    input: z.object({}),
  },
  preview: {
    id: 'names',
    method: 'POST',
    path: '/names',
    action: 'match names',
    summary: 'Match a pasted list of State names and show what it would bring to the record. Stores nothing.',
    input: z.object(list),
  },
  lists: {
    id: 'lists',
    method: 'GET',
    path: '/lists',
    action: 'read the record',
    summary: 'The lists that were taken into the record, newest first, undone ones among them.',
    input: z.object({}),
  },
  take: {
    id: 'take-list',
    method: 'POST',
    path: '/lists',
    action: 'take in a list',
    summary: 'Take a list of State names into the record, as a new edition that can be undone.',
    input: z.object({ ...list, url: z.string().trim().min(1).max(2000), reason: short.optional() }),
  },
  undo: {
    id: 'undo-list',
    method: 'DELETE',
    path: '/lists/:list',
    action: 'undo a list',
    summary: 'Undo a list: its rows leave the newest edition; earlier editions keep them.',
    input: z.object({ list: z.string().min(1).max(80), reason: short.optional() }),
  },
} as const satisfies Record<string, Call<unknown>>;
