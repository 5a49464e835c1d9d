import { canBeSame, type SourceCells } from '#kernel';
import { dateOf, type Known, type ListRow, type Register } from '#register';
import type { Commitments, CommitmentsRows } from './book.ts';
import type { Commitment, CommitmentAction, Instrument } from './commitment.ts';
import { deposits } from './rules.ts';

/** Rows that a list of names would bring to the commitments. */
export type CommitmentList = { readonly table: 'commitments/commitments'; readonly rows: readonly ListRow<CommitmentsRows['commitments'][number]>[] };

/** A name of the list with its own day, `''` where the list tells none. */
export type DatedState = { readonly state: string; readonly date: string };

/**
 * What a list of endorsers, signatories or parties (action `null`) would bring. A State that the record holds brings nothing unless the list gives
 * a day that the record lacks or that contradicts it; then both stand side by side, the list's as the other one.
 * @source ours: what sources contradict is kept; a list without days says no more than the record
 */
export function commitmentList(
  commitments: Commitments,
  register: Register,
  instrument: Instrument,
  action: CommitmentAction | null,
  states: readonly DatedState[],
  source: SourceCells,
): CommitmentList {
  const { saidBy } = register.read({ source });
  const same = action === null || deposits.includes(action) ? deposits : [action];
  const own = commitments.commitments.filter((one) => one.instrument === instrument.id && same.includes(one.action) && !one.computed);
  const rows = states.map(({ state, date }) => {
    const known = knownAs(
      own.filter((one) => one.state === state),
      date,
      saidBy,
    );
    const cells = known === 'other date' ? { ...source, standing: 'other' as const } : source;
    return {
      state,
      known,
      row: {
        state,
        instrument: instrument.id,
        action: action ?? depositOf(commitments, instrument, state),
        date,
        notBefore: '',
        notAfter: '',
        declaredAge: null,
        source: cells,
      },
    };
  });
  return { table: 'commitments/commitments', rows };
}

/**
 * How a State became a party where a list does not say: one that had signed ratifies, one that had not accedes.
 * @source Vienna Convention on the Law of Treaties, articles 14 and 15; succession cannot be told from a list
 */
function depositOf({ commitments }: Commitments, instrument: Instrument, state: string): CommitmentAction {
  const signed = commitments.some((one) => one.state === state && one.instrument === instrument.id && one.action === 'signature');
  return signed ? 'ratification' : 'accession';
}

function knownAs(held: readonly Commitment[], text: string, saidBy: string): Known {
  if (held.length === 0) return 'new';
  const date = dateOf(text);
  if (date.precision === 'unknown' || held.some((one) => one.date.text === text)) return 'held';
  const fits = held.filter((one) => canBeSame(one.date, date));
  if (fits.length === 0) return 'other date';
  // A day where the record has only a year or an interval is worth having; the reverse is not.
  const exact = fits.some((one) => one.date.precision === 'day' || one.date.text.length > text.length);
  return exact || fits.some((one) => one.saidBy === saidBy && one.date.text === text) ? 'held' : 'said by another';
}
