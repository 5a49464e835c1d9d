import { FormattedMessage, useIntl } from 'react-intl';
import { PageTitle, Way } from '#ui';
import { WhereTheYearStands } from '../counts/home.tsx';
import { useDesk, useRoleName, useSituationName } from './desk.ts';

/** The first page of the casework: the situations that are the reader's. */
export function WorkPage() {
  const intl = useIntl();
  const desk = useDesk();
  const nameOf = useSituationName();
  const roleName = useRoleName();
  const situations = desk?.situations ?? [];
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
        <section key={one.id} className="section" aria-labelledby={`situation-${one.id}`}>
          <div className="section-head">
            <h2 id={`situation-${one.id}`}>
              <Way to={`/work/${encodeURIComponent(one.id)}`}>{nameOf(one)}</Way>
            </h2>
            <p className="quiet-text">{roleName(one.role)}</p>
          </div>
        </section>
      ))}
    </div>
  );
}
