import { useCallback, useEffect, useRef, useState } from 'react';
import type { OwnReport, ReportForm } from '#incidents';
import { type Draft, emptyDraft, screensOf } from './draft.ts';
import { type Content, sendWaiting, type Sending } from './outbox.ts';
import { bodyOf, newReportId } from './sent.ts';
import { keep, type Mark, marks, nextSequence, openKept, throwAway } from './shelf.ts';
import type { Talk } from './talk.ts';

/** Who reports: the account, its situation, and the key that is nowhere but here in memory. */
export type Reporter = { readonly account: string; readonly situation: string; readonly key: CryptoKey };

/** A report as it is being written. */
export type Open = { readonly mark: Mark; readonly draft: Draft };

/** Deeds on the shelf follow one another, so that the last answer is the one that is kept. */
function useLine() {
  const line = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<T>(deed: () => Promise<T>): Promise<T> => {
    const done = line.current.then(deed, deed);
    line.current = done.catch(() => null);
    return done;
  }, []);
}

/** What lies on this device, what arrived, and the sending of what waits: at once, when there is a net, and every while. */
function useOutbox(talk: Talk, { account, situation, key }: Reporter, askAgain: () => void) {
  const [here, setHere] = useState<readonly Mark[] | null>(null);
  const [arrived, setArrived] = useState<readonly OwnReport[] | null>(null);
  const [last, setLast] = useState<(Sending & { readonly id: string }) | null>(null);
  const inLine = useLine();

  const look = useCallback(async () => {
    setHere((await marks(account)).filter((mark) => mark.situation === situation));
    const own = await talk.own(situation);
    if (own.ok) setArrived(own.value.reports);
  }, [account, situation, talk]);

  const sendAll = useCallback(
    () =>
      inLine(async () => {
        const waiting = (await marks(account)).filter(({ state }) => state === 'waiting');
        for (const mark of waiting.toReversed()) {
          const sent = await sendWaiting(talk, key, mark);
          setLast({ ...sent, id: mark.id });
          if (sent.came === 'signed out') askAgain();
        }
        await look();
      }),
    [account, askAgain, inLine, key, look, talk],
  );

  useEffect(() => {
    void sendAll();
    const again = setInterval(() => {
      if (navigator.onLine) void marks(account).then((all) => (all.some(({ state }) => state === 'waiting') ? sendAll() : null));
    }, 15_000);
    const onNet = () => void sendAll();
    addEventListener('online', onNet);
    return () => {
      clearInterval(again);
      removeEventListener('online', onNet);
    };
  }, [account, sendAll]);

  return { here, arrived, last, setLast, inLine, look, sendAll };
}

/** Everything that a reporter has, and what can be done with it. */
export function useReports(talk: Talk, reporter: Reporter, form: ReportForm | null, locale: string, askAgain: () => void) {
  const { account, situation, key } = reporter;
  const { here, arrived, last, setLast, inLine, look, sendAll } = useOutbox(talk, reporter, askAgain);
  const [open, setOpen] = useState<Open | null>(null);
  return {
    here,
    arrived,
    open,
    last,
    sendAll,
    save: (mark: Mark, draft: Draft, step: number) => {
      const next = { ...mark, step, steps: screensOf(draft).length };
      setOpen({ mark: next, draft });
      void inLine(() => keep(key, next, { draft, body: null } satisfies Content));
    },
    begin: (corrects: string | null) => {
      const at = new Date().toISOString();
      const mark: Mark = { id: newReportId(), account, situation, state: 'draft', at, step: 0, steps: 8, number: null, corrects };
      setOpen({ mark, draft: { ...emptyDraft, corrects } });
    },
    goOn: async (mark: Mark): Promise<boolean> => {
      const content = await openKept<Content>(key, mark.id);
      if (content) setOpen({ mark, draft: content.draft });
      return content !== null;
    },
    close: async () => {
      setOpen(null);
      setLast(null);
      await inLine(look);
    },
    throwAway: async (mark: Mark) => {
      await inLine(() => throwAway(mark.id));
      await look();
    },
    /** The text is made once and sealed; only then it is sent. */
    send: async (draft: Draft, mark: Mark) => {
      const envelope = { id: mark.id, channel: 'field', deviceSequence: await nextSequence(), language: locale } as const;
      const body = JSON.stringify(bodyOf(draft, form?.places ?? [], envelope));
      await inLine(() => keep(key, { ...mark, state: 'waiting' }, { draft, body } satisfies Content));
      setOpen(null);
      setLast({ came: 'sending', id: mark.id });
      await sendAll();
    },
  };
}
export type Reports = ReturnType<typeof useReports>;
