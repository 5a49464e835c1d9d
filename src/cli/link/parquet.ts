import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { refuse, type Result } from '#kernel';
import { linkCards } from './cards.ts';
import type { Visit } from './bytes.ts';

/** Visits the rows of a Parquet file in their order; every value as the text it is written as. */
export async function eachParquetRow(path: string, hash: Hash | null, visit: Visit, from: number): Promise<Result<true>> {
  if (hash) for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', preserve_insertion_order: 'true' });
  const connection = await instance.connect();
  try {
    return await visitRows(connection, path, visit, from);
  } catch {
    return refuse(linkCards.broken, { file: path, form: 'Parquet' });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function visitRows(connection: DuckDBConnection, path: string, visit: Visit, from: number): Promise<Result<true>> {
  const file = `read_parquet('${path.replaceAll("'", "''")}')`;
  const head = (await connection.runAndReadAll(`SELECT * FROM ${file} LIMIT 0`)).columnNames();
  if (from === 0 && !visit(head, 0)) return { ok: true, value: true };
  const texts = head.map((name) => `CAST("${name.replaceAll('"', '""')}" AS VARCHAR)`);
  const rows = await connection.stream(`SELECT ${texts.join(', ')} FROM ${file}`);
  let row = 0;
  for (let chunk = await rows.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await rows.fetchChunk())
    for (const cells of chunk.getRows())
      if (
        !visit(
          cells.map((cell) => (typeof cell === 'string' ? cell : '')),
          ++row,
        )
      )
        return { ok: true, value: true };
  return { ok: true, value: true };
}
