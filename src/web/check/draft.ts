/** What a person has put in: the words, the day and origin they know, and the file it came from. */
export type Draft = { readonly text: string; readonly date: string; readonly origin: string; readonly file: string | null };

export const emptyDraft: Draft = { text: '', date: '', origin: '', file: null };

const key = 'check';

/** The draft of this tab, kept over a reload; the browser forgets it with the tab. */
export function savedDraft(): Draft {
  try {
    return { ...emptyDraft, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Draft>) };
  } catch {
    return emptyDraft;
  }
}

/** Keeps the draft in this tab; a text too large for that is simply not kept. */
export function saveDraft(draft: Draft): void {
  try {
    if (draft.text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    sessionStorage.removeItem(key);
  }
}
