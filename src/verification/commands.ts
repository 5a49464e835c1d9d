import { createHash } from 'node:crypto';
import { ok, refuse, type Refusal, type Result } from '#kernel';
import { readReports } from '#incidents/server';
import { type Entered, newId, recordIn } from '#platform/server';
import { verificationCards as cards } from './cards.ts';
import type { Deed } from './deed.ts';
import type { FindingFacts, FindingVersion, Signer } from './finding.ts';
import { act } from './rules/acts.ts';
import { type ListedFinding, listText } from './rules/batch.ts';
import { composed, type DeterminedFacts } from './rules/composed.ts';
import type { DecidedStatus, SignOffLevel } from './status.ts';
import { readFindings, writeFindings } from './store.ts';

/** What a person does, before the server adds when, and gives new findings their ids. */
export type Wanted =
  | { readonly kind: 'open'; readonly facts: DeterminedFacts }
  | { readonly kind: 'revise'; readonly finding: string; readonly facts: DeterminedFacts }
  | { readonly kind: 'decide'; readonly finding: string; readonly status: DecidedStatus }
  | { readonly kind: 'reopen'; readonly finding: string }
  | { readonly kind: 'propose attribution' | 'confirm attribution'; readonly finding: string; readonly parties: readonly string[] }
  | { readonly kind: 'merge'; readonly findings: readonly string[]; readonly facts: DeterminedFacts }
  | { readonly kind: 'split'; readonly finding: string; readonly into: readonly DeterminedFacts[] };

type Doing = { readonly by: Signer; readonly reason: string };

const everything = (situation: string) => ({ situation, position: Number.MAX_SAFE_INTEGER });

/** Does one thing with findings and answers how they stand then: the changed first, the new ones last. */
export async function doDeed(entered: Entered, wanted: Wanted, { by, reason }: Doing): Promise<Result<readonly FindingVersion[]>> {
  const said = { by, reason, on: entered.day, position: 0 };
  const facts = await factsOf(entered, factsIn(wanted));
  if (!facts.ok) return facts;
  const [first] = facts.value;
  if (wanted.kind === 'split') {
    const into = facts.value.map((one) => ({ finding: newId(), facts: one }));
    return carryOut(entered, { ...said, kind: 'split', finding: wanted.finding, into });
  }
  if (wanted.kind === 'open' || wanted.kind === 'merge' || wanted.kind === 'revise') {
    if (!first) throw new Error(`${wanted.kind} has facts`);
    if (wanted.kind === 'open') return carryOut(entered, { ...said, kind: 'open', finding: newId(), situation: entered.situation, facts: first });
    if (wanted.kind === 'revise') return carryOut(entered, { ...said, kind: 'revise', finding: wanted.finding, facts: first });
    return carryOut(entered, { ...said, kind: 'merge', findings: wanted.findings, into: newId(), facts: first });
  }
  return carryOut(entered, { ...said, ...wanted });
}

function factsIn(wanted: Wanted): readonly DeterminedFacts[] {
  if (wanted.kind === 'split') return wanted.into;
  return wanted.kind === 'open' || wanted.kind === 'revise' || wanted.kind === 'merge' ? [wanted.facts] : [];
}

/** Composes facts from the reports that they name. */
async function factsOf({ tx, situation }: Entered, determined: readonly DeterminedFacts[]): Promise<Result<readonly FindingFacts[]>> {
  const ids = [...new Set(determined.flatMap(({ reports }) => reports))];
  const kept = await readReports(tx, everything(situation), { ids, standing: 'taken' });
  const all: FindingFacts[] = [];
  for (const one of determined) {
    const facts = composed(one, kept);
    if (!facts.ok) return facts;
    all.push(facts.value);
  }
  return ok(all);
}

/** Reads what the deed is about, lets the rules decide, and writes deed and outcome. */
async function carryOut(entered: Entered, planned: Deed): Promise<Result<readonly FindingVersion[]>> {
  const { tx, situation } = entered;
  const before = new Map((await readFindings(tx, everything(situation), { ids: subjectsOf(planned) })).map((one) => [one.finding, one]));
  const decided = act(before, planned);
  if (!decided.ok) return decided;
  const { kind, reason, by } = planned;
  const subject = subjectsOf(planned)[0] ?? (planned.kind === 'open' ? planned.finding : '');
  const position = await recordIn(entered, { actor: `account ${by.person}`, action: `finding: ${kind}`, subject, reason });
  const changes = decided.value.map((after) => ({ before: before.get(after.finding) ?? null, after }));
  await writeFindings(tx, { ...planned, position }, situation, changes);
  return decided;
}

/** Withdraws a finding whose reports were withdrawn; asked for by the undoing of an import and by nothing else. */
export function withdrawFinding(entered: Entered, finding: string, { by, reason }: Doing): Promise<Result<readonly FindingVersion[]>> {
  return carryOut(entered, { kind: 'withdraw', finding, by, reason, on: entered.day, position: 0 });
}

/** The findings that must be there. */
function subjectsOf(deed: Deed): readonly string[] {
  if (deed.kind === 'open') return [];
  return deed.kind === 'merge' ? deed.findings : [deed.finding];
}

/** A list as it is signed: what was on it, and the hash of what the signer saw. */
export type Signing = {
  readonly level: SignOffLevel;
  readonly signedOn: string;
  readonly list: readonly ListedFinding[];
  readonly hash: string;
};

/** What came of a signed list: listed = signed + refused. */
export type Signed = {
  readonly signed: readonly FindingVersion[];
  readonly refused: readonly { readonly finding: string; readonly refusal: Refusal }[];
};

/** The hash that binds a list. */
export function listHash(list: readonly ListedFinding[]): string {
  return createHash('sha256').update(listText(list)).digest('hex');
}

/**
 * Signs a list of findings, each in the version that was seen. A list that is not the one that was hashed is refused
 * whole; of a list of one, so is a finding that cannot be signed.
 */
export async function sign(entered: Entered, { level, signedOn, list, hash }: Signing, { by, reason }: Doing): Promise<Result<Signed>> {
  if (listHash(list) !== hash) return refuse(cards.listChanged);
  const listed = [...new Map(list.map((one) => [`${one.finding} ${one.version}`, one])).values()];
  const result = { signed: [] as FindingVersion[], refused: [] as { finding: string; refusal: Refusal }[] };
  for (const { finding, version } of listed) {
    const done = await carryOut(entered, { kind: 'sign', finding, version, level, signedOn, by, reason, on: entered.day, position: 0 });
    if (done.ok) result.signed.push(...done.value);
    else if (listed.length === 1) return done;
    else result.refused.push({ finding, refusal: done.refusal });
  }
  return ok(result);
}
