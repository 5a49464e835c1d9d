import { z } from 'zod';
import { identitiesInput } from '#identities/server';
import { reportInput, sentReport, situationInput } from '#incidents/server';
import { type Call, ok, type Result } from '#kernel';
import { clustersOf } from '#linkage';
import { linkageCalls, readJudgements } from '#linkage/server';
import { type Bind, knownNow } from '#platform/server';
import type { FastifyRequest } from 'fastify';
import { may, withNotice } from '../casework/door.ts';
import { makeIntake } from '../casework/intake.ts';
import type { NamesGround } from '../casework/names.ts';
import { judgePair } from '../casework/work.ts';
import { bindReports } from './reports.ts';

/** A report as it is sent: its case facts, and apart from them what points at people. */
export const reportCall = {
  id: 'send-report',
  method: 'POST',
  path: '/casework/:situation/reports',
  action: 'send a report',
  confined: true,
  summary: 'Send a report. The same report again gives the same receipt; other content under the same id is kept beside it and raises an alarm.',
  input: reportInput.extend({
    situation: situationInput,
    /** Only who enters reports for others names their organisation. */
    organisation: z.string().min(1).max(60).optional(),
    identities: identitiesInput.nullable().default(null),
  }),
} as const satisfies Call<{ situation: string }, z.ZodType<{ situation: string }>>;

/** The answer with the notice that every answer of the casework bears. */
export function noticed(result: Result<object>, request: FastifyRequest): Result<object> {
  return result.ok ? ok(withNotice(result.value, request)) : result;
}

/** Binds reports and judgements. */
export function bindCasework(bind: Bind, ground: NamesGround): void {
  const { db } = ground;
  const send = makeIntake(db);
  bind(reportCall, async ({ situation, organisation, identities, ...report }, request, actor) => {
    const bytes = Number(request.headers['content-length'] ?? 0);
    return noticed(await send(situation, { sent: sentReport(report), identities, organisation, actor }, bytes), request);
  });
  bindReports(bind, ground);
  bind(linkageCalls.judge, async ({ situation, ...said }, request, actor) => noticed(await judgePair(db, situation, said, { actor }), request));
  bind(linkageCalls.judgements, async ({ situation }, request, actor) => {
    const member = may(actor, 'read judgements', situation);
    return member.ok ? ok(withNotice({ judgements: await readJudgements(db, await knownNow(db, situation)) }, request)) : member;
  });
  bind(linkageCalls.clusters, async ({ situation, about }, request, actor) => {
    const member = may(actor, 'read judgements', situation);
    if (!member.ok) return member;
    const { members, lineage, contradictions, unsure } = clustersOf(await readJudgements(db, await knownNow(db, situation)), about);
    const clusters = [...members].map(([cluster, all]) => ({ cluster, members: all }));
    return ok(withNotice({ clusters, lineage, contradictions, unsure }, request));
  });
}
