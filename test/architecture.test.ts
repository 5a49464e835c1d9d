import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf, readHouse, rooms } from './law.ts';

const root = join(import.meta.dirname, '..');

test('the house keeps its law', () => {
  const house = readHouse(root);
  expect(house.files.length).toBeGreaterThan(60);
  expect(faultsOf(house)).toEqual([]);
});

test('every room of the law that is declared is lived in, and every room that is lived in is in the law', () => {
  const house = readHouse(root);
  const lived = [...new Set(house.files.map(({ room }) => room))].sort();
  expect(lived).toEqual(
    Object.keys(rooms)
      .filter((room) => lived.includes(room))
      .sort(),
  );
});

/** One planted fault of each kind, and the words in which the law refuses it. */
const planted: readonly (readonly [string, string, string, RegExp])[] = [
  ['a deep import', 'src/overview/planted.ts', "import { makeCouncil } from '../council/book.ts';\nexport const x = makeCouncil;\n", /deep import/],
  [
    'a wrong direction',
    'src/register/planted.ts',
    "import { rollOf } from '#council';\nexport const x = rollOf;\n",
    /register may not import council/,
  ],
  [
    'an impure rule by Node',
    'src/council/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    /a pure file may not use Node/,
  ],
  ['an impure rule by the clock', 'src/council/planted.ts', 'export const x = () => new Date();\n', /asks the clock/],
  [
    'a pure file at a server door',
    'src/council/planted.ts',
    "import { log } from '#platform/server';\nexport const x = log;\n",
    /server door of platform/,
  ],
  ['Node in the pages', 'src/web/planted.ts', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n", /pages may not use Node/],
  [
    'a server door in the pages',
    'src/web/planted.ts',
    "import { recordTables } from '#overview/server';\nexport const x = recordTables;\n",
    /pages may not use a server door/,
  ],
  ['a visible string outside the catalogues', 'src/web/planted.tsx', 'export const X = () => <p>Hello there</p>;\n', /belongs in a catalogue/],
];

test.each(planted)('the law refuses %s', (_, path, text, refusal) => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-law-'));
  try {
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    const faults = faultsOf(readHouse(folder));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(refusal);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('Node itself refuses a third way into a room', async () => {
  const specifier: string = '#council/book';
  await expect(import(specifier)).rejects.toThrow(/Missing|not defined/);
});
