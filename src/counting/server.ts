/** counting, the server's side: what was known on a day, read from the caseloads. */
export { countingCalls, periodInput } from './api.ts';
export { countable, readSnapshot } from './store.ts';
