/** exchange, on the server: reading files of tables apart, within limits. */
export { readSheets } from './files/read.ts';
