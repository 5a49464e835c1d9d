import { FormattedMessage } from 'react-intl';
import type { ExerciseSeen, PersonId } from '#exercise';
import { caseWays } from '../work/ways.ts';
import { useActAs } from './use-exercise.ts';

type WalkStep = { readonly id: string; readonly person: PersonId; readonly to: string };

/** The steps of the walk, each as the person whose work it is and on the page where it is done, once there is one. */
const steps: readonly WalkStep[] = [
  { id: 'reported', person: 'manager-1', to: '/reports' },
  { id: 'linked', person: 'manager-1', to: '/judge' },
  { id: 'verified', person: 'focal-1', to: '/findings' },
  { id: 'counted', person: 'chair-1', to: '/counts' },
];

/** The first page of the exercise: the thread from a report to a figure, one click for each step, and the six persons. */
export function Walk({ exercise: { persons, situation, acting } }: { readonly exercise: ExerciseSeen }) {
  const actAs = useActAs();
  const work = `/work/${situation ?? ''}`;
  return (
    <header className="walk">
      <h1>
        <FormattedMessage id="exercise.walk" />
      </h1>
      <p className="lead">
        <FormattedMessage id="exercise.walk-lead" />
      </p>
      <ol className="walk-steps">
        {steps.map(({ id, person, to }) => (
          <li key={id}>
            <h2>
              <FormattedMessage id={`home.step.${id}`} />
            </h2>
            <p className="quiet-text">
              <FormattedMessage id={`exercise.walk.${id}`} />
            </p>
            <div className="walk-go">
              {caseWays.some((way) => way.to === to) && (
                <button type="button" className={id === 'counted' ? undefined : 'quiet'} onClick={() => actAs(person, `${work}${to}`)}>
                  <FormattedMessage id={`exercise.walk.${id}.go`} />
                </button>
              )}
              {id === 'reported' && (
                <button type="button" className="quiet" onClick={() => actAs('monitor-1', '/field/')}>
                  <FormattedMessage id="exercise.walk.send" />
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <h2>
        <FormattedMessage id="exercise.persons" />
      </h2>
      <ul className="walk-persons">
        {persons.map(({ login, organisation }) => (
          <li key={login}>
            <button type="button" className="quiet" aria-pressed={login === acting} onClick={() => actAs(login, work)}>
              <FormattedMessage id={`exercise.person.${login}`} />
              <span className="quiet-text">
                <bdi>{organisation}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </header>
  );
}
