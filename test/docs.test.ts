import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oursPage } from '../scripts/ours.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('the architecture page names no file that is gone', () => {
  const named = [...read('ARCHITECTURE.md').matchAll(/`((?:src|test|docs|data|scripts|bench|bin)\/[\w./-]*\w)`/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every table of the record has its page in plain words and says what it is', () => {
  const tables = readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.csv'));
  expect(tables.length).toBeGreaterThan(25);
  const pages = readdirSync(join(root, 'docs/data')).map((name) => read(`docs/data/${name}`));
  const missing = tables.map(({ name }) => name.replace('.csv', '')).filter((name) => !pages.some((page) => page.includes(name)));
  expect(missing).toEqual([]);
});

test('the list of rules that are ours and no one else’s is as the code says', () => {
  expect(read('docs/ours.md'), 'run: node scripts/ours.ts').toBe(oursPage());
});

test('every rule says on whose authority it stands', () => {
  const rules = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\/rules(\.ts|\/.*\.ts)$/.test(path));
  const silent = rules.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const exported = [...text.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?export (?:function|const) (\w+)/g)];
    return exported.filter(([, comment]) => !/@source/.test(comment ?? '')).map(([, , name]) => `${path.slice(root.length + 1)}: ${name}`);
  });
  expect(silent).toEqual([]);
});
