import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Way } from '#ui';
import type { ExerciseSeen } from '#exercise';
import type { Home } from '#overview';
import { useExercise } from '../exercise/use-exercise.ts';

type Step = { readonly id: string; readonly numbers: readonly { readonly words: string; readonly value: number; readonly to: string }[] };

/** The steps of the thread in their order. */
function stepsOf({ counts }: Home): readonly Step[] {
  return [
    { id: 'reported', numbers: [] },
    { id: 'linked', numbers: [] },
    { id: 'verified', numbers: [] },
    {
      id: 'counted',
      numbers: [
        { words: 'home.figures', value: counts.figures, to: '/figures' },
        { words: 'home.situations', value: counts.situations, to: '/situations' },
      ],
    },
    {
      id: 'debated',
      numbers: [
        { words: 'home.resolutions', value: counts.resolutions, to: '/resolutions' },
        { words: 'home.debates', value: counts.debates, to: '/debates' },
      ],
    },
    {
      id: 'promised',
      numbers: [
        { words: 'home.commitments', value: counts.commitments, to: '/instruments' },
        { words: 'home.states', value: counts.states, to: '/states' },
      ],
    },
    {
      id: 'followed-up',
      numbers: [
        { words: 'home.listings', value: counts.listings, to: '/parties' },
        { words: 'home.plans', value: counts.plans, to: '/timeline?kind=plan' },
      ],
    },
  ];
}

const strong = (chunks: ReactNode) => <strong key="value">{chunks}</strong>;

/** The thread as one line: what is reported of children becomes what the world does about it. */
export function Thread({ home }: { readonly home: Home }) {
  const exercise = useExercise();
  return (
    <section className="section" aria-labelledby="thread">
      <h2 id="thread" className="unseen">
        <FormattedMessage id="home.thread" />
      </h2>
      <ol className="thread">
        {stepsOf(home).map((step) => (
          <li key={step.id} className="thread-step">
            <h3>
              <FormattedMessage id={`home.step.${step.id}`} />
            </h3>
            <p className="quiet-text">
              <FormattedMessage id={`home.step.${step.id}.what`} />
            </p>
            {step.id === 'reported' && exercise && <ToExercise exercise={exercise} />}
            {step.id === 'verified' && (
              <Way to="/work" className="thread-number">
                <FormattedMessage id="work.title" />
              </Way>
            )}
            {step.numbers.map(({ words, value, to }) => (
              <Way key={words} to={to} className="thread-number">
                <FormattedMessage id={words} values={{ value, strong }} />
              </Way>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The way to the exercise, on the pages of the real address. */
function ToExercise({ exercise: { here, state, address } }: { readonly exercise: ExerciseSeen }) {
  if (here || address === null) return null;
  if (state === 'preparing')
    return (
      <p className="quiet-text">
        <FormattedMessage id="exercise.try-preparing" />
      </p>
    );
  if (state !== 'ready') return null;
  return (
    <a href={address} className="thread-number">
      <FormattedMessage id="exercise.try" />
    </a>
  );
}
