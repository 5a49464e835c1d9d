import { FormattedMessage, useIntl } from 'react-intl';
import type { ExerciseState } from '#exercise';
import { PageTitle } from '#ui';

/** What stands at the exercise's address while there is no exercise to show. */
export function Preparing({ state }: { readonly state: Exclude<ExerciseState, 'ready'> }) {
  const intl = useIntl();
  return (
    <div className="page" aria-live="polite">
      <PageTitle title={intl.formatMessage({ id: `exercise.${state}` })} />
      <div className="page-head">
        <h1>
          <FormattedMessage id={`exercise.${state}`} />
        </h1>
        <p className="lead">
          <FormattedMessage id={`exercise.${state}.more`} />
        </p>
      </div>
    </div>
  );
}
