import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '#kernel';
import { sql } from 'kysely';
import { canonical, type Entered, recordAllIn } from '#platform/server';
import { incidentCards as cards } from './cards.ts';
import type { KeptReport, Receipt, ReportStanding, SentReport } from './receipt.ts';
import { reportFaults } from './rules.ts';
import { claimId, claimIds, insertReports, readReports } from './store.ts';

/** Who sends, and for which organisation. */
export type Sender = { readonly person: string; readonly organisation: string };

/** What came of a report: its receipt, and whether this is the first time that it came. */
export type Taken = { readonly receipt: Receipt; readonly isNew: boolean };

/** The hash of a report's content: of everything that was sent but the names, which are kept apart. */
export function contentHashOf(sent: SentReport, sender: Sender, situation: string): string {
  return createHash('sha256')
    .update(canonical({ ...sent, organisation: sender.organisation, situation }))
    .digest('hex');
}

/** A report on its way in. `sameIdentities` says whether what is kept apart of it is the same too. */
export type Coming = {
  readonly sent: SentReport;
  readonly sender: Sender;
  readonly sameIdentities: (contentHash: string) => Promise<boolean>;
};

/**
 * Takes reports in, each for itself: what is wrong with one is no matter of the others. The same report again gets the
 * same receipt and changes nothing; other content under the same id is kept beside it and raises an alarm, for a
 * person to look at. Those that come for the first time are written together, and the order is kept.
 */
export async function takeReports(entered: Entered, coming: readonly Coming[]): Promise<readonly Result<Taken>[]> {
  const results: Result<Taken>[] = [];
  const hashes = coming.map(({ sent, sender }) => contentHashOf(sent, sender, entered.situation));
  const firstPlace = new Map([...coming.entries()].reverse().map(([index, { sent }]) => [sent.id, index]));
  const isPlain = ({ sent }: Coming, index: number) => sent.corrects === null && reportFaults(sent).length === 0 && firstPlace.get(sent.id) === index;
  const claims = coming.flatMap((one, index) => (isPlain(one, index) ? [{ id: one.sent.id, contentHash: hashes[index] ?? '' }] : []));
  const claimed = await claimIds(entered.tx, entered.situation, claims);
  const first = new Set<string>();
  let waiting: New[] = [];
  const write = async () => {
    const written = await keep(entered, waiting);
    for (const [place, { index }] of waiting.entries()) results[index] = written[place] ?? refuse(cards.noSuchReport);
    waiting = [];
  };
  for (const [index, one] of coming.entries()) {
    const { id } = one.sent;
    if (claimed.has(id) && !first.has(id)) {
      first.add(id);
      waiting.push({ ...one, index, contentHash: hashes[index] ?? '', standing: 'taken' });
      continue;
    }
    // It may rest on one that still waits, and comes after all of them.
    await write();
    results[index] = await takeApart(entered, one);
  }
  await write();
  return results;
}

type New = Coming & { readonly index: number; readonly contentHash: string; readonly standing: ReportStanding };

/** Writes reports that nothing speaks against. */
async function keep(entered: Entered, fresh: readonly New[]): Promise<readonly Result<Taken>[]> {
  if (fresh.length === 0) return [];
  const positions = await recordAllIn(
    entered,
    fresh.map(({ sent, sender, standing, contentHash }) => ({
      actor: `account ${sender.person}`,
      action: standing === 'taken' ? 'receive a report' : 'receive other content under the id of a report',
      subject: sent.id,
      reason: sent.channel,
      details: { contentHash },
    })),
  );
  const kept = fresh.map(({ sent, sender, contentHash, standing }, index): KeptReport => ({
    ...sent,
    contentHash,
    receivedAt: entered.at.toISOString(),
    organisation: sender.organisation,
    situation: entered.situation,
    person: sender.person,
    position: positions[index] ?? 0,
    standing,
  }));
  await insertReports(entered.tx, kept);
  return kept.map((report) => ok({ receipt: receiptOf(report), isNew: true }));
}

/** Takes one report in that is not simply new. A refusal leaves no trace of it, and of nothing else. */
async function takeApart(entered: Entered, coming: Coming): Promise<Result<Taken>> {
  await sql`savepoint one_report`.execute(entered.tx);
  const taken = await takeOne(entered, coming);
  await sql.raw(taken.ok ? 'release savepoint one_report' : 'rollback to savepoint one_report').execute(entered.tx);
  return taken;
}

async function takeOne(entered: Entered, coming: Coming): Promise<Result<Taken>> {
  const { tx, situation } = entered;
  const { sent, sender, sameIdentities } = coming;
  const [fault] = reportFaults(sent);
  if (fault !== undefined) return refuse(cards.faultyReport, { fault });
  const facts = contentHashOf(sent, sender, situation);
  const claimed = await claimId(tx, sent.id, situation, facts);
  if (claimed.situation !== situation) return refuse(cards.idElsewhere);
  const known = { situation, position: Number.MAX_SAFE_INTEGER };
  const before = await readReports(tx, known, { ids: [sent.id], withdrawn: true });
  for (const kept of before) {
    // A conflict that differs only in what is kept apart bears a mark behind the hash of its facts.
    if (kept.contentHash.split('/')[0] === facts && (await sameIdentities(kept.contentHash))) return ok({ receipt: receiptOf(kept), isNew: false });
  }
  const refused = await correctionRefused(entered, sent, sender);
  if (refused) return refused;
  const same = before.filter(({ contentHash }) => contentHash.split('/')[0] === facts).length;
  const contentHash = same === 0 ? facts : `${facts}/${same + 1}`;
  const standing = before.length === 0 ? 'taken' : 'conflict';
  const [taken] = await keep(entered, [{ ...coming, index: 0, contentHash, standing }]);
  if (!taken) throw new Error('one report that is kept has one receipt');
  return taken;
}

function receiptOf({ id, contentHash, receivedAt, position, standing }: KeptReport): Receipt {
  return { id, contentHash, receivedAt, position, standing };
}

/** A correction names a report that is there, and of the sender's own organisation. */
async function correctionRefused({ tx, situation }: Entered, { corrects }: SentReport, { organisation }: Sender): Promise<Result<never> | null> {
  if (corrects === null) return null;
  const [corrected] = await readReports(tx, { situation, position: Number.MAX_SAFE_INTEGER }, { ids: [corrects], standing: 'taken' });
  if (!corrected) return refuse(cards.correctsNothing);
  return corrected.organisation === organisation ? null : refuse(cards.correctsAnothers);
}
