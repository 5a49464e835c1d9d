// Reads one table apart from the server, within the memory it is given; a file that breaks its reader breaks only this.
import { parentPort, workerData } from 'node:worker_threads';
import { sheetOfCsv } from './csv.ts';
import type { TableDone, TableJob } from './workbook.ts';
import { sheetsOfWorkbook } from './xlsx.ts';

function work(job: TableJob): TableDone {
  try {
    return { sheets: job.form === 'csv' ? [sheetOfCsv(job.text)] : sheetsOfWorkbook(job.bytes) };
  } catch (error) {
    return { fault: /password|encrypt/i.test(error instanceof Error ? error.message : '') ? 'locked' : 'broken' };
  }
}

parentPort?.postMessage(work(workerData as TableJob));
