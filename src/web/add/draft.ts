import { useEffect, useState } from 'react';
import type { UseKind } from '#overview';

/** A list as it is being prepared: what was pasted, what it is, where it was read, what was decided. */
export type Draft = {
  readonly text: string;
  readonly kind: UseKind;
  /** `''` until the thing is chosen. */
  readonly as: string;
  readonly action: string;
  readonly date: string;
  readonly url: string;
  readonly document: string;
  readonly place: string;
  readonly saidBy: string;
  readonly readOn: string;
  readonly note: string;
  readonly reason: string;
  /** Decisions about doubtful names: text to code, `''` to leave it out. */
  readonly choices: Readonly<Record<string, string>>;
};

export const emptyDraft: Draft = {
  text: '',
  kind: 'sponsors',
  as: '',
  action: '',
  date: '',
  url: '',
  document: '',
  place: '',
  saidBy: '',
  readOn: '',
  note: '',
  reason: '',
  choices: {},
};

const key = 'list';

/** The draft, kept for this window only, so that opening the keeper's link loses nothing. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = sessionStorage.getItem(key);
    return kept === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(kept) as Partial<Draft>) };
  });
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)), [draft]);
  return [draft, (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))] as const;
}

/** What is sent: only what was said. */
export function sent({ text, as, choices, action, date, url, document, place, saidBy, readOn, note, reason }: Draft): string {
  const more = { action, date, url, document, place, saidBy, readOn, note, reason };
  const said = Object.fromEntries(Object.entries(more).filter(([, value]) => value.trim() !== ''));
  return JSON.stringify({ text, as, choices, ...said });
}
