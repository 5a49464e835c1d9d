import { FormattedMessage } from 'react-intl';
import { DataTable, Sources } from '#ui';
import type { ResolutionPage } from '#overview';
import { Amount, HowComplete, Note, RecordWords, Standing, StateWay, useName, WhoSays } from '../shown/index.ts';

/** How many sponsors each source counted, side by side, with why one is shown first. */
export function SponsorCounts({ page }: { readonly page: ResolutionPage }) {
  if (page.sponsors.counts.length === 0) return null;
  return (
    <DataTable
      caption={<FormattedMessage id="resolution.counts" />}
      rows={page.sponsors.counts}
      rowKey={({ count, qualifier, saidBy, what }) => [count, qualifier, saidBy, what].join('|')}
      columns={[
        {
          id: 'count',
          label: <FormattedMessage id="resolution.count" />,
          cell: ({ count, qualifier }) => <Amount value={count} qualifier={qualifier} />,
          rowHeader: true,
        },
        {
          id: 'what',
          label: <FormattedMessage id="resolution.count-what" />,
          cell: ({ what, note }) => (
            <>
              {what !== null && <RecordWords>{what}</RecordWords>}
              <Note note={note} />
            </>
          ),
        },
        { id: 'who', label: <FormattedMessage id="resolution.who-says" />, cell: ({ who }) => <WhoSays who={who} /> },
        {
          id: 'standing',
          label: <FormattedMessage id="resolution.standing" />,
          cell: ({ standing, why }) => <Standing standing={standing} why={why} />,
        },
        { id: 'source', label: <FormattedMessage id="source.source" />, cell: ({ sources }) => <Sources sources={sources} /> },
      ]}
      download={`/record/council/sponsor_counts?column=resolution&value=${encodeURIComponent(page.symbol)}`}
    />
  );
}

/** The States known by name as sponsors, and who says so of each. */
export function Sponsors({ page }: { readonly page: ResolutionPage }) {
  const nameOf = useName();
  const rows = page.sponsors.known.flatMap((state) => state.statements.map((statement) => ({ state, statement })));
  return (
    <DataTable
      caption={<FormattedMessage id="resolution.sponsors-by-name" />}
      rows={rows}
      rowKey={({ state, statement }) => [state.iso3, statement.role, statement.saidBy].join('|')}
      columns={[
        {
          id: 'state',
          label: <FormattedMessage id="resolution.sponsor" />,
          cell: ({ state }) => <StateWay state={state} />,
          sortBy: ({ state }) => nameOf(state),
          rowHeader: true,
        },
        { id: 'role', label: <FormattedMessage id="resolution.role" />, cell: ({ statement }) => <FormattedMessage id={`role.${statement.role}`} /> },
        {
          id: 'who',
          label: <FormattedMessage id="resolution.who-says" />,
          cell: ({ statement }) => (
            <>
              <WhoSays who={statement.who} />
              {statement.basis !== null && (
                <p className="quiet-text">
                  <RecordWords>{statement.basis}</RecordWords>
                </p>
              )}
            </>
          ),
        },
        { id: 'source', label: <FormattedMessage id="source.source" />, cell: ({ statement }) => <Sources sources={statement.sources} /> },
      ]}
      download={`/record/council/sponsors?column=resolution&value=${encodeURIComponent(page.symbol)}`}
      completeness={<HowComplete note={page.notes.sponsors} />}
      empty={<FormattedMessage id="resolution.sponsors-none" />}
    />
  );
}
