import { FormattedMessage } from 'react-intl';
import type { PairPage } from '#overview';
import { DateText } from '#ui';
import { useOrganisationName } from '../work/desk.ts';

/** Every judgement on this pair; the last one stands. Nothing is ever taken away. */
export function History({ pair }: { readonly pair: PairPage }) {
  const organisationName = useOrganisationName();
  if (pair.history.length === 0) return null;
  const last = pair.history.at(-1);
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">
        <FormattedMessage id="judge.history" />
      </h2>
      <ol className="plain-list">
        {pair.history.toReversed().map((one) => (
          <li key={one.id}>
            <strong>
              <FormattedMessage id={`judgement.${one.verdict}`} />
            </strong>{' '}
            <span dir="auto">{one.reason}</span>{' '}
            <span className="quiet-text">
              <DateText date={one.on} />
              {' · '}
              <bdi>{organisationName(one.by.organisation)}</bdi>
              {one.isOwn && (
                <>
                  {' · '}
                  <FormattedMessage id="judge.own" />
                </>
              )}
              {one === last && (
                <>
                  {' · '}
                  <FormattedMessage id="judge.stands" />
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="quiet-text">
        <FormattedMessage id="judge.history.why" />
      </p>
      {pair.together && last?.verdict !== 'same' && (
        <p className="note">
          <FormattedMessage id="judge.chain" />
        </p>
      )}
    </section>
  );
}
