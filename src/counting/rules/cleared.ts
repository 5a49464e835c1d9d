/** Purposes under which an account may stand in tables that are handed over, ids of the list `consent`. */
const purposes: readonly string[] = ['unicef', 'ctfmr_members', 'ctfmr_partners'];

/**
 * Whether the account of a report may stand in a document: one was cleared for sharing, somebody consented to a sharing
 * of this kind, and nobody said "no one".
 * @source practice: Primero MRM v1, db/lookups/lookups.rb (consent to share with); ours: without consent nothing leaves
 */
export function isCleared({ sharedAccount, consent }: { readonly sharedAccount: string | null; readonly consent: readonly string[] }): boolean {
  return sharedAccount !== null && !consent.includes('no_one') && consent.some((purpose) => purposes.includes(purpose));
}
