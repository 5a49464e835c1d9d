import './states.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, Cite, type DataColumn, DataTable, PageTitle, useLocale, Way } from '#ui';
import type { StateList, StateRow } from '#overview';
import { regionalGroups } from '#register';

/** Every State as one tile by regional group: no borders, and small islands are seen. */
export function StatesPage() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'states.title' });
  return (
    <div className="page">
      <PageTitle title={title} />
      <header className="page-head">
        <h1>{title}</h1>
        <p className="lead">
          <FormattedMessage id="states.lead" />
        </p>
      </header>
      <Asked<StateList> path="/states">{(list) => <States list={list} title={title} />}</Asked>
    </div>
  );
}

function States({ list, title }: { readonly list: StateList; readonly title: string }) {
  const { by, as } = useSearch({ from: '/states' });
  const navigate = useNavigate({ from: '/states' });
  const chosen = list.instruments.find(({ id }) => id === by) ?? list.instruments.find(({ id }) => id === 'OPAC') ?? list.instruments[0];
  if (!chosen) return null;
  return (
    <>
      <div className="toolbar">
        <label className="field">
          <span>
            <FormattedMessage id="states.by" />
          </span>
          <select value={chosen.id} onChange={(event) => void navigate({ search: (old) => ({ ...old, by: event.target.value }) })}>
            {list.instruments.map(({ id, shortName }) => (
              <option key={id} value={id}>
                {shortName}
              </option>
            ))}
          </select>
        </label>
        <ul className="choices">
          {(['tiles', 'list'] as const).map((shape) => (
            <li key={shape}>
              <button type="button" aria-pressed={as === shape} onClick={() => void navigate({ search: (old) => ({ ...old, as: shape }) })}>
                <FormattedMessage id={`states.as.${shape}`} />
              </button>
            </li>
          ))}
        </ul>
        <Cite title={title} edition={list.edition} />
      </div>
      <p className="note">
        {chosen.statement} {!chosen.complete && <FormattedMessage id="states.incomplete" />}
      </p>
      <Legend states={list.states} by={chosen.id} />
      {as === 'list' ? <Rows list={list} by={chosen.id} name={chosen.shortName} /> : <Tiles list={list} by={chosen.id} />}
    </>
  );
}

const marks = { party: 'yes', 'signed only': 'part', withdrawn: 'ended', 'not joined': 'no', 'not known': 'unknown' } as const;

function Legend({ states, by }: { readonly states: readonly StateRow[]; readonly by: string }) {
  const counts = Map.groupBy(states, (state) => state.standings[by] ?? 'not known');
  return (
    <ul className="tile-legend">
      {(Object.keys(marks) as (keyof typeof marks)[]).flatMap((standing) => {
        const count = counts.get(standing)?.length ?? 0;
        return count === 0
          ? []
          : [
              <li key={standing} className={`mark mark-${marks[standing]}`}>
                <FormattedMessage id={`standing.${standing}`} /> <span className="number quiet-text">{count}</span>
              </li>,
            ];
      })}
    </ul>
  );
}

function Tiles({ list, by }: { readonly list: StateList; readonly by: string }) {
  const groups = useMemo(() => Map.groupBy(list.states, ({ group }) => group), [list]);
  return (
    <div className="tile-groups">
      {[...regionalGroups, null].map((group) => (
        <section key={group ?? 'none'} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>
            <FormattedMessage id={`group.${group ?? 'none'}`} /> <span className="quiet-text number">{groups.get(group)?.length ?? 0}</span>
          </h2>
          <ul className="tiles">
            {groups.get(group)?.map((state) => (
              <Tile key={state.iso3} state={state} standing={state.standings[by] ?? 'not known'} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Tile({ state, standing }: { readonly state: StateRow; readonly standing: keyof typeof marks }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const label = `${state.iso3} ${state.names[locale]}: ${intl.formatMessage({ id: `standing.${standing}` })}`;
  return (
    <li>
      <Way to={`/states/${state.iso3}`} className={`tile tile-${marks[standing]}`} aria-label={label} title={label}>
        {state.iso3}
      </Way>
    </li>
  );
}

type Standing = keyof typeof marks;

/** The columns of the list; `say` names a standing so that the list sorts by its word. */
function columnsBy(by: string, name: string, locale: 'en' | 'ar', say: (standing: Standing) => string): readonly DataColumn<StateRow>[] {
  const standing = (row: StateRow): Standing => row.standings[by] ?? 'not known';
  return [
    {
      id: 'state',
      label: <FormattedMessage id="states.state" />,
      rowHeader: true,
      sortBy: (row) => row.names[locale],
      cell: (row) => <Way to={`/states/${row.iso3}`}>{row.names[locale]}</Way>,
    },
    {
      id: 'group',
      label: <FormattedMessage id="states.group" />,
      sortBy: (row) => row.group,
      cell: (row) => <FormattedMessage id={`group.${row.group ?? 'none'}`} />,
    },
    { id: 'standing', label: name, sortBy: (row) => say(standing(row)), cell: (row) => <StandingMark standing={standing(row)} /> },
    {
      id: 'years',
      label: <FormattedMessage id="states.council-years" />,
      numeric: true,
      sortBy: (row) => row.councilYears,
      cell: (row) => row.councilYears || '',
    },
  ];
}

function Rows({ list, by, name }: { readonly list: StateList; readonly by: string; readonly name: string }) {
  const intl = useIntl();
  const { locale } = useLocale();
  return (
    <DataTable
      caption={<FormattedMessage id="states.caption" values={{ instrument: name }} />}
      rows={list.states}
      rowKey={({ iso3 }) => iso3}
      download="/states/all"
      columns={columnsBy(by, name, locale, (standing) => intl.formatMessage({ id: `standing.${standing}` }))}
    />
  );
}

/** How a State stands to an instrument: a shape, and always its word. */
export function StandingMark({ standing }: { readonly standing: keyof typeof marks }) {
  return (
    <span className={`mark mark-${marks[standing]}`}>
      <FormattedMessage id={`standing.${standing}`} />
    </span>
  );
}
