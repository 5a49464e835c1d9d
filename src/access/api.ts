import { z } from 'zod';
import type { Call } from '#kernel';
import { caseRoles } from './actor.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: 'expected small letters, digits and hyphens' });
const login = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, { error: 'expected 3 to 60 small letters, digits, points, hyphens; not a person’s name' });
const password = z.string().min(1).max(500);
const reason = z.string().trim().min(1).max(2000).default('work on a situation');
/** What the browser's authenticator answers; its own library checks it. */
const credential = z.looseObject({ id: z.string().max(2000), response: z.looseObject({}) });

/** The calls about accounts and sessions. */
export const accessCalls = {
  signIn: {
    id: 'sign-in',
    method: 'POST',
    path: '/session',
    action: 'sign in',
    confined: true,
    summary: 'Sign in with login and password; the answer sets the cookie of the session.',
    input: z.object({ login: z.string().max(60), password }),
  },
  session: {
    id: 'session',
    method: 'GET',
    path: '/session',
    action: 'read own account',
    confined: true,
    summary: 'Who is signed in: account, organisation and assignments.',
    input: z.object({}),
  },
  draftKey: {
    id: 'draft-key',
    method: 'POST',
    path: '/session/draft-key',
    action: 'read own account',
    confined: true,
    summary: 'The key under which a device keeps the drafts of this account. It is held in memory only, and given only to who is signed in.',
    input: z.object({}),
  },
  desk: {
    id: 'desk',
    method: 'GET',
    path: '/desk',
    action: 'sign in',
    confined: true,
    summary: 'Who is signed in here, and the situations that are theirs; of a visitor nothing, and no refusal.',
    input: z.object({}),
  },
  signOut: {
    id: 'sign-out',
    method: 'DELETE',
    path: '/session',
    action: 'sign in',
    confined: true,
    summary: 'Sign out: the session ends on the server too.',
    input: z.object({}),
  },
  join: {
    id: 'join',
    method: 'POST',
    path: '/session/invitations/:code',
    action: 'sign in',
    confined: true,
    summary: 'Choose the password of an account by the one-time code of its invitation, and sign in.',
    input: z.object({ code: z.string().max(100), password }),
  },
  passkeyOptions: {
    id: 'passkey-options',
    method: 'POST',
    path: '/session/passkeys/options',
    action: 'add a passkey',
    confined: true,
    summary: 'What a browser needs to make a passkey for the account that is signed in.',
    input: z.object({}),
  },
  addPasskey: {
    id: 'add-passkey',
    method: 'POST',
    path: '/session/passkeys',
    action: 'add a passkey',
    confined: true,
    summary: 'Add the passkey that the browser made.',
    input: z.object({ credential }),
  },
  askPasskey: {
    id: 'ask-passkey',
    method: 'POST',
    path: '/session/passkey/options',
    action: 'sign in',
    confined: true,
    summary: 'What a browser needs to sign in with a passkey.',
    input: z.object({}),
  },
  usePasskey: {
    id: 'use-passkey',
    method: 'POST',
    path: '/session/passkey',
    action: 'sign in',
    confined: true,
    summary: 'Sign in with a passkey.',
    input: z.object({ credential }),
  },
  accounts: {
    id: 'accounts',
    method: 'GET',
    path: '/accounts',
    action: 'look after accounts',
    confined: true,
    summary: 'Every account with its organisation and assignments, the organisations, and the situations that are worked on.',
    input: z.object({}),
  },
  addOrganisation: {
    id: 'add-organisation',
    method: 'POST',
    path: '/organisations',
    action: 'look after accounts',
    confined: true,
    summary: 'Add an organisation.',
    input: z.object({ organisation: id, name: z.string().trim().min(1).max(200), reason }),
  },
  addAccount: {
    id: 'add-account',
    method: 'POST',
    path: '/accounts',
    action: 'look after accounts',
    confined: true,
    summary: 'Add an account; the answer holds the one-time code by which its holder chooses a password.',
    input: z.object({ login, organisation: id, reason }),
  },
  invite: {
    id: 'invite',
    method: 'POST',
    path: '/accounts/:account/invitations',
    action: 'look after accounts',
    confined: true,
    summary: 'Make a new one-time code for an account; the one before no longer works.',
    input: z.object({ account: z.uuid() }),
  },
  assign: {
    id: 'assign',
    method: 'POST',
    path: '/accounts/:account/assignments',
    action: 'look after accounts',
    confined: true,
    summary: 'Assign an account to a situation in a role; without a role the assignment is taken away.',
    input: z.object({ account: z.uuid(), situation: z.string().min(1).max(80), role: z.enum(caseRoles).nullable(), reason }),
  },
  openCaseload: {
    id: 'open-caseload',
    method: 'POST',
    path: '/casework',
    action: 'look after accounts',
    confined: true,
    summary: 'Begin the work on a situation, with the zone in which its days end.',
    input: z.object({
      situation: id,
      zone: z
        .string()
        .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
          error: 'expected a time zone such as Africa/Bangui or UTC',
        })
        .default('UTC'),
      reason,
    }),
  },
} as const satisfies Record<string, Call<object, z.ZodType<object>>>;
