import { ok, refuse, type Result } from '#kernel';
import { type Signer, signOffLevels, type Window } from '#verification';
import { countingCards as cards } from '../cards.ts';
import type { Edition } from '../edition.ts';
import type { CheckKind, CheckLine, EditionKind, EditionLine, StandingEdition } from '../kept.ts';
import type { Snapshot } from '../snapshot.ts';
import { contradictionsIn } from './contradictions.ts';
import { canonical } from './edition.ts';
import { standingFindings, unverifiedIn, verifiedIn } from './selection.ts';

const isFinal = ({ kind, second }: EditionLine) => kind === 'frozen' || second !== null;

/**
 * How each edition stands: the last final one of a period stands and took the place of those before; a submission that
 * nobody signed waits until a later one is prepared.
 * @source ours: a correction replaces and never erases; the old edition stays readable
 */
export function standingsOf(lines: readonly EditionLine[]): readonly StandingEdition[] {
  return lines.map((line) => {
    const later = lines.filter(({ period, number }) => period === line.period && number > line.number);
    if (!isFinal(line)) return { ...line, standing: later.length === 0 ? 'waits' : 'given up', replacedBy: null };
    const next = later.find(isFinal);
    return { ...line, standing: next ? 'replaced' : 'stands', replacedBy: next?.number ?? null };
  });
}

/** The edition of a period that stands; `null` where there is none. @source ours: at most one stands */
export function standingEdition(lines: readonly EditionLine[], period: string): StandingEdition | null {
  return standingsOf(lines).find((line) => line.period === period && line.standing === 'stands') ?? null;
}

/** Whether two editions say the same of the same findings, whenever each was made. @source ours: a new day alone is no correction */
export function saysTheSame(a: Edition, b: Edition): boolean {
  const said = ({ window, ruleVersion, frozen, unsure }: Edition) => canonical({ window, ruleVersion, frozen, unsure });
  return said(a) === said(b);
}

/** What is about to be kept: which kind, what the signer saw, and the edition of the period that stands now. */
export type Keeping = {
  readonly kind: EditionKind;
  readonly made: Edition;
  /** The checksum that the signer saw; without it nobody looked before. */
  readonly seen: string | undefined;
  readonly standing: { readonly line: EditionLine; readonly edition: Edition } | null;
};

/**
 * Whether an edition may be kept. What changed since it was seen has another checksum and has to be looked at again; a
 * quarter that was handed over is corrected and not handed over again; the same again is no new edition.
 * @source ours: as with a list that is signed, who signs signs what was seen
 */
export function mayKeep({ kind, made, seen, standing }: Keeping): Result<Edition> {
  if (seen !== undefined && seen !== made.checksum) return refuse(cards.changedSince);
  if (kind === 'submission' && made.window.rule !== 'ghn') return refuse(cards.quartersOnly);
  if (kind === 'submission' && standing?.line.kind === 'submission') return refuse(cards.handedOver, { number: standing.line.number });
  if (kind === 'submission' || !standing || !saysTheSame(standing.edition, made)) return ok(made);
  return refuse(cards.nothingNew, { number: standing.line.number });
}

/**
 * Whether somebody may give the second signature: it still waits, is the one that was seen, and the signer is another
 * person of another organisation than who prepared it.
 * @source ours: two people for whatever leaves the task force, as for whatever is called verified
 */
export function maySign(line: StandingEdition, by: Signer, seen: string): Result<StandingEdition> {
  if (line.kind !== 'submission' || line.standing !== 'waits') return refuse(cards.doesNotWait, { number: line.number });
  if (line.checksum !== seen) return refuse(cards.changedSince);
  const { person, organisation } = line.frozen.by;
  return person === by.person || organisation === by.organisation ? refuse(cards.secondSigner) : ok(line);
}

/**
 * What somebody who hands over a quarter should have seen: what happened in it and is not verified, what is late, what
 * still waits for a signature, what contradicts itself.
 * @source ours: a check list before figures leave; it stops nobody
 */
export function checkList(snapshot: Snapshot, window: Window): readonly CheckLine[] {
  const standing = standingFindings(snapshot);
  const statusOf = new Map(standing.map((one) => [one.finding, one]));
  const open = unverifiedIn(snapshot, window).flatMap(({ finding }) => statusOf.get(finding) ?? []);
  const counted = verifiedIn(snapshot, window);
  const pending = open.filter(({ status }) => status === 'report_pending_verification');
  const waitsAt = (level: number) => pending.filter(({ signOffs }) => signOffs.length === level && signOffLevels.length > level);
  const ids = (list: readonly { readonly finding: string }[]) => list.map(({ finding }) => finding);
  const found: readonly (readonly [CheckKind, readonly string[]])[] = [
    ['unverified', ids(pending)],
    ['not verified', ids(open.filter(({ status }) => status === 'reported_not_verified'))],
    ['late', ids(counted.filter((one) => one.standing === 'late'))],
    ['cannot tell', ids(counted.filter((one) => one.standing === 'cannot tell'))],
    ['unsigned', ids(waitsAt(0))],
    ['waits for co-chairs', ids(waitsAt(1))],
    ['waits for ctfmr', ids(waitsAt(2))],
    ['attribution proposed', ids(counted.filter(({ finding }) => statusOf.get(finding)?.proposal))],
    ['contradiction', [...new Set(contradictionsIn(counted).flatMap(({ findings }) => findings))]],
  ];
  return found.map(([what, findings]) => ({ what, findings: [...findings].sort() }));
}
