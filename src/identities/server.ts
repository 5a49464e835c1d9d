/**
 * identities: names, contacts, exact places and confidential narratives, in tables of their own. Only server and shell
 * may come in here, and no count ever needs it. There is no front door.
 */
export { identitiesInput } from './api.ts';
export type { Identities } from './identity.ts';
export { destroyIdentities, identitiesOf, identityMigrations, keepIdentities, type ReportKey } from './store.ts';
