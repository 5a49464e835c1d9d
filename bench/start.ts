import { join } from 'node:path';
import { recordTables } from '#overview/server';
import { loadFolder, readConfig } from '#platform/server';
import { bundledData, openGround } from '../src/server/ground.ts';
import { machine, ms, startServer, summary, withFolder } from './tools/measure.ts';

const runs = 5;

/** Start of the server, cold (a new database) and warm (one that is there), and load of the whole record. */
export async function measure(): Promise<void> {
  console.log(machine());
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < runs; run++) {
    await withFolder(async (folder) => {
      const first = await startServer(join(folder, 'data'));
      cold.push(first.ready);
      await first.stop();
      const second = await startServer(join(folder, 'data'));
      warm.push(second.ready);
      await second.stop();
    });
  }
  const [c, w] = [summary(cold), summary(warm)];
  console.log(`cold start, database made and record loaded: median ${ms(c.p50)} (${ms(c.min)} to ${ms(c.max)}, ${runs} runs)`);
  console.log(`warm start: median ${ms(w.p50)} (${ms(w.min)} to ${ms(w.max)}, ${runs} runs)`);
  await withFolder(loads);
}

async function loads(folder: string): Promise<void> {
  const ground = await openGround(readConfig({ VIGIL_DATA: join(folder, 'data') }));
  try {
    const times: number[] = [];
    let rows = 0;
    for (let run = 0; run < runs; run++) {
      const began = performance.now();
      const report = await loadFolder(ground.db, bundledData, recordTables, { actor: 'bench', reason: 'to measure' });
      times.push(performance.now() - began);
      rows = report.tables.reduce((sum, table) => sum + table.rows, 0);
    }
    const same = summary(times);
    console.log(`the same ${rows} rows loaded again, nothing changes: median ${ms(same.p50)} (${ms(same.min)} to ${ms(same.max)})`);
    await ground.db.deleteFrom('statements').execute();
    const began = performance.now();
    await loadFolder(ground.db, bundledData, recordTables, { actor: 'bench', reason: 'to measure' });
    console.log(`all ${rows} rows loaded new: ${ms(performance.now() - began)}`);
  } finally {
    await ground.close();
  }
}
