import type { Column } from './table.ts';

/** How common each value of a column is, by code, as a share of those who have any; at 0 nothing. */
export type Frequencies = Float64Array;

/** Counted by records. */
export function frequenciesOf({ codes, values }: Column): Frequencies {
  const shares = new Float64Array(values.length);
  let known = 0;
  for (const code of codes) {
    if (code === 0) continue;
    shares[code] = (shares[code] ?? 0) + 1;
    known++;
  }
  for (let code = 1; code < shares.length; code++) shares[code] = (shares[code] ?? 0) / known;
  return shares;
}

/**
 * Counted by groups of records that are one: a person reported ten times makes her name no commoner. A group that has
 * several values gives each a part.
 * @source ours: with half a group added to each value, so that a value seen once is not taken for impossible
 */
export function frequenciesByGroup({ codes, values }: Column, groups: Groups): Frequencies {
  const shares = new Float64Array(values.length);
  let known = 0;
  for (let group = 0; group + 1 < groups.starts.length; group++) {
    const distinct = new Set<number>();
    for (let at = groups.starts[group] ?? 0; at < (groups.starts[group + 1] ?? 0); at++) {
      const code = codes[groups.rows[at] ?? 0] ?? 0;
      if (code !== 0) distinct.add(code);
    }
    if (distinct.size === 0) continue;
    known++;
    for (const code of distinct) shares[code] = (shares[code] ?? 0) + 1 / distinct.size;
  }
  for (let code = 1; code < shares.length; code++) shares[code] = ((shares[code] ?? 0) + 0.5) / (known + 1);
  return shares;
}

/** Records by group: group `g` holds `rows` from `starts[g]` to before `starts[g + 1]`, groups by their first record. */
export type Groups = { readonly rows: Int32Array; readonly starts: Int32Array };

/** Groups from a label per record, the label being the first record of its group. */
export function groupsOf(labels: Int32Array): Groups {
  const size = labels.length;
  const counts = new Int32Array(size + 1);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  const starts: number[] = [];
  const place = new Int32Array(size);
  let used = 0;
  for (let label = 0; label < size; label++) {
    const count = counts[label] ?? 0;
    if (count === 0) continue;
    starts.push(used);
    place[label] = used;
    used += count;
  }
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row++) {
    const label = labels[row] ?? 0;
    const at = place[label] ?? 0;
    rows[at] = row;
    place[label] = at + 1;
  }
  return { rows, starts: Int32Array.from([...starts, used]) };
}

/** Groups as lists of records, from a label per record. */
export function groupsByLabel(labels: Int32Array): readonly (readonly number[])[] {
  const { rows, starts } = groupsOf(labels);
  return Array.from({ length: starts.length - 1 }, (_, group) => Array.from(rows.subarray(starts[group], starts[group + 1])));
}
