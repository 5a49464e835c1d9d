/** register, on the server: its tables and how they are read. */
export { readRegister } from './store.ts';
export { registerTables, situations, states } from './tables.ts';
