import { type Database, type ListDeed, takeInList } from '#platform/server';
import type { CommitmentList } from './lists.ts';
import { commitments } from './tables.ts';

/** Takes a list of endorsers or parties in: the rows that are not held yet, in one transaction with the deed. */
export function takeInCommitmentList(db: Database, list: CommitmentList, by: ListDeed) {
  const rows = list.rows.filter(({ known }) => known !== 'held').map(({ row }) => ({ key: commitments.key(row), row }));
  return takeInList(db, [{ table: list.table, rows }], by);
}
