import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DataTable, Way } from '#ui';
import type { DebateList, DebateRow } from '#overview';
import { Amount, DocumentSymbol, HowComplete, PageHead, RecordProse, StateWay, useName, When } from '../shown/index.ts';
import { Outcome } from './outcome.tsx';

/** All debates of the theme. */
export function DebatesPage() {
  return (
    <div className="page">
      <Asked<DebateList> path="/debates">{(list) => <List list={list} />}</Asked>
    </div>
  );
}

function List({ list }: { readonly list: DebateList }) {
  const intl = useIntl();
  const nameOf = useName();
  return (
    <>
      <PageHead title={intl.formatMessage({ id: 'debates.title' })} lead={<FormattedMessage id="debates.lead" />} edition={list.edition} />
      <DataTable
        caption={<FormattedMessage id="debates.caption" />}
        quietCaption
        rows={list.debates}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'day',
            label: <FormattedMessage id="debate.day" />,
            cell: ({ id, date }) => (
              <Way to={`/debates/${id}`} className="nowrap">
                <When date={date} />
              </Way>
            ),
            sortBy: ({ id }) => id,
            rowHeader: true,
          },
          {
            id: 'meeting',
            label: <FormattedMessage id="debate.meeting" />,
            cell: ({ meeting }) => meeting !== null && <DocumentSymbol symbol={meeting} />,
          },
          {
            id: 'presidency',
            label: <FormattedMessage id="debate.presidency" />,
            cell: ({ presidency }) => presidency && <StateWay state={presidency} />,
            sortBy: ({ presidency }) => presidency && nameOf(presidency),
          },
          { id: 'theme', label: <FormattedMessage id="debate.theme" />, cell: ({ theme }) => theme !== null && <RecordProse>{theme}</RecordProse> },
          { id: 'outcome', label: <FormattedMessage id="debate.outcome" />, cell: ({ outcome }) => <Outcome outcome={outcome} /> },
          { id: 'counts', label: <FormattedMessage id="debate.counts" />, cell: (row) => <CountsOfRow row={row} /> },
        ]}
        download="/record/council/debates"
        completeness={<HowComplete note={list.note} />}
      />
    </>
  );
}

/** The counts of a debate, each kind in its own line, the one shown first. */
function CountsOfRow({ row: { counts } }: { readonly row: DebateRow }) {
  return (
    <ul className="bare-list counts">
      {counts.map(({ what, counts: own }) => {
        const [first] = own;
        return (
          first && (
            <li key={what}>
              <Amount value={first.count} qualifier={first.qualifier} />{' '}
              <span className="quiet-text">
                <FormattedMessage id={`speaker-count.${what}`} />
              </span>
            </li>
          )
        );
      })}
    </ul>
  );
}
