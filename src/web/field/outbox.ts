import { keep, keepMark, type Mark, openKept } from './shelf.ts';
import type { Talk } from './talk.ts';
import type { Draft } from './draft.ts';

/** What is sealed under a mark: the answers, and once it is to be sent the text that is sent, always the same. */
export type Content = { readonly draft: Draft; readonly body: string | null };

/** What came of sending: still under way, received, no answer, or a refusal in words. */
export type Sending = { readonly came: 'sending' | 'received' | 'no answer' | 'signed out' } | { readonly came: 'refused'; readonly detail: string };

/**
 * Sends what waits under a mark. It counts as received only when the server answers with the report's own id and its
 * number; whatever else comes back, it stays here and is sent again, the same text under the same id.
 */
export async function sendWaiting(talk: Talk, key: CryptoKey, mark: Mark): Promise<Sending> {
  const content = await openKept<Content>(key, mark.id);
  if (!content || content.body === null) return { came: 'no answer' };
  // Somebody else may have signed in meanwhile, in another window: nothing is sent in another's name.
  const session = await talk.session();
  if (!session.ok) return { came: session.status === 0 || session.status >= 500 ? 'no answer' : 'signed out' };
  if (session.value.account !== mark.account) return { came: 'signed out' };
  const answer = await talk.send(mark.situation, content.body);
  if (answer.ok && answer.value.id === mark.id && typeof answer.value.position === 'number') {
    await keepMark({ ...mark, state: 'received', number: answer.value.position, at: new Date().toISOString() });
    return { came: 'received' };
  }
  if (answer.ok || answer.status === 0 || answer.status >= 500 || answer.status === 429) return { came: 'no answer' };
  if (answer.status === 401) return { came: 'signed out' };
  await keep(key, { ...mark, state: 'draft' }, { draft: content.draft, body: null } satisfies Content);
  return { came: 'refused', detail: answer.detail };
}
