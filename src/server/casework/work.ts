import { type Actor, accessCards, type CaseAction } from '#access';
import { organisations } from '#access/server';
import { identitiesOf, keepIdentities, type Identities } from '#identities/server';
import { incidentCards, type KeptReport, type Receipt, type SentReport } from '#incidents';
import { readReports, type Sender, takeReports } from '#incidents/server';
import { cards, ok, refuse, type Result } from '#kernel';
import { type Judge, type Judgement, linkageCards } from '#linkage';
import { judge, type Judged, keepJudgement, type Said } from '#linkage/server';
import { canonical, type Database, type Entered, knownNow, within } from '#platform/server';
import { type FindingVersion, verificationCards } from '#verification';
import { doDeed, readFindings, sign, type Signed, type Signing, type Wanted } from '#verification/server';
import { may, mayAll, signerOf } from './door.ts';

/** Who does something, and, in tests, when. */
export type Doing = { readonly actor: Actor; readonly now?: Date };

const all = (situation: string) => ({ situation, position: Number.MAX_SAFE_INTEGER });

/** Does something in a situation; where nothing is worked on there is nothing at this address. */
export async function inside<T>(db: Database, situation: string, { now }: Doing, work: (entered: Entered) => Promise<Result<T>>): Promise<Result<T>> {
  return (await within(db, situation, work, now)) ?? refuse(cards.notFound);
}

const sameAs = (a: Identities | null, b: Identities | null) => canonical(a) === canonical(b);

/** A report as somebody sends it: its case facts, apart from them what points at people. */
export type Sending = {
  readonly sent: SentReport;
  readonly identities: Identities | null;
  /** Only who enters reports for others names their organisation. */
  readonly organisation?: string | undefined;
};

/** The same with who sends it. */
export type SendingBy = Sending & { readonly actor: Actor };

/** Takes a report in. */
export function sendReport(
  db: Database,
  { situation, ...sending }: Sending & { readonly situation: string },
  doing: Doing,
): Promise<Result<Receipt>> {
  return inside(db, situation, doing, (entered) => sendIn(entered, sending, doing.actor));
}

/** The same within a transaction that holds the caseload already. */
export async function sendIn(entered: Entered, sending: Sending, actor: Actor): Promise<Result<Receipt>> {
  const [received] = await sendAllIn(entered, [{ ...sending, actor }]);
  return received ?? refuse(cards.notFound);
}

/** Takes reports in, in one transaction; each has a receipt or a refusal of its own. */
export async function sendReports(db: Database, situation: string, sendings: readonly SendingBy[]): Promise<readonly Result<Receipt>[]> {
  const done = await within(db, situation, async (entered) => ok(await sendAllIn(entered, sendings)));
  return done?.ok ? done.value : sendings.map(() => refuse(cards.notFound));
}

/**
 * Takes reports in, in their order: their case facts and, apart from them, what points at people. Where the identities
 * were destroyed since, the case facts alone say whether it is the same report.
 */
export async function sendAllIn(entered: Entered, sendings: readonly SendingBy[]): Promise<readonly Result<Receipt>[]> {
  const { tx, situation } = entered;
  const senders = await sendersOf(entered, sendings);
  const coming = sendings.flatMap(({ sent, identities }, index) => {
    const sender = senders[index];
    if (!sender?.ok) return [];
    const sameIdentities = async (contentHash: string) => {
      const kept = await identitiesOf(tx, { situation, report: sent.id, contentHash });
      return kept === null || sameAs(kept, identities);
    };
    return [{ index, identities, sent, sender: sender.value, sameIdentities }];
  });
  const taken = await takeReports(entered, coming);
  const apart = coming.flatMap(({ identities }, place) => {
    const one = taken[place];
    if (!one?.ok || !one.value.isNew || !identities) return [];
    const { id, contentHash } = one.value.receipt;
    return [{ key: { situation, report: id, contentHash }, identities }];
  });
  await keepIdentities(tx, apart);
  const results: Result<Receipt>[] = senders.map((sender) => (sender.ok ? refuse(cards.notFound) : sender));
  for (const [place, { index }] of coming.entries()) {
    const one = taken[place];
    if (one) results[index] = one.ok ? ok(one.value.receipt) : one;
  }
  return results;
}

/** For whom each report is sent, or why it may not be. */
async function sendersOf({ tx, situation }: Entered, sendings: readonly SendingBy[]): Promise<readonly Result<Sender>[]> {
  const there = sendings.some(({ organisation }) => organisation !== undefined) ? await organisations(tx) : [];
  return sendings.map(({ actor, organisation }) => {
    const member = may(actor, organisation === undefined ? 'send a report' : 'send for another organisation', situation);
    if (!member.ok) return member;
    if (organisation !== undefined && !there.some(({ id }) => id === organisation)) return refuse(accessCards.noSuchOrganisation, { organisation });
    return ok({ person: member.value.person, organisation: organisation ?? member.value.organisation });
  });
}

/** Everything that came under the id of a report, for those who may read it. */
export async function readReport(db: Database, situation: string, id: string, actor: Actor): Promise<Result<readonly KeptReport[]>> {
  const reports = await readReports(db, await knownNow(db, situation), { ids: [id] });
  const own = actor.role === 'member' && reports.some(({ person }) => person === actor.person);
  const member = may(actor, 'read a report', situation, { relation: own ? 'own' : 'other' });
  if (!member.ok) return member;
  return reports.length === 0 ? refuse(incidentCards.noSuchReport) : ok(reports);
}

/** The reports of a situation that an actor may read. */
export async function listReports(
  db: Database,
  situation: string,
  actor: Actor,
  asked: { readonly newest?: number | undefined; readonly before?: number | undefined } = {},
): Promise<Result<readonly KeptReport[]>> {
  const own = may(actor, 'list reports', situation, { relation: 'own' });
  if (!own.ok) return own;
  const everyone = may(actor, 'list reports', situation).ok;
  return ok(await readReports(db, await knownNow(db, situation), { ...asked, ...(!everyone && { person: own.value.person }) }));
}

/** Judges a pair. */
export function judgePair(db: Database, situation: string, said: Omit<Said, 'about'>, doing: Doing): Promise<Result<Judged>> {
  return inside(db, situation, doing, (entered) => judging(entered, said, doing.actor, judge));
}

/** The same within a transaction that holds the caseload already; the clusters are left to whoever reads next. */
export function judgeIn(entered: Entered, said: Omit<Said, 'about'>, actor: Actor): Promise<Result<Judgement>> {
  return judging(entered, said, actor, keepJudgement);
}

async function judging<T>(entered: Entered, said: Omit<Said, 'about'>, actor: Actor, keep: Keep<T>): Promise<Result<T>> {
  const member = may(actor, 'judge', entered.situation);
  if (!member.ok) return member;
  const about = said.left.includes('/') ? 'mentions' : 'reports';
  if (said.right.includes('/') !== (about === 'mentions')) return refuse(linkageCards.unlike);
  return keep(entered, { ...said, about }, signerOf(member.value));
}

type Keep<T> = (entered: Entered, said: Said, by: Judge) => Promise<Result<T>>;

const actionOf: Readonly<Record<Wanted['kind'], CaseAction>> = {
  open: 'open a finding',
  revise: 'revise a finding',
  decide: 'decide a finding',
  reopen: 'reopen a finding',
  'propose attribution': 'propose an attribution',
  'confirm attribution': 'confirm an attribution',
  merge: 'merge findings',
  split: 'split a finding',
};

/** Does one thing with findings. */
export function workOnFinding(
  db: Database,
  situation: string,
  wanted: Wanted,
  reason: string,
  doing: Doing,
): Promise<Result<readonly FindingVersion[]>> {
  return inside(db, situation, doing, (entered) => workIn(entered, wanted, reason, doing.actor));
}

/** The same within a transaction that holds the caseload already. */
export async function workIn(entered: Entered, wanted: Wanted, reason: string, actor: Actor): Promise<Result<readonly FindingVersion[]>> {
  const { tx, situation } = entered;
  const ids = subjectsOf(wanted);
  const found = await readFindings(tx, all(situation), { ids });
  const targets = found.map((one) => targetOf(one, actor));
  const member = mayAll(actor, actionOf[wanted.kind], situation, targets);
  if (!member.ok) return member;
  if (found.length < new Set(ids).size) return refuse(verificationCards.noSuchFinding);
  return doDeed(entered, wanted, { by: signerOf(member.value), reason });
}

/** The findings that must be there already. */
function subjectsOf(wanted: Wanted): readonly string[] {
  if (wanted.kind === 'open') return [];
  return wanted.kind === 'merge' ? wanted.findings : [wanted.finding];
}

function targetOf({ author, status }: FindingVersion, actor: Actor) {
  const own = actor.role === 'member' && author.person === actor.person;
  return { relation: own ? 'own' : 'other', status } as const;
}

/** Signs a list of findings. */
export function signFindings(db: Database, situation: string, signing: Signing, reason: string, doing: Doing): Promise<Result<Signed>> {
  return inside(db, situation, doing, (entered) => signIn(entered, signing, reason, doing.actor));
}

/** The same within a transaction that holds the caseload already. */
export async function signIn(entered: Entered, signing: Signing, reason: string, actor: Actor): Promise<Result<Signed>> {
  const { tx, situation } = entered;
  const found = await readFindings(tx, all(situation), { ids: signing.list.map(({ finding }) => finding) });
  const targets = found.map((one) => targetOf(one, actor));
  const member = mayAll(actor, `sign as ${signing.level}`, situation, targets);
  return member.ok ? sign(entered, signing, { by: signerOf(member.value), reason }) : member;
}
