import '../states/states.css';
import './compare.css';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, Cite, DateText, type DataColumn, DataTable, PageTitle, useLocale, Way } from '#ui';
import type { ComparedState, Comparison } from '#overview';
import { StandingLegend, StandingMark, standingOrder } from '../states/standing.tsx';

/** A State beside a group or an own list, instrument by instrument. */
export function ComparePage() {
  const { state } = useParams({ from: '/states/$state/compare' });
  const { with: wanted } = useSearch({ from: '/states/$state/compare' });
  const query = wanted === '' ? '' : `?with=${encodeURIComponent(wanted)}`;
  return (
    <div className="page">
      <Asked<Comparison> path={`/states/${encodeURIComponent(state)}/comparison${query}`}>
        {(comparison) => <Compared comparison={comparison} />}
      </Asked>
    </div>
  );
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const name = comparison.state.names[locale];
  const title = intl.formatMessage({ id: 'compare.title' }, { state: name });
  return (
    <>
      <PageTitle title={title} />
      <header className="page-head">
        <p className="eyebrow">
          <Way to={`/states/${comparison.state.iso3}`}>{name}</Way>
        </p>
        <h1>{title}</h1>
        <Choose comparison={comparison} />
        {comparison.with.asOf !== null && (
          <p className="quiet-text">
            <FormattedMessage id="compare.as-of" values={{ day: <DateText key="day" date={comparison.with.asOf} /> }} />
          </p>
        )}
      </header>
      <Matrix comparison={comparison} title={title} />
    </>
  );
}

function Choose({ comparison }: { readonly comparison: Comparison }) {
  const intl = useIntl();
  const navigate = useNavigate({ from: '/states/$state/compare' });
  const { locale } = useLocale();
  const [own, setOwn] = useState(comparison.with.kind === 'list' ? comparison.with.id : '');
  const choose = (group: string) => void navigate({ search: { with: group } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (own.trim() !== '') choose(own.trim());
  };
  return (
    <form className="toolbar" onSubmit={submit}>
      <label className="field">
        <span>
          <FormattedMessage id="compare.group" />
        </span>
        <select value={comparison.with.kind === 'list' ? '' : comparison.with.id} onChange={(event) => choose(event.target.value)}>
          {comparison.with.kind === 'list' && <option value="">{intl.formatMessage({ id: 'compare.own' })}</option>}
          {comparison.groups.map(({ id, kind, names }) => (
            <option key={id} value={id}>
              {kind === 'regional' ? intl.formatMessage({ id: `group.${id}` }) : (names?.[locale] ?? id)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>
          <FormattedMessage id="compare.list" />
        </span>
        <input value={own} onChange={(event) => setOwn(event.target.value)} placeholder={intl.formatMessage({ id: 'compare.example' })} dir="auto" />
      </label>
      <button type="submit" className="quiet">
        <FormattedMessage id="compare.show" />
      </button>
      <Cite title={intl.formatMessage({ id: 'compare.title' }, { state: comparison.state.names.en })} edition={comparison.edition} />
    </form>
  );
}

const quiet = (chunks: ReactNode) => (
  <span key="quiet" className="quiet-text">
    {chunks}
  </span>
);

/** One column for each instrument, under its name how many of the group have joined as far as is known. */
function columnsOf({ state, instruments, of }: Comparison, locale: 'en' | 'ar'): readonly DataColumn<ComparedState>[] {
  return [
    {
      id: 'state',
      label: <FormattedMessage id="states.state" />,
      rowHeader: true,
      sortBy: (row) => (row.iso3 === state.iso3 ? '' : row.names[locale]),
      sum: <FormattedMessage id="compare.group-of" values={{ of }} />,
      cell: (row) => (
        <Way to={`/states/${row.iso3}`} aria-current={row.iso3 === state.iso3 ? 'true' : undefined}>
          {row.names[locale]}
        </Way>
      ),
    },
    ...instruments.map(({ id, shortName, joined, notKnown }): DataColumn<ComparedState> => ({
      id,
      label: shortName,
      sum: <FormattedMessage id={notKnown === 0 ? 'compare.joined' : 'compare.joined-unknown'} values={{ joined, of, notKnown, quiet }} />,
      sortBy: (row) => standingOrder.indexOf(row.standings[id] ?? 'not known'),
      cell: (row) => <StandingMark standing={row.standings[id] ?? 'not known'} bare />,
    })),
    { id: 'votes', label: <FormattedMessage id="compare.votes" />, numeric: true, sortBy: (row) => row.votes, cell: (row) => row.votes },
    {
      id: 'sponsored',
      label: <FormattedMessage id="compare.sponsored" />,
      numeric: true,
      sortBy: (row) => row.sponsored,
      cell: (row) => row.sponsored,
    },
  ];
}

function Matrix({ comparison, title }: { readonly comparison: Comparison; readonly title: string }) {
  const { locale } = useLocale();
  const query = `?with=${encodeURIComponent(comparison.with.id)}`;
  return (
    <div className="matrix compare">
      <StandingLegend />
      <DataTable
        caption={title}
        quietCaption
        columns={columnsOf(comparison, locale)}
        rows={comparison.members}
        rowKey={({ iso3 }) => iso3}
        download={`/states/${comparison.state.iso3}/compared${query}`}
        completeness={<FormattedMessage id="compare.completeness" />}
      />
    </div>
  );
}
