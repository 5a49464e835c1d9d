/** counting, the server's side: what was known on a day, read from the caseloads. */
export { countingCalls, periodInput } from './api.ts';
export { editionHash, keepEdition, signSubmission, verifyEdition, type WantedEdition } from './commands.ts';
export { countable, readSnapshot, snapshotAt } from './store.ts';
export { countingMigrations, readEdition, readEditions } from './store/editions.ts';
