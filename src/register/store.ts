import { type Database, readStatements, type RecordTable } from '#platform/server';
import { makeRegister, type Register } from './book.ts';
import * as tables from './tables.ts';

/** Reads the register as an edition holds it. */
export async function readRegister(db: Database, edition: number): Promise<Register> {
  const read = <Row>(table: RecordTable<Row>) => readStatements<Row>(db, table.name, edition);
  const [states, stateNames, groups, situations, situationNames, parties, partyNames, offices, holdings, publishers] = await Promise.all([
    read(tables.states),
    read(tables.stateNames),
    read(tables.groups),
    read(tables.situations),
    read(tables.situationNames),
    read(tables.parties),
    read(tables.partyNames),
    read(tables.offices),
    read(tables.officeHolders),
    read(tables.publishers),
  ]);
  return makeRegister({ states, stateNames, groups, situations, situationNames, parties, partyNames, offices, holdings, publishers });
}
