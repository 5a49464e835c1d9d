import { fold } from '#matching';
import type { Sheet } from './files/workbook.ts';
import { type DateOrder, provenOrder, isUndecided } from './dates.ts';
import type { Head } from './head.ts';
import { headTarget, saysYear } from './head-words.ts';
import { readTag, targetOfTag } from './hxl.ts';
import { type Caution, cautionOf } from './people.ts';
import { apartFields, readTarget, type Target, targetText } from './target.ts';

/** Where a proposal comes from. */
export type Because = 'tag' | 'head' | 'remembered' | 'nothing' | 'person';

/** What one column is taken for. */
export type ColumnMapping = {
  readonly at: number;
  readonly name: string;
  /** A target as one word. */
  readonly target: string;
  readonly because: Because;
  readonly caution: Caution;
  /** For columns of dates: what a person said, or what the dates prove. */
  readonly order: DateOrder | null;
  /** Whether the dates leave open which part is the day, so that a person has to say. */
  readonly asks: boolean;
};

/** How a sheet is read. */
export type Mapping = {
  readonly columns: readonly ColumnMapping[];
  /** Rows that are the same in every cell: taken once, or each for itself. */
  readonly sameRows: 'once' | 'each';
};

/** What a person decided of a mapping, which is all that is remembered: a target and an order by name of column. */
export type RememberedMapping = {
  readonly sameRows: Mapping['sameRows'];
  readonly columns: readonly { readonly name: string; readonly target: string; readonly order: DateOrder | null }[];
};

/** So many cells of a column are looked at. */
const looked = 500;

/** Proposes what each column means: as it was decided before for this head, by its tag, by its name. Nothing is proposed that caution forbids. */
export function proposeMapping(sheet: Sheet, head: Head, isKnown: (cell: string) => boolean, remembered: RememberedMapping | null = null): Mapping {
  const body = sheet.rows.slice(head.first, head.first + looked);
  const tags = head.tags === null ? [] : (sheet.rows[head.tags] ?? []);
  const taken = new Set<string>();
  const columns = head.names.map((name, at): ColumnMapping => {
    const cells = body.map((row) => row[at] ?? '');
    const proposed = propose({ name, tag: tags[at] ?? '', before: remembered?.columns.find((one) => fold(one.name) === fold(name)) });
    const caution = cautionOf(name, cells, (cell) => proposed.target.field !== 'drop' || isKnown(cell));
    const allowed = mayTake(caution, proposed.target) ? proposed : { target: { field: 'drop' } as const, because: 'nothing' as const };
    const target = once(allowed.target, taken);
    const isDate = target.field === 'date' || target.field === 'ended' || target.field === 'statusOn';
    const proven = isDate ? provenOrder(cells) : null;
    const before = remembered?.columns.find((one) => fold(one.name) === fold(name))?.order ?? null;
    const asks = isDate && proven === null && cells.some(isUndecided);
    return {
      at,
      name,
      target: targetText(target),
      because: target.field === 'drop' ? 'nothing' : allowed.because,
      caution,
      order: proven ?? (asks ? before : null),
      asks,
    };
  });
  return { columns: withYear(withoutSums(columns)), sameRows: remembered?.sameRows ?? 'once' };
}

/** Where no column says the day, one that says the year is the date. */
function withYear(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  if (columns.some(({ target }) => target === 'date')) return columns;
  const at = columns.find(({ name, caution }) => saysYear(name) && caution === 'none')?.at;
  return columns.map((column) => (column.at === at ? { ...column, target: 'date', because: 'head' as const } : column));
}

/**
 * Without columns that repeat others as a sum: "children" beside boys and girls, "boys" beside their age bands. Each
 * child would be counted twice.
 */
function withoutSums(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const counts = columns.flatMap((column) => {
    const target = readTarget(column.target);
    return target?.field === 'count' ? [{ column, target }] : [];
  });
  const isUnknown = ({ name }: ColumnMapping) => /unknown|unk\b|not known|inconnu|غير/.test(fold(name));
  const sums = counts.filter(({ column, target }) => {
    if (column.because === 'remembered' || isUnknown(column)) return false;
    const parts = counts.filter((one) => one.target.type === target.type && one.column !== column);
    const bySex = target.sex === 'unknown' && parts.some((one) => one.target.sex !== 'unknown');
    return bySex || (target.age === 'unknown' && parts.some((one) => one.target.sex === target.sex && one.target.age !== 'unknown'));
  });
  return columns.map((column) => (sums.some((one) => one.column === column) ? { ...column, target: 'drop', because: 'nothing' as const } : column));
}

type Hint = { readonly name: string; readonly tag: string; readonly before: { readonly target: string } | undefined };

function propose({ name, tag, before }: Hint): { readonly target: Target; readonly because: Because } {
  const decided = before && readTarget(before.target);
  if (decided) return { target: decided, because: 'remembered' };
  const read = readTag(tag);
  const tagged = read && targetOfTag(read);
  if (tagged) return { target: tagged, because: 'tag' };
  const named = headTarget(name);
  return named ? { target: named, because: 'head' } : { target: { field: 'drop' }, because: 'nothing' };
}

/** Only one column is the type, the date, the key: the first that is proposed. Places, numbers, children and parties may have several. */
function once(target: Target, taken: Set<string>): Target {
  const many = ['drop', 'party', 'consent', 'exactPlace', 'contact'].includes(target.field);
  const text = targetText(target);
  if (many || (target.field === 'place' && target.level === null)) return target;
  // A place of one level may stand as a code and as a name.
  const key = target.field === 'place' ? `${text} ${taken.has(`${text} 1`) ? 2 : 1}` : text;
  if (taken.has(key)) return { field: 'drop' };
  taken.add(key);
  return target;
}

/**
 * Whether a column that calls for caution may be taken for this: what points at people only for what is kept apart,
 * free text only for an account.
 */
export function mayTake(caution: Caution, target: Target): boolean {
  if (target.field === 'drop' || target.field === 'key') return true;
  const isApart = apartFields.includes(target.field) || (target.field === 'child' && target.part === 'name');
  if (caution === 'person' || caution === 'exact place') return isApart;
  return caution !== 'free text' || target.field === 'sharedAccount' || isApart;
}

/** A mapping with one column decided by a person. */
export function decideColumn(mapping: Mapping, at: number, decided: { readonly target?: string; readonly order?: DateOrder | null }): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) => (column.at === at ? { ...column, ...decided, because: 'person' as const } : column)),
  };
}

/** What is remembered of a mapping. */
export function rememberedOf({ columns, sameRows }: Mapping): RememberedMapping {
  return { sameRows, columns: columns.map(({ name, target, order, asks }) => ({ name, target, order: asks ? order : null })) };
}

/** What stands in the way of reading with a mapping at all. */
export type MappingFault = 'no type' | 'no date' | 'no place' | 'caution';

/** Faults of a mapping; a column of children with a type by itself stands for the type. */
export function mappingFaults({ columns }: Mapping): readonly { readonly fault: MappingFault; readonly at: number | null }[] {
  const targets = columns.flatMap(({ at, target, caution }) => {
    const read = readTarget(target);
    return read ? [{ at, read, caution }] : [];
  });
  const has = (field: Target['field']) => targets.some(({ read }) => read.field === field);
  const typed = targets.some(({ read }) => read.field === 'count' && read.type !== null);
  const faults: { readonly fault: MappingFault; readonly at: number | null }[] = [];
  if (!has('type') && !typed) faults.push({ fault: 'no type', at: null });
  if (!has('date')) faults.push({ fault: 'no date', at: null });
  if (!has('place')) faults.push({ fault: 'no place', at: null });
  for (const { at, read, caution } of targets) if (!mayTake(caution, read)) faults.push({ fault: 'caution', at });
  return faults;
}
