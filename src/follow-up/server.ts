/** follow-up, on the server: its tables and how they are read. */
export { readFollowUp } from './store.ts';
export { followUpTables } from './tables.ts';
