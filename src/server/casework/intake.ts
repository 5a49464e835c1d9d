import type { Receipt } from '#incidents';
import { cards, refuse, type Result } from '#kernel';
import { type Database, isAway } from '#platform/server';
import { type SendingBy, sendReports } from './work.ts';

/** Sends one report and answers once it is kept for good. */
export type Intake = (situation: string, sending: SendingBy, bytes?: number) => Promise<Result<Receipt>>;

type Waiting = {
  readonly sending: SendingBy;
  readonly bytes: number;
  readonly resolve: (result: Result<Receipt>) => void;
  readonly reject: (error: unknown) => void;
};

/** What shares a transaction at most: enough that its one write to the disk no longer matters, little enough to be quick. */
const together = { reports: 200, bytes: 8_000_000 };

/**
 * Lets reports that wait share a transaction: while one is written to the disk, those that come queue up, and all of
 * them go into the next. Nobody is answered before the own report is safe, and each gets the own receipt or refusal.
 */
export function makeIntake(db: Database): Intake {
  const queues = new Map<string, Waiting[]>();
  const work = async (situation: string, queue: Waiting[]) => {
    while (queue.length > 0) await receive(db, situation, nextOf(queue));
    queues.delete(situation);
  };
  return (situation, sending, bytes = 0) =>
    new Promise((resolve, reject) => {
      const waiting: Waiting = { sending, bytes, resolve, reject };
      const queue = queues.get(situation);
      if (queue) {
        queue.push(waiting);
        return;
      }
      const own = [waiting];
      queues.set(situation, own);
      void work(situation, own);
    });
}

/** The next ones in the queue, at least one. */
function nextOf(queue: Waiting[]): readonly Waiting[] {
  let bytes = 0;
  let count = 0;
  for (const waiting of queue) {
    bytes += waiting.bytes;
    if (count > 0 && (bytes > together.bytes || count >= together.reports)) break;
    count += 1;
  }
  return queue.splice(0, count);
}

/** Never throws: whatever comes of a report is told to whoever waits for it. */
async function receive(db: Database, situation: string, batch: readonly Waiting[]): Promise<void> {
  try {
    const results = await sendReports(
      db,
      situation,
      batch.map(({ sending }) => sending),
    );
    for (const [index, { resolve }] of batch.entries()) resolve(results[index] ?? refuse(cards.notFound));
  } catch (error) {
    // One that the database cannot take must not take the others with it: each is tried for itself.
    if (batch.length > 1 && !isAway(error)) for (const one of batch) await receive(db, situation, [one]);
    else
      for (const { resolve, reject } of batch)
        if (isUnkeepable(error)) resolve(refuse(cards.badInput, { reason: unkeepable }));
        else reject(error);
  }
}

const unkeepable = 'U+0000';

/** A text holds the one character that the database cannot keep. @source PostgreSQL documentation, 8.14 (jsonb and U+0000) */
function isUnkeepable(error: unknown): boolean {
  return error instanceof Error && ['22P05', '22021'].includes((error as { code?: string }).code ?? '');
}
