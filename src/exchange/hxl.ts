import type { AgeBand, Sex, ViolationType } from '#incidents';
import type { Target } from './target.ts';

/** A tag of the Humanitarian Exchange Language: `#affected +killed +children`. The order of attributes means nothing. */
export type Tag = { readonly tag: string; readonly attributes: ReadonlySet<string> };

/** Reads a tag; `null` where a cell is none. @source practice: HXLStandard/libhxl-python (tags are read without regard to case and blanks) */
export function readTag(cell: string): Tag | null {
  const [, tag = '', rest = ''] = /^\s*#\s*([a-z][a-z0-9_]*)((?:\s*\+\s*[a-z][a-z0-9_]*)*)\s*$/i.exec(cell) ?? [];
  if (tag === '') return null;
  return { tag: tag.toLowerCase(), attributes: new Set(rest.toLowerCase().match(/[a-z0-9_]+/g)) };
}

/** How many of the first rows are looked through for tags. @source practice: HXLStandard/libhxl-python, hxl/input.py */
const searched = 25;

/** The row that holds the tags; `null` where there is none among the first 25. A cell that is neither a tag nor empty makes it another row. */
export function tagRow(rows: readonly (readonly string[])[]): number | null {
  const at = rows.slice(0, searched).findIndex((row) => {
    const filled = row.filter((cell) => cell.trim() !== '');
    return filled.length > 0 && filled.every((cell) => readTag(cell) !== null);
  });
  return at < 0 ? null : at;
}

const types: Readonly<Record<string, ViolationType>> = {
  killed: 'killing',
  maimed: 'maiming',
  injured: 'maiming',
  wounded: 'maiming',
  recruited: 'recruitment',
  abducted: 'abduction',
  detained: 'deprivation_liberty',
};
const bands: readonly (readonly [RegExp, AgeBand])[] = [
  [/^age_?0_?5$/, '0-5'],
  [/^age_?6_?10$/, '6-10'],
  [/^age_?11_?13$/, '11-13'],
  [/^age_?14_?1[78]$/, '14-17'],
];

/**
 * What a tag means here; `null` where it means nothing here. A number of people is a number of children only where the
 * tag says children: others count people of every age.
 * @source practice: HXL 1.1 core tags; ours: the attribute children, since no other says it
 */
export function targetOfTag({ tag, attributes }: Tag): Target | null {
  const has = (...names: readonly string[]) => names.some((name) => attributes.has(name));
  const level = /^adm([1-4])$/.exec(tag)?.[1];
  if (level !== undefined) return { field: 'place', level: Number(level) };
  if (tag === 'country') return { field: 'place', level: 0 };
  if (tag === 'loc') return has('name', 'code') ? { field: 'place', level: null } : { field: 'drop' };
  if (tag === 'date') return has('reported', 'published', 'updated') ? { field: 'drop' } : { field: has('end') ? 'ended' : 'date' };
  if ((tag === 'event' || tag === 'meta') && has('id', 'code')) return { field: 'key' };
  if ((tag === 'event' || tag === 'crisis' || tag === 'impact') && (has('type', 'category') || attributes.size === 0)) return { field: 'type' };
  if (tag === 'group' || (tag === 'actor' && has('perp', 'alleged'))) return { field: 'party' };
  if (tag === 'status') return { field: has('date') ? 'statusOn' : 'status' };
  if (tag !== 'affected' && tag !== 'reached' && tag !== 'population') return null;
  if (!has('children', 'child', 'minors')) return { field: 'drop' };
  const sex: Sex = has('m', 'male', 'boys') ? 'boys' : has('f', 'female', 'girls') ? 'girls' : 'unknown';
  const all = Array.from(attributes);
  const age = bands.find(([pattern]) => all.some((name) => pattern.test(name)))?.[1] ?? 'unknown';
  const type = all.map((name) => types[name]).find((one) => one !== undefined) ?? null;
  return { field: 'count', sex, age, type };
}
