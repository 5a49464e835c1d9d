// Reads one file apart from the server, within the memory it is given; a file that breaks its reader breaks only this.
import { parentPort, workerData } from 'node:worker_threads';
import { textOfDocx } from './docx.ts';
import { ReadingFault } from './fault.ts';
import { textOfHtml } from './html.ts';
import { textOfPdf } from './pdf.ts';
import type { Done, Job } from './read.ts';

async function work({ form, content }: Job): Promise<Done> {
  try {
    if (typeof content === 'string') return { text: textOfHtml(content) };
    return { text: await (form === 'pdf' ? textOfPdf(content) : textOfDocx(content)) };
  } catch (error) {
    return { fault: error instanceof ReadingFault ? error.fault : 'broken' };
  }
}

parentPort?.postMessage(await work(workerData as Job));
