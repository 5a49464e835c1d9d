/** overview, on the server: opening the record, and the calls that the pages are asked by. */
export { overviewCalls } from './api.ts';
export { askedFigures, figuresCalls } from './figures/api.ts';
export { namesCalls } from './names/api.ts';
export { pageCalls } from './page-calls.ts';
export { type LoadedTable, makeRecords, readRecord, type Records, recordTables } from './store.ts';
export { workCalls } from './work/api.ts';
export { makeWork, type WorkLists } from './work/store.ts';
