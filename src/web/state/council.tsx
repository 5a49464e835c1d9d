import { FormattedMessage, useIntl } from 'react-intl';
import { type DataColumn, DataTable, DateText, Sources, Way } from '#ui';
import type { StateCard } from '#overview';
import { HowComplete, Note, RecordWords } from '../shown/index.ts';

type Council = StateCard['council'];

/** The State's terms on the Council, as far back as the record goes. */
export function Terms({ card }: { readonly card: StateCard }) {
  const { terms } = card.council;
  if (terms.length === 0) {
    return (
      <p>
        <FormattedMessage id="state.no-terms" />
      </p>
    );
  }
  return (
    <ul className="plain-list">
      {terms.map((term) => (
        <li key={term.from}>
          <span className="number">
            <FormattedMessage id={term.seat === 'permanent' ? 'state.permanent' : 'state.term'} values={{ from: term.from, to: term.to }} />
          </span>{' '}
          <Sources sources={term.sources} />
        </li>
      ))}
    </ul>
  );
}

const resolution = <Row extends { readonly number: number; readonly resolution: string }>(): DataColumn<Row> => ({
  id: 'resolution',
  label: <FormattedMessage id="state.resolution" />,
  rowHeader: true,
  sortBy: (row) => row.number,
  cell: (row) => (
    <Way to={`/resolutions/${row.number}`} className="nowrap">
      <bdi>{row.resolution}</bdi>
    </Way>
  ),
});

const voteColumns: readonly DataColumn<Council['votes'][number]>[] = [
  resolution(),
  { id: 'adopted', label: <FormattedMessage id="state.adopted" />, sortBy: (row) => row.adopted, cell: (row) => <DateText date={row.adopted} /> },
  {
    id: 'vote',
    label: <FormattedMessage id="state.vote" />,
    sortBy: (row) => row.vote,
    cell: (row) => (
      <>
        <FormattedMessage id={`vote.${row.vote}`} />{' '}
        {row.basis !== 'stated' && (
          <span className="computed">
            <FormattedMessage id="vote.follows" />
          </span>
        )}
      </>
    ),
  },
  { id: 'source', label: <FormattedMessage id="source.source" />, cell: (row) => <Sources sources={row.sources} /> },
];

/** The State's votes on resolutions of the theme. */
export function Votes({ card }: { readonly card: StateCard }) {
  if (card.council.votes.length === 0) {
    return (
      <p>
        <FormattedMessage id="state.no-votes" />
      </p>
    );
  }
  return (
    <DataTable
      caption={<FormattedMessage id="state.votes" />}
      quietCaption
      columns={voteColumns}
      rows={card.council.votes}
      rowKey={(row) => row.resolution}
      download={`/states/${card.state}/votes`}
    />
  );
}

const sponsoredColumns: readonly DataColumn<Council['sponsored'][number]>[] = [
  resolution(),
  { id: 'role', label: <FormattedMessage id="state.role" />, cell: (row) => <Role row={row} /> },
  { id: 'said', label: <FormattedMessage id="state.who-says" />, cell: (row) => <SaidBy saidBy={row.saidBy} /> },
  { id: 'source', label: <FormattedMessage id="source.source" />, cell: (row) => <Sources sources={row.sources} /> },
];

function Role({ row }: { readonly row: Council['sponsored'][number] }) {
  return (
    <>
      <FormattedMessage id={`role.${row.role}`} />
      <Note note={row.note} />
    </>
  );
}

function SaidBy({ saidBy }: { readonly saidBy: string }) {
  const intl = useIntl();
  if (saidBy === 'un') return intl.formatMessage({ id: 'state.said-un' });
  return saidBy.startsWith('state:') ? <Way to={`/states/${saidBy.slice(6)}`}>{saidBy.slice(6)}</Way> : <RecordWords>{saidBy}</RecordWords>;
}

/** The resolutions the State is known to have sponsored, and who says so. */
export function Sponsored({ card }: { readonly card: StateCard }) {
  if (card.council.sponsored.length === 0) {
    return (
      <>
        <p>
          <FormattedMessage id="state.no-sponsored" />
        </p>
        <p className="quiet-text">
          <HowComplete note={card.lists.sponsors} />
        </p>
      </>
    );
  }
  return (
    <DataTable
      caption={<FormattedMessage id="state.sponsored" />}
      quietCaption
      columns={sponsoredColumns}
      rows={card.council.sponsored}
      rowKey={(row) => [row.resolution, row.role, row.saidBy].join('|')}
      download={`/states/${card.state}/sponsored`}
      completeness={<HowComplete note={card.lists.sponsors} />}
    />
  );
}

/** The debates in which the State is known to have spoken, for itself or through a group. */
export function Spoke({ card }: { readonly card: StateCard }) {
  const { spoke } = card.council;
  return (
    <>
      {spoke.length === 0 ? (
        <p>
          <FormattedMessage id="state.no-speech" />
        </p>
      ) : (
        <ul className="plain-list">
          {spoke.map((one) => (
            <li key={`${one.debate} ${one.speaker} ${one.role}`}>
              <Way to={`/debates/${one.debate}`}>
                <DateText date={one.debate} />
              </Way>
              {': '}
              {one.forGroup ? <FormattedMessage id="state.through-group" /> : <FormattedMessage id="state.itself" />}{' '}
              <RecordWords>{[one.speaker, one.role].filter((words) => words !== null).join(', ')}</RecordWords> <Sources sources={one.sources} />
            </li>
          ))}
        </ul>
      )}
      <p className="quiet-text">
        <HowComplete note={card.lists.speakers} />
      </p>
    </>
  );
}
