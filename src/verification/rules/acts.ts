import { ok, refuse, type Result } from '#kernel';
import { verificationCards as cards } from '../cards.ts';
import type { Deed } from '../deed.ts';
import type { Findings, FindingVersion, Signer } from '../finding.ts';
import { defaultSetting, type SigningSetting } from '../setting.ts';
import { signOffLevels } from '../status.ts';
import { canBeVerifiedOn, lackingFor } from './facts.ts';
import { merge, split } from './lineage.ts';
import { begin, joined, live } from './versions.ts';

/**
 * What a deed makes of the findings: the findings that change, or why it is refused. The server asks it before it
 * writes, the page before it shows a button, and a replay of the record comes to the same.
 * @source ours: see the table of transitions; sign-offs in order, practice: Primero MRM v1, mrm_verification.rb
 */
export function act(findings: Findings, deed: Deed, setting: SigningSetting = defaultSetting): Result<readonly FindingVersion[]> {
  if (deed.reason.trim() === '') return refuse(cards.reasonNeeded);
  if (deed.kind === 'open') return open(findings, deed);
  if (deed.kind === 'merge') return merge(findings, deed);
  if (deed.kind === 'split') return split(findings, deed);
  const found = live(findings, deed.finding, deed.kind);
  if (!found.ok) return found;
  const changed = change(found.value, deed, setting);
  return changed.ok ? ok([changed.value]) : changed;
}

/**
 * How all findings stand after the deeds of a record, in their order, up to a position: findings as known.
 * @source ours: knowing is ordered by position in the record of deeds, never by a clock
 */
export function findingsKnown(deeds: readonly Deed[], upTo = Number.POSITIVE_INFINITY, setting: SigningSetting = defaultSetting): Findings {
  const findings = new Map<string, FindingVersion>();
  const once = new Map(deeds.map((deed) => [deed.position, deed]));
  for (const deed of [...once.values()].sort((a, b) => a.position - b.position)) {
    if (deed.position > upTo) break;
    const done = act(findings, deed, setting);
    if (!done.ok) throw new Error(`deed ${deed.position} cannot have been recorded: ${done.refusal.card.id}`);
    for (const version of done.value) findings.set(version.finding, version);
  }
  return findings;
}

function open(findings: Findings, deed: Deed & { kind: 'open' }): Result<readonly FindingVersion[]> {
  if (findings.has(deed.finding)) return refuse(cards.findingExists, { finding: deed.finding });
  const begun = begin(deed, deed);
  return begun.ok ? ok([begun.value]) : begun;
}

type Single = Exclude<Deed, { kind: 'open' | 'merge' | 'split' }>;

function change(finding: FindingVersion, deed: Single, setting: SigningSetting): Result<FindingVersion> {
  if (deed.kind === 'revise') return revise(finding, deed);
  if (deed.kind === 'sign') return sign(finding, deed, setting);
  if (deed.kind === 'withdraw') return withdraw(finding);
  if (deed.kind === 'confirm attribution') return confirm(finding, deed);
  if (deed.kind === 'propose attribution')
    return ok({ ...finding, proposal: { parties: [...new Set(deed.parties)].sort(), proposedBy: deed.by, proposedOn: deed.on } });
  const status = deed.kind === 'decide' ? deed.status : 'report_pending_verification';
  return ok({ ...finding, status, statusOn: deed.on, reason: deed.reason, signOffs: [] });
}

/** Any change makes a new version, and with it every sign-off and attribution of the old one is void. */
function revise(finding: FindingVersion, deed: Single & { kind: 'revise' }): Result<FindingVersion> {
  const begun = begin(deed, { ...finding, facts: deed.facts });
  if (!begun.ok) return begun;
  const { firstVerifiedOn, replaces } = finding;
  const contributors = joined(finding.contributors, [deed.by]);
  return ok({ ...begun.value, version: finding.version + 1, contributors, firstVerifiedOn, replaces });
}

function sign(finding: FindingVersion, deed: Single & { kind: 'sign' }, setting: SigningSetting): Result<FindingVersion> {
  const { signOffs } = finding;
  if (deed.version !== finding.version) return refuse(cards.otherVersion, { finding: finding.finding, version: finding.version });
  const next = signOffLevels[signOffs.length];
  if (deed.level !== next) return refuse(cards.signOrder, { finding: finding.finding, next: next ?? '' });
  const day = deed.signedOn;
  if (day > deed.on || day < (signOffs.at(-1)?.on ?? '') || !canBeVerifiedOn(finding.facts, day)) return refuse(cards.signDay, { day });
  const signed = { ...finding, signOffs: [...signOffs, { level: deed.level, by: deed.by, on: day, recordedOn: deed.on }] };
  if (deed.level !== 'ctfmr') return ok(signed);
  if (!isSecond(deed.by, finding)) return refuse(cards.secondPerson);
  const lacking = lackingFor(finding, setting);
  if (lacking.length > 0) return refuse(cards.lacking, { finding: finding.finding, lacking: lacking.map(({ what }) => what).join(', ') });
  return ok({ ...signed, status: 'verified', statusOn: day, reason: deed.reason, firstVerifiedOn: finding.firstVerifiedOn ?? day });
}

/**
 * Whether somebody may be the last to sign: another person than anyone who wrote any version, and of another
 * organisation than the author of this one. There is no way round it, for any role.
 * @source ours: two people for whatever is called verified; no rule of the mechanism on this was found
 */
export function isSecond(signer: Signer, { author, contributors }: Pick<FindingVersion, 'author' | 'contributors'>): boolean {
  return signer.organisation !== author.organisation && contributors.every(({ person }) => person !== signer.person);
}

/** A party is named by two people: one who proposes, and one of another organisation who confirms. */
function confirm(finding: FindingVersion, deed: Single & { kind: 'confirm attribution' }): Result<FindingVersion> {
  const { proposal } = finding;
  if (!proposal || proposal.parties.join() !== [...new Set(deed.parties)].sort().join())
    return refuse(cards.noProposal, { finding: finding.finding });
  const { person, organisation } = proposal.proposedBy;
  if (deed.by.person === person || deed.by.organisation === organisation) return refuse(cards.secondPerson);
  return ok({ ...finding, proposal: null, attribution: { ...proposal, confirmedBy: deed.by, confirmedOn: deed.on } });
}

/**
 * A finding all of whose reports were withdrawn goes with them, as long as nobody has signed or settled anything of it.
 * @source ours: what two people have stood for is taken back by people, one by one, and never with an import
 */
function withdraw(finding: FindingVersion): Result<FindingVersion> {
  const isTouched = finding.signOffs.length > 0 || finding.firstVerifiedOn !== null || finding.attribution !== null;
  if (isTouched) return refuse(cards.notInStatus, { finding: finding.finding, status: finding.status, move: 'withdraw' });
  return ok({ ...finding, proposal: null, replacedBy: { how: 'withdrawn', findings: [] } });
}
