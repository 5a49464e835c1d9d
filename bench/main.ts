// `npm run bench [part]`: measurements, printed as measured. Parts stand in this folder, one file each.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const parts = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'main.ts' && entry.name.endsWith('.ts'))
  .map((entry) => entry.name.replace(/\.ts$/, ''))
  .sort();
const [wanted, ...rest] = process.argv.slice(2);
if (wanted !== undefined && !parts.includes(wanted)) {
  console.error(`there is no part "${wanted}"; the parts are: ${parts.join(', ')}`);
  process.exit(2);
}
for (const part of wanted === undefined ? parts : [wanted]) {
  console.log(`\n== ${part}`);
  const { measure } = (await import(join(import.meta.dirname, `${part}.ts`))) as { measure: (args: readonly string[]) => Promise<void> };
  await measure(rest);
}
