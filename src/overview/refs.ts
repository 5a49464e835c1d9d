import type { Resolution } from '#council';
import type { PublicRecord } from './record.ts';

/** A name in the two languages of the pages. */
export type Names = { readonly en: string; readonly ar: string };

/** A State as other pages name and link it. */
export type StateRef = { readonly iso3: string; readonly names: Names };

/** A situation as other pages name and link it. */
export type SituationRef = { readonly id: string; readonly names: Names };

/** A party as other pages name and link it; its name is the record's own. */
export type PartyRef = { readonly id: string; readonly name: string };

/** A resolution as other pages name and link it. */
export type ResolutionLink = { readonly symbol: string; readonly number: number; readonly adopted: string };

/** Who said something first: the United Nations, a State, or a publisher by name. */
export type Who =
  | { readonly kind: 'un' }
  | { readonly kind: 'state'; readonly state: StateRef }
  | { readonly kind: 'publisher'; readonly name: string };

/** Names who said something first. */
export function whoSays(record: PublicRecord, saidBy: string): Who {
  if (saidBy === 'un') return { kind: 'un' };
  if (saidBy.startsWith('state:')) return { kind: 'state', state: stateRef(record, saidBy.slice('state:'.length)) };
  return { kind: 'publisher', name: [...record.register.publishers.values()].find(({ id }) => id === saidBy)?.name ?? saidBy };
}

/** How far a list goes: what its table says of itself. */
export type ListNote = {
  readonly table: string;
  readonly held: number;
  readonly of: number | null;
  readonly asOf: string | null;
  readonly trueAsOf: string;
  readonly statement: string;
};

/** Names a State; a code that the register lacks stands for itself. */
export function stateRef(record: PublicRecord, iso3: string): StateRef {
  const state = record.register.states.get(iso3);
  return { iso3, names: state ? { en: state.names.en, ar: state.names.ar } : { en: iso3, ar: iso3 } };
}

/** Names a situation; an id that the register lacks stands for itself. */
export function situationRef(record: PublicRecord, id: string): SituationRef {
  const situation = record.register.situations.get(id);
  return { id, names: situation ? { en: situation.nameEn, ar: situation.nameAr || situation.nameEn } : { en: id, ar: id } };
}

/** Names a party; an id that the register lacks stands for itself. */
export function partyRef(record: PublicRecord, id: string): PartyRef {
  return { id, name: record.register.parties.get(id)?.name ?? id };
}

/** Names a resolution. */
export function resolutionLink({ symbol, number, adopted }: Resolution): ResolutionLink {
  return { symbol, number, adopted: adopted.text };
}

/** What a table says of its own completeness; `null` where the edition has no such table. */
export function listNote(record: PublicRecord, table: string): ListNote | null {
  const found = record.tables.get(table);
  return found ? { table, ...found.complete, trueAsOf: found.trueAsOf } : null;
}

/** Groups rows under a key, in the order in which keys first come. */
export function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(key(row));
    if (own) own.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Of statements on one question, the one shown first before those kept beside it. */
export function takenFirst<Row extends { readonly standing: 'taken' | 'other' | null }>(rows: readonly Row[]): readonly Row[] {
  const rank = { taken: 0, other: 2 } as const;
  return [...rows].sort((a, b) => (a.standing === null ? 1 : rank[a.standing]) - (b.standing === null ? 1 : rank[b.standing]));
}

/** A thing without some of its fields. */
export function without<Thing extends object, Key extends keyof Thing>(thing: Thing, ...keys: readonly Key[]): Omit<Thing, Key> {
  const left = { ...thing };
  for (const key of keys) Reflect.deleteProperty(left, key);
  return left;
}
