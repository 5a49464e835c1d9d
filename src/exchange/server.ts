/** exchange, on the server: reading files of tables apart, within limits, and the calls of an import. */
export { exchangeCalls, mappingInput } from './api.ts';
export { readSheets } from './files/read.ts';
