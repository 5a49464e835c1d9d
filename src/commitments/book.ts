import { dateOrder } from '#kernel';
import { dateOf, type Register, type RowOf } from '#register';
import type { Commitment, Completeness, Instrument, InstrumentCount, InstrumentName } from './commitment.ts';
import { deposits, entryIntoForce } from './rules.ts';

/** The rows of the commitments' tables in one edition. */
export type CommitmentsRows = {
  readonly instruments: readonly RowOf<Instrument>[];
  readonly instrumentNames: readonly InstrumentName[];
  readonly instrumentCounts: readonly RowOf<InstrumentCount>[];
  readonly completeness: readonly Completeness[];
  readonly commitments: readonly (Omit<RowOf<Commitment>, 'computed'> & { readonly notBefore: string; readonly notAfter: string })[];
};

/** Everything the record holds about what States promised, in one edition. */
export type Commitments = {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly instrumentNames: readonly InstrumentName[];
  readonly instrumentCounts: readonly InstrumentCount[];
  readonly completeness: ReadonlyMap<string, Completeness>;
  /** In order of date, with the computed entries into force among them. */
  readonly commitments: readonly Commitment[];
};

export function makeCommitments(rows: CommitmentsRows, register: Register): Commitments {
  const { read } = register;
  const instruments = new Map(
    rows.instruments.map(
      (row) => [row.id, { ...read(row), adopted: dateOf(row.adopted), opened: dateOf(row.opened), inForce: dateOf(row.inForce) }] as const,
    ),
  );
  const stated = rows.commitments.map(({ notBefore, notAfter, ...row }): Commitment => ({
    ...read(row),
    date: dateOf(row.date, notBefore, notAfter),
    computed: false,
  }));
  const all = [...stated, ...stated.flatMap((one) => computedEntry(one, instruments))];
  return {
    instruments,
    instrumentNames: rows.instrumentNames,
    instrumentCounts: rows.instrumentCounts.map((row) => ({ ...read(row), asOf: dateOf(row.asOf) })),
    completeness: new Map(rows.completeness.map((one) => [one.instrument, one])),
    commitments: all.sort((a, b) => (dateOrder(a.date) < dateOrder(b.date) ? -1 : 1)),
  };
}

/** The entry into force that follows from a deposit, beside what sources state. */
function computedEntry(deposit: Commitment, instruments: ReadonlyMap<string, Instrument>): readonly Commitment[] {
  const instrument = instruments.get(deposit.instrument);
  if (!instrument || !deposits.includes(deposit.action)) return [];
  const date = entryIntoForce(instrument, deposit.date);
  return date.precision === 'day'
    ? [{ ...deposit, action: 'entry into force', date, declaredAge: null, computed: true, standing: null, why: null, note: null }]
    : [];
}
