import type { Prepared } from './comparator.ts';
import { dayOrderOf, readDate, written } from './dates.ts';
import { whole } from './names.ts';
import { type Column, recode } from './table.ts';

const levels = ['same', 'two-days', 'month-long', 'year-long', 'different'] as const;
const reach = [0, 2, 31, 366] as const;

/** Days compared by how far apart they lie, as the days of events are: reports of one event differ by a day or two. */
export function prepareDays(raw: Column): Prepared {
  const order = dayOrderOf(raw.values);
  const column = recode(raw, (value) => {
    const read = readDate(value, order);
    return read ? written(read) : '';
  });
  const places = Int32Array.from(column.values, (value) => {
    const read = readDate(value);
    return read ? Math.round(Date.UTC(read.year, Math.max(0, read.month - 1), read.day || 15) / 86_400_000) : 0;
  });
  const level = (a: number, b: number): number => {
    const apart = Math.abs((places[a] ?? 0) - (places[b] ?? 0));
    return apart <= 2 ? 1 : apart <= 31 ? 2 : apart <= 366 ? 3 : 4;
  };
  return {
    column,
    comparator: { kind: 'day', levels, level, ordered: { places, reach } },
    cuts: [whole, { name: 'year', of: (value) => value.slice(0, 4) }, { name: 'month', of: (value) => value.slice(0, 7) }],
  };
}
