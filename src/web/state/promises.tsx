import { FormattedMessage } from 'react-intl';
import { type DataColumn, DataTable, Sources, Way } from '#ui';
import type { StateCard, StateCommitment } from '#overview';
import { RecordWords, When } from '../shown/index.ts';

/** Each action with its date, instrument by instrument; what contradicts stands beside what was taken, with why. */
export function Promises({ card }: { readonly card: StateCard }) {
  const order = [...new Set(card.standings.map(({ instrument }) => instrument))];
  const rows = [...card.commitments].sort((a, b) => order.indexOf(a.instrument) - order.indexOf(b.instrument));
  return (
    <DataTable
      caption={<FormattedMessage id="state.promises" />}
      quietCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => [row.instrument, row.action, row.date, row.computed, row.saidBy].join('|')}
      download={`/states/${card.state}/commitments`}
      empty={<FormattedMessage id="state.no-promises" />}
    />
  );
}

const columns: readonly DataColumn<StateCommitment>[] = [
  {
    id: 'instrument',
    label: <FormattedMessage id="state.instrument" />,
    rowHeader: true,
    sortBy: (row) => row.instrumentName,
    cell: (row) => <Way to={`/instruments/${row.instrument}`}>{row.instrumentName}</Way>,
  },
  { id: 'action', label: <FormattedMessage id="state.action" />, sortBy: (row) => row.action, cell: (row) => <Action row={row} /> },
  { id: 'date', label: <FormattedMessage id="state.date" />, sortBy: (row) => row.date ?? row.notBefore, cell: (row) => <When date={row} /> },
  { id: 'source', label: <FormattedMessage id="source.source" />, cell: (row) => <Sources sources={row.sources} /> },
];

function Action({ row }: { readonly row: StateCommitment }) {
  return (
    <>
      <FormattedMessage id={`action.${row.action}`} />{' '}
      {row.computed && (
        <span className="computed">
          <FormattedMessage id="state.computed" />
        </span>
      )}
      {row.standing === 'other' && (
        <span className="contested">
          <FormattedMessage id="standing.other" />
        </span>
      )}
      {row.declaredAge !== null && (
        <p className="quiet-text">
          <FormattedMessage id="state.declared-age" values={{ age: row.declaredAge }} />
        </p>
      )}
      {[row.why, row.note].map((words) =>
        words === null ? null : (
          <p key={words} className="quiet-text">
            <RecordWords>{words}</RecordWords>
          </p>
        ),
      )}
    </>
  );
}
