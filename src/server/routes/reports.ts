import { z } from 'zod';
import { incidentCalls, reportId, situationInput } from '#incidents/server';
import { type Call, cards, ok, refuse } from '#kernel';
import { type Bind, caseloads, prepare } from '#platform/server';
import { may, withNotice } from '../casework/door.ts';
import { caseNames, type NamesGround } from '../casework/names.ts';
import { reportForm } from '../casework/report-form.ts';
import { openIdentities, ownReports, reportPage } from '../casework/reports.ts';
import { listReports } from '../casework/work.ts';
import { localeOfRequest } from '../locale.ts';

/** Opening what a report says of people. It is no reading in passing: the reason is asked for and each time recorded. */
export const openIdentitiesCall = {
  id: 'open-identities',
  method: 'POST',
  path: '/casework/:situation/reports/:report/identities',
  action: 'open identities',
  confined: true,
  summary: 'Open the names, contacts, exact places and the confidential account of a report. Who opened them, when and why is recorded each time.',
  input: z.object({ situation: situationInput, report: reportId, reason: z.string().trim().min(3).max(2000) }),
} as const satisfies Call<{ situation: string }, z.ZodType<{ situation: string }>>;

/** Binds the reading of reports, and what a form for them needs. */
export function bindReports(bind: Bind, ground: NamesGround): void {
  const { db } = ground;
  bind(incidentCalls.reports, async ({ situation, limit, before }, request, actor) => {
    const reports = await listReports(db, situation, actor, { newest: limit, before });
    return reports.ok ? ok(withNotice({ reports: reports.value }, request)) : reports;
  });
  bind(incidentCalls.ownReports, async ({ situation }, request, actor) => {
    const reports = await ownReports(db, situation, actor);
    return reports.ok ? ok(withNotice({ reports: reports.value }, request)) : reports;
  });
  bind(incidentCalls.report, async ({ situation, report }, request, actor) => {
    const page = await reportPage(db, situation, report, actor);
    return page.ok ? ok(withNotice(page.value, request)) : page;
  });
  bind(openIdentitiesCall, async ({ situation, report, reason }, request, actor) => {
    const opened = await openIdentities(db, situation, report, reason, { actor });
    return opened.ok ? ok(withNotice(opened.value, request)) : opened;
  });
  bind(incidentCalls.form, async ({ situation }, request, actor) => {
    const member = may(actor, 'list reports', situation, { relation: 'own' });
    if (!member.ok) return member;
    if (!(await caseloads(db)).some((one) => one.situation === situation)) return refuse(cards.notFound);
    return ok(prepare(withNotice(reportForm(await caseNames(ground, situation), localeOfRequest(request)), request)));
  });
}
