import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormPlace } from '#incidents';
import { type Draft, emptyDraft } from '../field/draft.ts';
import { type Content, sendWaiting } from '../field/outbox.ts';
import { bodyOf, newReportId } from '../field/sent.ts';
import { keep, keyFrom, type Mark, marks, openKept, throwAway } from '../field/shelf.ts';
import { talk as talkIn } from '../field/talk.ts';

/** Where a report stands that is entered at the desk. */
export type Entry =
  | { readonly at: 'asking' }
  | { readonly at: 'no key' }
  | { readonly at: 'writing'; readonly mark: Mark; readonly draft: Draft; readonly isContinued: boolean; readonly refused: string | null }
  | { readonly at: 'sending'; readonly mark: Mark }
  | { readonly at: 'no answer'; readonly mark: Mark }
  | { readonly at: 'received'; readonly id: string; readonly number: number };

const begun = (account: string, situation: string, corrects: string | null): Entry => {
  const mark: Mark = {
    id: newReportId(),
    account,
    situation,
    state: 'draft',
    at: new Date().toISOString(),
    step: 0,
    steps: 1,
    number: null,
    corrects,
  };
  return { at: 'writing', mark, draft: { ...emptyDraft, corrects }, isContinued: false, refused: null };
};

/**
 * A report at the desk. What is typed is kept at once by the rule of the light form: sealed, under a key that the device
 * does not hold. It is sent again with the same text until an answer comes, and cannot be changed meanwhile.
 */
export function useEntry(situation: string, corrects: string | null, locale: string) {
  const client = useQueryClient();
  const [entry, setEntry] = useState<Entry>({ at: 'asking' });
  const held = useRef<{ readonly key: CryptoKey; readonly account: string } | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let wanted = true;
    void openDesk(situation, corrects).then((opened) => {
      if (!wanted) return;
      held.current = opened.held;
      setEntry(opened.entry);
    });
    return () => {
      wanted = false;
    };
  }, [situation, corrects]);

  const deliver = useCallback(
    async (mark: Mark) => {
      const { key } = held.current ?? {};
      if (!key) return;
      setEntry({ at: 'sending', mark });
      await line.current;
      setEntry(await delivered(mark, key, locale));
      // Lists and pages that are open elsewhere know of the report from now on.
      await client.invalidateQueries();
    },
    [client, locale],
  );

  return {
    entry,
    deliver,
    save: (mark: Mark, draft: Draft) => {
      const { key } = held.current ?? {};
      setEntry({ at: 'writing', mark, draft, isContinued: false, refused: null });
      if (key) line.current = line.current.then(() => keep(key, mark, { draft, body: null } satisfies Content));
    },
    send: (mark: Mark, draft: Draft, places: readonly FormPlace[], organisation: string) => {
      const { key } = held.current ?? {};
      if (!key) return;
      const envelope = {
        id: mark.id,
        channel: 'desk',
        deviceSequence: null,
        language: locale,
        ...(organisation !== '' && { organisation }),
      } as const;
      const waiting: Mark = { ...mark, state: 'waiting' };
      const body = JSON.stringify(bodyOf(draft, places, envelope));
      line.current = line.current.then(() => keep(key, waiting, { draft, body } satisfies Content));
      void deliver(waiting);
    },
    anew: (old: Mark | null) => {
      const { account } = held.current ?? {};
      if (account === undefined) return;
      if (old) line.current = line.current.then(() => throwAway(old.id));
      setEntry(begun(account, situation, corrects));
    },
  };
}

/** Sends what waits, and says where the report stands then. */
async function delivered(mark: Mark, key: CryptoKey, locale: string): Promise<Entry> {
  const came = await sendWaiting(talkIn(locale), key, mark);
  if (came.came === 'received') {
    const kept = (await marks(mark.account)).find(({ id }) => id === mark.id);
    return { at: 'received', id: mark.id, number: kept?.number ?? 0 };
  }
  if (came.came !== 'refused') return { at: 'no answer', mark };
  const content = await openKept<Content>(key, mark.id);
  return { at: 'writing', mark: { ...mark, state: 'draft' }, draft: content?.draft ?? emptyDraft, isContinued: false, refused: came.detail };
}

/** Who writes, the key, and what was being written here before. */
async function openDesk(situation: string, corrects: string | null) {
  // Nothing that is said here is shown, so that a change of the page's language takes no writing away.
  const talk = talkIn('en');
  const [session, key] = await Promise.all([talk.session(), talk.key()]);
  if (!session.ok || !key.ok) return { held: null, entry: { at: 'no key' } as const };
  const { account } = session.value;
  const held = { key: await keyFrom(key.value.key), account };
  const own = (await marks(account)).filter((mark) => mark.situation === situation && mark.corrects === corrects);
  const waiting = own.find(({ state }) => state === 'waiting');
  if (waiting) return { held, entry: { at: 'no answer', mark: waiting } as const };
  for (const mark of own.filter(({ state }) => state === 'draft')) {
    const content = await openKept<Content>(held.key, mark.id);
    if (content) return { held, entry: { at: 'writing', mark, draft: content.draft, isContinued: true, refused: null } as const };
  }
  return { held, entry: begun(account, situation, corrects) };
}
