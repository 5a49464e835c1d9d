import { type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CaseRole } from '#access';
import type { ReportLine, WorkPage, WorkRow } from '#overview';
import type { CaseNames } from '#register';
import { type DataColumn, DataTable, DateText, Way } from '#ui';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { ChildrenText, OccurredText, PartiesText, PlaceText } from '../told/index.ts';
import { LackingText } from './lacking.tsx';
import { questionWay } from './question.ts';

type Props = { readonly page: WorkPage; readonly situation: string; readonly role: CaseRole };

/** The rows of a work list: reports, findings, or questions. */
export function Rows({ page, situation, role }: Props) {
  const names = useCaseNames(situation);
  const home = `/work/${encodeURIComponent(situation)}`;
  const rows = page.rows;
  const caption = <FormattedMessage id={`work.list.${page.list}`} />;
  const table = { caption, quietCaption: true, rows, rowKey: ({ key }: WorkRow) => key };
  if (page.list === 'questions') return <DataTable {...table} columns={questionColumns(home)} />;
  if (page.list === 'new') return <DataTable {...table} columns={reportColumns(home, names, role)} />;
  return <DataTable {...table} columns={findingColumns(home, names)} />;
}

function reportColumns(home: string, names: CaseNames, role: CaseRole): readonly DataColumn<WorkRow>[] {
  const of = (show: (report: ReportLine) => ReactNode) => (row: WorkRow) => row.reports.map((report) => <span key={report.id}>{show(report)}</span>);
  const first = (show: (allegation: ReportLine['allegations'][number]) => ReactNode) =>
    of(({ allegations }) => allegations.map((one, at) => <div key={at}>{show(one)}</div>));
  const mayOpen = role === 'information_manager' || role === 'focal_point';
  return [
    {
      id: 'what',
      label: <FormattedMessage id="told.what" />,
      rowHeader: true,
      cell: first(({ type }) => <FormattedMessage id={`recorded-type.${type}`} />),
    },
    { id: 'when', label: <FormattedMessage id="told.when" />, cell: first(({ occurred }) => <OccurredText occurred={occurred} />) },
    { id: 'where', label: <FormattedMessage id="told.where" />, cell: first(({ place }) => <PlaceText place={place} names={names} />) },
    { id: 'children', label: <FormattedMessage id="told.how-many" />, cell: first(({ tally }) => <ChildrenText tally={tally} />) },
    { id: 'who', label: <FormattedMessage id="told.who" />, cell: first(({ parties }) => <PartiesText parties={parties} names={names} />) },
    {
      id: 'received',
      label: <FormattedMessage id="told.received" />,
      cell: of(({ receivedAt, organisation }) => (
        <>
          <DateText date={receivedAt.slice(0, 10)} />
          <br />
          <span className="quiet-text">
            <bdi>{organisation}</bdi>
          </span>
        </>
      )),
    },
    ...(mayOpen
      ? [
          {
            id: 'do',
            label: <FormattedMessage id="told.do" />,
            cell: of(({ id }) => (
              <Way to={`${home}/findings/new?reports=${id}`}>
                <FormattedMessage id="work.open-finding" />
              </Way>
            )),
          },
        ]
      : []),
  ];
}

function findingColumns(home: string, names: CaseNames): readonly DataColumn<WorkRow>[] {
  const of = (show: (finding: NonNullable<WorkRow['finding']>) => ReactNode) => (row: WorkRow) => row.finding && show(row.finding);
  return [
    {
      id: 'what',
      label: <FormattedMessage id="told.what" />,
      rowHeader: true,
      cell: of(({ finding, facts }) => (
        <Way to={`${home}/findings/${finding}`}>
          <FormattedMessage id={`recorded-type.${facts.type}`} />
        </Way>
      )),
    },
    { id: 'when', label: <FormattedMessage id="told.when" />, cell: of(({ facts }) => <OccurredText occurred={facts.occurred} />) },
    { id: 'where', label: <FormattedMessage id="told.where" />, cell: of(({ facts }) => <PlaceText place={facts.place} names={names} />) },
    { id: 'children', label: <FormattedMessage id="told.how-many" />, cell: of(({ facts }) => <ChildrenText tally={facts.tally} />) },
    {
      id: 'level',
      label: <FormattedMessage id="work.waits-for" />,
      cell: of(({ level }) => level !== null && <FormattedMessage id={`sign-off.${level}`} />),
    },
    { id: 'lacking', label: <FormattedMessage id="work.lacking" />, cell: of(({ lacking }) => <LackingText lacking={lacking} />) },
    {
      id: 'since',
      label: <FormattedMessage id="work.since" />,
      cell: of(({ since, age }) => (
        <>
          <DateText date={since} />
          <br />
          <span className="quiet-text">
            <FormattedMessage id={`work.age-of.${age}`} />
          </span>
        </>
      )),
      sortBy: (row) => row.finding?.since ?? null,
    },
  ];
}

function questionColumns(home: string): readonly DataColumn<WorkRow>[] {
  return [
    {
      id: 'what',
      label: <FormattedMessage id="work.question" />,
      rowHeader: true,
      cell: ({ question }) =>
        question && (
          <Way to={`${home}${questionWay(question)}`}>
            <FormattedMessage id={`work.question.${question.kind}`} />
          </Way>
        ),
    },
    { id: 'about', label: <FormattedMessage id="work.question.about" />, cell: (row) => <About row={row} /> },
  ];
}

/** What a question is about, in the words of its reports or finding. */
function About({ row }: { readonly row: WorkRow }) {
  const intl = useIntl();
  const types = [...row.reports.flatMap(({ allegations }) => allegations.map(({ type }) => type)), ...(row.finding ? [row.finding.facts.type] : [])];
  return intl.formatList(
    [...new Set(types)].map((type) => intl.formatMessage({ id: `recorded-type.${type}` })),
    { type: 'unit' },
  );
}
