import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Way } from '#ui';
import type { Home } from '#overview';

type Step = { readonly id: string; readonly numbers: readonly { readonly words: string; readonly value: number; readonly to: string }[] };

/** The steps of the thread in their order; a step that this version does not hold says so. */
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
  return (
    <section className="section" aria-labelledby="thread">
      <h2 id="thread" className="unseen">
        <FormattedMessage id="home.thread" />
      </h2>
      <ol className="thread">
        {stepsOf(home).map((step) => (
          <li key={step.id} className={step.numbers.length === 0 ? 'thread-step thread-later' : 'thread-step'}>
            <h3>
              <FormattedMessage id={`home.step.${step.id}`} />
            </h3>
            <p className="quiet-text">
              <FormattedMessage id={`home.step.${step.id}.what`} />
            </p>
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
