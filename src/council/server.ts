/** council, on the server: its tables and how they are read. */
export { takeInCouncilList } from './commands.ts';
export { readCouncil } from './store.ts';
export { councilTables, sponsorships } from './tables.ts';
