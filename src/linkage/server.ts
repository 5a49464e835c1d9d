/** linkage, the server's side: judgements as they are made and kept. */
export { linkageCalls } from './api.ts';
export { judge, type Judged, keepJudgement, type Said } from './commands.ts';
export { judgementsOnReports, linkageMigrations, readJudgements } from './store.ts';
