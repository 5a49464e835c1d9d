import { type Actor, type CaseRole, type Member, roleIn } from '#access';
import { cards, ok, refuse, type Result } from '#kernel';
import { linkageCards } from '#linkage';
import { makeWork, workCalls as calls, type WorkLists } from '#overview/server';
import { type Bind, type Database } from '#platform/server';
import { defaultSetting } from '#verification';
import { listsOf } from '#overview';
import { may, withNotice } from '../casework/door.ts';

/** Binds the work lists: each role has its own, and what is on another’s is not there. */
export function bindWork(bind: Bind, db: Database, work: WorkLists = makeWork(db, () => Promise.resolve(defaultSetting))): void {
  bind(calls.work, async ({ situation }, request, actor) => {
    const reader = readerIn(actor, situation);
    return reader.ok ? ok(withNotice(await work.numbers({ situation, ...reader.value }), request)) : reader;
  });
  bind(calls.workList, async ({ situation, ...asked }, request, actor) => {
    const reader = readerIn(actor, situation);
    if (!reader.ok) return reader;
    if (!listsOf[reader.value.role].includes(asked.list)) return refuse(cards.notFound);
    return ok(withNotice(await work.page({ situation, ...reader.value }, asked), request));
  });
  bindPair(bind, work);
}

/** Binds the page of a pair. */
function bindPair(bind: Bind, work: WorkLists): void {
  bind(calls.pair, async ({ situation, ...asked }, request, actor) => {
    const member = may(actor, 'judge', situation);
    if (!member.ok) return member;
    if (asked.left !== undefined && asked.right !== undefined) {
      if (asked.left === asked.right) return refuse(linkageCards.sameThing);
      if (asked.left.includes('/') !== asked.right.includes('/')) return refuse(linkageCards.unlike);
    }
    const pair = await work.pair(situation, asked, member.value.person);
    return pair ? ok(withNotice(pair, request)) : refuse(linkageCards.notThere, { id: '' });
  });
}

function readerIn(actor: Actor, situation: string): Result<{ readonly member: Member; readonly role: CaseRole }> {
  const member = may(actor, 'read work lists', situation);
  if (!member.ok) return member;
  const role = roleIn(member.value, situation);
  return role === null ? refuse(cards.notFound) : ok({ member: member.value, role });
}
