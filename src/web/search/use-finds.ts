import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useEdition, useLocale } from '#ui';
import { find, type Found } from './found.ts';

/** How long a person must pause before the record is asked, in thousandths of a second. */
const pause = 80;
const none: readonly Found[] = [];

/** What the record finds for a text as it is being typed; `fresh` says whether it is the answer to exactly this text. */
export function useFinds(text: string, limit: number): { readonly results: readonly Found[]; readonly fresh: boolean } {
  const { locale } = useLocale();
  const edition = useEdition();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const wait = setTimeout(() => setAsked(text), pause);
    return () => clearTimeout(wait);
  }, [text]);
  const query = useQuery({
    queryKey: ['search', asked, limit, locale, edition],
    queryFn: ({ signal }) => find(asked, limit, locale, edition, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  if (text === '') return { results: none, fresh: true };
  return { results: query.data?.results ?? none, fresh: asked === text && query.data?.query === text };
}
