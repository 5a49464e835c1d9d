import './states.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Asked, Cite, type DataColumn, DataTable, PageTitle, useLocale, Way } from '#ui';
import type { StateList, StateRow } from '#overview';
import { regionalGroups } from '#register';
import { RecordWords } from '../shown/index.ts';
import { type Measure, measuresOf, shapeOf } from './measure.ts';

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
  const intl = useIntl();
  const measures = useMemo(() => measuresOf(list), [list]);
  const chosen = measures.find(({ id }) => id === by) ?? measures.find(({ id }) => id === 'OPAC') ?? measures[0];
  const nameOf = ({ name }: Measure) => (typeof name === 'string' ? name : intl.formatMessage({ id: name.words }));
  if (!chosen) return null;
  return (
    <>
      <div className="toolbar">
        <label className="field">
          <span>
            <FormattedMessage id="states.by" />
          </span>
          <select value={chosen.id} onChange={(event) => void navigate({ search: (old) => ({ ...old, by: event.target.value }) })}>
            {measures.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {nameOf(measure)}
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
        {chosen.statement !== null && <RecordWords>{chosen.statement}</RecordWords>} {!chosen.complete && <FormattedMessage id="states.incomplete" />}
      </p>
      <Legend states={list.states} by={chosen} />
      {as === 'list' ? <Rows list={list} by={chosen} name={nameOf(chosen)} /> : <Tiles list={list} by={chosen} />}
    </>
  );
}

function Legend({ states, by }: { readonly states: readonly StateRow[]; readonly by: Measure }) {
  const counts = Map.groupBy(states, by.of);
  return (
    <ul className="tile-legend">
      {by.values.flatMap((standing) => {
        const count = counts.get(standing)?.length ?? 0;
        return count === 0
          ? []
          : [
              <li key={standing} className={`mark mark-${shapeOf(standing)}`}>
                <FormattedMessage id={`standing.${standing}`} /> <span className="number quiet-text">{count}</span>
              </li>,
            ];
      })}
    </ul>
  );
}

function Tiles({ list, by }: { readonly list: StateList; readonly by: Measure }) {
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
              <Tile key={state.iso3} state={state} standing={by.of(state)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Tile({ state, standing }: { readonly state: StateRow; readonly standing: string }) {
  const intl = useIntl();
  const { locale } = useLocale();
  const label = `${state.iso3} ${state.names[locale]}: ${intl.formatMessage({ id: `standing.${standing}` })}`;
  return (
    <li>
      <Way to={`/states/${state.iso3}`} className={`tile tile-${shapeOf(standing)}`} aria-label={label} title={label}>
        {state.iso3}
      </Way>
    </li>
  );
}

/** The columns of the list; `say` names a standing so that the list sorts by its word. */
function columnsBy(by: Measure, name: string, locale: 'en' | 'ar', say: (standing: string) => string): readonly DataColumn<StateRow>[] {
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
    { id: 'standing', label: name, sortBy: (row) => say(by.of(row)), cell: (row) => <ValueMark value={by.of(row)} /> },
    {
      id: 'years',
      label: <FormattedMessage id="states.council-years" />,
      numeric: true,
      sortBy: (row) => row.councilYears,
      cell: (row) => row.councilYears || '',
    },
  ];
}

function Rows({ list, by, name }: { readonly list: StateList; readonly by: Measure; readonly name: string }) {
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

function ValueMark({ value }: { readonly value: string }) {
  return (
    <span className={`mark mark-${shapeOf(value)}`}>
      <FormattedMessage id={`standing.${value}`} />
    </span>
  );
}
