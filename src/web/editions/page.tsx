import '../counts/counts.css';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MatrixView, StandingEdition } from '#counting';
import { type DataColumn, DataTable, PageTitle, Way } from '#ui';
import { Kept } from '../counts/kept.tsx';
import { useDay, usePeriodName } from '../counts/names.ts';

/** The periods of a situation to take home or hand over, and every edition that was frozen. */
export function EditionsPage() {
  const intl = useIntl();
  const { situation = '' } = useParams({ strict: false });
  const title = intl.formatMessage({ id: 'editions.title' });
  const base = `/casework/${encodeURIComponent(situation)}`;
  return (
    <div className="page counts">
      <PageTitle title={title} />
      <h1>{title}</h1>
      <p className="lead">
        <FormattedMessage id="editions.lead" />
      </p>
      <Kept<{ readonly editions: readonly StandingEdition[] }> path={`${base}/editions`}>
        {({ editions }) => (
          <>
            <Kept<MatrixView> path={`/counts/matrix?situation=${encodeURIComponent(situation)}&over=period`}>
              {(view) => <Periods situation={situation} years={view.years} editions={editions} />}
            </Kept>
            <section className="section" aria-labelledby="frozen">
              <div className="section-head">
                <h2 id="frozen">
                  <FormattedMessage id="editions.frozen" />
                </h2>
              </div>
              <Editions situation={situation} editions={editions} />
            </section>
          </>
        )}
      </Kept>
    </div>
  );
}

type PeriodsProps = { readonly situation: string; readonly years: readonly string[]; readonly editions: readonly StandingEdition[] };

/** Years with their quarters, each with what became of it. */
function Periods({ situation, years, editions }: PeriodsProps) {
  const intl = useIntl();
  const nameOf = usePeriodName();
  const stateOf = (period: string) => {
    const own = editions.filter((one) => one.period === period);
    const last = own.find(({ standing }) => standing === 'waits') ?? own.find(({ standing }) => standing === 'stands');
    return last
      ? intl.formatMessage({ id: 'editions.state' }, { number: last.number, state: intl.formatMessage({ id: `edition-standing.${last.standing}` }) })
      : '';
  };
  return (
    <ul className="period-list">
      {years.map((year) => (
        <li key={year}>
          {[year, `${year}-Q1`, `${year}-Q2`, `${year}-Q3`, `${year}-Q4`].map((period) => (
            <span key={period} className={period === year ? 'whole-year' : undefined}>
              <Way to={`/work/${encodeURIComponent(situation)}/quarters/${period}`}>{nameOf(period)}</Way>
              <span className="cell-note">{stateOf(period)}</span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Editions({ situation, editions }: { readonly situation: string; readonly editions: readonly StandingEdition[] }) {
  const intl = useIntl();
  const nameOf = usePeriodName();
  const day = useDay();
  const columns: readonly DataColumn<StandingEdition>[] = [
    {
      id: 'number',
      rowHeader: true,
      label: <FormattedMessage id="editions.head.number" />,
      sortBy: ({ number }) => number,
      cell: ({ number }) => (
        <Way to={`/work/${encodeURIComponent(situation)}/editions/${number}`}>
          <FormattedMessage id="editions.number" values={{ number }} />
        </Way>
      ),
    },
    { id: 'period', label: <FormattedMessage id="counts.head.period" />, sortBy: ({ period }) => period, cell: ({ period }) => nameOf(period) },
    { id: 'kind', label: <FormattedMessage id="editions.head.kind" />, cell: ({ kind }) => intl.formatMessage({ id: `edition-kind.${kind}` }) },
    {
      id: 'known',
      label: <FormattedMessage id="counts.choose.known" />,
      sortBy: ({ asKnownOn }) => asKnownOn,
      cell: ({ asKnownOn }) => day(asKnownOn),
    },
    {
      id: 'standing',
      label: <FormattedMessage id="editions.head.standing" />,
      cell: ({ standing, replacedBy, replaces }) => (
        <>
          {intl.formatMessage({ id: `edition-standing.${standing}` })}
          {replacedBy !== null && <span className="cell-note">{intl.formatMessage({ id: 'editions.replaced-by' }, { number: replacedBy })}</span>}
          {replaces !== null && <span className="cell-note">{intl.formatMessage({ id: 'editions.replaces' }, { number: replaces })}</span>}
        </>
      ),
    },
    { id: 'reason', label: <FormattedMessage id="editions.head.reason" />, cell: ({ reason }) => <bdi>{reason}</bdi> },
    { id: 'checksum', label: <FormattedMessage id="editions.head.checksum" />, cell: ({ checksum }) => <bdi>{checksum.slice(0, 12)}</bdi> },
  ];
  return (
    <DataTable
      caption={<FormattedMessage id="editions.frozen" />}
      quietCaption
      columns={columns}
      rows={editions.toReversed()}
      rowKey={({ number }) => String(number)}
      empty={<FormattedMessage id="editions.none" />}
    />
  );
}
