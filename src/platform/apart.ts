import { Worker } from 'node:worker_threads';

/** How much a file that a stranger handed in may use while it is read: time, memory, how many at once and how many waiting. */
export type ApartLimits = { readonly seconds: number; readonly megabytes: number; readonly atOnce: number; readonly waiting: number };

/** Why nothing was read. */
export type ApartFault = 'busy' | 'too slow' | 'too large' | 'broken';

/**
 * A reader of files in a worker of its own, with limits of time and memory; few at once, so that files cannot use up
 * the machine. `worker` answers each job with one message; `failed` says in the caller's words why none came.
 */
export function makeApart<Done>(worker: URL, limits: ApartLimits, failed: (fault: ApartFault) => Done): (job: unknown) => Promise<Done> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (job) => {
    if (running >= limits.atOnce) {
      if (waiting.length >= limits.waiting) return failed('busy');
      await new Promise<void>((go) => {
        waiting.push(go);
      });
    }
    running++;
    try {
      return await inWorker(worker, limits, job, failed);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

function inWorker<Done>(file: URL, limits: ApartLimits, job: unknown, failed: (fault: ApartFault) => Done): Promise<Done> {
  const worker = new Worker(file, {
    workerData: job,
    stdin: false,
    stdout: true,
    stderr: true,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
  return new Promise((resolve) => {
    const end = (done: Done) => {
      clearTimeout(late);
      resolve(done);
      void worker.terminate();
    };
    const late = setTimeout(() => end(failed('too slow')), limits.seconds * 1000);
    worker.once('message', (done: Done) => end(done));
    worker.once('error', (error) => end(failed((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too large' : 'broken')));
    worker.once('exit', () => end(failed('broken')));
  });
}
