import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckAnswer } from '#claims';
import { ask, useLocale } from '#ui';
import { useCheckAddress } from './address.ts';
import { type Draft, saveDraft, savedDraft } from './draft.ts';

/** Where a check stands. The last answer stays while the next is on its way. */
type Asked = {
  readonly answer: CheckAnswer | null;
  /** The text that the answer speaks of. */
  readonly checked: string;
  readonly waiting: boolean;
  readonly error: Error | null;
};

export type Checking = Asked & {
  readonly draft: Draft;
  /** Changes the draft; it is checked by itself after a pause, a short one when the change came in one go. */
  readonly change: (draft: Draft, soon: boolean) => void;
  readonly checkFile: (file: File) => void;
};

const pauses = { soon: 150, typing: 900 };
const nothing: Asked = { answer: null, checked: '', waiting: false, error: null };

/** Sends a text or file to be checked, one at a time: a newer one ends the older. `settle` answers which text was meant. */
function useAsking() {
  const [asked, setAsked] = useState<Asked>(nothing);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setAsked(nothing);
  }, []);
  const run = useCallback(async (path: string, init: RequestInit, settle: (answer: CheckAnswer) => string) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setAsked((before) => ({ ...before, waiting: true, error: null }));
    try {
      const answer = await ask<CheckAnswer>(path, { ...init, method: 'POST', signal: mine.signal });
      if (running.current === mine) setAsked({ answer, checked: settle(answer), waiting: false, error: null });
    } catch (error) {
      if (running.current === mine) setAsked({ ...nothing, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  return { asked, run, stop };
}

/** The draft of this tab and its check; `onAnswer` is told when a text came in one go and its answers are there. */
export function useCheck(onAnswer: () => void): Checking {
  const { locale } = useLocale();
  const address = useCheckAddress();
  const [draft, setDraft] = useState(savedDraft);
  const { asked, run, stop } = useAsking();
  const timer = useRef<number | undefined>(undefined);
  const sent = useRef('');
  const keep = useCallback(
    (next: Draft) => {
      sent.current = keyOf(next, locale);
      setDraft(next);
      saveDraft(next);
    },
    [locale],
  );
  const send = useCallback(
    ({ text, date, origin }: Draft, soon: boolean) => {
      window.clearTimeout(timer.current);
      if (text.trim() === '') return stop();
      const init = { body: JSON.stringify({ text, date, origin }), headers: { 'content-type': 'application/json' } };
      const settle = () => {
        if (soon) onAnswer();
        return text;
      };
      timer.current = window.setTimeout(() => void run(address(''), init, settle), soon ? pauses.soon : pauses.typing);
    },
    [address, onAnswer, run, stop],
  );
  const change = (next: Draft, soon: boolean) => {
    keep(next);
    send(next, soon);
  };
  const checkFile = (file: File) => {
    window.clearTimeout(timer.current);
    const form = new FormData();
    form.set('date', draft.date);
    form.set('origin', draft.origin);
    form.set('file', file);
    void run(address(''), { body: form }, ({ text = '' }) => {
      keep({ ...draft, text, file: file.name });
      onAnswer();
      return text;
    });
  };
  // What was kept in this tab is checked when the page opens, and again in the language that the reader chooses.
  useEffect(() => {
    if (draft.text === '' || sent.current === keyOf(draft, locale)) return;
    sent.current = keyOf(draft, locale);
    send(draft, true);
  }, [draft, locale, send]);
  return { draft, ...asked, change, checkFile };
}

function keyOf({ text, date, origin }: Draft, locale: string): string {
  return [locale, date, origin, text].join('\n');
}
