import { FormattedMessage } from 'react-intl';
import { DateText } from '#ui';
import type { Found } from './found.ts';

/** What a result is, how it is called, and what tells it from its like. */
export function FoundText({ found }: { readonly found: Found }) {
  const { kind, title, detail, date } = found;
  return (
    <>
      <span className="search-kind">
        <FormattedMessage id={`search.kind.${kind}`} />
      </span>{' '}
      <bdi className="search-title">{title}</bdi>{' '}
      <span className="search-detail">
        {detail !== null && detail !== title && <bdi>{detail}</bdi>}
        {date !== null && date !== title && (
          <span>
            <DateText date={date} />
          </span>
        )}
      </span>
    </>
  );
}
