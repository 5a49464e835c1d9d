import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

type Chunk = {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};

const dist = join(import.meta.dirname, '../dist/web');

/** Compressed (Brotli, as served) script of each page: the entry with all that it imports, then the page's own. */
export function measure(): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? '';
  const size = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + statSync(join(dist, `${file}.br`)).size, 0);
  const closure = (key: string, into = new Set<string>()): Set<string> => {
    const chunk = manifest[key];
    if (!chunk || into.has(chunk.file)) return into;
    into.add(chunk.file);
    for (const one of chunk.imports ?? []) closure(one, into);
    return into;
  };
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const first = closure(entry);
  const words = Object.entries(manifest).find(([key]) => key.includes('words/en/pages'))?.[1].file;
  if (words !== undefined) first.add(words);
  console.log(`first page: ${kb(size(first))} of script (aim ≤ 150 kB), styles ${kb(size(manifest[entry]?.css ?? []))}`);
  for (const [key, chunk] of Object.entries(manifest)) {
    if (!chunk.src?.includes('page.tsx') || chunk.isEntry) continue;
    const more = [...closure(key)].filter((file) => !first.has(file));
    console.log(`${chunk.src}: ${kb(size(more))} more`);
  }
  return Promise.resolve();
}
