import './bar.css';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { ask, DateText, useEdition } from '#ui';
import type { EditionRef } from '#overview';

/** Says quietly that an edition is read that the address names, and leads to the newest. */
export function EditionBar() {
  const wanted = useEdition();
  if (wanted === '') return null;
  return <Bar wanted={wanted} />;
}

function Bar({ wanted }: { readonly wanted: string }) {
  const router = useRouter();
  const { data } = useQuery({ queryKey: ['editions'], queryFn: () => ask<{ readonly editions: readonly EditionRef[] }>('/editions') });
  const found = data?.editions.find(({ number, hash }) => String(number) === wanted || hash.startsWith(wanted));
  // An edition that there is not is refused by the page itself.
  if (!found) return null;
  const isNewest = found.number === data?.editions[0]?.number;
  const { pathname, searchStr } = router.state.location;
  const query = new URLSearchParams(searchStr);
  query.delete('edition');
  const href = query.size === 0 ? pathname : `${pathname}?${query.toString()}`;
  return (
    <aside className="edition-bar">
      <p>
        <FormattedMessage
          id={isNewest ? 'edition.same' : 'edition.old'}
          values={{ number: found.number, day: <DateText key="day" date={found.at.slice(0, 10)} /> }}
        />{' '}
        <a href={href}>
          <FormattedMessage id={isNewest ? 'edition.leave' : 'edition.newest'} />
        </a>
      </p>
    </aside>
  );
}
