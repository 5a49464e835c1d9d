import type { MessagePort } from 'node:worker_threads';
import type { Portable, PortableLearnt } from '#matching/linkage';

/** What a thread is begun with. Its places in `gate`: how many are ready, how many have walked, whether one has failed. */
export type Begun = {
  readonly portable: Portable;
  readonly share: { readonly part: number; readonly of: number };
  /** One bit for each record and key that stands in a block that is walked, filled by all threads. */
  readonly stands: readonly Uint8Array[];
  /** Two numbers for each key: records that have it, and those of them in blocks too large to be walked. */
  readonly counts: Int32Array;
  readonly gate: Int32Array;
  readonly port: MessagePort;
};

/** What a thread is given, and what it gives back. */
export type Asked = { readonly learnt: PortableLearnt; readonly floor: number };

/** The three places of the gate between the threads and who waits for them. */
export const places = { ready: 0, walked: 1, failed: 2 } as const;
