// `node scripts/ours.ts`: writes docs/ours.md, the list of every rule whose authority is Vigil itself.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The page as the code's `@source ours` comments say it. */
export function oursPage(): string {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const rows = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const found = text.matchAll(/@source ours(?::\s*([\s\S]*?))?\s*(?:\n\s*\*\s*@|\*\/)\s*(?:export )?(?:async )?(?:function|const|type)?\s*(\w+)?/g);
    return [...found].map(
      ([, why = '', name = '']) =>
        `| \`${relative(root, file)}\` | ${name} | ${why
          .replaceAll(/\s*\n\s*\*\s*/g, ' ')
          .replaceAll('|', '\\|')
          .trim()} |`,
    );
  });
  return [
    '# Rules that are ours',
    '',
    'Where no authority was found, the rule is Vigil’s own setting and not a UN rule. This list is made from the code (`node scripts/ours.ts`).',
    '',
    '| file | rule | why |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(join(root, 'docs/ours.md'), oursPage());
