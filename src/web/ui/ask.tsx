import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { inEdition, useEdition } from './edition.ts';
import { useLocale } from './words.tsx';

/** A refusal as the server says it (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** Asks the interface for programs; the answer's type is the one its server door gives. */
export async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/api/v1${path}`, init);
  const body: unknown = await response.json();
  if (!response.ok) throw new Problem(response.status, (body as { detail?: string }).detail ?? response.statusText);
  return body as T;
}

/**
 * Tells the interface to do something, in the reader's language; whatever is shown is asked for again afterwards.
 * `method` is DELETE where something ends.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the page names the type its call answers with
export function useTell<T>(
  path: string,
  { method = 'POST', done }: { readonly method?: 'POST' | 'DELETE'; readonly done?: (value: T) => void } = {},
) {
  const { locale } = useLocale();
  const client = useQueryClient();
  return useMutation<T, Error, object>({
    mutationFn: (body) =>
      ask<T>(`${path}${path.includes('?') ? '&' : '?'}lang=${locale}`, {
        method,
        ...(method === 'POST' && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      }),
    onSuccess: async (value) => {
      await client.invalidateQueries();
      done?.(value);
    },
  });
}

/** Asks in the reader's language, in the edition that the address names, and shows waiting and refusal, so that a page only shapes its answer. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the page names the type its call answers with
export function Asked<T>({ path, children }: { readonly path: string; readonly children: (value: T) => ReactNode }) {
  const { locale } = useLocale();
  const address = inEdition(path, useEdition());
  const query = useQuery({
    queryKey: [address, locale],
    queryFn: () => ask<T>(`${address}${address.includes('?') ? '&' : '?'}lang=${locale}`),
  });
  if (query.isPending)
    return (
      <p className="waiting">
        <FormattedMessage id="ui.waiting" />
      </p>
    );
  if (query.isError) return <Refused error={query.error} />;
  return children(query.data);
}

/** Why something could not be shown, and what to do. */
export function Refused({ error }: { readonly error: Error }) {
  return (
    <div role="alert" className="refused">
      {error instanceof Problem ? error.message : <FormattedMessage id="ui.no-answer" />}
    </div>
  );
}
