import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ok, refuse, type Result } from '#kernel';
import { type Database, type Entered, knownNow, recordIn, type Tables } from '#platform/server';
import type { Signer, Window } from '#verification';
import { countingCards as cards } from './cards.ts';
import type { EditionKind, EditionLine, EditionVerdict, KeptEdition } from './kept.ts';
import { canonical, checkEdition, freeze } from './rules/edition.ts';
import { mayKeep, maySign, standingEdition, standingsOf } from './rules/keeping.ts';
import { checksumInDeeds, insertEdition, readEdition, readEditions, writeSecond } from './store/editions.ts';
import { snapshotAt } from './store.ts';

/** The checksum of an edition. */
export const editionHash = (text: string) => createHash('sha256').update(text).digest('hex');

/** What is to be kept: of which period, as what, and the checksum that was seen. */
export type WantedEdition = {
  readonly kind: EditionKind;
  readonly period: string;
  readonly window: Window;
  readonly seen?: string | undefined;
};

type Doing = { readonly by: Signer; readonly reason: string };

/** Freezes what is known of a situation now, records that, and answers the edition. */
export async function keepEdition(entered: Entered, wanted: WantedEdition, { by, reason }: Doing): Promise<Result<KeptEdition>> {
  const { tx, situation, day } = entered;
  const { kind, period, window, seen } = wanted;
  const known = await knownNow(tx, situation);
  const made = freeze(await snapshotAt(tx, known, day), window, editionHash, situation);
  const lines = await readEditions(tx, situation);
  const stands = standingEdition(lines, period);
  const standing = stands && (await readEdition(tx, situation, stands.number));
  const may = mayKeep({ kind, made, seen, standing });
  if (!may.ok) return may;
  const { checksum, ...content } = made;
  const line: EditionLine = {
    situation,
    number: (lines.at(-1)?.number ?? 0) + 1,
    kind,
    period,
    rule: window.rule,
    ruleVersion: made.ruleVersion,
    cutOff: window.cutOff,
    asKnownOn: made.asKnownOn,
    position: known.position,
    checksum,
    reason,
    frozen: { by, on: day },
    second: null,
    replaces: stands?.number ?? null,
  };
  await insertEdition(tx, line, canonical(content));
  const action = kind === 'submission' ? 'edition: prepare a submission' : stands ? 'edition: correct' : 'edition: freeze';
  await recordIn(entered, { actor: `account ${by.person}`, action, subject: `edition ${line.number}`, reason, details: { period, checksum } });
  return ok({ line, edition: made });
}

/** Gives a submission its second signature, for exactly what was seen. */
export async function signSubmission(entered: Entered, number: number, seen: string, { by, reason }: Doing): Promise<Result<EditionLine>> {
  const { tx, situation, day } = entered;
  const line = standingsOf(await readEditions(tx, situation)).find((one) => one.number === number);
  if (!line) return refuse(cards.noSuchEdition, { number });
  const may = maySign(line, by, seen);
  if (!may.ok) return may;
  const second = { by, on: day };
  await writeSecond(tx, line, second);
  const details = { period: line.period, checksum: line.checksum };
  await recordIn(entered, { actor: `account ${by.person}`, action: 'edition: sign a submission', subject: `edition ${number}`, reason, details });
  return ok({ ...line, second });
}

/**
 * Looks whether an edition is what it was: its checksum, the checksum in the record of deeds, its figures counted again
 * from what it froze, and the whole of it made again from the findings as known at its position.
 */
export async function verifyEdition(db: Database | Kysely<Tables>, { line, edition }: KeptEdition): Promise<EditionVerdict> {
  const { situation, position } = line;
  const again = freeze(await snapshotAt(db, { situation, position }, edition.asKnownOn), edition.window, editionHash, situation);
  const { checksum, recounted } = checkEdition(edition, editionHash);
  return { checksum, deed: (await checksumInDeeds(db, line)) === edition.checksum, recounted, asKnown: canonical(again) === canonical(edition) };
}
