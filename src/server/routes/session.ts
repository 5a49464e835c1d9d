import { accessCards } from '#access';
import { accessCalls as calls, choosePassword, draftKeyOf, findAccount, organisations } from '#access/server';
import { cards, ok, refuse } from '#kernel';
import { deskOf, noDesk, type PublicRecord } from '#overview';
import { type Bind, caseloads, type Database } from '#platform/server';
import { readSituation } from '#register/server';
import type { Members } from '../members.ts';

/** Binds signing in and out. A sign-in that another site sends is refused, so that nobody is signed in as somebody else. */
export function bindSession(bind: Bind, db: Database, members: Members, record: () => Promise<PublicRecord | null>): void {
  bind(calls.signIn, async ({ login, password }, request, _, reply) => {
    if (!members.isOurOwn(request)) return refuse(accessCards.signInFailed);
    const account = await members.signIn(login, password);
    if (!account.ok) return account;
    await members.begin(account.value.id, reply);
    return ok({ account: account.value.id, organisation: account.value.organisation });
  });
  bind(calls.session, (_, __, actor) => {
    if (actor.role !== 'member') return refuse(cards.notFound);
    const { person: account, organisation, assignments } = actor;
    return ok({ account, organisation, assignments });
  });
  bind(calls.draftKey, async (_, __, actor) => (actor.role === 'member' ? ok({ key: await draftKeyOf(db, actor.person) }) : refuse(cards.notFound)));
  bind(calls.desk, async (_, __, actor) => {
    const account = actor.role === 'member' ? await findAccount(db, { id: actor.person }) : null;
    if (actor.role !== 'member' || !account) return ok(noDesk);
    const register = (await record())?.register;
    const all = await caseloads(db);
    const described = new Map(await Promise.all(all.map(async ({ situation }) => [situation, await readSituation(db, situation)] as const)));
    const namesOf = (situation: string) => {
      const known = register?.situations.get(situation);
      return described.get(situation)?.names ?? (known ? { en: known.nameEn, ar: known.nameAr } : null);
    };
    return ok(deskOf(actor, { account, organisations: await organisations(db), caseloads: all, namesOf }));
  });
  bind(calls.signOut, async (_, request, __, reply) => {
    if (!members.isOurOwn(request)) return refuse(cards.notFound);
    await members.leave(request, reply);
    return ok({ signedIn: false });
  });
  bind(calls.join, async ({ code, password }, request, _, reply) => {
    if (!members.isOurOwn(request)) return refuse(accessCards.linkExpired);
    const account = members.invitations.open(code);
    const found = account === null ? null : await findAccount(db, { id: account });
    if (account === null || !found) return refuse(accessCards.linkExpired);
    const chosen = await choosePassword(db, account, password);
    // A password that is too weak must not use up the link: the same code works again.
    if (!chosen.ok) {
      members.invitations.keep(account, code);
      return chosen;
    }
    await members.begin(account, reply);
    return ok({ account, organisation: found.organisation });
  });
}
