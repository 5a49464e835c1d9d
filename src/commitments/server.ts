/** commitments, on the server: its tables and how they are read. */
export { takeInCommitmentList } from './commands.ts';
export { readCommitments } from './store.ts';
export { commitments, commitmentsTables } from './tables.ts';
