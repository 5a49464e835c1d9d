import { ok, refuse, type Result } from '#kernel';
import { verificationCards as cards } from '../cards.ts';
import type { Deed } from '../deed.ts';
import type { FindingFacts, Findings, FindingVersion, Signer } from '../finding.ts';
import { mayFollow, type Move } from '../status.ts';
import { factFaults } from './facts.ts';

/**
 * The finding that a move is about, if the move is open to it.
 * @source ours: the table of transitions
 */
export function live(findings: Findings, id: string, move: Move): Result<FindingVersion> {
  const finding = findings.get(id);
  if (!finding) return refuse(cards.noSuchFinding, { finding: id });
  if (finding.replacedBy) return refuse(cards.replaced, { finding: id, by: finding.replacedBy.findings.join(', ') });
  if (!mayFollow[finding.status].includes(move)) return refuse(cards.notInStatus, { finding: id, status: finding.status, move });
  return ok(finding);
}

/**
 * A finding in its first version, not signed by anybody.
 * @source ours: facts that contradict themselves are refused before anybody judges them
 */
export function begin(
  { by, on, reason }: Pick<Deed, 'by' | 'on' | 'reason'>,
  { finding, situation, facts }: { readonly finding: string; readonly situation: string; readonly facts: FindingFacts },
): Result<FindingVersion> {
  const [fault] = factFaults(facts);
  if (fault !== undefined) return refuse(cards.faultyFacts, { finding, fault });
  const signing = { signOffs: [], proposal: null, attribution: null, firstVerifiedOn: null, replaces: null, replacedBy: null };
  const authored = { facts, author: by, contributors: [by], status: 'report_pending_verification', statusOn: on, reason } as const;
  return ok({ finding, version: 1, situation, ...authored, ...signing });
}

/** All signers, each once. @source ours: whoever wrote a part of a finding is its author for the rule of the second person */
export function joined(...lists: readonly (readonly Signer[])[]): readonly Signer[] {
  return [...new Map(lists.flat().map((signer) => [`${signer.person} ${signer.organisation}`, signer])).values()];
}
