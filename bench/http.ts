import { join } from 'node:path';
import autocannon from 'autocannon';
import { machine, startServer, withFolder } from './tools/measure.ts';

const seconds = 8;
const pages = ['/api/v1/states/KAZ', '/api/v1/resolutions/2427', '/api/v1/figures?year=2017', '/api/v1/search?q=kazakstan', '/api/v1/home'];

/** The interface for programs under 20 connections; the server and the load share this machine's cores. */
export async function measure(): Promise<void> {
  console.log(machine());
  await withFolder(async (folder) => {
    const server = await startServer(join(folder, 'data'));
    try {
      for (const page of pages) await one(server.url, page);
    } finally {
      await server.stop();
    }
  });
}

async function one(url: string, page: string): Promise<void> {
  const first = await fetch(url + page);
  const bytes = (await first.arrayBuffer()).byteLength;
  if (!first.ok) throw new Error(`${page} answers ${first.status}`);
  const { latency, requests, non2xx } = await autocannon({ url: url + page, connections: 20, duration: seconds });
  console.log(`${page} (${bytes} bytes): p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${Math.round(requests.average)} a second, ${non2xx} refused`);
}
