import { useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, PageTitle, Way } from '#ui';
import { SearchBox } from './box.tsx';
import { FoundText } from './found-text.tsx';
import { type Finds, searchPath } from './found.ts';

/** All that the record finds for the words in the address. */
export function SearchPage() {
  const intl = useIntl();
  const { q } = useSearch({ from: '/search' });
  return (
    <div className="page">
      <PageTitle title={[q, intl.formatMessage({ id: 'search.title' })].filter((part) => part !== '').join(' · ')} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="search.title" />
        </h1>
      </div>
      <SearchBox key={q} large begin={q} />
      {q === '' ? (
        <p className="note">
          <FormattedMessage id="search.empty" />
        </p>
      ) : (
        <Asked<Finds> path={searchPath(q, 60)}>{(finds) => <Results finds={finds} />}</Asked>
      )}
    </div>
  );
}

function Results({ finds: { query, results } }: { readonly finds: Finds }) {
  if (results.length === 0)
    return (
      <p>
        <FormattedMessage id="search.none" values={{ query }} />
      </p>
    );
  return (
    <section className="section" aria-labelledby="results">
      <div className="section-head">
        <h2 id="results">
          <FormattedMessage id="search.all" values={{ query }} />
        </h2>
        <span className="quiet-text">
          <FormattedMessage id="search.count" values={{ count: results.length }} />
        </span>
      </div>
      <ol className="search-results">
        {results.map((found) => (
          <li key={`${found.kind} ${found.id}`}>
            <Way to={found.path}>
              <FoundText found={found} />
            </Way>
          </li>
        ))}
      </ol>
    </section>
  );
}
