import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, DataTable, Way } from '#ui';
import type { InstrumentList, InstrumentRow } from '#overview';
import { Amount, PageHead, RecordProse, RecordWords, useName, When } from '../shown/index.ts';

/** All instruments of the record. */
export function InstrumentsPage() {
  return (
    <div className="page">
      <Asked<InstrumentList> path="/instruments">{(list) => <List list={list} />}</Asked>
    </div>
  );
}

function List({ list }: { readonly list: InstrumentList }) {
  const intl = useIntl();
  const nameOf = useName();
  return (
    <>
      <PageHead title={intl.formatMessage({ id: 'instruments.title' })} lead={<FormattedMessage id="instruments.lead" />} edition={list.edition} />
      <DataTable
        caption={<FormattedMessage id="instruments.caption" />}
        quietCaption
        rows={list.instruments}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'instrument',
            label: <FormattedMessage id="instrument.instrument" />,
            cell: (row) => (
              <>
                <Way to={`/instruments/${row.id}`}>{nameOf(row)}</Way>
                <p className="quiet-text">
                  <bdi>{row.shortName}</bdi>
                </p>
              </>
            ),
            sortBy: nameOf,
            rowHeader: true,
          },
          {
            id: 'kind',
            label: <FormattedMessage id="instrument.kind" />,
            cell: ({ kind }) => <FormattedMessage id={`instrument-kind.${kind}`} />,
            sortBy: ({ kind }) => kind,
          },
          {
            id: 'adopted',
            label: <FormattedMessage id="instrument.adopted" />,
            cell: ({ adopted }) => <When date={adopted} />,
            sortBy: ({ adopted }) => adopted.date,
          },
          {
            id: 'count',
            label: <FormattedMessage id="instrument.newest-count" />,
            cell: (row) => <NewestCount row={row} />,
            sortBy: ({ count }) => count?.count ?? null,
          },
          {
            id: 'held',
            label: <FormattedMessage id="instrument.held" />,
            cell: (row) => <Held row={row} />,
            sortBy: ({ completeness }) => completeness?.held ?? null,
          },
        ]}
        download="/record/commitments/instruments"
      />
    </>
  );
}

function NewestCount({ row: { count } }: { readonly row: InstrumentRow }) {
  if (count === null)
    return (
      <span className="quiet-text">
        <FormattedMessage id="fact.not-found" />
      </span>
    );
  return (
    <>
      <Amount value={count.count} qualifier={count.qualifier} /> {count.what !== null && <RecordWords>{count.what}</RecordWords>}
      <p className="quiet-text">
        {count.asOf.datePrecision === 'unknown' ? <FormattedMessage id="instrument.undated" /> : <When date={count.asOf} />}
      </p>
    </>
  );
}

function Held({ row: { completeness } }: { readonly row: InstrumentRow }) {
  if (completeness === null) return null;
  return (
    <>
      <span className={`mark ${completeness.complete ? 'mark-yes' : completeness.held > 0 ? 'mark-part' : 'mark-unknown'}`}>
        <FormattedMessage id={completeness.complete ? 'instrument.complete' : 'instrument.not-complete'} />
      </span>
      <p className="quiet-text">
        <RecordProse>{completeness.statement}</RecordProse>
      </p>
    </>
  );
}
