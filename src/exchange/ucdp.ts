import type { OutsideEvent } from '#incidents';

/** A row of a table of events by the names of its columns. */
export type EventRow = Readonly<Record<string, unknown>>;

/** What a table of events comes to: rows = taken + rejected. */
export type OutsideTable = {
  readonly rows: number;
  readonly events: readonly OutsideEvent[];
  readonly rejected: readonly { readonly row: number; readonly why: 'no id' | 'no date' | 'no number' | 'repeated' }[];
  /** Events of which the lowest estimate is above the best, or the best above the highest. */
  readonly doubtful: number;
};

/** The columns without which a table is none of UCDP's events. */
const needed = ['id', 'date_start', 'best', 'type_of_violence'] as const;

/**
 * The kinds of violence that UCDP tells apart.
 * @source practice: columns of the UCDP Georeferenced Event Dataset (type_of_violence 1, 2, 3)
 */
const kinds: Readonly<Record<string, string>> = { '1': 'state-based', '2': 'non-state', '3': 'one-sided' };

const text = (row: EventRow, name: string) => {
  const value = row[name];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};
const number = (row: EventRow, name: string): number | null => {
  const cell = text(row, name);
  const value = Number(cell);
  return cell === '' || !Number.isFinite(value) ? null : value;
};

/** Rows of a table with its head; `null` where the columns of such a table are not there. */
export function eventRowsOf(rows: readonly (readonly string[])[]): readonly EventRow[] | null {
  const head = rows[0]?.map((cell) => cell.trim().toLowerCase());
  if (!head || !needed.every((name) => head.includes(name))) return null;
  return rows.slice(1).map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

/** Rows of GeoJSON: the properties of its features, with their point where they have no columns for it. */
export function eventRowsOfGeoJson(given: unknown): readonly EventRow[] | null {
  const features =
    given !== null && typeof given === 'object' && 'features' in given && Array.isArray(given.features) ? (given.features as unknown[]) : null;
  const rows = features?.flatMap((feature): readonly EventRow[] => {
    const { properties, geometry } = (feature ?? {}) as { properties?: EventRow; geometry?: { coordinates?: readonly unknown[] } };
    const [longitude, latitude] = geometry?.coordinates ?? [];
    return properties ? [{ longitude, latitude, ...properties }] : [];
  });
  return rows?.[0] && needed.every((name) => name in (rows[0] ?? {})) ? rows : null;
}

/**
 * Reads events for comparison. What they say is taken as it is, also where it contradicts itself; free text and sources
 * are not read at all.
 * @source practice: UCDP Georeferenced Event Dataset; ours: 8 of 1,000 events have a lowest estimate above the best,
 * which is told and not rejected
 */
export function readUcdpEvents(rows: readonly EventRow[]): OutsideTable {
  const events = new Map<string, OutsideEvent>();
  const rejected: OutsideTable['rejected'][number][] = [];
  for (const [index, row] of rows.entries()) {
    const read = eventOf(row);
    const why = typeof read === 'string' ? read : events.has(read.event) ? 'repeated' : null;
    if (why !== null) rejected.push({ row: index + 1, why });
    else if (typeof read !== 'string') events.set(read.event, read);
  }
  const all = [...events.values()];
  return { rows: rows.length, events: all, rejected, doubtful: all.filter(({ low, best, high }) => low > best || best > high).length };
}

function eventOf(row: EventRow): OutsideEvent | 'no id' | 'no date' | 'no number' {
  const event = text(row, 'id');
  if (event === '') return 'no id';
  const from = /^\d{4}-\d{2}-\d{2}/.exec(text(row, 'date_start'))?.[0];
  if (from === undefined) return 'no date';
  const best = number(row, 'best');
  if (best === null || best < 0) return 'no number';
  const kind = text(row, 'type_of_violence');
  return {
    event,
    from,
    to: /^\d{4}-\d{2}-\d{2}/.exec(text(row, 'date_end'))?.[0] ?? from,
    datePrecision: number(row, 'date_prec'),
    placePrecision: number(row, 'where_prec'),
    kind: kinds[kind] ?? 'other',
    sides: [text(row, 'side_a'), text(row, 'side_b')].filter((side) => side !== ''),
    areas: [text(row, 'country'), text(row, 'adm_1'), text(row, 'adm_2')].filter((area) => area !== ''),
    latitude: number(row, 'latitude'),
    longitude: number(row, 'longitude'),
    best,
    low: number(row, 'low') ?? best,
    high: number(row, 'high') ?? best,
    civilians: number(row, 'deaths_civilians') ?? 0,
  };
}
