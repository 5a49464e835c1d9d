import { useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useLocale } from '#ui';

/** Where a text is sent: in the reader's language, against the edition that is being read. */
export function useCheckAddress(): (form: '' | '/word' | '/claim-review') => string {
  const { locale } = useLocale();
  const edition = useRouterState({ select: ({ location }) => (location.search as { readonly edition?: string }).edition });
  return useCallback(
    (form) => `/checks${form}?${new URLSearchParams({ lang: locale, ...(edition !== undefined && { edition }) }).toString()}`,
    [locale, edition],
  );
}
