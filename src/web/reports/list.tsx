import './reports.css';
import type { ReactNode } from 'react';
import { useParams, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Allegation, KeptReport } from '#incidents';
import { Asked, type DataColumn, DataTable, PageTitle, Way } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { ChildrenText, OccurredText, PlaceText } from '../told/index.ts';
import { useCaseload } from '../work/caseload-frame.tsx';
import { useOrganisationName } from '../work/desk.ts';
import { Moment } from './moment.tsx';
import { reporters } from './reporters.ts';

const aPage = 50;

/** The reports of a situation, the newest first; a monitor sees the own ones. */
export function ReportsPage() {
  const intl = useIntl();
  const { situation = '' } = useParams({ strict: false });
  const { before } = useSearch({ strict: false });
  const isMonitor = useCaseload()?.role === 'monitor';
  const base = `/work/${encodeURIComponent(situation)}/reports`;
  const older = before === undefined ? '' : `&before=${encodeURIComponent(before)}`;
  return (
    <div className="page">
      <PageTitle title={intl.formatMessage({ id: 'reports.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="reports.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id={isMonitor ? 'reports.lead-own' : 'reports.lead'} />
        </p>
        <Entries base={base} />
      </div>
      <Asked<{ readonly reports: readonly KeptReport[] }> path={`/casework/${encodeURIComponent(situation)}/reports?limit=${aPage}${older}`}>
        {({ reports }) => <List situation={situation} base={base} reports={reports} isOlder={before !== undefined} isMonitor={isMonitor} />}
      </Asked>
    </div>
  );
}

/** The two ways to a new report, for those who send reports. */
function Entries({ base }: { readonly base: string }) {
  const role = useCaseload()?.role;
  if (role === undefined || !reporters.includes(role)) return null;
  return (
    <p className="toolbar">
      <Way to={`${base}/new`} className="button">
        <FormattedMessage id="reports.new" />
      </Way>
      <a className="button quiet" href="/field/">
        <FormattedMessage id="reports.field" />
      </a>
    </p>
  );
}

type ListProps = {
  readonly situation: string;
  readonly base: string;
  readonly reports: readonly KeptReport[];
  readonly isOlder: boolean;
  readonly isMonitor: boolean;
};

function List({ situation, base, reports, isOlder, isMonitor }: ListProps) {
  const columns = useColumns(situation, base);
  const last = reports.at(-1);
  return (
    <>
      <DataTable
        caption={<FormattedMessage id="reports.caption" />}
        quietCaption
        columns={columns}
        rows={reports}
        rowKey={({ position }) => String(position)}
        empty={<FormattedMessage id={isMonitor ? 'reports.empty-own' : 'reports.empty'} />}
      />
      <p className="toolbar">
        {isOlder && (
          <Way to={base}>
            <FormattedMessage id="reports.newest" />
          </Way>
        )}
        {last && reports.length === aPage && (
          <Way to={`${base}?before=${last.position}`}>
            <FormattedMessage id="reports.older" />
          </Way>
        )}
      </p>
    </>
  );
}

const first = ({ allegations }: KeptReport): Allegation | undefined => allegations[0];

function useColumns(situation: string, base: string): readonly DataColumn<KeptReport>[] {
  const intl = useIntl();
  const names = useCaseNames(situation);
  const organisation = useOrganisationName();
  const of = (cell: (one: Allegation) => ReactNode) => (report: KeptReport) => {
    const one = first(report);
    return one && cell(one);
  };
  return [
    {
      id: 'number',
      rowHeader: true,
      label: <FormattedMessage id="reports.number" />,
      cell: ({ id, position, corrects, standing }) => (
        <>
          <Way to={`${base}/${id}`}>
            <bdi className="number">{position}</bdi>
          </Way>
          {corrects !== null && (
            <span className="report-note">
              <FormattedMessage id="reports.correction" />
            </span>
          )}
          {standing === 'conflict' && (
            <span className="report-note report-alarm-text">
              <FormattedMessage id="reports.conflict" />
            </span>
          )}
        </>
      ),
    },
    {
      id: 'what',
      label: <FormattedMessage id="reports.what" />,
      sortBy: (report) => first(report)?.type ?? null,
      cell: ({ allegations: [one, ...others] }) => (
        <>
          {one && intl.formatMessage({ id: `recorded-type.${one.type}` })}
          {others.length > 0 && (
            <span className="report-note">
              <FormattedMessage id="reports.more-types" values={{ count: others.length }} />
            </span>
          )}
        </>
      ),
    },
    {
      id: 'when',
      label: <FormattedMessage id="reports.when" />,
      sortBy: (report) => whenKey(first(report)),
      cell: of(({ occurred }) => <OccurredText occurred={occurred} />),
    },
    { id: 'where', label: <FormattedMessage id="reports.where" />, cell: of(({ place }) => <PlaceText place={place} names={names} />) },
    { id: 'children', label: <FormattedMessage id="reports.children" />, cell: of(({ tally }) => <ChildrenText tally={tally} />) },
    {
      id: 'from',
      label: <FormattedMessage id="reports.from" />,
      sortBy: ({ organisation: id }) => organisation(id),
      cell: ({ organisation: id }) => <bdi>{organisation(id)}</bdi>,
    },
    {
      id: 'received',
      label: <FormattedMessage id="reports.received" />,
      sortBy: ({ position }) => position,
      cell: ({ receivedAt }) => <Moment at={receivedAt} />,
    },
  ];
}

function whenKey(one: Allegation | undefined): string | null {
  if (!one) return null;
  const { occurred } = one;
  return (occurred.kind === 'once' ? occurred.on.from : occurred.began.from) || null;
}
