import './figures.css';
import { useSearch } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { shortHash } from '#publishing';
import { FigureBox } from './figure-box.tsx';
import { chosenSearch, queryText } from './search.ts';
import { ViewAsked } from './view-asked.tsx';

/** The chart alone, for the page of somebody else, with the way back to its table and sources. */
export function FiguresEmbed() {
  const search = useSearch({ from: '/embed/figures' });
  return (
    <main className="embed">
      <ViewAsked search={search}>
        {(view) => (
          <>
            <FigureBox view={view} heading="h1" />
            <p className="quiet-text embed-source">
              <FormattedMessage id="figures.embed.source" values={{ number: view.edition.number, hash: view.edition.hash.slice(0, shortHash) }} />{' '}
              <a
                href={`/figures?${queryText({ ...chosenSearch(view, search), edition: view.edition.hash.slice(0, shortHash) })}`}
                target="_blank"
                rel="noopener"
              >
                <FormattedMessage id="figures.embed.open" />
              </a>
            </p>
          </>
        )}
      </ViewAsked>
    </main>
  );
}
