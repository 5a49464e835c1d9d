import { linkageCalls } from '#linkage/server';
import { ok } from '#kernel';
import type { Bind, Database } from '#platform/server';
import { may, withNotice } from '../casework/door.ts';
import { makeProposals } from '../casework/proposals.ts';

/** Binds what the machine proposes: it never decides. */
export function bindProposals(bind: Bind, db: Database): void {
  const proposals = makeProposals(db);
  bind(linkageCalls.proposals, async ({ situation, certain, limit }, request, actor) => {
    const member = may(actor, 'judge', situation);
    return member.ok ? ok(withNotice(await proposals.list(situation, { limit, certainOnly: certain === 'only' }), request)) : member;
  });
  bind(linkageCalls.proposal, async ({ situation, left, right }, request, actor) => {
    const member = may(actor, 'judge', situation);
    if (!member.ok) return member;
    const page = await proposals.pair(situation, left, right);
    return page.ok ? ok(withNotice(page.value, request)) : page;
  });
}
