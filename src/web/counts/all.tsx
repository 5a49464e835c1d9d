import './counts.css';
import '../figures/figures.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MatrixView } from '#counting';
import { PageTitle } from '#ui';
import { Controls } from './controls.tsx';
import { Kept } from './kept.tsx';
import { Matrix, useRowName } from './matrix.tsx';
import { usePeriodName } from './names.ts';
import { Pictured } from './pictured.tsx';
import { Said } from './said.tsx';
import { countsSearch, type CountsSearch, queryOf } from './search.ts';

const overs = ['situation', 'period', 'party', 'time', 'age'] as const;

/** Where the year stands: every situation that is the reader's, crossed with the types of violation. */
export function AllCountsPage() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'counts.all-title' });
  return (
    <div className="page counts">
      <PageTitle title={title} />
      <h1>{title}</h1>
      <p className="lead">
        <FormattedMessage id="counts.all-lead" />
      </p>
      <CountsMatrix at="/work/counts" />
    </div>
  );
}

/** The matrix with its choices, under the page's own address. */
export function CountsMatrix({ at }: { /** The address of the page it stands on. */ readonly at: string }) {
  const search = countsSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const nameOf = usePeriodName();
  const rowName = useRowName(search.over ?? 'situation', null);
  const { over = 'situation', measure = 'children', sex, asKnownOn } = search;
  const choose = (change: CountsSearch) => void navigate({ href: `${at}${queryOf({ ...search, ...change })}`, replace: true, resetScroll: false });
  const asked = { over, measure, sex, asKnownOn };
  return (
    <Kept<MatrixView> path={`/counts/matrix${queryOf({ ...asked, period: search.period })}`}>
      {(view) => (
        <>
          <Controls about={view} search={search} onChoose={choose} overs={overs} />
          <h2>{nameOf(view.period)}</h2>
          {view.rows.length === 0 ? (
            <p>
              <FormattedMessage id="counts.nothing" />
            </p>
          ) : (
            <Matrix view={view} over={over} sex={sex} situation={null} asKnownOn={asKnownOn} />
          )}
          <Said about={view} />
          <Pictured view={view} over={over} nameOf={rowName} download={`/counts/matrix${queryOf({ ...asked, period: view.period })}`} />
        </>
      )}
    </Kept>
  );
}
