import { refuse, type Result } from '#kernel';
import { overviewCards, type PublicRecord } from '#overview';
import type { Records } from '#overview/server';
import { openGround } from '../server/ground.ts';
import { print, tellRefusal } from './shell.ts';

/** Opens the record in the wanted edition, does the work, and leaves. */
export async function withRecord(edition: string | undefined, work: (record: PublicRecord, records: Records) => void | Promise<void>): Promise<void> {
  const ground = await openGround();
  try {
    const record = edition === undefined ? await ground.records.current() : await ground.records.find(edition);
    if (record) await work(record, ground.records);
    else process.exitCode = tellRefusal(refused(edition));
  } finally {
    await ground.close();
  }
}

function refused(edition: string | undefined) {
  const result = edition === undefined ? refuse(overviewCards.noRecord) : refuse(overviewCards.noSuchEdition, { edition });
  if (result.ok) throw new Error('a refusal is never ok');
  return result.refusal;
}

/** Prints a value as JSON, or says the refusal. */
export function printResult<T>(result: Result<T>, json: boolean | undefined, lines?: (value: T) => readonly string[]): void {
  if (!result.ok) process.exitCode = tellRefusal(result.refusal);
  else if (json || !lines) print(JSON.stringify(result.value, null, 2));
  else for (const line of lines(result.value)) print(line);
}
