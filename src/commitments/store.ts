import { type Database, readStatements, type RecordTable } from '#platform/server';
import type { Register } from '#register';
import { type Commitments, makeCommitments } from './book.ts';
import * as tables from './tables.ts';

/** Reads what States promised, as an edition holds it. */
export async function readCommitments(db: Database, edition: number, register: Register): Promise<Commitments> {
  const read = <Row>(table: RecordTable<Row>) => readStatements<Row>(db, table.name, edition);
  const rows = {
    instruments: await read(tables.instruments),
    instrumentNames: await read(tables.instrumentNames),
    instrumentCounts: await read(tables.instrumentCounts),
    completeness: await read(tables.completeness),
    commitments: await read(tables.commitments),
  };
  return makeCommitments(rows, register);
}
