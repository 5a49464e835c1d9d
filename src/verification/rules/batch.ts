import { ok, refuse, type Refusal, type Result } from '#kernel';
import { verificationCards as cards } from '../cards.ts';
import type { Deed } from '../deed.ts';
import type { Findings, FindingVersion } from '../finding.ts';
import { defaultSetting, type SigningSetting } from '../setting.ts';
import { type SignOffLevel, signOffLevels } from '../status.ts';
import { act } from './acts.ts';

/** One line of a list that is signed together: a finding in the version that was seen. */
export type ListedFinding = { readonly finding: string; readonly version: number };

/** A list signed at once: what was on it, and the hash of what the signer saw. */
export type SignedList = Pick<Deed, 'position' | 'by' | 'on' | 'reason'> & {
  readonly level: SignOffLevel;
  readonly signedOn: string;
  readonly list: readonly ListedFinding[];
  readonly hash: string;
};

export type BatchResult = {
  readonly signed: readonly FindingVersion[];
  readonly refused: readonly { readonly finding: string; readonly refusal: Refusal }[];
};

/**
 * The text whose hash binds a list: each finding once with its version, in order of id.
 * @source ours: who signs a list signs what was on it and nothing else
 */
export function listText(list: readonly ListedFinding[]): string {
  const lines = new Set(list.map(({ finding, version }) => `${finding} ${version}`));
  return [...lines].sort().join('\n');
}

/**
 * What waits for a sign-off at a level, in the version that stands.
 * @source ours: sign-offs come in order, so that each finding waits at one level
 */
export function waitingFor(findings: Iterable<FindingVersion>, level: SignOffLevel): readonly ListedFinding[] {
  return [...findings]
    .filter((one) => one.status === 'report_pending_verification' && one.replacedBy === null && signOffLevels[one.signOffs.length] === level)
    .map(({ finding, version }) => ({ finding, version }));
}

/**
 * A sign-off of a whole list. A list that is not the one that was hashed is refused whole; a finding that cannot be
 * signed is refused by itself and stops no other: listed = signed + refused.
 * @source ours: batches bound to the list's hash
 */
export function signList(
  findings: Findings,
  signed: SignedList,
  hashOf: (text: string) => string,
  setting: SigningSetting = defaultSetting,
): Result<BatchResult> {
  if (hashOf(listText(signed.list)) !== signed.hash) return refuse(cards.listChanged);
  const { level, signedOn, position, by, on, reason } = signed;
  const result = { signed: [] as FindingVersion[], refused: [] as { finding: string; refusal: Refusal }[] };
  const listed = new Map(signed.list.map((one) => [`${one.finding} ${one.version}`, one]));
  for (const { finding, version } of listed.values()) {
    const done = act(findings, { kind: 'sign', finding, version, level, signedOn, position, by, on, reason }, setting);
    if (done.ok) result.signed.push(...done.value);
    else result.refused.push({ finding, refusal: done.refusal });
  }
  return ok(result);
}
