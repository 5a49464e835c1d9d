import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What the figures were measured on. */
export function machine(): string {
  const [cpu] = cpus();
  return `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}`;
}

export type Measured = { readonly min: number; readonly p50: number; readonly p99: number; readonly max: number };

/** Minimum, median, 99th percentile and maximum of measured milliseconds. */
export function summary(values: readonly number[]): Measured {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { min: at(0), p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? Number.NaN };
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** A folder that the database's own user may enter, removed at the end of the work. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-bench-'));
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type Started = { readonly url: string; readonly ready: number; readonly stop: () => Promise<void> };

/** Starts `vigil serve` on a free port; `ready` is the time in milliseconds to the printed address. */
export async function startServer(data: string): Promise<Started> {
  const began = performance.now();
  const env = { ...process.env, VIGIL_DATA: data, PORT: '0', DATABASE_URL: undefined, VIGIL_EXERCISE_PORT: 'off' };
  const child = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await address(child);
  return {
    url,
    ready: performance.now() - began,
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /ready: (http:\/\/\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => reject(new Error(said)));
  });
}
