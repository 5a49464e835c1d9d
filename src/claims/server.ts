/** claims, on the server: the calls by which a text is handed in, and reading it from files. */
export { aboutText, type CheckInput, claimsCalls, day } from './api.ts';
export { decode as decodeText } from './files/decode.ts';
export type { Given } from './files/form.ts';
export { limits, readText, type ReadText } from './files/read.ts';
