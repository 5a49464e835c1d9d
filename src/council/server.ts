/** council, on the server: its tables and how they are read. */
export { takeInCouncilList, takeInLibrary } from './commands.ts';
export { NotMarc, readMarc } from './marc.ts';
export { readCouncil } from './store.ts';
export { councilTables, sponsorships } from './tables.ts';
