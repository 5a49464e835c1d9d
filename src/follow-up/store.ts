import { type Database, readStatements, type RecordTable } from '#platform/server';
import type { Register } from '#register';
import { type FollowUp, makeFollowUp } from './book.ts';
import * as tables from './tables.ts';

/** Reads listings, action plans and programmes, as an edition holds them. */
export async function readFollowUp(db: Database, edition: number, register: Register): Promise<FollowUp> {
  const read = <Row>(table: RecordTable<Row>) => readStatements<Row>(db, table.name, edition);
  const rows = {
    listings: await read(tables.listings),
    listingCounts: await read(tables.listingCounts),
    actionPlans: await read(tables.actionPlans),
    actionPlanCounts: await read(tables.actionPlanCounts),
    programmes: await read(tables.programmes),
  };
  return makeFollowUp(rows, register);
}
