import type { FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import { readFormer, readReports } from '#incidents/server';
import { cards, ok, refuse, type Refusal, type Result } from '#kernel';
import { clustersOf } from '#linkage';
import { readJudgements } from '#linkage/server';
import { type Bind, type Database, knownNow, knownOn } from '#platform/server';
import { defaultSetting, type FindingVersion, lackingFor, reportsOf, verificationCards, waitingFor } from '#verification';
import { findingsOnReports, listHash, readDeeds, readFindings, type Signed, verificationCalls as calls, type Wanted } from '#verification/server';
import { say } from '#words';
import { may, withNotice } from '../casework/door.ts';
import { signFindings, workOnFinding } from '../casework/work.ts';
import { localeOfRequest } from '../locale.ts';

/** A finding as it is shown: with what it still lacks. */
const shown = (finding: FindingVersion) => ({ ...finding, lacking: lackingFor(finding, defaultSetting) });

/** A refusal inside a list, in words. */
function told({ card, values }: Refusal, request: FastifyRequest) {
  return { id: card.id, detail: say(localeOfRequest(request), card.id, values) };
}

/** What came of a signed list, as it is answered. */
export function signedShown({ signed, refused }: Signed, request: FastifyRequest) {
  return { signed: signed.map(shown), refused: refused.map(({ finding, refusal }) => ({ finding, ...told(refusal, request) })) };
}

/** Binds findings and their sign-off. */
export function bindFindings(bind: Bind, db: Database): void {
  bindReads(bind, db);
  const work = async (wanted: Wanted, input: { readonly situation: string; readonly reason: string }, request: FastifyRequest, actor: Actor) => {
    const done = await workOnFinding(db, input.situation, wanted, input.reason, { actor });
    return done.ok ? ok(withNotice({ findings: done.value.map(shown) }, request)) : done;
  };
  bind(calls.open, (input, request, actor) => work({ kind: 'open', facts: input.facts }, input, request, actor));
  bind(calls.revise, (input, request, actor) => work({ kind: 'revise', finding: input.finding, facts: input.facts }, input, request, actor));
  bind(calls.decide, (input, request, actor) => work({ kind: 'decide', finding: input.finding, status: input.status }, input, request, actor));
  bind(calls.reopen, (input, request, actor) => work({ kind: 'reopen', finding: input.finding }, input, request, actor));
  bind(calls.propose, (input, request, actor) =>
    work({ kind: 'propose attribution', finding: input.finding, parties: input.parties }, input, request, actor),
  );
  bind(calls.confirm, (input, request, actor) =>
    work({ kind: 'confirm attribution', finding: input.finding, parties: input.parties }, input, request, actor),
  );
  bind(calls.split, (input, request, actor) => work({ kind: 'split', finding: input.finding, into: input.into }, input, request, actor));
  bind(calls.merge, (input, request, actor) => work({ kind: 'merge', findings: input.findings, facts: input.facts }, input, request, actor));
  bind(calls.sign, async ({ situation, reason, ...signing }, request, actor) => {
    const done = await signFindings(db, situation, signing, reason, { actor });
    return done.ok ? ok(withNotice(signedShown(done.value, request), request)) : done;
  });
}

function bindReads(bind: Bind, db: Database): void {
  bind(calls.findings, async ({ situation, status }, request, actor) => {
    const member = may(actor, 'read findings', situation);
    if (!member.ok) return member;
    const findings = await readFindings(db, await knownNow(db, situation), status ? { status } : {});
    return ok(withNotice({ setting: defaultSetting, findings: findings.map(shown) }, request));
  });
  bind(calls.finding, async ({ situation, finding }, request, actor) => {
    const member = may(actor, 'read findings', situation);
    if (!member.ok) return member;
    const known = await knownNow(db, situation);
    const [found] = await readFindings(db, known, { ids: [finding] });
    if (!found) return refuse(verificationCards.noSuchFinding);
    // What migrated records stood at where they came from: said, and no status of the finding.
    const ids = [...reportsOf(found.facts)];
    const [former, reports, history] = [
      await readFormer(db, known, ids),
      await readReports(db, known, { ids, standing: 'taken' }),
      await readDeeds(db, known, finding),
    ];
    return ok(withNotice({ setting: defaultSetting, finding: shown(found), history, former, reports }, request));
  });
  bind(calls.draft, async ({ situation, reports }, request, actor) => {
    const member = may(actor, 'open a finding', situation);
    if (!member.ok) return member;
    const known = await knownNow(db, situation);
    const { of, members } = clustersOf(await readJudgements(db, known), 'reports');
    // Whoever drafts from one report sees every report that was judged to be of the same event.
    const ids = new Set(reports.flatMap((report) => [report, ...(members.get(of.get(report) ?? '') ?? [])]));
    const resting = new Set((await findingsOnReports(db, known, [...ids])).map(({ finding }) => finding));
    const already = (await readFindings(db, known, { ids: [...resting] })).filter(({ replacedBy }) => replacedBy === null).map(shown);
    return ok(withNotice({ reports: await readReports(db, known, { ids: [...ids], standing: 'taken' }), already }, request));
  });
  bind(calls.signList, async ({ situation, level }, request, actor): Promise<Result<object>> => {
    const member = may(actor, 'read findings', situation);
    if (!member.ok) return member;
    const known = await knownOn(db, situation, undefined);
    if (!known) return refuse(cards.notFound);
    const pending = await readFindings(db, known, { status: 'report_pending_verification' });
    const list = waitingFor(pending, level);
    const ids = new Set(list.map(({ finding }) => finding));
    const findings = pending.filter(({ finding }) => ids.has(finding)).map(shown);
    return ok(withNotice({ level, today: known.day, list, hash: listHash(list), findings }, request));
  });
}
