/** verification, the server's side: findings as they are opened, changed and signed, and as they stood at any position. */
export { factsInput, verificationCalls } from './api.ts';
export { doDeed, listHash, sign, type Signed, type Signing, type Wanted, withdrawFinding } from './commands.ts';
export { findingsOnReports, readDeeds, readFindings, verificationMigrations } from './store.ts';
