import { type Kysely, sql } from 'kysely';
import type { Database, Tables } from '#platform/server';
import type { Assignment, CaseRole, Member } from './actor.ts';

type AccessTables = {
  readonly organisations: { readonly id: string; readonly name: string };
  readonly accounts: { readonly id: string; readonly login: string; readonly organisation: string; readonly password: string | null };
  readonly assignments: { readonly account: string; readonly situation: string; readonly role: CaseRole };
  readonly passkeys: {
    readonly id: string;
    readonly account: string;
    readonly public_key: Buffer;
    readonly counter: number;
    readonly transports: string;
  };
  readonly sessions: { readonly token_hash: string; readonly account: string; readonly expires: Date };
  readonly draft_keys: { readonly account: string; readonly key: Buffer };
};

type Db = Kysely<Tables>;
const own = (db: Db | Database) => db.withTables<AccessTables>();

/** An account: a login that its holder chose, and an organisation. It names nobody. */
export type Account = { readonly id: string; readonly login: string; readonly organisation: string };
export type Organisation = { readonly id: string; readonly name: string };
export type Passkey = {
  readonly id: string;
  readonly account: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
};

export async function addOrganisation(db: Db, organisation: Organisation): Promise<boolean> {
  const made = await own(db)
    .insertInto('organisations')
    .values(organisation)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export function organisations(db: Db): Promise<readonly Organisation[]> {
  return own(db).selectFrom('organisations').selectAll().orderBy('id').execute();
}

export async function addAccount(db: Db, account: Account): Promise<boolean> {
  const made = await own(db)
    .insertInto('accounts')
    .values({ ...account, password: null })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function findAccount(db: Db, by: { readonly id: string } | { readonly login: string }): Promise<Account | null> {
  const query = own(db).selectFrom('accounts').select(['id', 'login', 'organisation']);
  const row = await ('id' in by ? query.where('id', '=', by.id) : query.where('login', '=', by.login)).executeTakeFirst();
  return row ?? null;
}

/** Every account with what it is assigned to. */
export async function accountsWithAssignments(db: Db): Promise<readonly (Account & { readonly assignments: readonly Assignment[] })[]> {
  const [accounts, rows] = await Promise.all([
    own(db).selectFrom('accounts').select(['id', 'login', 'organisation']).orderBy('login').execute(),
    own(db).selectFrom('assignments').selectAll().orderBy('situation').execute(),
  ]);
  return accounts.map((account) => ({
    ...account,
    assignments: rows.filter((row) => row.account === account.id).map(({ situation, role }) => ({ situation, role })),
  }));
}

/** The hash of a password; `null` where there is none. */
export async function passwordOf(db: Db, account: string): Promise<string | null> {
  return (await own(db).selectFrom('accounts').select('password').where('id', '=', account).executeTakeFirst())?.password ?? null;
}

export async function setPassword(db: Db, account: string, password: string): Promise<void> {
  await own(db).updateTable('accounts').set({ password }).where('id', '=', account).execute();
}

/** Assigns an account to a situation in one role; `null` takes the assignment away. */
export async function assign(db: Db, account: string, situation: string, role: CaseRole | null): Promise<void> {
  await own(db).deleteFrom('assignments').where('account', '=', account).where('situation', '=', situation).execute();
  if (role !== null) await own(db).insertInto('assignments').values({ account, situation, role }).execute();
}

export async function openSession(db: Db, session: AccessTables['sessions']): Promise<void> {
  await own(db)
    .deleteFrom('sessions')
    .where('expires', '<', sql<Date>`clock_timestamp()`)
    .execute();
  await own(db).insertInto('sessions').values(session).execute();
}

export async function closeSessions(db: Db, by: { readonly tokenHash: string } | { readonly account: string }): Promise<void> {
  const query = own(db).deleteFrom('sessions');
  await ('tokenHash' in by ? query.where('token_hash', '=', by.tokenHash) : query.where('account', '=', by.account)).execute();
}

/** Ends every session of everybody. */
export async function closeAllSessions(db: Db): Promise<void> {
  await own(db).deleteFrom('sessions').execute();
}

/** Who holds a living session, as assigned at this moment: one question, for it is asked with every request. */
export async function memberOfSession(db: Db, tokenHash: string, now: Date): Promise<Member | null> {
  const rows = await own(db)
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account')
    .leftJoin('assignments', 'assignments.account', 'accounts.id')
    .select(['accounts.id', 'accounts.organisation', 'assignments.situation', 'assignments.role'])
    .where('token_hash', '=', tokenHash)
    .where('expires', '>', now)
    .execute();
  const [first] = rows;
  if (!first) return null;
  const assignments = rows.flatMap(({ situation, role }) => (situation === null || role === null ? [] : [{ situation, role }]));
  return { role: 'member', person: first.id, organisation: first.organisation, assignments };
}

/** What an account is, with its assignments. */
export async function memberOf(db: Db, { id, organisation }: Pick<Account, 'id' | 'organisation'>): Promise<Member> {
  const assignments = await own(db).selectFrom('assignments').select(['situation', 'role']).where('account', '=', id).execute();
  return { role: 'member', person: id, organisation, assignments };
}

/** Adds a passkey; `false` where another account has it. */
export async function addPasskey(db: Db, { publicKey, transports, ...passkey }: Passkey): Promise<boolean> {
  const added = await own(db)
    .insertInto('passkeys')
    .values({ ...passkey, public_key: Buffer.from(publicKey), transports: transports.join(' ') })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function passkeysOf(db: Db, by: { readonly id: string } | { readonly account: string }): Promise<readonly Passkey[]> {
  const query = own(db).selectFrom('passkeys').selectAll();
  const rows = await ('id' in by ? query.where('id', '=', by.id) : query.where('account', '=', by.account)).execute();
  return rows.map(({ public_key, transports, ...row }) => ({
    ...row,
    publicKey: new Uint8Array(public_key),
    transports: transports.split(' ').filter(Boolean),
  }));
}

export async function usePasskey(db: Db, id: string, counter: number): Promise<void> {
  await own(db).updateTable('passkeys').set({ counter }).where('id', '=', id).execute();
}

/** Keeps the key of an account's drafts; `false` where it has one already. */
export async function addDraftKey(db: Db, account: string, key: Uint8Array): Promise<boolean> {
  const added = await own(db)
    .insertInto('draft_keys')
    .values({ account, key: Buffer.from(key) })
    .onConflict((conflict) => conflict.column('account').doNothing())
    .returning('account')
    .executeTakeFirst();
  return added !== undefined;
}

export async function draftKeyOf(db: Db, account: string): Promise<Buffer> {
  return (await own(db).selectFrom('draft_keys').select('key').where('account', '=', account).executeTakeFirstOrThrow()).key;
}

export const accessMigrations = [
  {
    name: '0003-accounts' as const,
    up: async (db: Kysely<unknown>) => {
      const statements = [
        `create table organisations (id text primary key, name text not null)`,
        `create table accounts (
           id uuid primary key, login text not null unique, organisation text not null references organisations (id), password text)`,
        `create table assignments (
           account uuid not null references accounts (id), situation text not null, role text not null, primary key (account, situation))`,
        `create table passkeys (
           id text primary key, account uuid not null references accounts (id), public_key bytea not null, counter bigint not null,
           transports text not null)`,
        `create index passkeys_of_account on passkeys (account)`,
        `create table sessions (token_hash text primary key, account uuid not null references accounts (id), expires timestamptz not null)`,
      ];
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  },
  {
    name: '0013-draft-keys' as const,
    up: async (db: Kysely<unknown>) => {
      await sql`create table draft_keys (account uuid primary key references accounts (id), key bytea not null)`.execute(db);
    },
  },
];
