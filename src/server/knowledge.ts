import { type Knowledge, makeKnowledge } from '#claims';
import type { PublicRecord } from '#overview';

const made = new WeakMap<PublicRecord, Knowledge>();

/** What the check knows of an edition: built once, kept as long as the edition is. */
export function knowledgeOf(record: PublicRecord): Knowledge {
  const found = made.get(record) ?? makeKnowledge(record);
  made.set(record, found);
  return found;
}
