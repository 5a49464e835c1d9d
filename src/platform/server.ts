/**
 * platform: the world. Configuration, the embedded PostgreSQL, migrations, the record of deeds, the editions of
 * the public record, reading its tables, HTTP, the log. Server door only.
 */
export { type ApartFault, makeApart } from './apart.ts';
export { backUp, backupCards, verifyBackup } from './backup/backup.ts';
export { readShapes, settleText } from './backup/catalogue.ts';
export type { BackupSum, TableSum } from './backup/file.ts';
export { restore, tableSum } from './backup/restore.ts';
export {
  type Caseload,
  caseloadMigrations,
  caseloads,
  dayIn,
  type Entered,
  type Known,
  knownNow,
  knownOn,
  openCaseload,
  recordAllIn,
  recordIn,
  within,
} from './caseloads.ts';
export { checkout, type Config, exerciseDatabase, readConfig } from './config.ts';
export {
  type Database,
  dropDatabase,
  hasDatabase,
  isAway,
  isReady,
  makeDatabase,
  migrate,
  type NamedMigration,
  NewerDatabase,
  type OpenDatabase,
  openDatabase,
  type Tables,
} from './database.ts';
export { type Deed, newestDeeds, recordDeed, timesOfDeeds } from './deeds.ts';
export {
  canonical,
  currentEdition,
  type Edition,
  type Incoming,
  keysOf,
  listEditions,
  markLoaded,
  platformMigrations,
  readStatements,
  readTableSources,
  sha256,
  type TableChange,
  takeIn,
  wasLoaded,
} from './editions.ts';
export { type Bind, type Download, type HttpOptions, largestBody, makeHttp, type Prepared, prepare, problem, type Said } from './http.ts';
export { type AnyTable, dataOrigin, hashOfFolder, loadFolder, type LoadReport } from './loading.ts';
export { newId } from './ids.ts';
export { listCards, type ListDeed, listsTaken, takeInList, type TakenList, undoList } from './lists.ts';
export { log } from './log.ts';
export { OtherMajor } from './postgres.ts';
export {
  checkReferences,
  column,
  DataFault,
  type ReadTable,
  readRows,
  readTable,
  type RecordTable,
  type RejectedRow,
  sourceCells,
  sourceColumns,
  standingColumns,
  type TableSource,
  tableSource,
} from './tables.ts';
