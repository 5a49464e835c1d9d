import { parsePartialDate, type PartialDate, type SourceCells, type Sourced, unknownDate } from '#kernel';
import type { Office, OfficeHolding } from './office.ts';
import type { Publisher } from './publisher.ts';
import { sourcedBy } from './rules.ts';
import type { Party, PartyName, Situation, SituationName } from './situation.ts';
import type { State, StateGroup, StateName } from './state.ts';

/** A statement as a row: its dates are text, its sources are cells. */
export type RowOf<T> = { readonly [Key in Exclude<keyof T, keyof Sourced>]: T[Key] extends PartialDate ? string : T[Key] } & {
  readonly source: SourceCells;
};

export type OfficeRow = RowOf<OfficeHolding>;

/** The rows of the register's tables in one edition. */
export type RegisterRows = {
  readonly states: readonly State[];
  readonly stateNames: readonly StateName[];
  readonly groups: readonly StateGroup[];
  readonly situations: readonly Situation[];
  readonly situationNames: readonly SituationName[];
  readonly parties: readonly Party[];
  readonly partyNames: readonly PartyName[];
  readonly offices: readonly Office[];
  readonly holdings: readonly OfficeRow[];
  readonly publishers: readonly Publisher[];
};

/** Everything the register knows in one edition, ready to be asked. */
export type Register = {
  readonly states: ReadonlyMap<string, State>;
  readonly stateNames: readonly StateName[];
  readonly groups: ReadonlyMap<string, StateGroup>;
  readonly situations: ReadonlyMap<string, Situation>;
  readonly situationNames: readonly SituationName[];
  readonly parties: ReadonlyMap<string, Party>;
  readonly partyNames: readonly PartyName[];
  readonly offices: ReadonlyMap<string, Office>;
  readonly holdings: readonly OfficeHolding[];
  /** By address. */
  readonly publishers: ReadonlyMap<string, Publisher>;
  /** A row with its source cells turned into graded sources. */
  readonly read: <Row extends { readonly source: SourceCells }>(row: Row) => Omit<Row, 'source'> & Sourced;
};

/** A date of a row; the border has checked its text. */
export function dateOf(text: string, notBefore = '', notAfter = ''): PartialDate {
  return parsePartialDate(text, notBefore, notAfter) ?? unknownDate;
}

/** Groups by id; of a group whose members changed the newest list has the plain id, an older one `id@day`. */
function groupsById(groups: readonly StateGroup[]): ReadonlyMap<string, StateGroup> {
  const newestFirst = [...groups].sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  const byId = new Map<string, StateGroup>();
  for (const group of newestFirst) byId.set(byId.has(group.id) ? `${group.id}@${group.asOf}` : group.id, group);
  return byId;
}

export function makeRegister(rows: RegisterRows): Register {
  const publishers = new Map(rows.publishers.map((one) => [one.address, one]));
  const read = <Row extends { readonly source: SourceCells }>({ source, ...rest }: Row) => ({ ...rest, ...sourcedBy(source, publishers) });
  return {
    states: new Map(rows.states.map((one) => [one.iso3, one])),
    stateNames: rows.stateNames,
    groups: groupsById(rows.groups),
    situations: new Map(rows.situations.map((one) => [one.id, one])),
    situationNames: rows.situationNames,
    parties: new Map(rows.parties.map((one) => [one.id, one])),
    partyNames: rows.partyNames,
    offices: new Map(rows.offices.map((one) => [one.id, one])),
    holdings: rows.holdings.map((row) => ({ ...read(row), from: dateOf(row.from), to: dateOf(row.to) })),
    publishers,
    read,
  };
}
