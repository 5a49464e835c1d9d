import { accuracy } from './linkage/accuracy.ts';
import { exercise } from './linkage/exercise.ts';
import { names } from './linkage/names.ts';
import { million } from './linkage/million.ts';
import { sql } from './linkage/sql.ts';
import { threads } from './linkage/threads.ts';
import { machine } from './tools/measure.ts';

const parts = { names, accuracy, million, threads, sql, exercise } as const;

/** `npm run bench linkage -- [part] [--data DIR]`: the linkage engine, each part by itself or all. */
export async function measure(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--data');
  const data = at < 0 ? null : (args[at + 1] ?? null);
  const wanted = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1));
  console.log(machine());
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`-- ${name}`);
    await part(data);
  }
}
