import './counts.css';
import { useParams, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { FigureView } from '#counting';
import { type DataColumn, DataTable, PageTitle, useLocale, Way } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { shortId } from './finding-way.tsx';
import { Kept } from './kept.tsx';
import { useDay, usePartName, usePeriodName } from './names.ts';
import { Said } from './said.tsx';
import { figureSearch, queryOf } from './search.ts';

type Line = FigureView['findings'][number];

/** One figure opened: the findings that make it, each with what it brings, its version and its reports. */
export function FigureFindingsPage() {
  const intl = useIntl();
  const { situation = '' } = useParams({ strict: false });
  const search = figureSearch(useSearch({ strict: false }));
  const title = intl.formatMessage({ id: 'counts.figure-title' });
  return (
    <div className="page counts">
      <PageTitle title={title} />
      <Kept<FigureView> path={`/casework/${encodeURIComponent(situation)}/counts/findings${queryOf(search)}`}>
        {(view) => (
          <>
            <Head view={view} />
            <Findings view={view} />
            <Said about={view} />
            <p>
              <Way to={`/work/${encodeURIComponent(situation)}/counts${queryOf({ period: view.period, asKnownOn: search.asKnownOn })}`}>
                <FormattedMessage id="counts.back" />
              </Way>
            </p>
          </>
        )}
      </Kept>
    </div>
  );
}

function Head({ view: { situation, figure, period, value, findings } }: { readonly view: FigureView }) {
  const intl = useIntl();
  const nameOf = usePeriodName();
  const partName = usePartName(situation);
  const { violation, unit, sex, column, part } = figure;
  const said = [
    intl.formatMessage({ id: `recorded-type.${violation}` }),
    ...(sex === null ? [] : [intl.formatMessage({ id: `sex.${sex}` })]),
    ...(part === null ? [] : [partName(part.by, part.is)]),
    nameOf(period),
  ];
  return (
    <header className="page-head">
      <p className="eyebrow">
        <FormattedMessage id="counts.figure-title" />
      </p>
      <h1>{said.join(' · ')}</h1>
      <p className="lead">
        <FormattedMessage
          id="counts.figure-sum"
          values={{
            value,
            unit: intl.formatMessage({ id: `count-unit.${unit}` }),
            column: intl.formatMessage({ id: `counted.${column === 'cannotTell' ? 'cannot-tell' : column}` }),
            count: findings.filter(({ counted }) => counted > 0).length,
          }}
        />
      </p>
    </header>
  );
}

function Findings({ view }: { readonly view: FigureView }) {
  const what = useWhatColumns(view);
  const counted = useCountColumns(view);
  return (
    <DataTable
      caption={<FormattedMessage id="counts.figure-findings" />}
      columns={[...what, ...counted]}
      rows={view.findings}
      rowKey={({ finding }) => finding}
      empty={<FormattedMessage id="counts.figure-empty" />}
    />
  );
}

/** What a finding is about: type and version, when, where, who. */
function useWhatColumns(view: FigureView): readonly DataColumn<Line>[] {
  const intl = useIntl();
  const { locale } = useLocale();
  const names = useCaseNames(view.situation);
  const day = useDay();
  const base = `/work/${encodeURIComponent(view.situation)}`;
  const partyName = (id: string) => names.partyName(id, locale);
  return [
    {
      id: 'finding',
      rowHeader: true,
      label: <FormattedMessage id="counts.head.finding" />,
      sortBy: ({ type }) => type,
      cell: ({ finding, type, version }) => (
        <>
          <Way to={`${base}/findings/${encodeURIComponent(finding)}`}>{intl.formatMessage({ id: `recorded-type.${type}` })}</Way>
          <span className="cell-note">
            <FormattedMessage id="counts.version" values={{ version, id: <bdi key="id">{shortId(finding)}</bdi> }} />
          </span>
        </>
      ),
    },
    {
      id: 'when',
      label: <FormattedMessage id="counts.head.when" />,
      sortBy: ({ days }) => days.from,
      cell: ({ days: { from, to } }) => {
        if (from === to) return day(from);
        return from === '' ? (
          <FormattedMessage id="date.unknown" />
        ) : (
          <FormattedMessage id="counts.from-to" values={{ from: day(from), to: day(to) }} />
        );
      },
    },
    { id: 'where', label: <FormattedMessage id="counts.head.where" />, cell: ({ pcodes }) => names.placePath(pcodes, locale) },
    {
      id: 'party',
      label: <FormattedMessage id="counts.head.party" />,
      cell: ({ parties }) =>
        parties.length === 0 ? intl.formatMessage({ id: 'part.unknown-party' }) : intl.formatList(parties.map(partyName), { type: 'conjunction' }),
    },
  ];
}

/** What a finding brings to the figure, when it was verified, and on which reports it rests. */
function useCountColumns(view: FigureView): readonly DataColumn<Line>[] {
  const intl = useIntl();
  const day = useDay();
  const base = `/work/${encodeURIComponent(view.situation)}`;
  return [
    {
      id: 'counted',
      numeric: true,
      label: <FormattedMessage id="counts.head.counted" />,
      sum: intl.formatNumber(view.value),
      sortBy: ({ counted }) => counted,
      cell: ({ counted, elsewhere }) => (
        <>
          <span className="figure">{intl.formatNumber(counted)}</span>
          {elsewhere.map(({ finding, children }) => (
            <span key={finding} className="cell-note wraps">
              <FormattedMessage
                id="counts.elsewhere"
                values={{
                  count: children,
                  finding: (
                    <Way key="finding" to={`${base}/findings/${encodeURIComponent(finding)}`}>
                      {shortId(finding)}
                    </Way>
                  ),
                }}
              />
            </span>
          ))}
        </>
      ),
    },
    {
      id: 'verified',
      label: <FormattedMessage id="counts.head.verified" />,
      sortBy: ({ verifiedOn }) => verifiedOn,
      cell: ({ verifiedOn, standing }) => (
        <>
          {day(verifiedOn)}
          <span className="cell-note wraps">{intl.formatMessage({ id: `counted.${standing === 'cannot tell' ? 'cannot-tell' : standing}` })}</span>
        </>
      ),
    },
    {
      id: 'reports',
      label: <FormattedMessage id="counts.head.reports" />,
      cell: ({ sources }) => (
        <ul className="causes">
          {sources.map(({ report, organisation }) => (
            <li key={report}>
              <Way to={`${base}/reports/${report}`}>
                <bdi>{report.slice(0, 8)}</bdi>
              </Way>{' '}
              <span className="quiet-text">{organisation}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
