import type { Actor, CaseAction } from '#access';
import {
  checkList,
  countingCards,
  difference,
  type DifferencesView,
  type DraftView,
  type EditionView,
  freeze,
  type KeptEdition,
  saysTheSame,
  type Snapshot,
  type StandingEdition,
  standingsOf,
} from '#counting';
import { editionHash, keepEdition, readEdition, readEditions, signSubmission, snapshotAt, verifyEdition, type WantedEdition } from '#counting/server';
import { cards, ok, refuse, type Result } from '#kernel';
import { type Database, knownOn, within } from '#platform/server';
import { may, signerOf } from './door.ts';
import { labelsOf } from './labels.ts';
import { mayRead, windowIn } from './snapshots.ts';
import type { Doing } from './work.ts';

/** One edition of a situation, as it is asked for. */
export type AskedEdition = { readonly situation: string; readonly number: number };

const reading: CaseAction = 'read editions';

/** The editions of a situation, with how each stands. */
export async function listEditions(db: Database, situation: string, actor: Actor): Promise<Result<readonly StandingEdition[]>> {
  const allowed = await mayRead(db, situation, actor, reading);
  return allowed.ok ? ok(standingsOf(await readEditions(db, situation))) : allowed;
}

type Found = { readonly kept: KeptEdition; readonly standing: StandingEdition };

async function find(db: Database, { situation, number }: AskedEdition, actor: Actor): Promise<Result<Found>> {
  const lines = await listEditions(db, situation, actor);
  if (!lines.ok) return lines;
  const kept = await readEdition(db, situation, number);
  const standing = lines.value.find((one) => one.number === number);
  return kept && standing ? ok({ kept, standing }) : refuse(countingCards.noSuchEdition, { number });
}

/** One edition with its figures, and whether it still is what it was. */
export async function editionOf(db: Database, asked: AskedEdition, actor: Actor): Promise<Result<EditionView>> {
  const found = await find(db, asked, actor);
  if (!found.ok) return found;
  const { kept, standing } = found.value;
  const frozen = kept.edition.frozen.map(({ finding, version, type, standing: placed, verifiedOn }) => ({
    finding,
    version,
    type,
    standing: placed,
    verifiedOn,
  }));
  return ok({ edition: standing, rows: kept.edition.rows, frozen, verdict: await verifyEdition(db, kept) });
}

/** What was known when an edition was made: what it froze, and what was open then. */
export async function snapshotOfEdition(db: Database, { line, edition }: KeptEdition): Promise<Snapshot> {
  return snapshotAt(db, line, edition.asKnownOn);
}

/** Why a later edition, or what is known now, differs from an edition. */
export async function differencesOf(
  db: Database,
  { after, ...asked }: AskedEdition & { readonly after?: number | undefined },
  actor: Actor,
  now?: Date,
): Promise<Result<DifferencesView>> {
  const before = await find(db, asked, actor);
  if (!before.ok) return before;
  const { kept, standing } = before.value;
  const knownBefore = await snapshotOfEdition(db, kept);
  const second = after === undefined ? null : await find(db, { situation: asked.situation, number: after }, actor);
  if (second && !second.ok) return second;
  const known = second ? await snapshotOfEdition(db, second.value.kept) : (await snapshotNow(db, asked.situation, now)).snapshot;
  const later = second?.value.kept.edition ?? freeze(known, kept.edition.window, editionHash, asked.situation);
  const found = difference(kept.edition, later, { known, knownBefore });
  if (!found.ok) return found;
  const labels = labelsOf(known, found.value);
  return ok({ before: standing, after: second?.value.standing ?? null, asKnownOn: known.asKnownOn, differences: found.value, labels });
}

/** What is known at this moment, and the position in the record of deeds that this is. */
export async function snapshotNow(
  db: Database,
  situation: string,
  now: Date | undefined,
): Promise<{ readonly snapshot: Snapshot; readonly position: number }> {
  const { position, day } = (await knownOn(db, situation, undefined, now)) ?? { position: 0, day: '' };
  return { snapshot: await snapshotAt(db, { situation, position }, day), position };
}

/** A period as it would be frozen now, with what to look at first. */
export async function draftOf(
  db: Database,
  { situation, period }: { readonly situation: string; readonly period: string },
  actor: Actor,
  now?: Date,
): Promise<Result<DraftView>> {
  const lines = await listEditions(db, situation, actor);
  if (!lines.ok) return lines;
  const window = windowIn(period);
  if (!window.ok) return window;
  const { snapshot: known } = await snapshotNow(db, situation, now);
  const made = freeze(known, window.value, editionHash, situation);
  const of = (standing: StandingEdition['standing']) => lines.value.find((line) => line.period === period && line.standing === standing) ?? null;
  const standing = of('stands');
  const kept = standing && (await readEdition(db, situation, standing.number));
  const found = kept ? difference(kept.edition, made, { known, knownBefore: await snapshotOfEdition(db, kept) }) : null;
  const differences = found?.ok ? found.value : [];
  const check = checkList(known, window.value);
  const { checksum, asKnownOn, rows } = made;
  return ok({
    situation,
    period,
    window: window.value,
    asKnownOn,
    checksum,
    rows,
    check,
    standing,
    waiting: of('waits'),
    differences,
    changed: !kept || !saysTheSame(kept.edition, made),
    labels: labelsOf(
      known,
      differences,
      check.flatMap(({ findings }) => findings),
    ),
  });
}

export type AskedKeeping = {
  readonly situation: string;
  readonly period: string;
  readonly seen?: string | undefined;
  readonly reason: string;
};

/** Freezes the figures of a period as known now, or prepares a quarter to be handed over. */
export async function keepFigures(
  db: Database,
  { situation, period, seen, reason }: AskedKeeping,
  kind: WantedEdition['kind'],
  { actor, now }: Doing,
): Promise<Result<StandingEdition>> {
  const window = windowIn(period);
  const kept = await within(
    db,
    situation,
    async (entered) => {
      const member = may(actor, kind === 'submission' ? 'submit a quarter' : 'freeze an edition', situation);
      if (!member.ok) return member;
      if (!window.ok) return window;
      return keepEdition(entered, { kind, period, window: window.value, seen }, { by: signerOf(member.value), reason });
    },
    now,
  );
  if (!kept) return refuse(cards.notFound);
  return kept.ok ? standingNow(db, kept.value.line) : kept;
}

/** Signs a prepared quarter as the second person. */
export async function signQuarter(
  db: Database,
  { situation, number, seen, reason }: AskedEdition & { readonly seen: string; readonly reason: string },
  { actor, now }: Doing,
): Promise<Result<StandingEdition>> {
  const signed = await within(
    db,
    situation,
    async (entered) => {
      const member = may(actor, 'sign a submission', situation);
      return member.ok ? signSubmission(entered, number, seen, { by: signerOf(member.value), reason }) : member;
    },
    now,
  );
  if (!signed) return refuse(cards.notFound);
  return signed.ok ? standingNow(db, signed.value) : signed;
}

async function standingNow(db: Database, { situation, number }: AskedEdition): Promise<Result<StandingEdition>> {
  const line = standingsOf(await readEditions(db, situation)).find((one) => one.number === number);
  return line ? ok(line) : refuse(countingCards.noSuchEdition, { number });
}
