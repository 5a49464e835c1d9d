import type { OwnReport, ReportForm } from '#incidents';

/** Who is signed in, and on what. */
export type Session = {
  readonly account: string;
  readonly organisation: string;
  readonly assignments: readonly { readonly situation: string; readonly role: string }[];
};

/** What came of asking: an answer, a refusal in words, or that nobody answered. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly detail: string };

async function ask<T>(path: string, locale: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/v1${path}?lang=${locale}`, init);
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, status: response.status, detail: (body as { detail?: string }).detail ?? '' };
  } catch {
    // No net, an answer that broke off, or a page of somebody on the way that is no answer of ours.
    return { ok: false, status: 0, detail: '' };
  }
}

const posted = (body: string): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body });

/** The few things that the form says to the server. */
export const talk = (locale: string) => ({
  session: () => ask<Session>('/session', locale),
  signIn: (login: string, password: string) => ask<Session>('/session', locale, posted(JSON.stringify({ login, password }))),
  key: () => ask<{ key: string }>('/session/draft-key', locale, posted('{}')),
  form: (situation: string) => ask<ReportForm>(`/casework/${encodeURIComponent(situation)}/form`, locale),
  own: (situation: string) => ask<{ reports: readonly OwnReport[] }>(`/casework/${encodeURIComponent(situation)}/own-reports`, locale),
  send: (situation: string, body: string) =>
    ask<{ id?: string; position?: number }>(`/casework/${encodeURIComponent(situation)}/reports`, locale, posted(body)),
  exercise: () => ask<{ here?: boolean }>('/exercise', locale),
});
export type Talk = ReturnType<typeof talk>;

/** Ends the session, even while the page is going away. */
export function signOut(): Promise<unknown> {
  return fetch('/api/v1/session', { method: 'DELETE', keepalive: true }).catch(() => null);
}
