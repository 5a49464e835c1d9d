import { FormattedMessage } from 'react-intl';
import { DataTable, Sources } from '#ui';
import type { ResolutionPage } from '#overview';
import { HowComplete, StateWay, StateWays, useName } from '../shown/index.ts';

/** The roll of a vote: each vote stated by a source or following from the result, and those not known. */
export function Roll({ page }: { readonly page: ResolutionPage }) {
  const nameOf = useName();
  return (
    <>
      <DataTable
        caption={<FormattedMessage id="resolution.votes-caption" values={{ symbol: page.symbol }} />}
        quietCaption
        rows={page.roll.votes}
        rowKey={({ iso3 }) => iso3}
        columns={[
          {
            id: 'state',
            label: <FormattedMessage id="resolution.sponsor" />,
            cell: (vote) => <StateWay state={vote} />,
            sortBy: nameOf,
            rowHeader: true,
          },
          {
            id: 'vote',
            label: <FormattedMessage id="resolution.vote" />,
            cell: ({ vote }) => <FormattedMessage id={`vote.${vote}`} />,
            sortBy: ({ vote }) => vote,
          },
          {
            id: 'basis',
            label: <FormattedMessage id="resolution.how-known" />,
            cell: ({ basis }) => <FormattedMessage id={basis === 'stated' ? 'resolution.stated' : 'vote.follows'} />,
          },
          { id: 'source', label: <FormattedMessage id="source.source" />, cell: ({ sources }) => <Sources sources={sources} /> },
        ]}
        download={`/resolutions/${page.number}/votes`}
        completeness={<HowComplete note={page.notes.votes} />}
      />
      {page.roll.notKnown.length > 0 && (
        <p>
          <FormattedMessage id="resolution.votes-not-known" values={{ states: <StateWays key="states" states={page.roll.notKnown} /> }} />
        </p>
      )}
    </>
  );
}
