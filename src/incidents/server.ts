/** incidents, the server's side: the tables of the option lists. */
export { termLists, terms, termTables } from './tables.ts';
