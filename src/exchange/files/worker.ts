// Reads one table apart from the server, within the memory it is given; a file that breaks its reader breaks only this.
import { parentPort, workerData } from 'node:worker_threads';
import { sheetOfCsv } from './csv.ts';
import type { TableDone, TableJob } from './workbook.ts';

async function work(job: TableJob): Promise<TableDone> {
  try {
    if (job.form === 'csv') return { sheets: [sheetOfCsv(job.text)] };
    const { sheetsOfWorkbook } = await import('./xlsx.ts');
    return { sheets: sheetsOfWorkbook(job.bytes) };
  } catch (error) {
    return { fault: /password/i.test(error instanceof Error ? error.message : '') ? 'locked' : 'broken' };
  }
}

parentPort?.postMessage(await work(workerData as TableJob));
