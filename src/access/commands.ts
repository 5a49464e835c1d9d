import { createHash, randomBytes } from 'node:crypto';
import { hash as hashPassword, verify } from '@node-rs/argon2';
import { ok, refuse, type Result } from '#kernel';
import { type Database, newId, recordDeed } from '#platform/server';
import { type CaseRole, everywhere } from './actor.ts';
import { accessCards as cards } from './cards.ts';
import * as store from './store.ts';

/** How long a session lasts. */
export const sessionLife = 12 * 60 * 60 * 1000;

/** Argon2id with the cost that the OWASP Password Storage Cheat Sheet gives first (19 MiB, 2 passes, 1 lane). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const shortest = 12;

type By = { readonly actor: string; readonly reason: string };

/** Adds an organisation. */
export function addOrganisation(db: Database, organisation: store.Organisation, by: By): Promise<Result<store.Organisation>> {
  return db.transaction().execute(async (tx) => {
    if (!(await store.addOrganisation(tx, organisation))) return refuse(cards.organisationExists, { organisation: organisation.id });
    await recordDeed(tx, { ...by, action: 'add an organisation', subject: organisation.id });
    return ok(organisation);
  });
}

/** Adds an account without a password: who holds it chooses one. */
export function addAccount(
  db: Database,
  { login, organisation }: { readonly login: string; readonly organisation: string },
  by: By,
): Promise<Result<store.Account>> {
  return db.transaction().execute(async (tx) => {
    if (!(await store.organisations(tx)).some(({ id }) => id === organisation)) return refuse(cards.noSuchOrganisation, { organisation });
    const account = { id: newId(), login, organisation };
    if (!(await store.addAccount(tx, account))) return refuse(cards.loginTaken, { login });
    await recordDeed(tx, { ...by, action: 'add an account', subject: account.id, details: { organisation } });
    return ok(account);
  });
}

/** Assigns an account to a situation, or takes the assignment away; either way its sessions go on with what is then. */
export function assign(
  db: Database,
  { account, situation, role }: { readonly account: string; readonly situation: string; readonly role: CaseRole | null },
  by: By,
): Promise<Result<{ readonly account: string; readonly situation: string; readonly role: CaseRole | null }>> {
  return db.transaction().execute(async (tx) => {
    if (situation === everywhere && role !== 'headquarters' && role !== null) return refuse(cards.everywhereOnly);
    const known = await tx.selectFrom('caseloads').select('situation').where('situation', '=', situation).executeTakeFirst();
    if (!known && situation !== everywhere) return refuse(cards.noSuchCaseload, { situation });
    if (!(await store.findAccount(tx, { id: account }))) return refuse(cards.noSuchAccount);
    await store.assign(tx, account, situation, role);
    await recordDeed(tx, { ...by, action: role === null ? 'take an assignment away' : 'assign', subject: account, details: { situation, role } });
    return ok({ account, situation, role });
  });
}

/** Sets the password of an account and ends all its sessions. */
export async function choosePassword(db: Database, account: string, password: string): Promise<Result<null>> {
  if (Array.from(password).length < shortest) return refuse(cards.weakPassword, { shortest });
  const hashed = await hashPassword(password, cost);
  await db.transaction().execute(async (tx) => {
    await store.setPassword(tx, account, hashed);
    await store.closeSessions(tx, { account });
    await recordDeed(tx, { actor: `account ${account}`, action: 'choose a password', subject: account, reason: 'own account' });
  });
  return ok(null);
}

/** Adds a passkey to an account; `false` where it is there already. */
export function addPasskey(db: Database, passkey: store.Passkey): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const added = await store.addPasskey(tx, passkey);
    const { account } = passkey;
    if (added) await recordDeed(tx, { actor: `account ${account}`, action: 'add a passkey', subject: account, reason: 'own account' });
    return added;
  });
}

let nobody: Promise<string> | null = null;

/** Whether a password is that of a login. An unknown login takes as long as a known one. */
export async function checkPassword(db: Database, login: string, password: string): Promise<store.Account | null> {
  const account = await store.findAccount(db, { login });
  const stored = account && (await store.passwordOf(db, account.id));
  nobody ??= hashPassword(randomBytes(16), cost);
  const fits = await verify(stored ?? (await nobody), password);
  return account && stored !== null && fits ? account : null;
}

const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** Opens a session and answers its token: 256 random bits, of which only the hash is kept. */
export async function openSession(db: Database, account: string, now: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await store.openSession(db, { token_hash: hashOfToken(token), account, expires: new Date(now + sessionLife) });
  return token;
}

/** Who holds the session of a token. */
export function memberOfToken(db: Database, token: string, now: number) {
  return store.memberOfSession(db, hashOfToken(token), new Date(now));
}

/** The key of an account's drafts, in base64: made when it is first asked for, and the same ever after. */
export function draftKeyOf(db: Database, account: string): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const made = await store.addDraftKey(tx, account, randomBytes(32));
    if (made) await recordDeed(tx, { actor: `account ${account}`, action: 'make a key for drafts', subject: account, reason: 'own account' });
    return (await store.draftKeyOf(tx, account)).toString('base64');
  });
}

/** Ends the session of a token. */
export function closeSession(db: Database, token: string): Promise<void> {
  return store.closeSessions(db, { tokenHash: hashOfToken(token) });
}
