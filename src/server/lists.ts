import { takeInCommitmentList } from '#commitments/server';
import { takeInCouncilList } from '#council/server';
import { refuse } from '#kernel';
import { type NamesPlan, overviewCards } from '#overview';
import { type Database, listCards, type ListDeed } from '#platform/server';

/** Takes a list in by the room whose table it is for. */
export function takeInNames(db: Database, { list, preview }: NamesPlan, by: Pick<ListDeed, 'actor' | 'reason'>) {
  if (preview.source === null) return refuse(overviewCards.listWithoutSource);
  if (preview.fresh === 0) return refuse(listCards.nothingNew);
  const deed = { ...by, as: preview.use.as, url: preview.source.url };
  return list.table === 'commitments/commitments' ? takeInCommitmentList(db, list, deed) : takeInCouncilList(db, list, deed);
}
