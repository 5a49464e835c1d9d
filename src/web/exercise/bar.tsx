import './exercise.css';
import { useLocation } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ExerciseSeen } from '#exercise';
import { Menu } from '#ui';
import { useActAs, useExercise } from './use-exercise.ts';

/** What stands on every page of the exercise and cannot be put away: that all of it is invented, and as whom one acts. */
export function ExerciseBar() {
  const exercise = useExercise();
  if (!exercise?.here) return null;
  return (
    <aside className="exercise-bar">
      <p>
        <strong>
          <FormattedMessage id="exercise.bar" />
        </strong>{' '}
        <span className="exercise-bar-more">
          <FormattedMessage id="exercise.bar-more" />
        </span>
      </p>
      {exercise.state === 'ready' && <ActingAs exercise={exercise} />}
    </aside>
  );
}

function ActingAs({ exercise: { persons, acting, situation } }: { readonly exercise: ExerciseSeen }) {
  const intl = useIntl();
  const path = useLocation({ select: ({ href }) => href });
  const actAs = useActAs();
  const role = persons.find(({ login }) => login === acting)?.role;
  const home = `/work/${situation ?? ''}`;
  // Whoever is at a page of the case stays there and sees it with other eyes.
  const to = path.startsWith(home) ? path : home;
  return (
    <Menu
      label={
        role === undefined ? (
          <FormattedMessage id="exercise.act-as" />
        ) : (
          <FormattedMessage id="exercise.acting-as" values={{ role: intl.formatMessage({ id: `case-role.${role}` }) }} />
        )
      }
    >
      <ul>
        {persons.map((person) => (
          <li key={person.login}>
            <button type="button" aria-pressed={person.login === acting} onClick={() => actAs(person.login, to)}>
              <FormattedMessage id={`exercise.person.${person.login}`} />
              <span className="quiet-text">
                <bdi>{person.organisation}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
