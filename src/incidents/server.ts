/** incidents, the server's side: the tables of the option lists, and reports as they come and are kept. */
export {
  answersInput,
  dateInput,
  dayInput,
  incidentCalls,
  occurredInput,
  placeInput,
  reportId,
  reportInput,
  sentReport,
  situationInput,
  tallyInput,
  violationInput,
} from './api.ts';
export { type Coming, contentHashOf, type Sender, takeReports, type Taken } from './commands.ts';
export { correctionsOf, incidentMigrations, knownMentions, marksOf, readReports } from './store.ts';
export {
  addToImport,
  importMigrations,
  type ImportedRow,
  insertImport,
  insertRows,
  keepFormer,
  keepMapping,
  mappingOf,
  readFormer,
  readImports,
  readMapping,
  reportsOfImport,
  rowsOfBase,
  secretOf,
  withdrawImport,
  withdrawnReports,
} from './store/imports.ts';
export { keepOutside, outsideEvents, outsideLoads, outsideMigrations, outsideYears } from './store/outside.ts';
export { termLists, terms, termTables } from './tables.ts';
