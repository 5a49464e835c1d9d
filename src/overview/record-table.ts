import type { SourceCells } from '#kernel';

/** What a cell of a table of the record holds when it leaves: text, a number, or nothing (not known). */
export type RecordCell = string | number | null;

/** Names of columns whose field is called otherwise in a row. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  iso3: ['state'],
  lang: ['language'],
  url: ['urls'],
  situation: ['situations'],
  formal_en: ['formal'],
  period_from: ['from'],
  period_to: ['to'],
};

/**
 * A row as its table writes it: by the columns of the CSV file, so that what is downloaded can be loaded again.
 * Columns whose field a row does not keep are empty.
 */
export function recordCells(columns: readonly string[], row: object): readonly RecordCell[] {
  const fields = fieldsOf(row);
  return columns.map((column) => {
    const names = [camel(column), ...(otherwise[column] ?? [])];
    const name = names.find((one) => fields.has(one));
    return name === undefined ? null : cellOf(fields.get(name));
  });
}

/** Whether a row keeps a field for the column. */
export function keepsColumn(column: string, row: object): boolean {
  const fields = fieldsOf(row);
  return [camel(column), ...(otherwise[column] ?? [])].some((name) => fields.has(name));
}

/** The fields of a row, those inside its source, result and names among them. */
function fieldsOf(row: object): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>(Object.entries(row));
  const inner = row as { readonly source?: SourceCells; readonly result?: object | null; readonly names?: object };
  for (const [name, value] of Object.entries({ ...inner.source, ...inner.result })) fields.set(name, value);
  for (const [language, value] of Object.entries(inner.names ?? {})) fields.set(camel(`name_${language}`), value);
  return fields;
}

function camel(column: string): string {
  return column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function cellOf(value: unknown): RecordCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(value.every((one) => /^https?:/.test(String(one))) ? ' ' : ';');
  return null;
}
