import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '#kernel';
import { canonical, type Entered, recordIn } from '#platform/server';
import { incidentCards as cards } from './cards.ts';
import type { KeptReport, Receipt, SentReport } from './receipt.ts';
import { reportFaults } from './rules.ts';
import { claimId, insertReport, readReports } from './store.ts';

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

/**
 * Takes a report in. The same report again gets the same receipt and changes nothing; other content under the same id
 * is kept beside it and raises an alarm, for a person to look at. `sameIdentities` says whether what is kept apart of
 * the report is the same too.
 */
export async function takeReport(
  entered: Entered,
  sent: SentReport,
  sender: Sender,
  sameIdentities: (contentHash: string) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Result<Taken>> {
  const { tx, situation, at } = entered;
  const [fault] = reportFaults(sent);
  if (fault !== undefined) return refuse(cards.faultyReport, { fault });
  const facts = contentHashOf(sent, sender, situation);
  const claimed = await claimId(tx, sent.id, situation, facts);
  if (claimed.situation !== situation) return refuse(cards.idElsewhere);
  const known = { situation, position: Number.MAX_SAFE_INTEGER };
  const before = await readReports(tx, known, { ids: [sent.id] });
  for (const kept of before) {
    // A conflict that differs only in what is kept apart bears a mark behind the hash of its facts.
    if (kept.contentHash.split('/')[0] === facts && (await sameIdentities(kept.contentHash))) return ok({ receipt: receiptOf(kept), isNew: false });
  }
  const refused = await correctionRefused(entered, sent, sender);
  if (refused) return refused;
  const same = before.filter(({ contentHash }) => contentHash.split('/')[0] === facts).length;
  const contentHash = same === 0 ? facts : `${facts}/${same + 1}`;
  const standing = before.length === 0 ? 'taken' : 'conflict';
  const position = await recordIn(entered, {
    actor: `account ${sender.person}`,
    action: standing === 'taken' ? 'receive a report' : 'receive other content under the id of a report',
    subject: sent.id,
    reason: sent.channel,
    details: { contentHash },
  });
  const report: KeptReport = {
    ...sent,
    contentHash,
    receivedAt: at.toISOString(),
    organisation: sender.organisation,
    situation,
    person: sender.person,
    position,
    standing,
  };
  await insertReport(tx, report);
  return ok({ receipt: receiptOf(report), isNew: true });
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
