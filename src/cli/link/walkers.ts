import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type Engage, pack, type Pairs, sorted, walkHere, type Walkers } from '#matching/linkage';
import { type Asked, type Begun, places } from './gate.ts';

/** Tables smaller than this are walked in one thread. @source ours: starting threads takes longer than it saves */
const fewRecords = 50_000;
/** So many threads at most, however many processors there are: each holds its own dictionaries. */
const mostThreads = 8;
/** A thread that says nothing for so long is taken to have died. */
const patience = 3_600_000;

/** Walkers in so many threads, or in as many as the computer has processors. The result is the same with any number. */
export function walkersIn(threads: number | null): Engage {
  return (fields, keys, size) => {
    const count = threads ?? (size < fewRecords ? 1 : Math.min(availableParallelism(), mostThreads));
    return count <= 1 || keys.length === 0 ? walkHere(fields, keys, size) : engageThreads(fields, keys, size, count);
  };
}

type Answer = { readonly pairs: Pairs; readonly seen: ReturnType<Walkers['walk']>['seen']; readonly error?: string };

function engageThreads(fields: Parameters<Engage>[0], keys: Parameters<Engage>[1], size: number, count: number): Walkers {
  const stands = keys.map(() => new Uint8Array(new SharedArrayBuffer((size >> 3) + 1)));
  const counts = new Int32Array(new SharedArrayBuffer(keys.length * 8));
  const gate = new Int32Array(new SharedArrayBuffer(12));
  const portable = pack(fields, keys, size);
  const threads = Array.from({ length: count }, (_, part) => begin({ portable, share: { part, of: count }, stands, counts, gate }));
  waitFor(gate, places.ready, count);
  let walks = 0;
  return {
    walk: ({ models, frequencies, crossed }, _, floor) => {
      const asked: Asked = { learnt: { models, frequencies, crossed }, floor };
      for (const { port } of threads) port.postMessage(asked);
      walks += count;
      waitFor(gate, places.walked, walks);
      return merged(threads.map(({ port }) => receiveMessageOnPort(port)?.message as Answer));
    },
    stands: keys.map(({ key }, at) => ({ key, stands: stands[at] ?? null, known: counts[2 * at] ?? 0, crowded: counts[2 * at + 1] ?? 0 })),
    close: () => threads.forEach(({ worker }) => void worker.terminate()),
  };
}

function begin(begun: Omit<Begun, 'port'>): { readonly worker: Worker; readonly port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./walker.ts', import.meta.url), { workerData: { ...begun, port: port2 }, transferList: [port2] });
  worker.unref();
  return { worker, port: port1 };
}

/** Waits in this thread until so many have passed: nothing else is to be done meanwhile. */
function waitFor(gate: Int32Array, place: number, count: number): void {
  for (let passed = Atomics.load(gate, place); passed < count; passed = Atomics.load(gate, place)) {
    if (Atomics.wait(gate, place, passed, patience) === 'timed-out') throw new Error('a thread of the linkage engine no longer answers');
  }
}

/** The pairs of all threads in one order. No pair was given twice: each stands in one block of its first key. */
function merged(answers: readonly Answer[]): ReturnType<Walkers['walk']> {
  const failed = answers.find(({ error }) => error !== undefined);
  if (failed) throw new Error(failed.error);
  const total = answers.reduce((sum, { pairs }) => sum + pairs.a.length, 0);
  const pairs = { a: new Int32Array(total), b: new Int32Array(total), weight: new Float32Array(total) };
  const seen = { candidates: 0, visited: 0, compared: 0 };
  let used = 0;
  for (const one of answers) {
    pairs.a.set(one.pairs.a, used);
    pairs.b.set(one.pairs.b, used);
    pairs.weight.set(one.pairs.weight, used);
    used += one.pairs.a.length;
    seen.candidates += one.seen.candidates;
    seen.visited += one.seen.visited;
    seen.compared += one.seen.compared;
  }
  return { pairs: sorted(pairs), seen };
}
