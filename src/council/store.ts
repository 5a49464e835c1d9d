import { type Database, readStatements, type RecordTable } from '#platform/server';
import type { Register } from '#register';
import { type Council, makeCouncil } from './book.ts';
import * as tables from './tables.ts';

/** Reads what the record holds about the Council, as an edition holds it. */
export async function readCouncil(db: Database, edition: number, register: Register): Promise<Council> {
  const read = <Row>(table: RecordTable<Row>) => readStatements<Row>(db, table.name, edition);
  const rows = {
    resolutions: await read(tables.resolutions),
    votes: await read(tables.votes),
    terms: await read(tables.terms),
    sponsorships: await read(tables.sponsorships),
    sponsorCounts: await read(tables.sponsorCounts),
    provisions: await read(tables.provisions),
    debates: await read(tables.debates),
    debateCounts: await read(tables.debateCounts),
    presidents: await read(tables.presidents),
    speakers: await read(tables.speakers),
    statements: await read(tables.statements),
    annualReports: await read(tables.annualReports),
    countryReports: await read(tables.countryReports),
    milestones: await read(tables.milestones),
    figures: await read(tables.figures),
  };
  return makeCouncil(rows, register);
}
