import { parse } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { pages as arabicPages } from '#words/ar';
import { pages as arabicField } from '#words/ar/field';
import { pages as englishPages } from '#words/en';
import { pages as englishField } from '#words/en/field';
import { pages as arabicWork } from '#words/ar/work';
import { pages as englishWork } from '#words/en/work';
import { spoken as arabicSpoken } from '../src/words/ar/spoken.ts';
import { spoken as englishSpoken } from '../src/words/en/spoken.ts';

type Part = {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly children?: readonly Part[];
};

/** The names of the values that a message asks for. */
function asked(text: string): readonly string[] {
  const names = new Set<string>();
  const visit = (nodes: readonly Part[]): void => {
    for (const node of nodes) {
      if (node.type >= 1 && node.type <= 6 && node.value !== undefined) names.add(node.value);
      for (const option of Object.values(node.options ?? {})) visit(option.value);
      visit(node.children ?? []);
    }
  };
  visit(parse(text));
  return [...names].sort();
}

test.each([
  ['the pages', englishPages, arabicPages],
  ['the server and the shell', englishSpoken, arabicSpoken],
  ['the form for the field', englishField, arabicField],
  ['the pages of the casework', englishWork, arabicWork],
])('%s say the same things in English and Arabic, with the same values', (_, english, arabic) => {
  expect(Object.keys(arabic).sort()).toEqual(Object.keys(english).sort());
  const different = Object.keys(english).filter((id) => asked(english[id] ?? '').join() !== asked(arabic[id] ?? '').join());
  expect(different).toEqual([]);
});
