// A thread of `vigil link`: walks its share of the blocks of every key, each time it is given what was learnt.
import { workerData } from 'node:worker_threads';
import { compile, findWithin, unpack, walkedOf, walkKeys } from '#matching/linkage';
import { type Asked, type Begun, places } from './gate.ts';

function begin({ portable, share, stands, counts, gate, port }: Begun): void {
  const { fields, keys } = unpack(portable);
  const walked = walkedOf(keys, portable.size, share);
  const within = findWithin(fields);
  walked.forEach(({ blocks: { rows }, known, crowded }, key) => {
    const bits = stands[key];
    if (bits) for (const row of rows) Atomics.or(bits, row >> 3, 1 << (row & 7));
    Atomics.add(counts, 2 * key, known);
    Atomics.add(counts, 2 * key + 1, crowded);
  });
  const pass = (place: number) => {
    Atomics.add(gate, place, 1);
    Atomics.notify(gate, place);
  };
  const all = walked.map(({ key, known, crowded }, at) => ({ key, known, crowded, stands: stands[at] ?? null }));
  port.on('message', ({ learnt, floor }: Asked) => {
    try {
      const compiled = compile(fields, learnt.models, learnt.frequencies, learnt.crossed, within);
      const { pairs, seen } = walkKeys(compiled, walked, all, floor);
      port.postMessage({ pairs, seen }, [pairs.a.buffer as ArrayBuffer, pairs.b.buffer as ArrayBuffer, pairs.weight.buffer as ArrayBuffer]);
    } catch (error) {
      port.postMessage({ error: String(error) });
      pass(places.failed);
    }
    pass(places.walked);
  });
  pass(places.ready);
}

begin(workerData as Begun);
