import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { ask, Refused, useLocale } from '#ui';

/** Asks; while another answer is on its way the one before stays, so that nothing jumps under the reader's hand. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the page names the type its call answers with
export function Kept<T>({ path, children }: { readonly path: string; readonly children: (value: T) => ReactNode }) {
  const { locale } = useLocale();
  const query = useQuery({
    queryKey: [path, locale],
    queryFn: () => ask<T>(`${path}${path.includes('?') ? '&' : '?'}lang=${locale}`),
    placeholderData: keepPreviousData,
  });
  if (query.isPending)
    return (
      <p className="waiting">
        <FormattedMessage id="counts.waiting" />
      </p>
    );
  if (query.isError) return <Refused error={query.error} />;
  return (
    <div className={query.isPlaceholderData ? 'is-stale' : undefined} aria-busy={query.isPlaceholderData}>
      {children(query.data)}
    </div>
  );
}
