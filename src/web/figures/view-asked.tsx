import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { FiguresView } from '#overview';
import { ask, Refused, useLocale } from '#ui';
import { type FiguresSearch, queryText } from './search.ts';

/** Asks for a view; while another is on its way the one before stays, so that nothing jumps under the reader's hand. */
export function ViewAsked({
  search,
  children,
}: {
  readonly search: FiguresSearch;
  readonly children: (view: FiguresView, stale: boolean) => ReactNode;
}) {
  const { locale } = useLocale();
  const asked = new URLSearchParams(queryText(search));
  asked.set('lang', locale);
  const path = `/figures/view?${asked.toString()}`;
  const query = useQuery({ queryKey: [path], queryFn: () => ask<FiguresView>(path), placeholderData: keepPreviousData });
  if (query.isPending)
    return (
      <p className="waiting">
        <FormattedMessage id="ui.waiting" />
      </p>
    );
  if (query.isError) return <Refused error={query.error} />;
  return children(query.data, query.isPlaceholderData);
}
