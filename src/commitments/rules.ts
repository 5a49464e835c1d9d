import { addDays, addMonths, parsePartialDate, type PartialDate, unknownDate } from '#kernel';
import type { Commitment, CommitmentAction, Completeness, EntryRule, Instrument } from './commitment.ts';

/** Actions by which a State becomes bound: the deposit with the depositary, never the national act. @source Vienna Convention on the Law of Treaties, articles 14 to 16 */
export const deposits: readonly CommitmentAction[] = ['ratification', 'accession', 'succession'];

/**
 * The day an instrument enters into force for a State that deposits after its general entry into force.
 * Months and days are counted as the clause of each instrument says; the table of clauses is data.
 * @source the article named in `entry_clause` of data/commitments/instruments.csv
 */
export function entryIntoForce(instrument: Pick<Instrument, 'entryRule' | 'inForce'>, deposit: PartialDate): PartialDate {
  if (instrument.entryRule === null || deposit.precision !== 'day') return unknownDate;
  const own = afterDeposit[instrument.entryRule](deposit.text);
  const general = instrument.inForce.precision === 'day' ? instrument.inForce.text : '';
  return parsePartialDate(own < general ? general : own) ?? unknownDate;
}

const afterDeposit: Readonly<Record<EntryRule, (deposit: string) => string>> = {
  P1M: (deposit) => addMonths(deposit, 1),
  P3M: (deposit) => addMonths(deposit, 3),
  P6M: (deposit) => addMonths(deposit, 6),
  P12M: (deposit) => addMonths(deposit, 12),
  P30D: (deposit) => addDays(deposit, 30),
  P90D: (deposit) => addDays(deposit, 90),
  'first-of-month-after-60-days': (deposit) => `${addMonths(addDays(deposit, 60), 1).slice(0, 8)}01`,
  'first-of-6th-month': (deposit) => `${addMonths(deposit, 6).slice(0, 8)}01`,
};

/** How a State stands to an instrument, and how surely. */
export type Standing =
  | { readonly kind: 'party'; readonly by: Commitment }
  | { readonly kind: 'signed only'; readonly by: Commitment }
  | { readonly kind: 'withdrawn'; readonly by: Commitment }
  | { readonly kind: 'not joined'; readonly asOf: string }
  | { readonly kind: 'not known' };

/**
 * Where a State stands to an instrument. It "has not joined" only where the list is complete, as of the list's day.
 * @source ours: absence from an incomplete list says nothing
 */
export function standingOf(own: readonly Commitment[], completeness: Completeness | null): Standing {
  const last = (kinds: readonly CommitmentAction[]) => own.filter(({ action }) => kinds.includes(action)).at(-1);
  const withdrawal = last(['withdrawal']);
  if (withdrawal) return { kind: 'withdrawn', by: withdrawal };
  const joined = last([...deposits, 'endorsement']);
  if (joined) return { kind: 'party', by: joined };
  const signed = last(['signature']);
  if (signed && completeness?.complete !== false) return { kind: 'signed only', by: signed };
  if (completeness?.complete) return { kind: 'not joined', asOf: completeness.trueAsOf ?? '' };
  return signed ? { kind: 'signed only', by: signed } : { kind: 'not known' };
}
