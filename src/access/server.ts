/** access, on the server: accounts that name nobody, their organisations and assignments, passwords, passkeys, sessions. */
export { accessCalls } from './api.ts';
export {
  addAccount,
  addOrganisation,
  addPasskey,
  assign,
  checkPassword,
  choosePassword,
  closeSession,
  draftKeyOf,
  memberOfToken,
  openSession,
  sessionLife,
} from './commands.ts';
export {
  accessMigrations,
  type Account,
  accountsWithAssignments,
  closeAllSessions,
  findAccount,
  memberOf,
  type Organisation,
  organisations,
  type Passkey,
  passkeysOf,
  usePasskey,
} from './store.ts';
