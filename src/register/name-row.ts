import type { Candidate } from '#matching';

/** Why a name waits for a person. */
export type Doubt = 'ambiguous' | 'alike' | 'among other words' | 'after an exception';

/** One name of a pasted list: taken for one State, left to a person, or not a State that is known here. */
export type NameRow =
  | { readonly kind: 'matched'; readonly text: string; readonly date: string; readonly candidate: Candidate }
  | { readonly kind: 'doubtful'; readonly text: string; readonly date: string; readonly doubt: Doubt; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'rejected'; readonly text: string; readonly date: string; readonly reason: 'unknown' | 'repeated' };

/** What was read in a pasted text: its names, and the words that were passed over because they name nobody. */
export type NameList = { readonly rows: readonly NameRow[]; readonly passedOver: readonly string[] };
