import { useParams } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Asked, DateText, Sources, useLocale } from '#ui';
import type { StateCard } from '#overview';

/** Everything the record holds about one State. */
export function StatePage() {
  const { state } = useParams({ from: '/states/$state' });
  return (
    <div className="page">
      <Asked<StateCard> path={`/states/${encodeURIComponent(state)}`}>{(card) => <Card card={card} />}</Asked>
    </div>
  );
}

function Card({ card }: { readonly card: StateCard }) {
  const { locale } = useLocale();
  return (
    <>
      <h1>{card.about.names[locale]}</h1>
      <h2 id="votes">
        <FormattedMessage id="state.votes" />
      </h2>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="state.resolution" />
              </th>
              <th scope="col">
                <FormattedMessage id="state.adopted" />
              </th>
              <th scope="col">
                <FormattedMessage id="state.vote" />
              </th>
              <th scope="col">
                <FormattedMessage id="source.source" />
              </th>
            </tr>
          </thead>
          <tbody>
            {card.council.votes.map((vote) => (
              <tr key={vote.resolution}>
                <td>
                  <bdi>{vote.resolution}</bdi>
                </td>
                <td>
                  <DateText date={vote.adopted} />
                </td>
                <td>
                  <FormattedMessage id={`vote.${vote.vote}`} />{' '}
                  {vote.basis !== 'stated' && (
                    <span className="quiet-text">
                      <FormattedMessage id="vote.follows" />
                    </span>
                  )}
                </td>
                <td>
                  <Sources sources={vote.sources} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
