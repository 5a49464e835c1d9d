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

const manifest = () => JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
const size = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + statSync(join(dist, `${file}.br`)).size, 0);
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** A chunk with everything that it imports at once. */
function closure(chunks: Readonly<Record<string, Chunk>>, key: string, into = new Set<string>()): Set<string> {
  const chunk = chunks[key];
  if (!chunk || into.has(chunk.file)) return into;
  into.add(chunk.file);
  for (const one of chunk.imports ?? []) closure(chunks, one, into);
  return into;
}

/** Everything that the light form needs on its first visit, compressed: page, script, style and the words of one language. */
export function fieldWeight(locale: 'en' | 'ar'): number {
  const chunks = manifest();
  const entry = 'field/index.html';
  const files = closure(chunks, entry);
  const styles = [...files].flatMap((file) => Object.values(chunks).find((chunk) => chunk.file === file)?.css ?? []);
  const words = Object.keys(chunks).find((key) => key.includes(`words/${locale}/field`));
  if (words === undefined) throw new Error('the words of the field form are in no file of their own');
  return size(new Set([...closure(chunks, words, files), ...styles, entry]));
}

/** Compressed (Brotli, as served) script of each page: the entry with all that it imports, then the page's own. */
export function measure(): Promise<void> {
  const chunks = manifest();
  const first = closure(chunks, 'index.html');
  const words = Object.entries(chunks).find(([key]) => key.includes('words/en/pages'))?.[1].file;
  if (words !== undefined) first.add(words);
  console.log(`first page: ${kb(size(first))} of script (aim ≤ 150 kB), styles ${kb(size(chunks['index.html']?.css ?? []))}`);
  for (const locale of ['en', 'ar'] as const) console.log(`field form, all in (${locale}): ${kb(fieldWeight(locale))} (aim ≤ 150 kB)`);
  for (const [key, chunk] of Object.entries(chunks)) {
    if (!chunk.src?.includes('page.tsx') || chunk.isEntry) continue;
    const more = [...closure(chunks, key)].filter((file) => !first.has(file));
    console.log(`${chunk.src}: ${kb(size(more))} more`);
  }
  return Promise.resolve();
}
