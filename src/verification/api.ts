import { z } from 'zod';
import type { Call } from '#kernel';
import { ageBands, sexes } from '#incidents';
import { answersInput, dayInput, occurredInput, placeInput, reportId, situationInput, tallyInput, violationInput } from '#incidents/server';
import { findingParts } from './finding.ts';
import { decidedStatuses, signOffLevels, statuses } from './status.ts';

const findingId = z.uuid({ error: 'expected the id of a finding' });
const reason = z.string().trim().min(1).max(2000);
const parties = z.array(z.string().min(1).max(80)).max(20).default([]);
const relied = z.partialRecord(z.enum(findingParts), z.array(reportId).max(100)).default({});

/** What is determined of one violation; its sources follow from its reports. */
export const factsInput = z
  .object({
    type: violationInput,
    occurred: occurredInput,
    place: placeInput.default({ pcodes: [] }),
    alleged: parties,
    tally: tallyInput,
    victims: z
      .array(z.object({ id: z.string().regex(/^[0-9a-f]{64}\/\w{1,10}$/), sex: z.enum(sexes), age: z.enum(ageBands).default('unknown') }).strict())
      .max(500)
      .default([]),
    answers: answersInput,
    eligibility: z
      .object({
        conflict: z.enum(['linked', 'not linked', 'not known']),
        age: z.enum(['under 18', 'age not known', '18 or more', 'no child is a victim']),
        author: z.enum(['state force', 'armed group', 'party not identified', 'neither', 'not known']),
      })
      .strict(),
    reports: z.array(reportId).min(1).max(100),
    reliedOn: relied,
  })
  .strict();

const one = { situation: situationInput, finding: findingId };
const path = '/casework/:situation/findings';

/** The calls of this room. */
export const verificationCalls = {
  findings: {
    id: 'findings',
    method: 'GET',
    path,
    action: 'read findings',
    confined: true,
    summary: 'The findings of a situation as they stand, with what each lacks for sign-off.',
    input: z.object({ situation: situationInput, status: z.enum(statuses).optional() }),
  },
  finding: {
    id: 'finding',
    method: 'GET',
    path: `${path}/:finding`,
    action: 'read findings',
    confined: true,
    summary: 'One finding with its history: every deed, who did it, when and why.',
    input: z.object(one),
  },
  draft: {
    id: 'finding-draft',
    method: 'GET',
    path: '/casework/:situation/finding-draft',
    action: 'open a finding',
    confined: true,
    summary: 'The reports from which a finding is drafted: those that are named, and every report judged to be of the same event.',
    input: z.object({
      situation: situationInput,
      reports: z
        .string()
        .max(6500)
        .transform((text) => text.split(','))
        .pipe(z.array(reportId).min(1).max(100)),
    }),
  },
  open: {
    id: 'open-finding',
    method: 'POST',
    path,
    action: 'open a finding',
    confined: true,
    summary: 'Open a finding on one violation, composed from reports.',
    input: z.object({ situation: situationInput, facts: factsInput, reason }),
  },
  revise: {
    id: 'revise-finding',
    method: 'POST',
    path: `${path}/:finding/versions`,
    action: 'revise a finding',
    confined: true,
    summary: 'Write a new version of a finding; every sign-off of the old one is void.',
    input: z.object({ ...one, facts: factsInput, reason }),
  },
  decide: {
    id: 'decide-finding',
    method: 'POST',
    path: `${path}/:finding/decisions`,
    action: 'decide a finding',
    confined: true,
    summary: 'Decide that a finding could not be verified, is not for the mechanism, or did not occur.',
    input: z.object({ ...one, status: z.enum(decidedStatuses), reason }),
  },
  reopen: {
    id: 'reopen-finding',
    method: 'POST',
    path: `${path}/:finding/reopenings`,
    action: 'reopen a finding',
    confined: true,
    summary: 'Reopen a finding whose verification was settled.',
    input: z.object({ ...one, reason }),
  },
  propose: {
    id: 'propose-attribution',
    method: 'POST',
    path: `${path}/:finding/attributions`,
    action: 'propose an attribution',
    confined: true,
    summary: 'Propose to which parties a violation is attributed; somebody of another organisation confirms.',
    input: z.object({ ...one, parties, reason }),
  },
  confirm: {
    id: 'confirm-attribution',
    method: 'POST',
    path: `${path}/:finding/attributions/confirmations`,
    action: 'confirm an attribution',
    confined: true,
    summary: 'Confirm the attribution that somebody of another organisation proposed.',
    input: z.object({ ...one, parties, reason }),
  },
  split: {
    id: 'split-finding',
    method: 'POST',
    path: `${path}/:finding/splits`,
    action: 'split a finding',
    confined: true,
    summary: 'Split a finding that turns out to be several; each begins without sign-off.',
    input: z.object({ ...one, into: z.array(factsInput).min(2).max(20), reason }),
  },
  merge: {
    id: 'merge-findings',
    method: 'POST',
    path: '/casework/:situation/mergers',
    action: 'merge findings',
    confined: true,
    summary: 'Merge findings that are one; the new one takes their reports and begins without sign-off.',
    input: z.object({ situation: situationInput, findings: z.array(findingId).min(2).max(50), facts: factsInput, reason }),
  },
  signList: {
    id: 'sign-list',
    method: 'GET',
    path: '/casework/:situation/sign-list',
    action: 'read findings',
    confined: true,
    summary: 'What waits for a sign-off at a level, and the hash by which that list is signed.',
    input: z.object({ situation: situationInput, level: z.enum(signOffLevels) }),
  },
  sign: {
    id: 'sign',
    method: 'POST',
    path: '/casework/:situation/sign-offs',
    action: 'sign',
    confined: true,
    summary: 'Sign a list of findings, each in the version that was seen, bound to the hash of the list.',
    input: z.object({
      situation: situationInput,
      level: z.enum(signOffLevels),
      signedOn: dayInput,
      list: z
        .array(z.object({ finding: findingId, version: z.number().int().min(1) }).strict())
        .min(1)
        .max(1000),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      reason,
    }),
  },
} as const satisfies Record<string, Call<{ situation: string }, z.ZodType<{ situation: string }>>>;
