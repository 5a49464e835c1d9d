import { FormattedMessage, useIntl } from 'react-intl';
import { type DataColumn, DataTable, DateText, Way } from '#ui';
import type { InstrumentStanding, StateCard } from '#overview';
import { RecordProse } from '../shown/index.ts';
import { StandingMark } from '../states/standing.tsx';

/** Where the State stands to each treaty and pledge; "not joined" only where the list is complete, as of its day. */
export function Standings({ card }: { readonly card: StateCard }) {
  const intl = useIntl();
  const held = card.standings.filter(({ completeness }) => (completeness?.held ?? 0) > 0);
  const none = card.standings.filter(({ completeness }) => (completeness?.held ?? 0) === 0);
  return (
    <>
      <DataTable
        caption={<FormattedMessage id="state.standing" />}
        quietCaption
        columns={columns}
        rows={held}
        rowKey={({ instrument }) => instrument}
        download={`/states/${card.state}/commitments`}
      />
      {none.length > 0 && (
        <p className="quiet-text">
          <FormattedMessage id="state.no-list" values={{ instruments: intl.formatList(none.map(({ instrumentName }) => instrumentName)) }} />
        </p>
      )}
    </>
  );
}

const columns: readonly DataColumn<InstrumentStanding>[] = [
  {
    id: 'instrument',
    label: <FormattedMessage id="state.instrument" />,
    rowHeader: true,
    sortBy: (row) => row.instrumentName,
    cell: (row) => <Way to={`/instruments/${row.instrument}`}>{row.instrumentName}</Way>,
  },
  { id: 'standing', label: <FormattedMessage id="state.stands" />, sortBy: (row) => row.standing, cell: (row) => <Standing row={row} /> },
  { id: 'list', label: <FormattedMessage id="state.list" />, cell: (row) => <ListWords row={row} /> },
];

function Standing({ row }: { readonly row: InstrumentStanding }) {
  return (
    <>
      <StandingMark standing={row.standing} />
      {row.standing === 'not joined' && row.asOf !== null && (
        <span className="quiet-text">
          {' '}
          <FormattedMessage id="state.as-of" values={{ day: <DateText date={row.asOf} /> }} />
        </span>
      )}
    </>
  );
}

function ListWords({ row: { completeness } }: { readonly row: InstrumentStanding }) {
  if (completeness === null) return null;
  return (
    <details className="quiet-text">
      <summary className="nowrap">
        {completeness.of === null ? (
          <FormattedMessage id="known.some" values={{ held: completeness.held }} />
        ) : (
          <FormattedMessage id="known.of" values={{ held: completeness.held, of: completeness.of }} />
        )}
      </summary>
      <RecordProse>{completeness.statement}</RecordProse>
    </details>
  );
}
