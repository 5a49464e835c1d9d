// Runs one TypeScript script of this project after setting up what is missing: `node scripts/run.mjs FILE [arguments]`.
import { run } from './setup.mjs';

const [file, ...rest] = process.argv.slice(2);
await run(file, rest, { web: /test\.ts$|bench/.test(file) });
