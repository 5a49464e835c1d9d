import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Citation, citationBibtex, citationRis, citationText } from './citation.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { dataPackage, toDataPackage } from './package.ts';
import { type Column, type Table, tableOf } from './table.ts';
import { toXlsx } from './xlsx.ts';

const citation: Citation = {
  title: 'Votes & voices {of} 100%',
  edition: { number: 3, hash: '0123456789abcdef'.repeat(4), at: '2026-11-24T13:57:23.818Z' },
  url: 'https://vigil.example/states/KAZ?edition=0123456789ab',
};
const about = { name: 'a-table', title: 'A table', language: 'en', notes: ['What it is.'], sources: [], citation, licence: 'Facts.' };
const columns: readonly Column[] = [
  { id: 'name', label: 'Name', kind: 'text', hxl: '#org' },
  { id: 'count', label: 'Count', kind: 'number', unit: 'children' },
];
const tableWith = (rows: Table['rows'], language = 'en'): Table => ({ ...about, language, columns, rows });
const words = { about: 'About', notes: 'Notes', sources: 'Sources', citation: 'Cite as', licence: 'Licence', columns: 'Columns' };

describe('CSV', () => {
  test('an empty cell is not known, and zero is zero', () => {
    expect(
      toCsv(
        tableWith([
          ['a', 0],
          [null, null],
        ]),
        { bom: false },
      ),
    ).toBe('name,count\r\na,0\r\n,\r\n');
  });

  test('the second row holds HXL hashtags where they are wanted', () => {
    expect(toCsv(tableWith([]), { bom: false, hxl: true })).toBe('name,count\r\n#org,\r\n');
  });

  test('no words begin as a formula, numbers stay numbers, and everything else comes back as it went out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer()), { minLength: 1 }), (rows) => {
        const read = parse(toCsv(tableWith(rows)), { bom: true, from_line: 2 });
        expect(read.every(([text = '']) => !/^[=+\-@\t\r]/.test(text))).toBe(true);
        const guarded = rows.map(([text, count]) => [/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text, String(count)]);
        expect(read).toEqual(guarded);
      }),
    );
  });
});

describe('other forms', () => {
  test('a workbook is written from right to left in Arabic, with what it is on a second sheet', async () => {
    const book = unzipSync(await toXlsx(tableWith([['=1+1', 5]], 'ar'), words));
    const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('rightToLeft="1"');
    expect(sheet).not.toContain('<f>');
    expect(strFromU8(book['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('Vigil, “Votes &amp; voices');
  });

  test('JSON says what each column means, beside the rows', () => {
    expect(JSON.parse(toJson(tableWith([['a', 1]])))).toMatchObject({
      address: citation.url,
      columns,
      rows: [{ name: 'a', count: 1 }],
      notes: about.notes,
    });
  });

  test('a data package describes its file, and the same table makes the same bytes', () => {
    const table = tableWith([['a', 1]]);
    expect(toDataPackage(table, words)).toEqual(toDataPackage(table, words));
    expect(dataPackage(table, 'name,count\r\na,1\r\n')).toMatchObject({
      name: 'a-table',
      version: '3.0.0',
      licenses: [{ path: 'LICENCE.txt' }],
      resources: [
        {
          path: 'a-table.csv',
          bytes: 17,
          schema: {
            fields: [
              { name: 'name', type: 'string' },
              { name: 'count', type: 'number', description: 'children' },
            ],
          },
        },
      ],
    });
  });

  test('a table of things takes each cell from the thing and keeps no way of taking it', () => {
    const table = tableOf(about, [{ ...(columns[1] as Column), cell: (one: { n: number }) => one.n }], [{ n: 1 }, { n: 2 }]);
    expect(table.rows).toEqual([[1], [2]]);
    expect(table.columns).toEqual([columns[1]]);
  });
});

describe('citations', () => {
  test('as text, with the edition and its day', () => {
    expect(citationText(citation)).toBe(
      'Vigil, “Votes & voices {of} 100%”, public record, edition 3 (0123456789ab) of 2026-11-24, https://vigil.example/states/KAZ?edition=0123456789ab',
    );
  });

  test('as BibTeX, with its own signs made harmless', () => {
    const bibtex = citationBibtex(citation);
    expect(bibtex).toContain(String.raw`title = {{Votes \& voices of 100\%}}`);
    expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
  });

  test('as RIS, each line with its tag', () => {
    const lines = citationRis(citation).split('\r\n');
    expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect([lines[0], lines.at(-2)]).toEqual(['TY  - DATA', 'ER  - ']);
  });
});
