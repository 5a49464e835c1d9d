import { fold } from '#matching';
import { type CasePlace, deepestLevel, type PlaceFault, type PlaceFaultName, type PlaceName, type PlaceTable } from './place.ts';

type Rows = readonly (readonly string[])[];
type Found = Omit<CasePlace, 'gone'>;

/** What a table of places is read with: which State a code of a country means, and the country where the table says none. */
export type PlaceReading = {
  readonly countryOf: (code: string) => string | null;
  readonly country?: string | undefined;
  /** Places that are known already, so that a table of one level finds its parents. */
  readonly known?: (country: string, pcode: string) => { readonly level: number } | null;
};

/** The columns of a table with one place in each row. */
type LongColumns = {
  readonly country: number;
  readonly level: number;
  readonly code: number;
  readonly name: number;
  readonly parent: number;
  readonly from: number;
  readonly until: number;
};

/** The columns of a table with a chain of places in each row. */
type WideColumns = {
  readonly levels: readonly {
    readonly level: number;
    readonly code: number;
    readonly names: readonly { readonly at: number; readonly language: string }[];
  }[];
  readonly from: number;
  readonly until: number;
};

const tag = (cell: string) => cell.trim().startsWith('#');
const isTags = (row: readonly string[]) => row.filter(tag).length >= 2;

/**
 * Reads a table of places: one place in each row, or a chain from the country down in each row. `null` where neither
 * can be recognised.
 * @source practice: OCHA's tables of administrative boundaries (COD-AB), both layouts, with or without HXL tags
 */
export function readPlaceTable(rows: Rows, reading: PlaceReading): PlaceTable | null {
  const at = rows.slice(0, 25).findIndex((row) => row.filter((cell) => cell.trim() !== '').length >= 2);
  const head = rows[at];
  if (!head) return null;
  const body = rows
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(at + 1)
    .filter(({ row }) => !isTags(row) && row.some((cell) => cell.trim() !== ''));
  const wide = wideColumns(head);
  if (wide)
    return gather(
      body.map(({ row, number }) => ({ number, ...chainOf(row, wide, reading) })),
      reading,
    );
  const long = longColumns(head);
  return (
    long &&
    gather(
      body.map(({ row, number }) => ({ number, ...placeOf(row, long, reading) })),
      reading,
    )
  );
}

function longColumns(head: readonly string[]): LongColumns | null {
  const folded = head.map(fold);
  const find = (...names: readonly string[]) => folded.findIndex((cell) => names.includes(cell));
  const columns = {
    country: find('location', 'iso3', 'iso 3', 'country', 'country code', 'country iso3'),
    level: find('admin level', 'level', 'adm level', 'geo level'),
    code: find('p code', 'pcode', 'code', 'place code'),
    name: find('name', 'place name', 'admin name'),
    parent: find('parent p code', 'parent pcode', 'parent', 'parent code'),
    from: find('valid from date', 'valid from', 'validon', 'valid on', 'start date'),
    until: find('valid until', 'valid to', 'validto', 'valid until date', 'end date'),
  };
  return columns.code >= 0 && columns.name >= 0 && columns.level >= 0 ? columns : null;
}

function wideColumns(head: readonly string[]): WideColumns | null {
  const cells = head.map((cell) => cell.trim().toLowerCase());
  const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => {
    const code = cells.findIndex((cell) => cell === `adm${level}_pcode` || cell === `admin${level}pcode`);
    const names = cells.flatMap((cell, at) => {
      const [, language] = new RegExp(`^adm(?:in)?${level}(?:name)?_?(name\\d?|[a-z]{2})(?:_[a-z]+)?$`).exec(cell) ?? [];
      if (language === undefined) return [];
      return [{ at, language: language.startsWith('name') ? 'und' : language }];
    });
    return { level, code, names };
  }).filter(({ code, names }) => code >= 0 && names.length > 0);
  const find = (...names: readonly string[]) => cells.indexOf(names.find((name) => cells.includes(name)) ?? '\0');
  return levels.length === 0 ? null : { levels, from: find('validon', 'valid_on', 'date'), until: find('validto', 'valid_to') };
}

type Read = { readonly places: readonly Found[] } | { readonly fault: PlaceFaultName; readonly column: string; readonly found: string };

const cellAt = (row: readonly string[], at: number) => (at < 0 ? '' : (row[at] ?? '').trim());
const dayIn = (text: string) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';

function placeOf(row: readonly string[], columns: LongColumns, { countryOf, country: given }: PlaceReading): Read {
  const read = (column: keyof LongColumns) => cellAt(row, columns[column]);
  const pcode = read('code');
  const level = Number(read('level'));
  const fault = (name: PlaceFaultName, column: string): Read => ({ fault: name, column, found: cellAt(row, columns[column as keyof LongColumns]) });
  if (pcode === '') return fault('no code', 'code');
  if (read('name') === '') return fault('no name', 'name');
  if (read('level') === '' || !Number.isInteger(level) || level < 0 || level > deepestLevel) return fault('no level', 'level');
  const country = countryOf(read('country') || (given ?? '')) ?? null;
  if (country === null) return fault('no country', 'country');
  const parent = level === 0 ? null : level === 1 ? country : read('parent');
  if (parent === '') return fault('no parent', 'parent');
  const names: readonly PlaceName[] = [{ language: 'und', name: read('name') }];
  const days = { validFrom: dayIn(read('from')), validUntil: dayIn(read('until')) };
  return { places: [{ country, pcode: level === 0 ? country : pcode, level, parent, names, ...days }] };
}

function chainOf(row: readonly string[], { levels, from, until }: WideColumns, { countryOf, country: given }: PlaceReading): Read {
  const places: Found[] = [];
  const top = levels.find(({ level }) => level === 0);
  const country = countryOf((top ? cellAt(row, top.code) : '') || (given ?? ''));
  if (country === null) return { fault: 'no country', column: 'adm0', found: top ? cellAt(row, top.code) : '' };
  for (const { level, code, names } of levels) {
    const pcode = level === 0 ? country : cellAt(row, code);
    const spelled = names
      .map(({ at, language }) => ({ language, name: cellAt(row, at) }))
      .filter(({ name }) => name !== '')
      // The names that readers of the pages know come first.
      .sort((a, b) => rank(a.language) - rank(b.language));
    if (pcode === '') return { fault: 'no code', column: `adm${level}`, found: '' };
    if (spelled.length === 0) return { fault: 'no name', column: `adm${level}`, found: pcode };
    const parent = level === 0 ? null : level === 1 ? country : (places.find((one) => one.level === level - 1)?.pcode ?? null);
    if (level > 0 && parent === null) return { fault: 'no parent', column: `adm${level}`, found: pcode };
    const deepest = levels.at(-1)?.level === level;
    const days = { validFrom: deepest ? dayIn(cellAt(row, from)) : '', validUntil: deepest ? dayIn(cellAt(row, until)) : '' };
    places.push({ country, pcode, level, parent, names: spelled, ...days });
  }
  return { places };
}

const rank = (language: string) => ['en', 'und', 'fr', 'es', 'ar'].indexOf(language) + (['en', 'und', 'fr', 'es', 'ar'].includes(language) ? 0 : 9);

/** Puts the rows together: each place once, each with a parent that is there. */
function gather(rows: readonly ({ readonly number: number } & Read)[], { known }: PlaceReading): PlaceTable {
  const rejected: PlaceFault[] = [];
  const places = new Map<string, Found>();
  const rowOf = new Map<string, number>();
  for (const read of rows) {
    if ('fault' in read) {
      rejected.push({ row: read.number, column: read.column, fault: read.fault, found: read.found });
      continue;
    }
    const clash = read.places.find((one) => isOther(places.get(keyOf(one)), one));
    if (clash) {
      rejected.push({ row: read.number, column: 'code', fault: 'another place of this code', found: clash.pcode });
      continue;
    }
    for (const one of read.places) {
      places.set(keyOf(one), joined(places.get(keyOf(one)), one));
      rowOf.set(keyOf(one), read.number);
    }
  }
  // A parent that is missing takes its children with it, level by level.
  for (const one of [...places.values()].sort((a, b) => a.level - b.level)) {
    if (one.parent === null || (one.level === 1 && one.parent === one.country)) continue;
    const parent = places.get(`${one.country} ${one.parent}`) ?? known?.(one.country, one.parent) ?? null;
    if (parent?.level === one.level - 1) continue;
    places.delete(keyOf(one));
    rejected.push({
      row: rowOf.get(keyOf(one)) ?? 0,
      column: 'parent',
      fault: parent ? 'parent of another level' : 'no parent',
      found: one.parent,
    });
  }
  return { rows: rows.length, places: [...places.values()], rejected: rejected.sort((a, b) => a.row - b.row) };
}

const keyOf = ({ country, pcode }: Pick<CasePlace, 'country' | 'pcode'>) => `${country} ${pcode}`;

function isOther(before: Found | undefined, one: Found): boolean {
  return before !== undefined && (before.level !== one.level || before.parent !== one.parent);
}

function joined(before: Found | undefined, one: Found): Found {
  if (!before) return one;
  const names = [...new Map([...before.names, ...one.names].map((each) => [`${each.language} ${each.name}`, each])).values()];
  return { ...before, names, validFrom: before.validFrom || one.validFrom, validUntil: before.validUntil || one.validUntil };
}
