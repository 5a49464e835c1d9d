import { type Database, type ListDeed, takeInList } from '#platform/server';
import type { CouncilList } from './lists.ts';
import { speakers, sponsorships } from './tables.ts';

/** Takes a list of sponsors or speakers in: the rows that are not held yet, in one transaction with the deed. */
export function takeInCouncilList(db: Database, list: CouncilList, by: ListDeed) {
  const rows =
    list.table === 'council/sponsors'
      ? list.rows.filter(({ known }) => known !== 'held').map(({ row }) => ({ key: sponsorships.key(row), row }))
      : list.rows.filter(({ known }) => known !== 'held').map(({ row }) => ({ key: speakers.key(row), row }));
  return takeInList(db, [{ table: list.table, rows }], by);
}
