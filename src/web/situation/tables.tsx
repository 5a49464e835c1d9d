import { FormattedMessage } from 'react-intl';
import { DataTable, Sources } from '#ui';
import type { SituationPage } from '#overview';
import { Amount, DocumentSymbol, HowComplete, Note, RecordWords, SituationWay, Standing, When } from '../shown/index.ts';

/** How many parties an annex lists, as pages count them. */
export function ListingCounts({ page }: { readonly page: SituationPage }) {
  if (page.listingCounts.length === 0) return null;
  return (
    <DataTable
      caption={<FormattedMessage id="situation.listing-counts" />}
      rows={page.listingCounts}
      rowKey={({ reportYear, what, count, saidBy }) => [reportYear, what, count, saidBy].join('|')}
      columns={[
        {
          id: 'year',
          label: <FormattedMessage id="party.year" />,
          cell: ({ reportYear }) => reportYear,
          sortBy: ({ reportYear }) => reportYear,
          rowHeader: true,
        },
        {
          id: 'count',
          label: <FormattedMessage id="resolution.count" />,
          cell: ({ count, qualifier }) => <Amount value={count} qualifier={qualifier} />,
        },
        { id: 'what', label: <FormattedMessage id="debate.count-what" />, cell: ({ what }) => <RecordWords>{what}</RecordWords> },
        {
          id: 'standing',
          label: <FormattedMessage id="resolution.standing" />,
          cell: ({ standing, why, note }) => (
            <>
              <Standing standing={standing} why={why} />
              <Note note={note} />
            </>
          ),
        },
        { id: 'source', label: <FormattedMessage id="source.source" />, cell: ({ sources }) => <Sources sources={sources} /> },
      ]}
      download={`/record/follow-up/listing_counts?column=situation&value=${page.id}`}
    />
  );
}

/** Release, reintegration and funding, case by case. */
export function Programmes({ page }: { readonly page: SituationPage }) {
  return (
    <DataTable
      caption={<FormattedMessage id="situation.programmes" />}
      quietCaption
      rows={page.programmes}
      rowKey={({ period, measure, value, saidBy }) => [period, measure, value, saidBy].join('|')}
      columns={[
        {
          id: 'period',
          label: <FormattedMessage id="programme.period" />,
          cell: ({ period }) => (period === '' ? <FormattedMessage id="date.unknown" /> : <bdi>{period.replace('/', ' – ')}</bdi>),
          sortBy: ({ period }) => period,
        },
        {
          id: 'measure',
          label: <FormattedMessage id="programme.measure" />,
          cell: ({ measure, situations }) => (
            <>
              <RecordWords>{measure}</RecordWords>
              {situations.length > 1 && (
                <p className="quiet-text">
                  {situations.map((situation) => (
                    <span key={situation.id}>
                      <SituationWay situation={situation} />{' '}
                    </span>
                  ))}
                </p>
              )}
            </>
          ),
          rowHeader: true,
        },
        {
          id: 'value',
          label: <FormattedMessage id="programme.value" />,
          cell: ({ value, qualifier, unit }) => (
            <>
              <Amount value={value} qualifier={qualifier} /> <FormattedMessage id={`unit.${unit}`} />
            </>
          ),
        },
        { id: 'note', label: <FormattedMessage id="programme.note" />, cell: ({ note }) => <Note note={note} /> },
        { id: 'source', label: <FormattedMessage id="source.source" />, cell: ({ sources }) => <Sources sources={sources} /> },
      ]}
      download={`/record/follow-up/programmes?column=situation&value=${page.id}`}
      completeness={<HowComplete note={page.notes.programmes} />}
    />
  );
}

/** Reports of the Secretary-General on the country and the conclusions drawn on them. */
export function CountryReports({ page }: { readonly page: SituationPage }) {
  if (page.reports.length === 0)
    return (
      <p className="quiet-text">
        <FormattedMessage id="situation.reports-none" /> <HowComplete note={page.notes.reports} />
      </p>
    );
  return (
    <DataTable
      caption={<FormattedMessage id="situation.reports" />}
      quietCaption
      rows={page.reports}
      rowKey={({ symbol, ordinal, from, to }) => [symbol, ordinal, from.date, to.date].join('|')}
      columns={[
        {
          id: 'report',
          label: <FormattedMessage id="situation.report" />,
          cell: ({ symbol, ordinal }) => (
            <>
              {symbol === null ? <FormattedMessage id="situation.no-symbol" /> : <DocumentSymbol symbol={symbol} />}
              {ordinal !== null && (
                <p className="quiet-text">
                  <FormattedMessage id="situation.ordinal" values={{ ordinal }} />
                </p>
              )}
            </>
          ),
          rowHeader: true,
        },
        {
          id: 'period',
          label: <FormattedMessage id="situation.period" />,
          cell: ({ from, to }) => (
            <>
              <When date={from} /> – <When date={to} />
            </>
          ),
          sortBy: ({ from }) => from.date,
        },
        { id: 'date', label: <FormattedMessage id="situation.dated" />, cell: ({ date }) => <When date={date} />, sortBy: ({ date }) => date.date },
        {
          id: 'total',
          label: <FormattedMessage id="situation.total" />,
          cell: ({ totalViolations }) => totalViolations !== null && <FormattedMessage id="amount.exact" values={{ value: totalViolations }} />,
          numeric: true,
        },
        {
          id: 'conclusions',
          label: <FormattedMessage id="situation.conclusions" />,
          cell: ({ conclusions, note }) => (
            <>
              {conclusions !== null && <DocumentSymbol symbol={conclusions} />}
              <Note note={note} />
            </>
          ),
        },
        { id: 'source', label: <FormattedMessage id="source.source" />, cell: ({ sources }) => <Sources sources={sources} /> },
      ]}
      download={`/record/council/country_reports?column=situation&value=${page.id}`}
      completeness={<HowComplete note={page.notes.reports} />}
    />
  );
}
