import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DataTable, Way } from '#ui';
import type { SituationList, SituationRow } from '#overview';
import { HowComplete, PageHead, SituationWay, StateWays, useName } from '../shown/index.ts';

/** All situations of the record. */
export function SituationsPage() {
  return (
    <div className="page">
      <Asked<SituationList> path="/situations">{(list) => <List list={list} />}</Asked>
    </div>
  );
}

const held = ['figures', 'parties', 'listings', 'plans', 'reports'] as const;

function List({ list }: { readonly list: SituationList }) {
  const intl = useIntl();
  const nameOf = useName();
  return (
    <>
      <PageHead title={intl.formatMessage({ id: 'situations.title' })} lead={<FormattedMessage id="situations.lead" />} edition={list.edition}>
        <p>
          <Way to="/situations/all">
            <FormattedMessage id="situations.all" />
          </Way>
        </p>
      </PageHead>
      <DataTable
        caption={<FormattedMessage id="situations.caption" />}
        rows={list.situations}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'situation',
            label: <FormattedMessage id="situation.situation" />,
            cell: (row) => (
              <>
                <SituationWay situation={row} />
                {row.kind !== 'country' && (
                  <p className="quiet-text">
                    <StateWays states={row.members} />
                  </p>
                )}
              </>
            ),
            sortBy: nameOf,
            rowHeader: true,
          },
          {
            id: 'agenda',
            label: <FormattedMessage id="situation.agenda" />,
            cell: ({ agenda }) => agenda !== null && <FormattedMessage id={`agenda.${agenda}`} />,
            sortBy: ({ agenda }) => agenda,
          },
          ...held.map((what) => ({
            id: what,
            label: <FormattedMessage id={`situation.${what}-held`} />,
            cell: (row: SituationRow) => (row[what] === 0 ? '–' : row[what]),
            sortBy: (row: SituationRow) => row[what],
            numeric: true,
          })),
        ]}
        download="/record/register/situations"
        completeness={<HowComplete note={list.note} />}
      />
    </>
  );
}
