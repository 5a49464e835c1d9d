import { accessCards, nameOf } from '#access';
import { accessCalls as calls, accountsWithAssignments, addAccount, addOrganisation, assign, findAccount, organisations } from '#access/server';
import { ok, refuse } from '#kernel';
import { type Bind, caseloads, type Database, openCaseload } from '#platform/server';
import type { Members } from '../members.ts';

/** Binds what keepers do for accounts. They see no case, and no account of theirs is needed. */
export function bindAccounts(bind: Bind, db: Database, members: Members): void {
  bind(calls.accounts, async () =>
    ok({ accounts: await accountsWithAssignments(db), organisations: await organisations(db), caseloads: await caseloads(db) }),
  );
  bind(calls.addOrganisation, ({ organisation, name, reason }, _, actor) =>
    addOrganisation(db, { id: organisation, name }, { actor: nameOf(actor), reason }),
  );
  bind(calls.addAccount, async ({ reason, ...account }, _, actor) => {
    const added = await addAccount(db, account, { actor: nameOf(actor), reason });
    return added.ok ? ok({ ...added.value, invitation: members.invitations.make(added.value.id) }) : added;
  });
  bind(calls.invite, async ({ account }) => {
    const found = await findAccount(db, { id: account });
    return found ? ok({ account, invitation: members.invitations.make(account) }) : refuse(accessCards.noSuchAccount);
  });
  bind(calls.assign, ({ reason, ...assignment }, _, actor) => assign(db, assignment, { actor: nameOf(actor), reason }));
  bind(calls.openCaseload, async ({ situation, zone, reason }, _, actor) => {
    const opened = await openCaseload(db, { situation, zone }, { actor: nameOf(actor), reason });
    return opened ? ok({ situation, zone }) : refuse(accessCards.caseloadExists, { situation });
  });
}
