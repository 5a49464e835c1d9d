import { strToU8, zipSync } from 'fflate';
import { citationBibtex, citationRis, citationText } from './citation.ts';
import { toCsv } from './csv.ts';
import type { ColumnKind, Table } from './table.ts';
import type { TableWords } from './xlsx.ts';

const profiles = 'https://datapackage.org/profiles/2.0';

/** A partial date is text: `2016` is a year, not its first of January, so that no field has the type "date". */
const fieldTypes: Readonly<Record<ColumnKind, string>> = { text: 'string', number: 'number', date: 'string', address: 'string', 'yes-no': 'boolean' };

/** Describes a table as a Data Package. @source Frictionless Data Package v2, https://datapackage.org/standard/data-package/ */
export function dataPackage(table: Table, csv: string): Readonly<Record<string, unknown>> {
  const { name, title, notes, sources, citation, columns } = table;
  return {
    $schema: `${profiles}/datapackage.json`,
    name,
    title,
    description: notes.join('\n\n'),
    homepage: citation.url,
    version: `${citation.edition.number}.0.0`,
    created: new Date(citation.edition.at).toISOString(),
    licenses: [{ title: table.licence, path: 'LICENCE.txt' }],
    ...(sources.length > 0 && { sources: sources.map(({ title: said, url }) => ({ title: said, path: url })) }),
    resources: [
      {
        $schema: `${profiles}/dataresource.json`,
        name,
        type: 'table',
        path: `${name}.csv`,
        title,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: strToU8(csv).length,
        dialect: { $schema: `${profiles}/tabledialect.json`, delimiter: ',', lineTerminator: '\r\n', header: true },
        schema: {
          $schema: `${profiles}/tableschema.json`,
          missingValues: [''],
          fields: columns.map(({ id, label, kind, unit, description }) => ({
            name: id,
            title: label,
            type: fieldTypes[kind],
            ...(kind === 'yes-no' && { trueValues: ['yes'], falseValues: ['no'] }),
            ...((description !== undefined || unit !== undefined) && { description: [unit, description].filter(Boolean).join('. ') }),
          })),
        },
      },
    ],
  };
}

function readme({ title, notes, citation, licence, columns }: Table, words: TableWords): string {
  const meanings = columns.map(({ id, label, unit, description }) => `- \`${id}\`: ${[label, unit, description].filter(Boolean).join('. ')}`);
  return [
    `# ${title}`,
    ...notes,
    `## ${words.columns}`,
    meanings.join('\n'),
    `## ${words.citation}`,
    citationText(citation),
    `## ${words.licence}`,
    licence,
    '',
  ].join('\n\n');
}

/** Packs a table with its description, its licence and how to cite it. The same table makes the same bytes. */
export function toDataPackage(table: Table, words: TableWords): Uint8Array {
  const csv = toCsv(table, { bom: false });
  const files = {
    [`${table.name}.csv`]: csv,
    'datapackage.json': `${JSON.stringify(dataPackage(table, csv), null, 2)}\n`,
    'README.md': readme(table, words),
    'LICENCE.txt': `${table.licence}\n`,
    'CITATION.txt': `${citationText(table.citation)}\n`,
    'citation.bib': citationBibtex(table.citation),
    'citation.ris': citationRis(table.citation),
  };
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { level: 9, mtime: new Date(table.citation.edition.at) });
}
