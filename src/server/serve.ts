import type { AddressInfo } from 'node:net';
import { readConfig } from '#platform/server';
import { makeApp } from './app.ts';
import { makeKeepers } from './keepers.ts';
import { openGround } from './ground.ts';

export type Serving = {
  readonly url: string;
  readonly edition: { readonly number: number; readonly hash: string } | null;
  /** The one-time address by which a person becomes a keeper. */
  readonly keeperUrl: string;
  readonly stop: () => Promise<void>;
};

/** Starts the server; with port 0 the system chooses a free one. */
export async function serve(env: NodeJS.ProcessEnv = process.env): Promise<Serving> {
  const config = readConfig(env);
  const ground = await openGround(config);
  const keepers = makeKeepers(config.url);
  const app = await makeApp(ground, keepers);
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await ground.close();
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  const record = await ground.records.current();
  const url = env['VIGIL_URL'] ?? config.url.replace(/:\d+$/, `:${port}`);
  return {
    url,
    keeperUrl: `${url}${keepers.newLink()}`,
    edition: record && record.edition,
    stop: async () => {
      await app.close();
      await ground.close();
    },
  };
}
