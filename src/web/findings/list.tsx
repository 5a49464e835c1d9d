import './findings.css';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { violationTypes } from '#incidents';
import type { FindingsPage as Page } from '#overview';
import type { CaseNames } from '#register';
import { Asked, type DataColumn, DataTable, Field, PageTitle, useLocale, Way } from '#ui';
import { statuses } from '#verification';
import { useCaseNames } from '../case-names/use-case-names.ts';
import { ChildrenText, OccurredText, PartiesText, PlaceText } from '../told/index.ts';
import { LackingText } from '../work/lacking.tsx';

type Line = Page['rows'][number];
type Filters = Readonly<Partial<Record<'status' | 'type' | 'party' | 'page', string>>>;

const queryOf = (filters: Filters) => {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
};

/** The findings of a situation: what the task force determines of each violation, and where it stands. */
export function FindingsPage() {
  const intl = useIntl();
  const { situation = '' } = useParams({ strict: false });
  const { status, type, party, page } = useSearch({ from: '/work/$situation/findings' });
  const filters: Filters = { ...(status && { status }), ...(type && { type }), ...(party && { party }), ...(page && { page }) };
  return (
    <div className="page">
      <PageTitle title={intl.formatMessage({ id: 'findings.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="findings.title" />
        </h1>
        <p className="lead">
          <FormattedMessage id="findings.lead" />
        </p>
      </div>
      <Asked<Page> path={`/casework/${encodeURIComponent(situation)}/finding-list${queryOf(filters)}`}>
        {(found) => <List found={found} situation={situation} filters={filters} />}
      </Asked>
    </div>
  );
}

type ListProps = { readonly found: Page; readonly situation: string; readonly filters: Filters };

function List({ found, situation, filters }: ListProps) {
  const names = useCaseNames(situation);
  const base = `/work/${encodeURIComponent(situation)}/findings`;
  const isFiltered = filters.status !== undefined || filters.type !== undefined || filters.party !== undefined;
  return (
    <>
      <Choices found={found} names={names} base={base} filters={filters} />
      <DataTable
        caption={<FormattedMessage id="findings.caption" />}
        quietCaption
        columns={columnsOf(base, names)}
        rows={found.rows}
        rowKey={({ finding }) => finding}
        empty={<FormattedMessage id={isFiltered ? 'findings.empty-filtered' : 'findings.empty'} />}
        completeness={<FormattedMessage id="findings.count" values={{ total: found.total, page: found.page, pages: found.pages }} />}
      />
      <p className="toolbar">
        {found.page > 1 && (
          <Way to={`${base}${queryOf({ ...filters, page: String(found.page - 1) })}`}>
            <FormattedMessage id="findings.previous" />
          </Way>
        )}
        {found.page < found.pages && (
          <Way to={`${base}${queryOf({ ...filters, page: String(found.page + 1) })}`}>
            <FormattedMessage id="findings.next" />
          </Way>
        )}
      </p>
    </>
  );
}

type ChoicesProps = { readonly found: Page; readonly names: CaseNames; readonly base: string; readonly filters: Filters };

function Choices({ found, names, base, filters }: ChoicesProps) {
  const intl = useIntl();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const choices: readonly (readonly ['status' | 'type' | 'party', readonly (readonly [string, string])[]])[] = [
    ['status', statuses.map((one) => [one, intl.formatMessage({ id: `finding-status.${one}` })] as const)],
    ['type', violationTypes.map((one) => [one, intl.formatMessage({ id: `recorded-type.${one}` })] as const)],
    [
      'party',
      [
        ...found.parties.map((one) => [one, names.partyName(one, locale)] as const),
        ['none', intl.formatMessage({ id: 'told.party-unknown' })] as const,
      ],
    ],
  ];
  return (
    <div className="toolbar finding-filters">
      {choices.map(([name, options]) => (
        <Field key={name} id={`findings.filter.${name}`}>
          {(id) => (
            <select
              id={id}
              value={filters[name] ?? ''}
              onChange={(event) => void navigate({ href: `${base}${queryOf({ ...filters, page: '', [name]: event.target.value })}` })}
            >
              <option value="">{intl.formatMessage({ id: 'findings.filter.all' })}</option>
              {options.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </div>
  );
}

function columnsOf(base: string, names: CaseNames): readonly DataColumn<Line>[] {
  return [
    {
      id: 'what',
      rowHeader: true,
      label: <FormattedMessage id="told.what" />,
      cell: ({ finding, facts }) => (
        <Way to={`${base}/${finding}`}>
          <FormattedMessage id={`recorded-type.${facts.type}`} />
        </Way>
      ),
    },
    { id: 'when', label: <FormattedMessage id="told.when" />, cell: ({ facts }) => <OccurredText occurred={facts.occurred} /> },
    { id: 'where', label: <FormattedMessage id="told.where" />, cell: ({ facts }) => <PlaceText place={facts.place} names={names} /> },
    {
      id: 'who',
      label: <FormattedMessage id="told.who" />,
      cell: ({ facts, attribution }) => (
        <>
          <PartiesText parties={attribution?.parties ?? facts.alleged} names={names} />
          {!attribution && facts.alleged.length > 0 && (
            <span className="finding-note">
              <FormattedMessage id="findings.alleged" />
            </span>
          )}
        </>
      ),
    },
    { id: 'children', label: <FormattedMessage id="told.how-many" />, cell: ({ facts }) => <ChildrenText tally={facts.tally} /> },
    { id: 'status', label: <FormattedMessage id="findings.status" />, cell: ({ status }) => <FormattedMessage id={`finding-status.${status}`} /> },
    {
      id: 'lacking',
      label: <FormattedMessage id="work.lacking" />,
      cell: ({ status, lacking }) => status === 'report_pending_verification' && <LackingText lacking={lacking} />,
    },
  ];
}
