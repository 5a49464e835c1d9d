import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { refuse, type Result } from '#kernel';
import { linkCards } from './cards.ts';
import { firstBytes, type Visit } from './bytes.ts';

/** The encodings that are told by their first bytes; everything else must be UTF-8. */
function encodingOf(path: string): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [one, two] = firstBytes(path, 2);
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  return one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8';
}

/** What parts the cells: the sign that stands most often in the first line. */
function delimiterOf(path: string, encoding: string): string {
  const text = new TextDecoder(encoding).decode(firstBytes(path, 65_536));
  const line = text.split(/\r?\n/, 1)[0]?.replaceAll(/"[^"]*"/g, '') ?? '';
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

class BrokenEncoding extends Error {}

/** Visits the rows of a file of delimited text. */
export async function eachCsvRow(path: string, hash: Hash | null, visit: Visit, from: number): Promise<Result<true>> {
  const encoding = encodingOf(path);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decoding = new Transform({
    transform(chunk: Buffer, _, done) {
      hash?.update(chunk);
      try {
        done(null, decoder.decode(chunk, { stream: true }));
      } catch {
        done(new BrokenEncoding());
      }
    },
    flush(done) {
      try {
        done(null, decoder.decode());
      } catch {
        done(new BrokenEncoding());
      }
    },
  });
  const stop = new AbortController();
  const parser = parse({ delimiter: delimiterOf(path, encoding), bom: true, relax_column_count: true, skip_empty_lines: true });
  let row = 0;
  parser.on('readable', () => {
    for (let cells = parser.read() as string[] | null; cells !== null; cells = parser.read() as string[] | null) {
      if (!stop.signal.aborted && row >= from && !visit(cells, row)) stop.abort();
      row++;
    }
  });
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), decoding, parser, { signal: stop.signal });
  } catch (error) {
    if (error instanceof BrokenEncoding) return refuse(linkCards.encoding, { file: path });
    if (stop.signal.aborted) return { ok: true, value: true };
    const { code, lines } = error as { code?: string; lines?: number };
    if (code?.startsWith('CSV_') || code === 'INVALID_OPENING_QUOTE') return refuse(linkCards.quotes, { file: path, line: lines ?? row });
    throw error;
  }
  return { ok: true, value: true };
}
