import { FormattedMessage, useIntl } from 'react-intl';
import { Sources, Way } from '#ui';
import type { FigureAnswer } from '#council';
import type { Home } from '#overview';

/** The newest printed totals, large, each with its unit and source; then the newest year with the six violations. */
export function Newest({ home }: { readonly home: Home }) {
  return (
    <section className="section" aria-labelledby="newest">
      <div className="section-head">
        <h2 id="newest">
          <FormattedMessage id="home.newest" values={{ year: String(home.newest.year) }} />
        </h2>
        <Way to="/figures">
          <FormattedMessage id="home.to-figures" />
        </Way>
      </div>
      <div className="newest">
        <div className="newest-totals">
          {home.newest.answers.map((answer) => (
            <Large key={answer.first.unit} answer={answer} />
          ))}
          <p className="note">
            <FormattedMessage id="home.caution" />
          </p>
        </div>
        <div className="newest-six">
          <h3>
            <FormattedMessage id="home.fullest" values={{ year: String(home.fullest.year) }} />
          </h3>
          <ul>
            {home.fullest.answers.map((answer) => (
              <Small key={`${answer.first.violation} ${answer.first.unit}`} answer={answer} />
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function useAmount({ first }: FigureAnswer): string {
  return useIntl().formatMessage({ id: `amount.${first.qualifier}` }, { value: first.value });
}

function Large({ answer }: { readonly answer: FigureAnswer }) {
  const amount = useAmount(answer);
  return (
    <div className="newest-large">
      <p className="newest-amount number">{amount}</p>
      <p>
        <FormattedMessage id={`home.total.${answer.first.unit}`} />
      </p>
      <Sources sources={answer.first.sources} />
    </div>
  );
}

function Small({ answer }: { readonly answer: FigureAnswer }) {
  const amount = useAmount(answer);
  const { first, others } = answer;
  return (
    <li>
      <Way to={`/figures?violation=${first.violation}&unit=${first.unit}`}>
        <FormattedMessage id={`violation.${first.violation}`} />
      </Way>
      <span className="number">
        {amount}{' '}
        <span className="quiet-text">
          <FormattedMessage id={`unit.${first.unit}`} />
        </span>
      </span>
      {others.length > 0 && (
        <span className="contested">
          <FormattedMessage id="home.contested" />
        </span>
      )}
    </li>
  );
}
