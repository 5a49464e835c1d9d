// Kills of server and database under load, and a check that nothing answered was lost. `npm run bench crash -- [rounds]`
import { join } from 'node:path';
import { openDatabase } from '#platform/server';
import { faultsIn } from './crash/check.ts';
import { drive } from './crash/drive.ts';
import { machine, withFolder } from './tools/measure.ts';

export async function measure(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? 300);
  console.log(machine());
  await withFolder(async (folder) => {
    const data = join(folder, 'data');
    const { ledger, rounds: done, seconds } = await drive(data, rounds);
    const { db, close } = await openDatabase({ databaseUrl: null, dataFolder: data });
    const faults = await faultsIn(db, ledger);
    await close();
    console.log(
      `${rounds} rounds in ${Math.round(seconds)} s: killed: server ${done.server}, database ${done.database}, both ${done.both}, one process of the database ${done.process}; ` +
        `${ledger.sent.size} reports, ${ledger.made.size} judgements and findings; ${ledger.answered} answers, ${ledger.unanswered} times none; ${faults.length} faults`,
    );
    for (const { kind, what } of faults.slice(0, 20)) console.log(`  ${kind}: ${what}`);
    if (faults.length > 0) process.exitCode = 1;
  });
}
