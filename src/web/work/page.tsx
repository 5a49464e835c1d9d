import { FormattedMessage, useIntl } from 'react-intl';
import type { DeskSituation, WorkNumbers } from '#overview';
import { Asked, PageTitle, Way } from '#ui';
import { WhereTheYearStands } from '../counts/home.tsx';
import { useDesk, useRoleName, useSituationName } from './desk.ts';
import { Numbers } from './numbers.tsx';

/** The first page of the casework: what is to be done in each situation that is the reader's. */
export function WorkPage() {
  const intl = useIntl();
  const situations = useDesk()?.situations ?? [];
  return (
    <div className="page">
      <PageTitle title={intl.formatMessage({ id: 'work.title' })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id="work.title" />
        </h1>
        {situations.length === 0 && (
          <p className="lead">
            <FormattedMessage id="work.nothing-assigned" />
          </p>
        )}
      </div>
      {situations.some(({ role }) => role === 'headquarters') && <WhereTheYearStands />}
      {situations.map((one) => (
        <SituationWork key={one.id} situation={one} />
      ))}
    </div>
  );
}

function SituationWork({ situation }: { readonly situation: DeskSituation }) {
  const nameOf = useSituationName();
  const roleName = useRoleName();
  const path = encodeURIComponent(situation.id);
  return (
    <section className="section" aria-labelledby={`situation-${situation.id}`}>
      <div className="section-head">
        <h2 id={`situation-${situation.id}`}>
          <Way to={`/work/${path}`}>{nameOf(situation)}</Way>
        </h2>
        <p className="quiet-text">{roleName(situation.role)}</p>
      </div>
      {situation.role !== 'monitor' && (
        <Asked<WorkNumbers> path={`/casework/${path}/work`}>{(numbers) => <Numbers situation={situation.id} numbers={numbers} />}</Asked>
      )}
    </section>
  );
}
