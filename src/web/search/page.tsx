import { useSearch } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Asked } from '#ui';
import { SearchBox } from './box.tsx';
import { FoundText } from './found-text.tsx';
import { type Finds, searchPath } from './found.ts';

/** All that the record finds for the words in the address. */
export function SearchPage() {
  const { q } = useSearch({ from: '/search' });
  return (
    <div className="page">
      <h1>
        <FormattedMessage id="search.title" />
      </h1>
      <SearchBox large />
      {q === '' ? (
        <p className="lead">
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
    <>
      <h2>
        <FormattedMessage id="search.all" values={{ query }} /> <FormattedMessage id="search.count" values={{ count: results.length }} />
      </h2>
      <ol className="search-results">
        {results.map((found) => (
          <li key={`${found.kind} ${found.id}`}>
            <a href={found.path}>
              <FoundText found={found} />
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
