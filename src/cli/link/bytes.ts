import { closeSync, openSync, readSync } from 'node:fs';

/** Takes one row, the head being row 0; answers false when no more rows are wanted. */
export type Visit = (cells: readonly string[], row: number) => boolean;

/** The first bytes of a file. */
export function firstBytes(path: string, count: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readSync(file, bytes, 0, count, 0));
  } finally {
    closeSync(file);
  }
}
