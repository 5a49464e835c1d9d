import './counts.css';
import '../figures/figures.css';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CountsView, MatrixView } from '#counting';
import { Download, PageTitle, Way } from '#ui';
import { useCaseload } from '../work/caseload-frame.tsx';
import { Changes } from './changes.tsx';
import { Controls } from './controls.tsx';
import { FiguresTable } from './figures-table.tsx';
import { FindingWay } from './finding-way.tsx';
import { Kept } from './kept.tsx';
import { Matrix, useRowName } from './matrix.tsx';
import { useDay, usePeriodName } from './names.ts';
import { Pictured } from './pictured.tsx';
import { Said } from './said.tsx';
import { countsSearch, type CountsSearch, queryOf } from './search.ts';

const overs = ['violation', 'party', 'place', 'time', 'age', 'period'] as const;

/** The figures of one situation: by violation, party, place, month, age or year; each opens on its findings. */
export function CountsPage() {
  const intl = useIntl();
  const { situation = '' } = useParams({ strict: false });
  const search = countsSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { period, asKnownOn, since, measure = 'children', sex, over = 'violation' } = search;
  const base = `/casework/${encodeURIComponent(situation)}/counts`;
  const choose = (change: CountsSearch) =>
    void navigate({ href: `/work/${encodeURIComponent(situation)}/counts${queryOf({ ...search, ...change })}`, replace: true, resetScroll: false });
  const title = intl.formatMessage({ id: 'counts.title' });
  return (
    <div className="page counts">
      <PageTitle title={title} />
      <h1>{title}</h1>
      <p className="lead">
        <FormattedMessage id="counts.lead" />
      </p>
      <Kept<CountsView> path={`${base}${queryOf({ period, asKnownOn, since })}`}>
        {(view) => (
          <>
            <Controls about={view} search={search} onChoose={choose} overs={overs} since />
            <Period view={view} />
            {over === 'violation' ? (
              <>
                <FiguresTable view={view} measure={measure} sex={sex} asKnownOn={asKnownOn} />
                <Said about={view} />
                <div className="toolbar">
                  <Download path={`${base}${queryOf({ period: view.period, asKnownOn })}`} />
                </div>
              </>
            ) : (
              <Crossed situation={situation} search={{ ...search, over, measure, period: view.period }} />
            )}
            <Since view={view} />
            <Beside view={view} />
          </>
        )}
      </Kept>
    </div>
  );
}

/** The figures crossed with parties, regions, months, ages or years: as table, as picture, and to take home. */
function Crossed({ situation, search }: { readonly situation: string; readonly search: CountsSearch }) {
  const { over = '', measure, sex, asKnownOn, period } = search;
  const rowName = useRowName(over, situation);
  const path = `/counts/matrix${queryOf({ situation, over, measure, sex, period, asKnownOn })}`;
  return (
    <Kept<MatrixView> path={path}>
      {(matrix) => (
        <>
          <Matrix view={matrix} over={over} sex={sex} situation={situation} asKnownOn={asKnownOn} />
          <Said about={matrix} />
          <Pictured view={matrix} over={over} nameOf={rowName} download={path} />
        </>
      )}
    </Kept>
  );
}

function Period({ view }: { readonly view: CountsView }) {
  const nameOf = usePeriodName();
  const caseload = useCaseload();
  const writes = caseload !== null && caseload.role !== 'monitor';
  return (
    <div className="counts-head">
      <h2>{nameOf(view.period)}</h2>
      {writes && (
        <p>
          <Way to={`/work/${encodeURIComponent(view.situation)}/quarters/${view.period}`}>
            <FormattedMessage id={view.period.includes('Q') ? 'counts.to-quarter' : 'counts.to-year'} />
          </Way>
        </p>
      )}
    </div>
  );
}

/** Both states, the earlier day and this one, and what lies between them. */
function Since({ view }: { readonly view: CountsView }) {
  const day = useDay();
  if (!view.since) return null;
  const { asKnownOn, differences, labels } = view.since;
  return (
    <section className="section" aria-labelledby="changes">
      <div className="section-head">
        <h2 id="changes">
          <FormattedMessage id="counts.since-title" values={{ before: day(asKnownOn), now: day(view.asKnownOn) }} />
        </h2>
      </div>
      {differences.length === 0 ? (
        <p>
          <FormattedMessage id="counts.no-change" />
        </p>
      ) : (
        <Changes situation={view.situation} differences={differences} labels={labels} />
      )}
    </section>
  );
}

/** What stands beside the figures: children of several violations, what is recorded apart, and what contradicts itself. */
function Beside({ view }: { readonly view: CountsView }) {
  const intl = useIntl();
  return (
    <section className="section" aria-labelledby="beside">
      <div className="section-head">
        <h2 id="beside">
          <FormattedMessage id="counts.beside" />
        </h2>
      </div>
      <ul>
        <li>
          <FormattedMessage id="counts.several-violations" values={{ count: view.severalViolations.all.total }} />
        </li>
        {view.apart.map(({ violation, cell }) => (
          <li key={violation}>
            <FormattedMessage id="counts.apart" values={{ what: intl.formatMessage({ id: `recorded-type.${violation}` }), count: cell.total }} />
          </li>
        ))}
        {view.contradictions.map(({ what, child, findings }) => (
          <li key={`${what} ${child}`}>
            {intl.formatMessage({ id: `contradiction.${what}` })}
            {findings.map((finding) => (
              <span key={finding}>
                {' · '}
                <FindingWay situation={view.situation} finding={finding} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
